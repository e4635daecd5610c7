// `maqal/worker`: the calls of `maqal`, asynchronous, in one worker that all of a page share.
import { compile } from './internal/compile.js';
import { callsOf } from './worker/calls.js';

// Bundlers look for this very expression, and make a script of the file and of what it imports.
const make = () => new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module' });

/** An address crosses, for the worker to fetch. Anything else is compiled here, which the engine does aside. */
async function wasmOf(source) {
  const given = await source;
  const base = globalThis.document?.baseURI ?? globalThis.location?.href;
  if (typeof given === 'string' || given instanceof URL) return new URL(given, base).href;
  return compile(given);
}

export const {
  RelatedIndex, configure, describePolicy, documentFrequencies, extractKeywords, init, openArchive, rankRelated,
  release, renderArticle, renderSidebar, sanitize, sanitizeStream, sanitizeWithReport, toDOM,
} = /* @__PURE__ */ callsOf(make, wasmOf);
export { MaqalError } from './internal/error.js';
export { Policy } from './worker/calls.js';
