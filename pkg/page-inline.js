// `maqal/page` with the wasm inside the script, for Node, Deno and Bun, and for bundlers that do not copy files: an
// article set into a site's own page.
// Reading the .wasm beside this file would be smaller, but breaks Next.js and every single-file bundle of a server.
import './internal/utf16.js';
import * as glue from './wasm/page.js';
import bytes from './wasm/page_bg.inline.js';
import { pages } from './internal/page.js';
import { fromBytes } from './internal/start.js';

export const { init, initSync } = fromBytes(glue, bytes, pages);

export { MaqalError, PageTemplate, embedArticle, pageStream, release } from './internal/page.js';
export { Rules } from './internal/rules.js';
