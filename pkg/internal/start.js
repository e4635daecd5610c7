// The ways to come by the module: each entry names its own glue and file.
import { compile, isModule } from './compile.js';
import { MaqalError, initFailed } from './error.js';
import { articles } from './instance.js';
import { prepare } from './strings.js';

/**
 * Nothing is fetched before init(). `file` gives the address of the .wasm, and `script` imports the same bytes as a
 * script, where a bundler left the file behind or the page may not fetch it; it is undefined in the bundles of those
 * that copy the file.
 */
export function fromFile(glue, file, script, runtime = articles) {
  const own = async () => {
    try {
      return await compile(file());
    } catch (cause) {
      // What a script brought would not compile either.
      if (!script || cause instanceof WebAssembly.CompileError) throw cause;
      return fromScript(script, cause);
    }
  };
  const load = async (source) => {
    if (runtime.isStarted(glue)) return;
    prepare();
    runtime.start(glue, await (source === undefined || source === null ? own() : compile(await source)));
  };
  return { init: once(load), initSync: initSyncOf(glue, runtime) };
}

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

/**
 * The module from the script, or `cause`: why the file was not to be had. That the script is larger is said once, on
 * the console, for whoever builds the page.
 */
async function fromScript(script, cause) {
  const { default: bytes } = await script().catch(() => ({}));
  if (!bytes) throw cause;
  const module = await WebAssembly.compile(bytes);
  globalThis.console?.warn(`maqal took its wasm from a script, which is a third larger: ${initFailed(cause).message}`);
  return module;
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
    runtime.start(glue, isModule(given) ? given : new WebAssembly.Module(given));
  } catch (cause) {
    const message = `initSync() takes a WebAssembly.Module or the bytes of maqal's .wasm: ${cause.message}`;
    throw new MaqalError('INIT_FAILED', message, { cause });
  }
};
