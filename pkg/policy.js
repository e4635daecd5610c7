// new Policy(options): options read and compiled once, for any number of calls.
import { currentEpoch, run } from './api.js';
import { MaqalError } from './error.js';

/** What the wasm compiled of no options at all, which most calls have; and of which instance it is. */
let plain;
let plainEpoch;

/** Inside run(): `work` on what the wasm compiled of the options, or of the Policy in their place. */
export function withPolicy(options, glue, work) {
  const policy = compiledFrom(options, glue);
  if (policy) return work(policy);
  if (options === undefined) {
    if (plainEpoch !== currentEpoch()) {
      plain = new glue.CompiledPolicy(undefined);
      plainEpoch = currentEpoch();
    }
    return work(plain);
  }
  const compiled = new glue.CompiledPolicy(options);
  const result = work(compiled);
  compiled.free(); // where `work` throws, the instance may be lost, and the collector frees what is not
  return result;
}

/** Inside run(): what the wasm compiled of it, where the value is a Policy at all. */
export let compiledFrom;
export let isPolicy;

export class Policy {
  /** A copy, so that what is changed later stays without effect when a new instance of the wasm has to compile it again. */
  #options;
  #compiled;
  /** Of which instance `#compiled` is. */
  #epoch;
  #isFreed = false;

  constructor(options) {
    this.#options = copy(options);
    run('new Policy', (glue) => this.#compile(glue));
  }

  #compile(glue) {
    if (this.#isFreed) throw new MaqalError('BAD_OPTION', 'option policy: expected a Policy that was not freed', { option: 'policy' });
    if (this.#epoch !== currentEpoch()) {
      this.#compiled = new glue.CompiledPolicy(this.#options);
      this.#epoch = currentEpoch();
    }
    return this.#compiled;
  }

  free() {
    if (this.#isFreed) return;
    this.#isFreed = true;
    // Memory of an earlier instance is gone as it is.
    if (this.#epoch === currentEpoch()) this.#compiled.free();
    this.#compiled = this.#options = undefined;
  }

  static {
    // Not `instanceof`, which asks a proxy for its prototype and may run code.
    isPolicy = (value) => typeof value === 'object' && value !== null && #compiled in value;
    compiledFrom = (value, glue) => (isPolicy(value) ? value.#compile(glue) : undefined);
  }
}

/** Own properties, each read once. What is nested deeper than any option stays as it is, and is refused. */
function copy(value, depth = 4) {
  if (typeof value !== 'object' || value === null || depth === 0 || isPolicy(value)) return value;
  try {
    const entries = Reflect.ownKeys(value).filter((key) => typeof key === 'string').map((key) => [key, key]);
    for (const entry of entries) entry[1] = copy(value[entry[0]], depth - 1);
    if (!Array.isArray(value)) return Object.fromEntries(entries);
    return entries.filter(([key]) => /^\d+$/.test(key)).map(([, item]) => item);
  } catch {
    return value; // a getter or a proxy that throws: the Rust side meets it again, and says which option it is
  }
}
