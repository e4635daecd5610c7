// `maqal/article` for browsers and for whatever no other condition names: `maqal` without what extracts keywords and
// ranks related articles. Nothing is fetched before init().
import * as glue from './wasm/article.js';
import { fromFile } from './internal/start.js';

// Bundlers look for this very expression, and copy the file. These two, which do, need no script besides.
const file = () => new URL('./wasm/article_bg.wasm', import.meta.url);
const script = import.meta.webpack || import.meta.env?.MODE ? undefined : () => import('./wasm/article_bg.inline.js');
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, file, script);

export { MaqalError, Policy, describePolicy, release } from './internal/api.js';
export { sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { renderArticle } from './internal/article.js';
export { toDOM } from './internal/dom.js';
export { renderSidebar } from './internal/sidebar.js';
