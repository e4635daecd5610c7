// The ways to come by the module: each entry names its own glue and file.
import { initSyncOf, isStarted, provide, start } from './api.js';
import { MaqalError, initFailed } from './error.js';

/** Memoised; a failed start is forgotten, so that a page which was offline may try again. */
function once(load) {
  let pending;
  return function init(source) {
    pending ??= load(source).catch((cause) => {
      pending = undefined;
      throw initFailed(cause);
    });
    return pending;
  };
}

/** Nothing is fetched before init(). `file` gives the address of the .wasm. */
export const fromFile = (glue, file) => ({
  init: once(async (source) => {
    if (!isStarted(glue)) start(glue, await compile(await (source ?? file())));
  }),
  initSync: initSyncOf(glue),
});

/**
 * Compiled at the first call, not at import: importing stays cheap for the many programs that only might use it (a command's --help, a server's cold
 * start), and a program that minds where the few milliseconds fall says so with init(), which compiles off the main thread.
 */
export function fromBytes(glue, bytes) {
  provide(glue, () => new WebAssembly.Module(bytes));
  const load = async () => {
    if (!isStarted(glue)) start(glue, await WebAssembly.compile(bytes));
  };
  return { init: once(load), initSync: initSyncOf(glue) };
}

/** Nothing to wait for; init() is there so that one and the same code runs everywhere. */
export function fromModule(glue, module) {
  provide(glue, () => module);
  return { init: async () => {}, initSync: initSyncOf(glue) };
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
