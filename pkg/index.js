// The entry for browsers and for whatever no other condition names: nothing is fetched before init().
import { isStarted, start } from './api.js';
import { MaqalError, initFailed } from './error.js';

let pending;

export function init(source) {
  // A failed start is forgotten, so that a page which was offline may try again.
  pending ??= load(source).catch((cause) => {
    pending = undefined;
    throw initFailed(cause);
  });
  return pending;
}

async function load(source) {
  if (isStarted()) return;
  // Bundlers look for this very expression, and copy the file.
  start(await compile(await (source ?? new URL('./wasm/maqal_bg.wasm', import.meta.url))));
}

async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw new MaqalError('INIT_FAILED', `the .wasm at ${response.url} answered ${response.status}: ${ELSEWHERE}`);
  // Streaming wants this exact type, and some servers do not know it: then the bytes do as well, only later.
  const type = response.headers.get('content-type') ?? '';
  if (/^application\/wasm\s*(;|$)/i.test(type) && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  const bytes = await response.arrayBuffer();
  if (new DataView(bytes).byteLength < 4 || new DataView(bytes).getUint32(0) !== 0x0061736d)
    throw new MaqalError('INIT_FAILED', `${response.url} is not WebAssembly (content-type ${type || 'missing'}): ${ELSEWHERE}`);
  return WebAssembly.compile(bytes);
}

const ELSEWHERE = 'if a bundler left the file behind, import "maqal/inline" or pass the address of "maqal/wasm" to init()';

export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, initSync, renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './api.js';
export { openArchive } from './archive.js';
export { toDOM } from './dom.js';
export { RelatedIndex, rankRelated } from './related.js';
export { renderSidebar } from './sidebar.js';
