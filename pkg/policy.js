// new Policy(options): options read and compiled once, for any number of calls.
import { run } from './api.js';
import { using } from './error.js';
import { badOption, policyOptions } from './options.js';

/** Inside run(): `work` on what the wasm compiled of the options as `policyOr` gave them. */
export function withPolicy(given, glue, work) {
  if (isPolicy(given)) return usePolicy(given, glue, work);
  // Of no options at all, which most calls have, it is kept.
  if (given === undefined) return work((glue.plain ??= new glue.CompiledPolicy(undefined)));
  return using(new glue.CompiledPolicy(given), work);
}

/** What each Policy has, whichever copy of maqal it is of. */
export const POLICY = Symbol.for('maqal.Policy');

/** Is it one of this copy? */
export let isPolicy;
/** Inside run(): `work` on what the wasm compiled of a Policy. */
export let usePolicy;
/** The `charset` among options as `policyOr` gave them. */
export let charsetOf;

/** Makes `using` free what a class has. */
export function disposable(type) {
  if (Symbol.dispose) Object.defineProperty(type.prototype, Symbol.dispose, { value: type.prototype.free, writable: true, configurable: true });
}

/**
 * How many policies stand compiled in an instance, and of how many characters of options: the one that was used longest ago gives way, and is compiled again when it
 * is used. A program that makes one for each request would else fill the wasm's memory, since nothing tells that one is done with before the collector comes by; and
 * in a loop that never waits, not even then.
 */
const MOST_COMPILED = 100;
const MOST_CHARACTERS = 2 << 20;

/**
 * Where a Policy is compiled: `compiled` in the instance `owner`; how many calls are using it. Not the options, among which a function may lead back to the Policy:
 * what waits for a Policy to be collected must not keep it.
 */
class Place {
  compiled = undefined;
  owner = undefined;
  uses = 0;

  constructor(options) {
    this.weight = weigh(options);
  }

  compile(glue, options) {
    const isNew = this.owner !== glue;
    if (isNew) {
      const compiled = new glue.CompiledPolicy(options);
      this.forget();
      this.compiled = compiled;
      this.owner = glue;
    }
    const places = (glue.policies ??= new Set());
    places.delete(this);
    places.add(this); // the last of them
    if (isNew) makeRoom(places);
    return this.compiled;
  }

  /** Frees what is compiled, unless a trap has spoiled the memory that it stands in. */
  drop() {
    if (this.compiled && !this.owner.isLost) this.compiled.free();
    this.forget();
  }

  forget() {
    this.owner?.policies.delete(this);
    this.compiled = this.owner = undefined;
  }
}

/** For the last that came. */
function makeRoom(places) {
  let [count, characters] = [places.size, 0];
  for (const { weight } of places) characters += weight;
  for (const place of places) {
    if ((count <= MOST_COMPILED && characters <= MOST_CHARACTERS) || count === 1) return;
    if (place.uses > 0) continue;
    count--;
    characters -= place.weight;
    place.drop();
  }
}

/** How many characters options are, about. */
function weigh(options) {
  if (typeof options !== 'object' || options === null) return 16 + (options?.length ?? 0);
  return Object.entries(options).reduce((sum, [name, value]) => sum + name.length + weigh(value), 0);
}

/** Lets go of an instance, which every Policy that is compiled there would hold. */
export const forgetPolicies = (instance) => instance.policies?.forEach((place) => place.forget());

const collected = globalThis.FinalizationRegistry && new FinalizationRegistry((place) => place.drop());

export class Policy {
  /** A copy, so that what is changed later stays without effect when it is compiled again. */
  #options;
  #place;
  #isFreed = false;

  constructor(options) {
    this.#options = policyOptions(options);
    this.#place = new Place(this.#options);
    run('new Policy', (glue) => this.#compile(glue));
    collected?.register(this, this.#place, this.#place);
  }

  #compile(glue) {
    if (this.#isFreed) throw badOption('policy', 'a Policy that was not freed');
    return this.#place.compile(glue, this.#options);
  }

  free() {
    if (this.#place.uses > 0) throw badOption('policy', 'a Policy that no call is using: free() was called from within its own rewriteUrl');
    this.#isFreed = true;
    collected?.unregister(this.#place);
    this.#place.drop();
    this.#options = undefined;
  }

  static {
    // Not `instanceof`, which asks a proxy for its prototype and may run code.
    isPolicy = (value) => typeof value === 'object' && value !== null && #place in value;
    charsetOf = (given) => {
      if (isPolicy(given)) return given.#options?.charset;
      return given?.charset ?? (isPolicy(given?.policy) ? charsetOf(given.policy) : undefined);
    };
    usePolicy = (policy, glue, work) => {
      const compiled = policy.#compile(glue);
      const place = policy.#place;
      place.uses++;
      try {
        return work(compiled);
      } finally {
        place.uses--;
      }
    };
    Object.defineProperty(this.prototype, POLICY, { value: true });
    disposable(this);
  }
}
