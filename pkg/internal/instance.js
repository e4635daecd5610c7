// The instance of the wasm that all calls share: how it is made, called, lost and replaced. An entry brings the glue,
// and start.js knows how to come by the module.
import { forgetPolicies } from './compiled.js';
import { MaqalError, badOption, initFailed, isCarrier, isDeliberate } from './error.js';
import { disconnect } from './strings.js';
import { withSeams } from './words.js';

/** The glue of the module below: it makes instances of it. */
let maker;
/** The compiled module is kept: a new instance costs a millisecond, a new compilation many. */
let compiled;
/**
 * Where no download is needed (`maqal/inline`, Node, workerd): the glue, and how to get its module at the first call.
 */
let provider;
/**
 * The instance that every call shares; only a RelatedIndex has its own. A stream that began in an earlier instance goes
 * on there, unless that one is lost.
 */
let shared;
/** The instance of an index that was freed is kept for the next index, unless its memory has grown beyond this. */
let spare;
const MAX_SPARE_BYTES = 16 << 20;

/**
 * How deep calls of maqal may nest, by a `rewriteUrl`: without a limit they would use up the stack and cost the
 * instance.
 */
const MAX_CALL_DEPTH = 16;

/**
 * Does one module do all that another does? Of `maqal` and `maqal/sanitizer` in one program, the former serves both.
 */
const covers = (one, other) => one !== undefined && (one === other || one.isWhole);

export const isStarted = (own) => compiled !== undefined && covers(maker, own);

/** Says how the module of the glue `own` can be had at the first call. */
export function provide(own, getModule) {
  if (!covers(provider?.own, own)) provider = { own, getModule };
}

/** The module that was provided for this very glue; undefined where none was. */
export const providedModule = (own) => (provider?.own === own ? provider.getModule() : undefined);

function newInstance(own, module) {
  const instance = own.create();
  instance.initSync({ module });
  instance.useSegmenter?.(withSeams); // the sanitizer's has no words
  return instance;
}

/**
 * Takes the compiled module and makes the first instance. The first module wins, as a page may well call init() twice;
 * only a fuller one takes its place.
 */
export function start(own, module) {
  if (isStarted(own)) return;
  replaceShared(newInstance(own, module));
  maker = own;
  compiled = module;
}

function replaceShared(instance) {
  if (shared) forgetPolicies(shared);
  disconnect();
  shared = instance;
}

/**
 * Gives up the instances that no index has: memory of WebAssembly only ever grows. Policies are compiled again in the
 * next instance. Streams that are under way go on in theirs, which is gone with the last of them.
 */
export function release() {
  spare = undefined;
  if (!shared) return;
  if (shared.depth > 0) shared.isReleased = true;
  else replaceShared(undefined);
}

/**
 * Makes the shared instance ready for a call, or says why it cannot.
 *
 * A Rust panic is a trap here (`panic = "abort"`), and a trap or a stack overflow leaves the instance's memory
 * half-written: locks held, lengths wrong. Going on with it could answer one user's request with another's bytes. So an
 * instance that is lost is never called again. It is replaced here, at the next call and not at once, because after a
 * stack overflow there may be no stack left to make an instance with.
 */
function makeReady(name) {
  const isBusy = shared?.depth > 0;
  if (!compiled || (provider && !isStarted(provider.own) && !isBusy)) startProvided(name);
  if (shared && !shared.isLost) return;
  if (isBusy) throw internal(name);
  replaceShared(newInstance(maker, compiled));
}

function startProvided(name) {
  if (!provider) {
    throw new MaqalError('NOT_INITIALISED', `${name}() was called before init(): call "await init()" once, first`);
  }
  try {
    start(provider.own, provider.getModule());
  } catch (cause) {
    throw initFailed(cause);
  }
}

/** An instance for one object, which has to outlive the faults of other calls. */
export function ownInstance(name) {
  makeReady(name);
  const instance = spare ?? newInstance(maker, compiled);
  spare = undefined;
  return instance;
}

/** Takes an instance back whose object was freed. */
export function giveBack(instance) {
  if (instance.size() <= MAX_SPARE_BYTES) spare = instance;
}

const STARTED_AFRESH = 'maqal has started afresh and the next call works';
export function internal(name, cause, remedy = STARTED_AFRESH) {
  const message = `${name}() failed inside WebAssembly; ${remedy}. This is a bug: please report the input`;
  return new MaqalError('INTERNAL', message, { cause });
}

/** Runs `work` on the shared instance, as the public call `name`. */
export function run(name, work) {
  makeReady(name);
  return runIn(shared, name, work);
}

/** Runs `work` on an instance. It ends in a result, a MaqalError, or what the caller's own `rewriteUrl` threw. */
export function runIn(instance, name, work, remedy) {
  if (instance.depth >= MAX_CALL_DEPTH) {
    throw badOption('rewriteUrl', `a function that calls maqal at most ${MAX_CALL_DEPTH} deep`);
  }
  instance.depth++;
  try {
    const result = work(instance);
    // A call from inside this one (by a `rewriteUrl`) may have trapped and been caught by the caller: then the result
    // is not to be trusted.
    if (!instance.isLost) return result;
  } catch (thrown) {
    if (!instance.isLost && isKnown(thrown)) throw publicError(thrown);
    instance.isLost = true;
    throw internal(name, thrown, remedy);
  } finally {
    instance.depth--;
    if (instance.isReleased && instance.depth === 0 && instance === shared) replaceShared(undefined);
  }
  throw internal(name, undefined, remedy);
}

/** Is this anything else than a fault of the wasm? Our own MaqalErrors are thrown before the wasm is called. */
const isKnown = (thrown) => isCarrier(thrown) || thrown instanceof MaqalError || isDeliberate(thrown);

/** What the caller gets to see of a known error. */
function publicError(thrown) {
  if (isCarrier(thrown)) return thrown.cause;
  if (thrown instanceof MaqalError) return thrown;
  return new MaqalError(thrown.code, thrown.message, { option: thrown.option, cause: thrown });
}

/**
 * Inside run(): `work` on an object of the wasm, which is freed whatever comes of it. Only where a trap may have
 * spoiled the memory that it stands in, it is left alone.
 */
export function using(object, work) {
  let result;
  try {
    result = work(object);
  } catch (thrown) {
    if (isDeliberate(thrown) || isCarrier(thrown)) object.free();
    throw thrown;
  }
  object.free();
  return result;
}
