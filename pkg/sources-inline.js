// `maqal/sources` with the wasm inside the script, for Node, Deno and Bun, and for bundlers that do not copy files:
// what wires, CMSs and feeds deliver, read for renderArticle().
// Reading the .wasm beside this file would be smaller, but breaks Next.js and every single-file bundle of a server.
import * as markdownGlue from './wasm/markdown.js';
import './internal/utf16.js';
import * as glue from './wasm/sources.js';
import markdownBytes from './wasm/markdown_bg.inline.js';
import bytes from './wasm/sources_bg.inline.js';
import { markdown, startBoth } from './internal/markdown.js';
import { sources } from './internal/sources.js';
import { fromBytes } from './internal/start.js';

export const { init, initSync } = startBoth(
  fromBytes(glue, bytes, sources),
  fromBytes(markdownGlue, markdownBytes, markdown),
);

export { MaqalError, readSource, release, sourceStream, toNewsmlG2, toNinjs } from './internal/sources.js';
