// The entry for browsers and for whatever no other condition names: nothing is fetched before init(). `maqal/sanitizer`: a quarter of the size, and nothing but the sanitizer.
import * as glue from './wasm/sanitizer.js';
import { fromFile } from './start.js';

// Bundlers look for this very expression, and copy the file.
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, () => new URL('./wasm/sanitizer_bg.wasm', import.meta.url));

export { MaqalError, Policy, describePolicy, release, sanitize, sanitizeStream, sanitizeWithReport } from './api.js';
export { toDOM } from './dom.js';
