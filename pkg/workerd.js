// The entry for Cloudflare Workers: workerd compiles no bytes at run time, but hands over an imported .wasm as a compiled module.
import module from './wasm/maqal_bg.wasm';
import { provide } from './api.js';

provide(() => module);

/** Nothing to wait for; here so that one and the same code runs everywhere. */
export async function init() {}

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, initSync, renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './api.js';
export { openArchive } from './archive.js';
export { toDOM } from './dom.js';
export { RelatedIndex, rankRelated } from './related.js';
export { renderSidebar } from './sidebar.js';
