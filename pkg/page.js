// `maqal/page` for browsers and for whatever no other condition names: an article set into a site's own page. Nothing
// is fetched before init().
import * as glue from './wasm/page.js';
import { pages } from './internal/page.js';
import { fromFile } from './internal/start.js';

// Bundlers look for this very expression, and copy the file.
const file = () => new URL('./wasm/page_bg.wasm', import.meta.url);
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, file, pages);

export { MaqalError, PageTemplate, embedArticle, pageStream, release } from './internal/page.js';
export { Rules } from './internal/rules.js';
