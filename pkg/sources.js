// `maqal/sources` for browsers and for whatever no other condition names: what wires, CMSs and feeds deliver, read for
// renderArticle(). Nothing is fetched before init().
import * as glue from './wasm/sources.js';
import { sources } from './internal/sources.js';
import { fromFile } from './internal/start.js';

// Bundlers look for this very expression, and copy the file. These two, which do, need no script besides.
const file = () => new URL('./wasm/sources_bg.wasm', import.meta.url);
const script = import.meta.webpack || import.meta.env?.MODE ? undefined : () => import('./wasm/sources_bg.inline.js');
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, file, script, sources);

export { MaqalError, readSource, release, sourceStream, toNewsmlG2, toNinjs } from './internal/sources.js';
