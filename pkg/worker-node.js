// `maqal/worker` for Node: the calls of `maqal`, asynchronous, in one thread beside the program's own.
import { Worker } from 'node:worker_threads';
import { callsOf } from './worker/calls.js';

// Flags of the program's own, such as --input-type, are not for this script.
const make = () => new Worker(new URL('./worker-thread-node.js', import.meta.url), { execArgv: [] });

export const {
  RelatedIndex, configure, describePolicy, documentFrequencies, extractKeywords, init, openArchive, rankRelated,
  release, renderArticle, renderSidebar, sanitize, sanitizeStream, sanitizeWithReport, toDOM,
} = /* @__PURE__ */ callsOf(make);
export { MaqalError } from './internal/error.js';
export { Policy } from './worker/calls.js';
