// What runs in the worker of `maqal/worker`.
import { init } from './internal/browser.js';
import { serve } from './worker/serve.js';

serve(globalThis, init);
