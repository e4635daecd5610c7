// Node, Deno and Bun, where nothing is fetched: `maqal` with the wasm inside the script and, besides, the calls of
// `maqal/sources`. Each wasm is compiled when one of its calls is called first.
// Reading the .wasm beside this file would be smaller, but breaks Next.js and every single-file bundle of a server.
import * as glue from './wasm/maqal.js';
import bytes from './wasm/maqal_bg.inline.js';
import * as sourcesGlue from './wasm/sources.js';
import sourcesBytes from './wasm/sources_bg.inline.js';
import { sources } from './internal/sources.js';
import { fromBytes } from './internal/start.js';

export const { init, initSync } = fromBytes(glue, bytes);
fromBytes(sourcesGlue, sourcesBytes, sources);

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, release } from './internal/api.js';
export { renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { openArchive } from './archive.js';
export { toDOM } from './internal/dom.js';
export { RelatedIndex, rankRelated } from './internal/related.js';
export { renderSidebar } from './internal/sidebar.js';
export { readSource, sourceStream, toNewsmlG2, toNinjs } from './internal/sources.js';
