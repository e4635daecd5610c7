// The entry for browsers and for whatever no other condition names: nothing is fetched before init().
import * as glue from './wasm/maqal.js';
import { fromFile } from './internal/start.js';

// Bundlers look for this very expression, and copy the file.
const file = () => new URL('./wasm/maqal_bg.wasm', import.meta.url);
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, file);

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, release } from './internal/api.js';
export { renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { openArchive } from './archive.js';
export { toDOM } from './internal/dom.js';
export { RelatedIndex, rankRelated } from './internal/related.js';
export { renderSidebar } from './internal/sidebar.js';
