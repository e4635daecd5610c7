// The entry for Cloudflare Workers: workerd compiles no bytes at run time, but hands over an imported .wasm as a
// compiled module.
import module from './wasm/maqal_bg.wasm';
import * as glue from './wasm/maqal.js';
import { fromModule } from './internal/start.js';

export const { init, initSync } = fromModule(glue, module);

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, release } from './internal/api.js';
export { renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { openArchive } from './archive.js';
export { toDOM } from './internal/dom.js';
export { RelatedIndex, rankRelated } from './internal/related.js';
export { renderSidebar } from './internal/sidebar.js';
