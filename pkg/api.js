// What every entry shares: one instance of the wasm, and the calls into it. An entry brings the glue, and knows how to come by the module.
import { Source } from './charset.js';
import { MaqalError, initFailed, isCarrier, isDeliberate } from './error.js';
import { badOption, policyOr, readOptions } from './options.js';
import { sanitizeString } from './pieces.js';
import { Policy, charsetOf, forgetPolicies, isPolicy, usePolicy, withPolicy } from './policy.js';
import { disconnect } from './strings.js';

/** The glue of the module below: what makes instances of it. */
let maker;
/** The compiled module, kept: a new instance costs a millisecond, a new compilation many. */
let compiled;
/** Where no download is needed (`maqal/inline`, Node, workerd): the glue, and how to get its module at the first call. */
let provider;
/** The instance that all share but a RelatedIndex. What was made in an earlier one that is not lost (a stream) goes on there. */
let shared;
/** The instance of an index that was freed, for the next one; not where its memory has grown beyond this. */
let spare;
const MOST_SPARED = 16 << 20;

/** How often a call may call maqal from within itself, by its `rewriteUrl`: without end it would use up the stack, and cost the instance. */
const DEEPEST = 16;

/** Does one module do all that another does? Of `maqal` and `maqal/sanitizer` in one program, the former serves both. */
const covers = (one, other) => one !== undefined && (one === other || one.isWhole);

export const isStarted = (own) => compiled !== undefined && covers(maker, own);

export function provide(own, getModule) {
  if (!covers(provider?.own, own)) provider = { own, getModule };
}

function begin(own, module) {
  const instance = own.create();
  instance.initSync({ module });
  return instance;
}

/** Takes the compiled module and makes the first instance. The first module wins, as a page may well call init() twice; a fuller one takes its place. */
export function start(own, module) {
  if (isStarted(own)) return;
  replace(begin(own, module));
  maker = own;
  compiled = module;
}

function replace(instance) {
  if (shared) forgetPolicies(shared);
  disconnect();
  shared = instance;
}

/**
 * Gives up the instances that no index has: memory of WebAssembly only ever grows. Policies are compiled again in the next one, and streams that are under way
 * go on in theirs, which is gone with the last of them.
 */
export function release() {
  spare = undefined;
  if (!shared) return;
  if (shared.depth > 0) shared.isReleased = true;
  else replace(undefined);
}

/**
 * Makes the instance ready for a call, or says why it cannot.
 *
 * A Rust panic is a trap here (`panic = "abort"`), and a trap or a stack overflow leaves the instance's memory half-written: locks held, lengths
 * wrong. Going on with it could answer one user's request with another's bytes. So an instance that is lost is never called again; it is replaced here,
 * at the next call and not at once, because after a stack overflow there may be no stack left to make an instance with.
 */
function ready(name) {
  const isBusy = shared?.depth > 0;
  if (!compiled || (provider && !isStarted(provider.own) && !isBusy)) {
    if (!provider) throw new MaqalError('NOT_INITIALISED', `${name}() was called before init(): call "await init()" once, first`);
    try {
      start(provider.own, provider.getModule());
    } catch (cause) {
      throw initFailed(cause);
    }
  }
  if (shared && !shared.isLost) return;
  if (isBusy) throw internal(name);
  replace(begin(maker, compiled));
}

/** An instance for one object, which has to outlive the faults of other calls. */
export function ownInstance(name) {
  ready(name);
  const instance = spare ?? begin(maker, compiled);
  spare = undefined;
  return instance;
}

/** Takes an instance back whose object was freed. */
export function giveBack(instance) {
  if (instance.size() <= MOST_SPARED) spare = instance;
}

const AFRESH = 'maqal has started afresh and the next call works';
export const internal = (name, cause, remedy = AFRESH) =>
  new MaqalError('INTERNAL', `${name}() failed inside WebAssembly; ${remedy}. This is a bug: please report the input`, { cause });

/** Runs `work` on the shared instance, as the public call `name`. */
export function run(name, work) {
  ready(name);
  return runIn(shared, name, work);
}

/** Runs `work` on an instance; every way out of it is a result, a MaqalError, or what the caller's own `rewriteUrl` threw. */
export function runIn(instance, name, work, remedy) {
  if (instance.depth >= DEEPEST) throw badOption('rewriteUrl', `a function that calls maqal at most ${DEEPEST} deep`);
  instance.depth++;
  try {
    const result = work(instance);
    // A call from inside this one (a `rewriteUrl`) may have trapped and been caught by the caller: what we hold is not to be trusted.
    if (!instance.isLost) return result;
  } catch (thrown) {
    if (!instance.isLost) {
      if (isCarrier(thrown)) throw thrown.cause;
      // Ours is thrown before the wasm is called.
      if (thrown instanceof MaqalError) throw thrown;
      if (isDeliberate(thrown)) throw new MaqalError(thrown.code, thrown.message, { option: thrown.option, cause: thrown });
    }
    instance.isLost = true;
    throw internal(name, thrown, remedy);
  } finally {
    instance.depth--;
    if (instance.isReleased && instance.depth === 0 && instance === shared) replace(undefined);
  }
  throw internal(name, undefined, remedy);
}

