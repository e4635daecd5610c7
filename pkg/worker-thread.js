// What runs in the worker of `maqal/worker`.
import * as glue from './wasm/maqal.js';
import { fromFile } from './internal/start.js';
import { serve } from './worker/serve.js';

// Bundlers look for this very expression, and copy the file.
const file = () => new URL('./wasm/maqal_bg.wasm', import.meta.url);
serve(globalThis, fromFile(glue, file).init);
