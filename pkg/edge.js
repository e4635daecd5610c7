// The entry for Vercel's edge runtime and for Next's: it compiles no bytes at run time, but hands over a .wasm that is
// imported with `?module` as a compiled module.
import module from './wasm/maqal_bg.wasm?module';
import * as glue from './wasm/maqal.js';
import { fromModule } from './internal/start.js';

export const { init, initSync } = fromModule(glue, module);

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, release } from './internal/api.js';
export { renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { openArchive } from './archive.js';
export { toDOM } from './internal/dom.js';
export { RelatedIndex, rankRelated } from './internal/related.js';
export { renderSidebar } from './internal/sidebar.js';
