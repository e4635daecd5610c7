// `maqal/sanitizer` with the wasm inside the script, for Node, Deno and Bun, and for bundlers that do not copy files:
// nothing but the sanitizer, a seventh of the size.
// Reading the .wasm beside this file would be smaller, but breaks Next.js and every single-file bundle of a server.
import './internal/utf16.js';
import * as glue from './wasm/sanitizer.js';
import bytes from './wasm/sanitizer_bg.inline.js';
import { fromBytes } from './internal/start.js';

export const { init, initSync } = fromBytes(glue, bytes);

export { MaqalError, Policy, describePolicy, release } from './internal/api.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { toDOM } from './internal/dom.js';
