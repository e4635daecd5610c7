// The entry for Cloudflare Workers: workerd compiles no bytes at run time, but hands over an imported .wasm as a compiled module. `maqal/sanitizer`: a quarter of the size, and nothing but the sanitizer.
import module from './wasm/sanitizer_bg.wasm';
import * as glue from './wasm/sanitizer.js';
import { fromModule } from './start.js';

export const { init, initSync } = fromModule(glue, module);

export { MaqalError, Policy, describePolicy, release, sanitize, sanitizeStream, sanitizeWithReport } from './api.js';
export { toDOM } from './dom.js';
