// new Policy(options): options that are read and compiled once, for any number of calls.
import { POLICY, adopt, isPolicy, stateOf } from './compiled.js';
import { makeDisposable } from './disposable.js';
import { run, using } from './instance.js';
import { policyOptions } from './options.js';

export class Policy {
  constructor(options) {
    const state = adopt(this, policyOptions(options));
    run('new Policy', (glue) => state.compile(glue));
    state.freeWith(this);
  }

  free() {
    stateOf(this).free();
  }

  static {
    Object.defineProperty(this.prototype, POLICY, { value: true });
    makeDisposable(this);
  }
}

/** Inside run(): `work` on what the wasm compiled of the options as `policyOr` gave them. */
export function withPolicy(given, glue, work) {
  if (isPolicy(given)) return usePolicy(given, glue, work);
  // The compiled policy of no options at all is kept: most calls have none.
  if (given === undefined) return work((glue.plain ??= new glue.CompiledPolicy(undefined)));
  return using(new glue.CompiledPolicy(given), work);
}

/** Inside run(): `work` on what the wasm compiled of a Policy. */
export function usePolicy(policy, glue, work) {
  const state = stateOf(policy);
  const compiled = state.compile(glue);
  state.slot.uses++;
  try {
    return work(compiled);
  } finally {
    state.slot.uses--;
  }
}

/** The `charset` among options as `policyOr` gave them: their own, else that of their Policy. */
export function charsetOf(given) {
  if (isPolicy(given)) return stateOf(given).options?.charset;
  return given?.charset ?? (isPolicy(given?.policy) ? charsetOf(given.policy) : undefined);
}
