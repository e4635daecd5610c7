// What every entry shares: one instance of the wasm, and the calls into it. An entry brings the glue, and knows how to come by the module.
import { MaqalError, initFailed, isCarrier, isDeliberate } from './error.js';
import { sanitizeString } from './pieces.js';
import { Policy, compiledFrom, isPolicy, withPolicy } from './policy.js';

/** wasm-bindgen's glue of the module below. */
let glue;
/** The compiled module, kept: a new instance costs microseconds, a new compilation milliseconds. */
let compiled;
/** Where no download is needed (`maqal/inline`, Node, workerd): the glue, and how to get its module at the first call. */
let provider;
/** Is the instance's memory in an unknown state? */
let poisoned = false;
/** Calls under way: an option's getter may call maqal again, and the instance must not be swapped under the outer call. */
let depth = 0;
/** How often an instance was replaced: what was made in an earlier one (a stream) is gone with it. */
let epoch = 0;

export const currentEpoch = () => epoch;

/** Does one module do all that another does? Of `maqal` and `maqal/sanitizer` in one program, the former serves both. */
const covers = (one, other) => one !== undefined && (one === other || one.renderArticle !== undefined);

export const isStarted = (own) => compiled !== undefined && covers(glue, own);

export function provide(own, getModule) {
  if (!covers(provider?.own, own)) provider = { own, getModule };
}

/** Takes the compiled module and makes the first instance. The first module wins, as a page may well call init() twice; a fuller one takes its place. */
export function start(own, module) {
  if (isStarted(own)) return;
  const again = poisoned && glue === own; // a first try that ran out of stack half-way, which the glue takes for done
  if (glue !== own && glue !== undefined) epoch++;
  glue = own;
  poisoned = true;
  glue.initSync({ module });
  if (again) glue.__wbg_reset_state();
  poisoned = false;
  compiled = module;
}

/**
 * Makes the instance ready for a call, or says why it cannot.
 *
 * A Rust panic is a trap here (`panic = "abort"`), and a trap or a stack overflow leaves the instance's memory half-written: locks held, lengths
 * wrong. Going on with it could answer one user's request with another's bytes. So a poisoned instance is never called again; it is replaced here,
 * at the next call and not at once, because after a stack overflow there may be no stack left to make an instance with.
 */
function ready(name) {
  if (!compiled || (provider && !isStarted(provider.own) && depth === 0)) {
    if (!provider) throw new MaqalError('NOT_INITIALISED', `${name}() was called before init(): call "await init()" once, first`);
    try {
      start(provider.own, provider.getModule());
    } catch (cause) {
      throw initFailed(cause);
    }
  }
  if (!poisoned) return;
  if (depth > 0) throw internal(name);
  glue.__wbg_reset_state();
  epoch++;
  poisoned = false;
}

export const internal = (name, cause) =>
  new MaqalError('INTERNAL', `${name}() failed inside WebAssembly; maqal has started afresh and the next call works. This is a bug: please report the input`, { cause });

/** Runs `work` on the glue, as the public call `name`; every way out of it is a result, a MaqalError, or what the caller's own `rewriteUrl` threw. */
export function run(name, work) {
  ready(name);
  depth++;
  try {
    const result = work(glue);
    // A call from inside this one (an option's getter) may have trapped and been caught by the caller: what we hold is not to be trusted.
    if (!poisoned) return result;
  } catch (thrown) {
    if (!poisoned && isCarrier(thrown)) throw thrown.cause;
    if (!poisoned && isDeliberate(thrown)) throw new MaqalError(thrown.code, thrown.message, { option: thrown.option, cause: thrown });
    poisoned = true;
    throw internal(name, thrown);
  } finally {
    depth--;
  }
  throw internal(name);
}

/** A call that takes options, or a Policy in their place. */
const call = (name, method, first, options) => run(name, () => withPolicy(options, glue, (policy) => policy[method](first)));

const kindOfView = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
const lengthOfBuffer = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get;

/**
 * Bytes as a Uint8Array of this realm; anything else as it is, for the Rust side to judge. These two getters know bytes by their inner kind, where
 * `instanceof` fails for what comes from a frame or a test runner's sandbox (Jest), and throw for what only pretends to be bytes.
 */
export function readable(source) {
  if (typeof source !== 'object' || source === null) return source;
  try {
    if (source instanceof Uint8Array) return source;
    if (kindOfView.call(source) === 'Uint8Array') return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
    lengthOfBuffer.call(source);
    return new Uint8Array(source);
  } catch {
    return undefined; // neither, or a buffer that was given away to a worker: the Rust side calls it BAD_INPUT
  }
}

export const sanitize = (html, options) => sanitizeFor('sanitize', html, options);
/** The same on behalf of another call, which errors are to name. */
export function sanitizeFor(name, html, options) {
  if (typeof html !== 'string') return call(name, 'sanitize', readable(html), options);
  return run(name, () => withPolicy(options, glue, (policy) => sanitizeString(policy, html)));
}
export const sanitizeWithReport = (html, options) => remember(call('sanitizeWithReport', 'sanitizeWithReport', readable(html), options));
export const describePolicy = (options) => call('describePolicy', 'describePolicy', undefined, options);

export const extractKeywords = (text, options) => run('extractKeywords', () => glue.extractKeywords(text, options));
export const documentFrequencies = (texts, options) => run('documentFrequencies', () => glue.documentFrequencies(texts, options));

export function renderArticle(source, options) {
  const given = isPolicy(options) ? { policy: options } : options;
  const html = readable(source);
  return remember(run('renderArticle', () => {
    const policy = compiledFrom(policyOf(given), glue);
    return policy ? policy.renderArticle(html, given) : glue.renderArticle(html, given);
  }));
}

/** The own property `policy` of options, fetched once. */
export function policyOf(options) {
  let policy;
  try {
    if (Object.hasOwn(Object(options), 'policy')) ({ policy } = options);
  } catch {
    policy = null;
  }
  if (policy === undefined || isPolicy(policy)) return policy;
  throw new MaqalError('BAD_OPTION', 'option policy: expected a Policy', { option: 'policy' });
}

/** The html of each object that came from here: how toDOM() tells it from one that somebody else made or changed. */
const made = new WeakMap();

export function remember(result) {
  made.set(result, result.html);
  if (result.sidebar) made.set(result.sidebar, result.sidebar.html);
  return result;
}

export const isOurs = (object, html) => made.get(object) === html;

/** For those who compiled the module themselves: a module, its bytes, or `{ module }`. */
export const initSyncOf = (own) => function initSync(module) {
  const given = module?.module ?? module;
  try {
    if (isStarted(own)) return;
    if (given === undefined && provider?.own === own) start(own, provider.getModule());
    else start(own, given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given));
  } catch (cause) {
    throw new MaqalError('INIT_FAILED', `initSync() takes a WebAssembly.Module or the bytes of maqal's .wasm: ${cause.message}`, { cause });
  }
};

export { sanitizeStream } from './stream.js';
export { MaqalError, Policy };
