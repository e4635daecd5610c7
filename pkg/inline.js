// The wasm inside the script: the entry for bundlers that do not copy files.
export { init, initSync } from './internal/inlined.js';
export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, release } from './internal/api.js';
export { renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { openArchive } from './archive.js';
export { toDOM } from './internal/dom.js';
export { RelatedIndex, rankRelated } from './internal/related.js';
export { renderSidebar } from './internal/sidebar.js';
