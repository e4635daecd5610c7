// The entry for browsers and for whatever no other condition names: nothing is fetched before init().
import * as glue from './wasm/maqal.js';
import { fromFile } from './start.js';

// Bundlers look for this very expression, and copy the file.
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, () => new URL('./wasm/maqal_bg.wasm', import.meta.url));

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, release, renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './api.js';
export { openArchive } from './archive.js';
export { toDOM } from './dom.js';
export { RelatedIndex, rankRelated } from './related.js';
export { renderSidebar } from './sidebar.js';
