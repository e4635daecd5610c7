// What is known of each Policy: its options, and where they are compiled. It is kept apart from the class, so that
// options.js can tell a Policy and instance.js can let go of one without either importing policy.js.
import { badOption } from './error.js';

/** The symbol that each Policy has, whichever copy of maqal it is of. */
export const POLICY = Symbol.for('maqal.Policy');

/** The state of each Policy of this copy. A proxy around a Policy has none, and no code of its handler runs. */
const states = new WeakMap();

/** Is this a Policy of this copy? */
export const isPolicy = (value) => states.has(value);

/** The state of a Policy of this copy. */
export const stateOf = (policy) => states.get(policy);

/** Makes an object a Policy: from now on `isPolicy` says yes. */
export function adopt(policy, options) {
  const state = new PolicyState(options);
  states.set(policy, state);
  return state;
}

/**
 * How many policies may stand compiled in an instance, and of how many characters of options together. Beyond that the
 * one that was used longest ago gives way, and is compiled again at its next use. Otherwise a program that makes one
 * for each request would fill the wasm's memory, since nothing tells that one is done with before the collector comes
 * by; and in a loop that never waits, not even then.
 */
const MAX_COMPILED = 100;
const MAX_COMPILED_CHARS = 2 << 20;

/**
 * Where a Policy is compiled: `compiled` in the instance `owner`, and how many calls are using it. The options are not
 * in here, since a function among them may lead back to the Policy, and the registry that waits for a Policy to be
 * collected must not keep it alive.
 */
class Slot {
  compiled = undefined;
  owner = undefined;
  uses = 0;

  constructor(options) {
    this.chars = countChars(options);
  }

  compile(glue, options) {
    const isNew = this.owner !== glue;
    if (isNew) {
      const compiled = new glue.CompiledPolicy(options);
      this.forget();
      this.compiled = compiled;
      this.owner = glue;
    }
    // A set keeps the order of insertion: the slot that was used last is the last.
    const slots = (glue.policies ??= new Set());
    slots.delete(this);
    slots.add(this);
    if (isNew) makeRoom(slots);
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

/** The options are a copy, so that a later change of the caller's has no effect when they are compiled again. */
class PolicyState {
  isFreed = false;

  constructor(options) {
    this.options = options;
    this.slot = new Slot(options);
  }

  checkAlive() {
    if (this.isFreed) throw badOption('policy', 'a Policy that was not freed');
  }

  /** Inside run(): the compiled policy of an instance. */
  compile(glue) {
    this.checkAlive();
    return this.slot.compile(glue, this.options);
  }

  /** Gives the memory back when the Policy is collected, too. */
  freeWith(policy) {
    collected?.register(policy, this.slot, this.slot);
  }

  free() {
    if (this.slot.uses > 0) {
      throw badOption('policy', 'a Policy that no call is using: free() was called from within its own rewriteUrl');
    }
    this.isFreed = true;
    collected?.unregister(this.slot);
    this.slot.drop();
    this.options = undefined;
  }
}

/** Makes room for the slot that came last. */
function makeRoom(slots) {
  let [count, chars] = [slots.size, 0];
  for (const slot of slots) chars += slot.chars;
  for (const slot of slots) {
    if ((count <= MAX_COMPILED && chars <= MAX_COMPILED_CHARS) || count === 1) return;
    if (slot.uses > 0) continue;
    count--;
    chars -= slot.chars;
    slot.drop();
  }
}

/** About how many characters options have. */
function countChars(options) {
  if (typeof options !== 'object' || options === null) return 16 + (options?.length ?? 0);
  return Object.entries(options).reduce((sum, [name, value]) => sum + name.length + countChars(value), 0);
}

/** Lets go of an instance, which every Policy that is compiled there would otherwise hold. */
export const forgetPolicies = (instance) => instance.policies?.forEach((slot) => slot.forget());

const collected = globalThis.FinalizationRegistry && new FinalizationRegistry((slot) => slot.drop());
