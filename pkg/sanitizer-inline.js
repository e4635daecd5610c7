// The wasm inside the script: the entry for Node, Deno and Bun, and for bundlers that do not copy files. `maqal/sanitizer`: a quarter of the size, and nothing but the sanitizer.
// Reading the .wasm beside this file would be smaller, but breaks Next.js and every single-file bundle of a server.
import * as glue from './wasm/sanitizer.js';
import bytes from './wasm/sanitizer_bg.inline.js';
import { fromBytes } from './start.js';

export const { init, initSync } = fromBytes(glue, bytes);

export { MaqalError, Policy, describePolicy, release, sanitize, sanitizeStream, sanitizeWithReport } from './api.js';
export { toDOM } from './dom.js';
