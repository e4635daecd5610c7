// What can stand where options are expected: what is options in another form, what only looks like them, and values of
// every type. For the tests of options.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

/**
 * The package that `install()` has put into a project, and a second copy of it, as two versions in node_modules are.
 */
export async function twoCopies(project) {
  const [first, second] = ['maqal', 'maqal-of-another'].map((name) => join(project, 'node_modules', name));
  cpSync(first, second, { recursive: true });
  return Promise.all([first, second].map((folder) => import(String(pathToFileURL(join(folder, 'inline.js'))))));
}

const realm = runInNewContext('({ Object, Map, Promise, copy: (names, values) => Object.fromEntries(names.map((name, at) => [name, values[at]])) })');
const hostile = () => { throw new Error('from the caller'); };
export const revoked = (target = {}) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const getters = (value, before) => {
  const copy = {};
  for (const name of Object.keys(value)) Object.defineProperty(copy, name, { enumerable: true, get: () => { before(); return value[name]; } });
  return copy;
};

/** [name, plain options → the same in another form]: options all of them. `maqal` is called from within. */
export const forms = (maqal) => [
  ['as they are', (plain) => plain],
  ['without a prototype', (plain) => Object.assign(Object.create(null), plain)],
  ['of another realm', (plain) => realm.copy(Object.keys(plain), Object.values(plain))],
  ['frozen', (plain) => Object.freeze({ ...plain })],
  ['by getters', (plain) => getters(plain, () => {})],
  ['by getters that call maqal', (plain) => getters(plain, () => maqal.sanitize('<p>a', { preset: 'basic' }))],
  ['behind a proxy', (plain) => new Proxy({ ...plain }, {})],
  ['not enumerable', (plain) => Object.defineProperties({}, Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, { value }])))],
  ['with a symbol beside them', (plain) => ({ ...plain, [Symbol('mine')]: 1 })],
];

/** [name, plain options → what only looks like them]: a BAD_OPTION each. `other` is another copy of maqal. */
export const lookalikes = (maqal, other) => [
  ['on a prototype', (plain) => Object.create(plain)],
  ['on a prototype without one', (plain) => Object.create(Object.assign(Object.create(null), plain))],
  ['on a prototype that poses as that of objects', (plain) => {
    const prototype = Object.assign(Object.create(null), plain);
    function Poser() {}
    Poser.prototype = prototype;
    prototype.constructor = Poser;
    return Object.create(prototype);
  }],
  ['on a prototype with the constructor of objects', (plain) => Object.create(Object.assign(Object.create(null), plain, { constructor: Object }))],
  ['of a class, by getters', (plain) => new (class { get preset() { return plain.preset; } get urls() { return plain.urls; } })()],
  ['of a class, its own', (plain) => Object.assign(new (class Settings {})(), plain)],
  ['of a class, its own, in a list', (plain) => [Object.assign(new (class Settings {})(), plain)]],
  ['a Map', (plain) => new Map(Object.entries(plain))],
  ['a Map of another realm', (plain) => new realm.Map(Object.entries(plain))],
  ['a Map behind a proxy', (plain) => new Proxy(new Map(Object.entries(plain)), {})],
  ['a Promise', (plain) => Promise.resolve(plain)],
  ['a Promise of another realm', (plain) => realm.Promise.resolve(plain)],
  ['a list of them', (plain) => [plain]],
  ['entries', (plain) => [...Object.entries(plain), ['preset', 'basic']]],
  ['JSON', (plain) => JSON.stringify(plain)],
  ['a function', (plain) => () => plain],
  ['on a function', (plain) => Object.assign(function settings() {}, plain)],
  ['a WeakRef', (plain) => new WeakRef(plain)],
  ['with __proto__ as JSON makes it', (plain) => JSON.parse(`{"__proto__":${JSON.stringify(plain)}}`)],
  ['with __proto__ beside them', (plain) => Object.assign(JSON.parse('{"__proto__":{}}'), plain)],
  ['behind a proxy that was revoked', (plain) => revoked(plain)],
  ['behind a proxy that throws', (plain) => new Proxy(plain, { getOwnPropertyDescriptor: hostile, ownKeys: hostile })],
  ['behind a proxy without a readable prototype', (plain) => new Proxy(plain, { getPrototypeOf: hostile })],
  ['with a getter that throws', (plain) => Object.defineProperty({ ...plain }, 'limits', { enumerable: true, get: hostile })],
  ['a Policy of another copy', () => new other.Policy({ preset: 'basic' })],
  ['a Policy behind a proxy', () => new Proxy(new maqal.Policy({ preset: 'basic' }), {})],
  ['with a Policy for its prototype', () => Object.create(new maqal.Policy({ preset: 'basic' }))],
];

/** [name, value, what it is where that is right for some option] of every type but `undefined`. */
export const values = () => [
  ['null', null, 'null'], ['true', true, 'true'], ['false', false, 'false'], ['0', 0, 'number'], ['a string', 'utf-8', 'string'], ['a function', (url) => url, 'function'],
  ['an empty list', [], 'list'], ['an empty object', {}, 'object'],
  ['-1', -1], ['1.5', 1.5], ['NaN', NaN], ['Infinity', Infinity], ['1n', 1n], ['an empty string', ''], ['another string', 'x y'], ['a symbol', Symbol('x')],
  ['a list of null', [null]], ['a list of a number', ['a', 7]], ['a list in a list', [['a']]], ['a list that was revoked', revoked([])],
  ['a list of what was revoked', [revoked()]], ['a String', new String('basic')], ['a Boolean', new Boolean(true)], ['a Number', new Number(1)], ['a Date', new Date(0)],
  ['a RegExp', /x/], ['a Set', new Set(['a'])], ['a Map', new Map([['a', 'b']])], ['a WeakMap', new WeakMap()], ['a Promise', Promise.resolve([])],
  ['bytes', new Uint8Array(2)], ['like a list', { 0: 'a', length: 1 }], ['an Error', new Error('x')], ['a generator', (function* () { yield 'a'; })()],
  ['an unknown name', { color: 1 }], ['what was revoked', revoked()], ['10001 strings', new Array(10_001).fill('a')], ['deep', { a: { b: { c: { d: { e: 1 } } } } }],
];
