// `maqal/article` for Cloudflare Workers: `maqal` without what extracts keywords and ranks related articles. workerd
// compiles no bytes at run time, but hands over an imported .wasm as a compiled module.
import module from './wasm/article_bg.wasm';
import * as glue from './wasm/article.js';
import { fromModule } from './internal/start.js';

export const { init, initSync } = fromModule(glue, module);

export { MaqalError, Policy, describePolicy, release } from './internal/api.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { renderArticle } from './internal/article.js';
export { toDOM } from './internal/dom.js';
export { renderSidebar } from './internal/sidebar.js';