/** `work` on a policy and a source, for a call that takes options, or a Policy in their place. */
function call(name, source, options, work) {
  const given = policyOr(options);
  const bytes = readable(source);
  if (!(bytes instanceof Uint8Array)) return run(name, (glue) => withPolicy(given, glue, (policy) => work(policy, bytes)));
  const read = new Source(bytes, charsetOf(given));
  return run(name, (glue) => withPolicy(given, glue, (policy) => read.read((input) => work(policy, input))));
}

const getterOf = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const View = Object.getPrototypeOf(Uint8Array.prototype);
const kindOfView = getterOf(View, Symbol.toStringTag);
const [bufferOf, startOf, lengthOf] = ['buffer', 'byteOffset', 'byteLength'].map((name) => getterOf(View, name));
const lengthOfBuffer = getterOf(ArrayBuffer.prototype, 'byteLength');

/**
 * Bytes as a Uint8Array of this realm; anything else as it is, for the Rust side to judge. These getters know bytes by their inner kind, where
 * `instanceof` fails for what comes from a frame or a test runner's sandbox (Jest), and is true for what only pretends to be bytes. It is always a view
 * of our own, since one of the caller's may have a `length` of its own.
 */
export function readable(source) {
  if (typeof source !== 'object' || source === null) return source;
  try {
    if (kindOfView.call(source) === 'Uint8Array') return new Uint8Array(bufferOf.call(source), startOf.call(source), lengthOf.call(source));
    lengthOfBuffer.call(source);
    return new Uint8Array(source);
  } catch {
    return undefined; // neither, or a buffer that was given away to a worker: the Rust side calls it BAD_INPUT
  }
}

export const sanitize = (html, options) => sanitizeFor('sanitize', html, options);
/** The same on behalf of another call, which errors are to name. */
export const sanitizeFor = (name, html, options) =>
  call(name, html, options, (policy, input) => (typeof input === 'string' ? sanitizeString(policy, input) : policy.sanitize(input)));
export const sanitizeWithReport = (html, options) =>
  remember(call('sanitizeWithReport', html, options, (policy, input) => policy.sanitizeWithReport(input)));
export const describePolicy = (options) => call('describePolicy', undefined, options, (policy) => policy.describePolicy());

export function extractKeywords(text, options) {
  const given = readOptions(options);
  return run('extractKeywords', (glue) => glue.extractKeywords(text, given));
}

export function documentFrequencies(texts, options) {
  const given = readOptions(options);
  const list = copyOfList(texts);
  return run('documentFrequencies', (glue) => glue.documentFrequencies(list, given));
}

/** A list as one that no code of the caller's stands behind; anything else as `undefined`, for the Rust side to refuse. */
function copyOfList(list) {
  try {
    return Array.isArray(list) ? Array.from(list) : undefined;
  } catch {
    return undefined;
  }
}

export function renderArticle(source, options) {
  const bytes = readable(source);
  let read;
  const rendered = withRendering('renderArticle', options, (policyOrGlue, given) => {
    const render = (input) => policyOrGlue.renderArticle(input, given);
    if (!(bytes instanceof Uint8Array)) return render(bytes);
    read = new Source(bytes, charsetOf(given));
    return read.read(render);
  });
  if (read) rendered.notices.push(...read.notices);
  return remember(rendered);
}

/** A call that takes a Policy among its options, or in their place: `work` on it, or on the glue where there is none. */
export function withRendering(name, options, work) {
  const read = policyOr(options);
  const given = isPolicy(read) ? { policy: read } : read;
  const policy = given?.policy;
  if (policy !== undefined && !isPolicy(policy)) throw badOption('policy', 'a Policy');
  return run(name, (glue) => (policy ? usePolicy(policy, glue, (known) => work(known, given)) : work(glue, given)));
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
  try {
    if (isStarted(own)) return;
    const given = module?.module ?? module;
    if (given === undefined && provider?.own === own) start(own, provider.getModule());
    else start(own, given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given));
  } catch (cause) {
    throw new MaqalError('INIT_FAILED', `initSync() takes a WebAssembly.Module or the bytes of maqal's .wasm: ${cause.message}`, { cause });
  }
};

export { sanitizeStream } from './stream.js';
export { MaqalError, Policy };
