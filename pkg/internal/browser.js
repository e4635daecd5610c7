// How a page comes by the wasm of `maqal`: one place for its file, so that `maqal` and `maqal/element` on one page
// fetch it once between them.
import * as glue from '../wasm/maqal.js';
import { articles } from './instance.js';
import { fromFile } from './start.js';

// Bundlers look for this very expression, and copy the file. Vite and webpack do, and need no script besides.
const file = () => new URL('../wasm/maqal_bg.wasm', import.meta.url);
const script = import.meta.webpack || import.meta.env?.MODE ? undefined : () => import('../wasm/maqal_bg.inline.js');
export const { init, initSync } = /* @__PURE__ */ fromFile(glue, file, script);

/** Like init(), but nothing is fetched where another entry (`maqal/inline`) has brought the wasm. */
export const initOnce = async () => {
  if (!articles.canStart(glue)) await init();
};
