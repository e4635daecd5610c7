// What runs in the thread of `maqal/worker` in Node.
import { parentPort } from 'node:worker_threads';
import * as glue from './wasm/maqal.js';
import bytes from './wasm/maqal_bg.inline.js';
import { fromBytes } from './internal/start.js';
import { serve } from './worker/serve.js';

serve(parentPort, fromBytes(glue, bytes).init);
