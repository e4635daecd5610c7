// `maqal/sanitizer` for Cloudflare Workers: nothing but the sanitizer, a seventh of the size. workerd compiles no bytes
// at run time, but hands over an imported .wasm as a compiled module.
import module from './wasm/sanitizer_bg.wasm';
import * as glue from './wasm/sanitizer.js';
import { fromModule } from './internal/start.js';

export const { init, initSync } = fromModule(glue, module);

export { MaqalError, Policy, describePolicy, release } from './internal/api.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { toDOM } from './internal/dom.js';
