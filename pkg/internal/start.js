// The ways to come by the module: each entry names its own glue and file.
import { MaqalError, initFailed } from './error.js';
import { articles } from './instance.js';

/** Nothing is fetched before init(). `file` gives the address of the .wasm. */
export const fromFile = (glue, file, runtime = articles) => ({
  init: once(async (source) => {
    if (!runtime.isStarted(glue)) runtime.start(glue, await compile(await (source ?? file())));
  }),
  initSync: initSyncOf(glue, runtime),
});

/**
 * The module is compiled at the first call, not at import: importing stays cheap for the many programs that only might
 * use it (a command's --help, a server's cold start), and a program that minds where the few milliseconds fall says so
 * with init(), which compiles off the main thread.
 */
export function fromBytes(glue, bytes, runtime = articles) {
  runtime.provide(glue, () => new WebAssembly.Module(bytes));
  const load = async () => {
    if (!runtime.isStarted(glue)) runtime.start(glue, await WebAssembly.compile(bytes));
  };
  return { init: once(load), initSync: initSyncOf(glue, runtime) };
}

/** Nothing is waited for. init() is there so that the same code runs everywhere. */
export function fromModule(glue, module, runtime = articles) {
  runtime.provide(glue, () => module);
  return { init: async () => {}, initSync: initSyncOf(glue, runtime) };
}

/** init() is memoized, but a failed start is forgotten, so that a page which was offline may try again. */
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

/** For callers that compiled the module themselves: it takes a module, its bytes, or `{ module }`. */
const initSyncOf = (glue, runtime) => function initSync(module) {
  try {
    if (runtime.isStarted(glue)) return;
    const asked = module?.module ?? module;
    const given = asked === undefined ? runtime.providedModule(glue) : asked;
    runtime.start(glue, given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given));
  } catch (cause) {
    const message = `initSync() takes a WebAssembly.Module or the bytes of maqal's .wasm: ${cause.message}`;
    throw new MaqalError('INIT_FAILED', message, { cause });
  }
};

async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw notWasm(`the .wasm at ${response.url} answered ${response.status}`);
  // compileStreaming() wants this exact type, and some servers do not know it. Then the bytes do as well, only later.
  const type = response.headers.get('content-type') ?? '';
  const canStream = /^application\/wasm\s*(;|$)/i.test(type) && WebAssembly.compileStreaming;
  if (canStream) return WebAssembly.compileStreaming(response);
  const bytes = await response.arrayBuffer();
  if (!isWasm(bytes)) throw notWasm(`${response.url} is not WebAssembly (content-type ${type || 'missing'})`);
  return WebAssembly.compile(bytes);
}

/** Do the bytes begin with `\0asm`? */
const isWasm = (bytes) => bytes.byteLength >= 4 && new DataView(bytes).getUint32(0) === 0x0061736d;

const REMEDY = 'if a bundler left the file behind, import "maqal/inline" or pass the address of "maqal/wasm" to init()';
const notWasm = (reason) => new MaqalError('INIT_FAILED', `${reason}: ${REMEDY}`);
