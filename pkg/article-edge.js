// `maqal/article` for Vercel's edge runtime and for Next's: `maqal` without what extracts keywords and ranks related
// articles. It compiles no bytes at run time, but hands over a .wasm that is imported with `?module` as a compiled
// module.
import module from './wasm/article_bg.wasm?module';
import * as glue from './wasm/article.js';
import { fromModule } from './internal/start.js';

export const { init, initSync } = fromModule(glue, module);

export { MaqalError, Policy, describePolicy, release } from './internal/api.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { renderArticle } from './internal/article.js';
export { toDOM } from './internal/dom.js';
export { renderSidebar } from './internal/sidebar.js';
