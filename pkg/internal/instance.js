// A module of the wasm and the instance of it that all calls share: how it is made, called, lost and replaced. An entry
// brings the glue, and start.js knows how to come by the module.
import { forgetPolicies } from './compiled.js';
import { MaqalError, badOption, initFailed, isCarrier, isDeliberate } from './error.js';
import { disconnect } from './strings.js';
import { withSeams } from './words.js';

/** The instance of an index that was freed is kept for the next index, unless its memory has grown beyond this. */
const MAX_SPARE_BYTES = 16 << 20;

/**
 * How deep calls of maqal may nest, by a `rewriteUrl`: without a limit they would use up the stack and cost the
 * instance.
 */
const MAX_CALL_DEPTH = 16;

/**
 * How much the modules of `maqal/sanitizer`, `maqal/article` and `maqal` do, and what a call needs: each does all that
 * those before it do.
 */
export const [SANITIZES, RENDERS, RANKS] = [0, 1, 2];

/** Does one module do all that another does? Of several in one program, the fullest serves all their calls. */
const covers = (one, other) => one !== undefined && (one === other || one.extent > other.extent);

function newInstance(own, module) {
  const instance = own.create();
  instance.initSync({ module });
  instance.useSegmenter?.(withSeams); // only what extracts keywords asks for words
  return instance;
}

/** What calls of one family share: those of `maqal`, `maqal/article` and `maqal/sanitizer`, or of `maqal/page`. */
export class Runtime {
  /** The glue of the module below: it makes instances of it. */
  #maker;
  /** The compiled module is kept: a new instance costs a millisecond, a new compilation many. */
  #compiled;
  /**
   * Where no download is needed (`maqal/inline`, Node, workerd): the glue, and how to get its module at the first call.
   */
  #provider;
  /**
   * The instance that every call shares; only a RelatedIndex has its own. A stream that began in an earlier instance
   * goes on there, unless that one is lost.
   */
  #shared;
  #spare;
  #missing;

  /** `missing` says of a public call what is wrong where no module has been given. */
  constructor(missing = (name) => `${name}() was called before init(): call "await init()" once, first`) {
    this.#missing = missing;
  }

  isStarted(own) {
    return this.#compiled !== undefined && covers(this.#maker, own);
  }

  /** Would a call work that needs the glue `own`, with nothing to be fetched? */
  canStart(own) {
    return this.isStarted(own) || covers(this.#provider?.own, own);
  }

  /** Says how the module of the glue `own` can be had at the first call. */
  provide(own, getModule) {
    if (!covers(this.#provider?.own, own)) this.#provider = { own, getModule };
  }

  /** The module that was provided for this very glue; undefined where none was. */
  providedModule(own) {
    return this.#provider?.own === own ? this.#provider.getModule() : undefined;
  }

  /**
   * Takes the compiled module and makes the first instance. The first module wins, as a page may well call init()
   * twice; only a fuller one takes its place.
   */
  start(own, module) {
    if (this.isStarted(own)) return;
    this.#replaceShared(newInstance(own, module));
    this.#maker = own;
    this.#compiled = module;
  }

  #replaceShared(instance) {
    if (this.#shared) forgetPolicies(this.#shared);
    disconnect();
    this.#shared = instance;
    // Called when an instance that was released has no more calls under way.
    if (instance) instance.retire = () => instance === this.#shared && this.#replaceShared(undefined);
  }

  /**
   * Gives up the instances that no index has: memory of WebAssembly only ever grows. Policies are compiled again in the
   * next instance. Streams that are under way go on in theirs, which is gone with the last of them.
   */
  release() {
    this.#spare = undefined;
    if (!this.#shared) return;
    if (this.#shared.depth > 0) this.#shared.isReleased = true;
    else this.#replaceShared(undefined);
  }

  /**
   * Makes the shared instance ready for a call, which needs so much of a module, or says why it cannot.
   *
   * A Rust panic is a trap here (`panic = "abort"`), and a trap or a stack overflow leaves the instance's memory
   * half-written: locks held, lengths wrong. Going on with it could answer one user's request with another's bytes. So
   * an instance that is lost is never called again. It is replaced here, at the next call and not at once, because
   * after a stack overflow there may be no stack left to make an instance with.
   */
  #makeReady(name, needed) {
    const isBusy = this.#shared?.depth > 0;
    const isFuller = this.#provider && !this.isStarted(this.#provider.own);
    if (!this.#compiled || (isFuller && !isBusy)) this.#startProvided(name);
    if (this.#maker.extent < needed) {
      const message = `${name}() is not in the module that was started: call "await init()" of maqal once, first`;
      throw new MaqalError('NOT_INITIALISED', message);
    }
    if (this.#shared && !this.#shared.isLost) return;
    if (isBusy) throw internal(name);
    this.#replaceShared(newInstance(this.#maker, this.#compiled));
  }

  #startProvided(name) {
    if (!this.#provider) throw new MaqalError('NOT_INITIALISED', this.#missing(name));
    try {
      this.start(this.#provider.own, this.#provider.getModule());
    } catch (cause) {
      throw initFailed(cause);
    }
  }

  /** An instance for one object, which has to outlive the faults of other calls. */
  ownInstance(name, needed) {
    this.#makeReady(name, needed);
    const instance = this.#spare ?? newInstance(this.#maker, this.#compiled);
    this.#spare = undefined;
    return instance;
  }

  /** Takes an instance back whose object was freed. */
  giveBack(instance) {
    if (instance.size() <= MAX_SPARE_BYTES) this.#spare = instance;
  }

  /** Runs `work` on the shared instance, as the public call `name`, which needs so much of a module. */
  run(name, work, needed = SANITIZES) {
    this.#makeReady(name, needed);
    return runIn(this.#shared, name, work);
  }
}

/** The calls of `maqal`, `maqal/article` and `maqal/sanitizer`. */
export const articles = new Runtime();
export const ownInstance = (name) => articles.ownInstance(name, RANKS);
export const giveBack = (instance) => articles.giveBack(instance);
export const release = () => articles.release();
/** Runs `work` on the shared instance, as the public call `name`, which needs so much of a module. */
export const run = (name, work, needed) => articles.run(name, work, needed);

const STARTED_AFRESH = 'maqal has started afresh and the next call works';
export function internal(name, cause, remedy = STARTED_AFRESH) {
  const message = `${name}() failed inside WebAssembly; ${remedy}. This is a bug: please report the input`;
  return new MaqalError('INTERNAL', message, { cause });
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
    if (instance.isReleased && instance.depth === 0) instance.retire();
  }
  throw internal(name, undefined, remedy);
}

/** Is this anything else than a fault of the wasm? Our own MaqalErrors are thrown before the wasm is called. */
const isKnown = (thrown) => isCarrier(thrown) || thrown instanceof MaqalError || isDeliberate(thrown);

/** What the caller gets to see of a known error. */
function publicError(thrown) {
  if (isCarrier(thrown)) return thrown.cause;
  if (thrown instanceof MaqalError) return thrown;
  return new MaqalError(thrown.code, thrown.message, { ...thrown, cause: thrown });
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
