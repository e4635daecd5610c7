// new Policy(options): options read and compiled once, for any number of calls.
import { currentEpoch, run } from './api.js';
import { badOption, readOptions } from './options.js';

/** What the wasm compiled of no options at all, which most calls have; and of which instance it is. */
let plain;
let plainEpoch;

/** Inside run(): `work` on what the wasm compiled of the options as `policyOr` gave them. */
export function withPolicy(given, glue, work) {
  if (isPolicy(given)) return usePolicy(given, glue, work);
  if (given === undefined) {
    if (plainEpoch !== currentEpoch()) {
      plain = new glue.CompiledPolicy(undefined);
      plainEpoch = currentEpoch();
    }
    return work(plain);
  }
  const compiled = new glue.CompiledPolicy(given);
  const result = work(compiled);
  compiled.free(); // where `work` throws, the instance may be lost, and the collector frees what is not
  return result;
}

/** What each Policy has, whichever copy of maqal it is of. */
export const POLICY = Symbol.for('maqal.Policy');

/** Is it one of this copy? */
export let isPolicy;
/** Inside run(): `work` on what the wasm compiled of a Policy. */
export let usePolicy;

export class Policy {
  /** A copy, so that what is changed later stays without effect when a new instance of the wasm has to compile it again. */
  #options;
  #compiled;
  /** Of which instance `#compiled` is. */
  #epoch;
  #isFreed = false;
  /** Calls under way: its `rewriteUrl` may call anything. */
  #uses = 0;

  constructor(options) {
    this.#options = readOptions(options);
    run('new Policy', (glue) => this.#compile(glue));
  }

  #compile(glue) {
    if (this.#isFreed) throw badOption('policy', 'a Policy that was not freed');
    if (this.#epoch !== currentEpoch()) {
      this.#compiled = new glue.CompiledPolicy(this.#options);
      this.#epoch = currentEpoch();
    }
    return this.#compiled;
  }

  free() {
    if (this.#isFreed) return;
    if (this.#uses > 0) throw badOption('policy', 'a Policy that no call is using: free() was called from within its own rewriteUrl');
    this.#isFreed = true;
    // Memory of an earlier instance is gone as it is.
    if (this.#epoch === currentEpoch()) this.#compiled.free();
    this.#compiled = this.#options = undefined;
  }

  static {
    // Not `instanceof`, which asks a proxy for its prototype and may run code.
    isPolicy = (value) => typeof value === 'object' && value !== null && #compiled in value;
    usePolicy = (policy, glue, work) => {
      const compiled = policy.#compile(glue);
      policy.#uses++;
      try {
        return work(compiled);
      } finally {
        policy.#uses--;
      }
    };
    Object.defineProperty(this.prototype, POLICY, { value: true });
  }
}
