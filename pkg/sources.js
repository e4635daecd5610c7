// `maqal/sources` for browsers and for whatever no other condition names: what wires, CMSs and feeds deliver, read for
// renderArticle(). Nothing is fetched before init().
import * as markdownGlue from './wasm/markdown.js';
import * as glue from './wasm/sources.js';
import { markdown, startBoth } from './internal/markdown.js';
import { sources } from './internal/sources.js';
import { fromFile } from './internal/start.js';

// Bundlers look for these very expressions, and copy the files. These two, which do, need no scripts besides.
const file = () => new URL('./wasm/sources_bg.wasm', import.meta.url);
const markdownFile = () => new URL('./wasm/markdown_bg.wasm', import.meta.url);
const script = import.meta.webpack || import.meta.env?.MODE ? undefined : () => import('./wasm/sources_bg.inline.js');
const markdownScript = import.meta.webpack || import.meta.env?.MODE
  ? undefined
  : () => import('./wasm/markdown_bg.inline.js');
export const { init, initSync } = /* @__PURE__ */ startBoth(
  /* @__PURE__ */ fromFile(glue, file, script, sources),
  /* @__PURE__ */ fromFile(markdownGlue, markdownFile, markdownScript, markdown),
);

export { MaqalError, readSource, release, sourceStream, toNewsmlG2, toNinjs } from './internal/sources.js';
