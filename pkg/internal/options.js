// Options as plain data. They are read here, once and before anything else, for two reasons. An object that only looks
// like options (a Policy of another copy of maqal, a Promise, a Map, an instance whose options stand on its prototype)
// has no properties of its own: taken for "no options", it would open what the caller meant to close. And getters and
// proxies are code of the caller's: inside the wasm, what they throw or call would cost the instance.
import { encodingOf } from './charset.js';
import { POLICY, isPolicy } from './compiled.js';
import { MaqalError, badOption } from './error.js';

/**
 * Stands in for whatever is no option anywhere. The Rust side refuses it in its place, and says what was expected
 * there.
 */
const NO_OPTION = Symbol('neither plain nor a value');

/** How deep options nest (a file of a picture: `known.known.images`, where a Source is what is known). */
const MAX_DEPTH = 6;
const MAX_LIST_ITEMS = 10_000;
/** How many properties and list items options may have in all: a circle of large objects has no end. */
const MAX_ITEMS = 250_000;

/** The options of a call that takes a Policy in their place. */
export const policyOr = (options) =>
  isPolicy(options) ? options : policyOptions(options, 'a plain object or a Policy');

/**
 * A copy of options that describe a policy. `charset` is checked here, whether there are bytes or not, since the
 * platform knows the encodings and the wasm does not.
 */
export function policyOptions(options, expected) {
  const read = readOptions(options, expected);
  const charset = read?.charset;
  const isKnown = charset === undefined || (typeof charset === 'string' && encodingOf(charset));
  if (!isKnown) throw badOption('charset', 'an encoding label such as "windows-1256"');
  return read;
}

/** A copy of the own properties of options; `undefined` where there are no options. */
export function readOptions(options, expected = 'a plain object') {
  if (options === undefined) return undefined;
  const read = copy(options, '', 0, { left: MAX_ITEMS });
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw badOption('', expected);
  return read;
}

/** An object of these properties, without a prototype, which may have come to hold an option. */
export const bare = (...parts) => Object.assign(Object.create(null), ...parts);

function copy(value, path, depth, room) {
  if (typeof value !== 'object' || value === null) return value;
  // A Policy has its one place in `policy`. It has no properties, so that anywhere else it would be an object without
  // options.
  if (isPolicy(value)) return path === 'policy' ? value : NO_OPTION;
  const keys = attempt(path, () => keysOf(value, path));
  if (keys === undefined && attempt(path, () => POLICY in value)) throw badOption(path, OWN_POLICY);
  if (keys === undefined || depth > MAX_DEPTH) return NO_OPTION;
  room.left -= keys.length;
  if (room.left < 0) throw badOption('', `at most ${MAX_ITEMS} properties and elements in all`);
  const read = (key, at) => copy(attempt(at, () => value[key]), at, depth + 1, room);
  // By map(), and without a prototype, so that no setter that a prototype has come to hold gets between.
  if (Array.isArray(value)) return keys.map((key) => read(key, path));
  const own = Object.create(null);
  for (const key of keys) own[key] = read(key, path === '' ? key : `${path}.${key}`);
  return own;
}

const OWN_POLICY =
  'a Policy of this copy of maqal: this one is of another (two versions, or two bundles), ' +
  'or behind a proxy (as Vue makes; markRaw() it)';

/** Turns whatever the caller's own code throws into a BAD_OPTION: a getter, a trap of a proxy, a revoked proxy. */
function attempt(path, work) {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof MaqalError ? cause : badOption(path, 'something that can be read', cause);
  }
}

/**
 * The names of an object's own properties, or the indices of a list's own elements; `undefined` where the value is
 * neither a plain object nor a list.
 */
function keysOf(value, path) {
  const isList = Array.isArray(value);
  if (!isList && !isPlain(value)) return undefined;
  if (isList && value.length > MAX_LIST_ITEMS) throw badOption(path, `at most ${MAX_LIST_ITEMS} elements`);
  return Reflect.ownKeys(value).filter((key) => typeof key === 'string' && (!isList || /^\d+$/.test(key)));
}

const sourceOf = Function.prototype.toString;

/**
 * Does nothing but Object.prototype stand behind this object, be that of a frame's or a test runner's realm? That of
 * another realm is known by its constructor, which has the source text of our own: no function but a built-in one has
 * it. A prototype that merely has no prototype itself may as well be where the options stand.
 */
export function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  if (Object.getPrototypeOf(prototype) !== null) return false;
  const maker = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  return typeof maker === 'function' && sourceOf.call(maker) === sourceOf.call(Object) && maker.prototype === prototype;
}
