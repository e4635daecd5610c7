// `maqal/page` for Vercel's edge runtime and for Next's: an article set into a site's own page. It compiles no bytes at
// run time, but hands over a .wasm that is imported with `?module` as a compiled module.
import module from './wasm/page_bg.wasm?module';
import * as glue from './wasm/page.js';
import { pages } from './internal/page.js';
import { fromModule } from './internal/start.js';

export const { init, initSync } = fromModule(glue, module, pages);

export { MaqalError, PageTemplate, embedArticle, pageStream, release } from './internal/page.js';
export { Rules } from './internal/rules.js';
