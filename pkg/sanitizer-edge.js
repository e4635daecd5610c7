// `maqal/sanitizer` for Vercel's edge runtime and for Next's: nothing but the sanitizer, a seventh of the size. It
// compiles no bytes at run time, but hands over a .wasm that is imported with `?module` as a compiled module.
import module from './wasm/sanitizer_bg.wasm?module';
import * as glue from './wasm/sanitizer.js';
import { fromModule } from './internal/start.js';

export const { init, initSync } = fromModule(glue, module);

export { MaqalError, Policy, describePolicy, release } from './internal/api.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { toDOM } from './internal/dom.js';
