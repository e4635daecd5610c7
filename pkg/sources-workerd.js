// `maqal/sources` for Cloudflare Workers: what wires, CMSs and feeds deliver, read for renderArticle(). workerd
// compiles no bytes at run time, but hands over an imported .wasm as a compiled module.
import markdownModule from './wasm/markdown_bg.wasm';
import module from './wasm/sources_bg.wasm';
import * as markdownGlue from './wasm/markdown.js';
import * as glue from './wasm/sources.js';
import { markdown, startBoth } from './internal/markdown.js';
import { sources } from './internal/sources.js';
import { fromModule } from './internal/start.js';

export const { init, initSync } = startBoth(
  fromModule(glue, module, sources),
  fromModule(markdownGlue, markdownModule, markdown),
);

export { MaqalError, readSource, release, sourceStream, toNewsmlG2, toNinjs } from './internal/sources.js';
