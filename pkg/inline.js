// The wasm inside the script: the entry for Node, Deno and Bun, and `maqal/inline` for bundlers that do not copy files.
// Reading the .wasm beside this file would be smaller, but breaks Next.js and every single-file bundle of a server.
//
// It is compiled at the first call, not at import: importing stays cheap for the many programs that only might use it (a command's --help, a
// server's cold start), and a program that minds where the few milliseconds fall says so with init().
import bytes from './wasm/maqal_bg.inline.js';
import { isStarted, provide, start } from './api.js';
import { initFailed } from './error.js';

provide(() => new WebAssembly.Module(bytes));

let pending;

/** Compiles ahead of the first call, off the main thread. `source` is for the other entries and is ignored: the wasm is here. */
export function init() {
  pending ??= (async () => { if (!isStarted()) start(await WebAssembly.compile(bytes)); })().catch((cause) => {
    pending = undefined;
    throw initFailed(cause);
  });
  return pending;
}

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, initSync, renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './api.js';
export { openArchive } from './archive.js';
export { toDOM } from './dom.js';
export { RelatedIndex, rankRelated } from './related.js';
export { renderSidebar } from './sidebar.js';
