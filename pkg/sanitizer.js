// `maqal/sanitizer` for browsers and for whatever no other condition names: nothing but the sanitizer, a seventh of the
// size. Nothing is fetched before init().
import * as glue from './wasm/sanitizer.js';
import { fromFile } from './internal/start.js';

// Bundlers look for this very expression, and copy the file. These two, which do, need no script besides.
const file = () => new URL('./wasm/sanitizer_bg.wasm', import.meta.url);
const script = import.meta.webpack || import.meta.env?.MODE ? undefined : () => import('./wasm/sanitizer_bg.inline.js');
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, file, script);

export { MaqalError, Policy, describePolicy, release } from './internal/api.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { toDOM } from './internal/dom.js';
