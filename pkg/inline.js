// The wasm inside the script: the entry for bundlers that do not copy files.
// Reading the .wasm beside this file would be smaller, but breaks Next.js and every single-file bundle of a server.
import * as glue from './wasm/maqal.js';
import bytes from './wasm/maqal_bg.inline.js';
import { fromBytes } from './internal/start.js';

export const { init, initSync } = fromBytes(glue, bytes);

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, release } from './internal/api.js';
export { renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { openArchive } from './archive.js';
export { toDOM } from './internal/dom.js';
export { RelatedIndex, rankRelated } from './internal/related.js';
export { renderSidebar } from './internal/sidebar.js';
