// `maqal/page` for browsers and for whatever no other condition names: an article set into a site's own page. Nothing
// is fetched before init().
import * as glue from './wasm/page.js';
import { pages } from './internal/page.js';
import { fromFile } from './internal/start.js';

// Bundlers look for this very expression, and copy the file. These two, which do, need no script besides.
const file = () => new URL('./wasm/page_bg.wasm', import.meta.url);
const script = import.meta.webpack || import.meta.env?.MODE ? undefined : () => import('./wasm/page_bg.inline.js');
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, file, script, pages);

export { MaqalError, PageTemplate, embedArticle, pageStream, release } from './internal/page.js';
export { Rules } from './internal/rules.js';
