// How options are read: each property once, own ones only, whatever the prototypes have come to hold.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { entries } from './option-entries.mjs';
import { forms, lookalikes, revoked, twoCopies, values } from './option-kinds.mjs';
import { install } from './packed.mjs';

const { project } = await install();
const [maqal, other] = await twoCopies(project);
const providers = await import(String(pathToFileURL(join(project, 'node_modules/maqal/providers.js'))));
const { MaqalError, Policy, RelatedIndex, describePolicy, renderArticle, sanitize, sanitizeStream } = maqal;

const plain = () => ({
  preset: 'embed', elements: { keep: ['main'], unwrap: ['a'], drop: ['nav'], escape: ['form'] }, otherElements: 'drop',
  attributes: { '*': ['itemprop'], p: { role: ['note'], align: true } }, removeAttributes: { p: ['id'] }, classes: ['a-*', 'b'], styles: true,
  baseUrl: 'https://news.example/', urls: { link: { schemes: ['https'], denyHosts: ['bad.example'], relative: 'resolve' }, frame: { allowHosts: ['player.vimeo.com'] } },
  rewriteUrl: (url) => url, dataImages: { types: ['png'], bytes: 9 }, links: { rel: { external: ['ugc'] }, target: { internal: '_blank' } }, idPrefix: 'x-',
  charset: 'utf-8', limits: { inputBytes: 9999, elements: 99, depth: 9, attributes: 9 },
});
const rendering = () => ({ ...plain(), url: 'https://news.example/story', format: 'html', lang: 'ar', headingLevel: 2, known: { title: 'a', authors: ['b'] }, evenIf: ['canceled'] });

/** The same options, every object in them counting how often each of its properties is fetched. */
function counting(value, wrap, counts, path = '') {
  if (typeof value !== 'object' || value === null) return value;
  return wrap(value, (key) => {
    const at = `${path}.${key}`;
    counts.set(at, (counts.get(at) ?? 0) + 1);
    return counting(value[key], wrap, counts, at);
  });
}
const byGetters = (value, fetch) => {
  const copy = Array.isArray(value) ? [] : {};
  for (const key of Object.keys(value)) Object.defineProperty(copy, key, { enumerable: true, configurable: true, get: () => fetch(key) });
  return copy;
};
const byProxies = (value, fetch) => new Proxy(value, { get: (target, key) => (typeof key === 'string' ? fetch(key) : target[key]) });

const source = '<p class="a-b c" id=x align=left>a</p>';
for (const [kind, wrap] of [['getters', byGetters], ['proxies', byProxies]]) {
  for (const [name, options, call] of [
    ['sanitize', plain, (given) => sanitize(source, given)],
    ['describePolicy', plain, describePolicy],
    ['new Policy', plain, (given) => describePolicy(new Policy(given))],
    ['renderArticle', rendering, (given) => renderArticle(source, given)],
  ]) {
    test(`${name} fetches each property once, from ${kind}`, () => {
      const counts = new Map();
      assert.deepEqual(call(counting(options(), wrap, counts)), call(options()));
      assert.ok(counts.size > 40, String(counts.size));
      assert.deepEqual([...counts].filter(([, count]) => count !== 1), []);
    });
  }
}

/** Is it refused, where it was called or by its Promise? */
const refused = async (call, { option, message } = {}) => {
  await assert.rejects(async () => call(), (error) => {
    assert.ok(error instanceof MaqalError, error.stack);
    assert.equal(error.code, 'BAD_OPTION', error.stack);
    if (option !== undefined) assert.equal(error.option, option, error.stack);
    assert.match(error.message, message ?? /./);
    return true;
  });
};

for (const { name, call, options, takesPolicy } of entries(maqal, providers)) {
  describe(`${name}: what stands for its options`, () => {
    for (const [form, make] of forms(maqal)) {
      test(`options ${form}`, async () => assert.deepEqual(await call(make({ ...options })), await call(options)));
    }
    for (const [kind, make] of lookalikes(maqal, other)) {
      test(`refused: ${kind}`, () => refused(() => call(make({ ...options }))));
    }
    for (const [kind, value] of values()) {
      if (kind === 'an empty object') continue;
      test(`refused: ${kind}`, () => refused(() => call(value)));
    }
    test('a Policy of another copy is named as that', () => refused(() => call(new other.Policy({ preset: 'basic' })), { option: 'options', message: /another/ }));
    test('a Policy behind a proxy is named as that', () => refused(() => call(new Proxy(new Policy(), {})), { option: 'options', message: /proxy/ }));
    if (!takesPolicy) test('no Policy stands for them', () => refused(() => call(new Policy()), { option: 'options', message: /plain object/ }));
  });
}

/** [option that is named, options] */
const nested = [
  ['limits', { limits: null }],
  ['limits', { limits: Object.create({ depth: 3 }) }],
  ['limits', { limits: new Policy({ limits: { depth: 3 } }) }],
  ['limits', { limits: new Map([['depth', 3]]) }],
  ['limits', { limits: () => ({ depth: 3 }) }],
  ['limits', { limits: revoked() }],
  ['limits.depth', { limits: { depth: revoked() } }],
  ['urls.link', { urls: { link: Object.create({ denyHosts: ['bad.example'] }) } }],
  ['urls.link', { urls: { link: new Set() } }],
  ['urls.link.denyHosts', { urls: { link: { denyHosts: new Set(['bad.example']) } } }],
  ['urls.link.denyHosts', { urls: { link: { denyHosts: revoked([]) } } }],
  ['urls.link.denyHosts', { urls: { link: { denyHosts: Array(10_001).fill('bad.example') } } }],
  ['urls.link.__proto__', { urls: { link: JSON.parse('{"__proto__":{"denyHosts":["bad.example"]}}') } }],
  ['__proto__', JSON.parse('{"__proto__":{"preset":"basic"}}')],
  ['attributes.__proto__', { attributes: JSON.parse('{"__proto__":["role"]}') }],
  ['attributes.color', { attributes: { color: [] } }],
  ['removeAttributes.color', { removeAttributes: { color: [] } }],
  ['attributes.p', { attributes: { p: new Policy() } }],
  ['attributes.p', { attributes: { p: new Set(['role']) } }],
  ['removeAttributes.*', { removeAttributes: { '*': new Set(['id']) } }],
  ['elements.drop', { elements: { drop: 'img' } }],
  ['dataImages', { dataImages: null }],
  ['rewriteUrl', { rewriteUrl: { call: () => null } }],
  ['options', { attributes: Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`x${at}`, Object.fromEntries(Array.from({ length: 600 }, (_, next) => [`y${next}`, true]))])) }],
];
for (const [at, [option, options]] of nested.entries()) {
  test(`refused as ${option}, case ${at}`, () => refused(() => sanitize('<p>a', options), { option }));
}
test('policy: one of another copy is named as that', () => refused(() => renderArticle('', { policy: new other.Policy() }), { option: 'policy', message: /another/ }));
test('policy: what is none is refused', () => refused(() => renderArticle('', { policy: Object.create(Policy.prototype) }), { option: 'policy' }));
test('a list is taken from another realm, from behind a proxy and of a class', () => {
  class Names extends Array {}
  for (const classes of [runInNewContext("['a']"), new Proxy(['a'], {}), Names.of('a'), Object.freeze(['a'])]) {
    assert.equal(sanitize('<p class="a b">', { classes }), '<p class="a"></p>');
  }
});
test('what a getter throws is the cause', () => {
  const mine = new Error('mine');
  assert.throws(() => sanitize('', { limits: { get depth() { throw mine; } } }), (error) => error.code === 'BAD_OPTION' && error.option === 'limits.depth' && error.cause === mine);
});
test('a getter may call anything: the index that asks, the policy that is given, a stream', async () => {
  const index = new RelatedIndex([{ id: '1', title: 'Mill' }, { id: '2', title: 'Weir' }]);
  const stream = sanitizeStream();
  const written = (async () => { let html = ''; for await (const piece of stream.readable) html += piece; return html; })();
  const plain = index.related({ title: 'Mill' }, { limit: 1 });
  const options = { get limit() { index.add({ id: '3', title: 'Olives' }); index.related({ title: 'Weir' }, { get limit() { return index.size; } }); return 1; } };
  assert.deepEqual(index.related({ title: 'Mill' }, options), plain);
  assert.equal(index.size, 3);
  const policy = new Policy({ preset: 'basic' });
  await refused(() => renderArticle('<p>a', { policy, get url() { policy.free(); return undefined; } }), { option: 'policy' });
  const writer = stream.writable.getWriter();
  await writer.write('<p>a');
  await writer.close();
  assert.equal(await written, '<p>a</p>');
});
test('a setter on a prototype takes nothing away', () => {
  const taken = [];
  Object.defineProperty(Array.prototype, 0, { configurable: true, set: (value) => taken.push(value), get: () => undefined });
  try {
    assert.equal(sanitize('<a href="https://bad.example/">a</a>', { urls: { link: { denyHosts: ['bad.example'] } } }), '<a>a</a>');
  } finally {
    delete Array.prototype[0];
  }
});
test('a hole in a list is no element', () => {
  // eslint-disable-next-line no-sparse-arrays
  assert.equal(sanitize('<p class="a b">', { classes: [, 'a'] }), '<p class="a"></p>');
});
test('renderArticle: relative "resolve" takes the page\'s url for its base', () => {
  const options = { url: 'https://news.example/a/b', urls: { link: { relative: 'resolve' } } };
  assert.match(renderArticle('<p><a href="c">x</a></p>', options).html, /href="https:\/\/news\.example\/a\/c"/);
  assert.throws(() => renderArticle('', { urls: options.urls }), { code: 'BAD_OPTION', option: 'urls.link.relative' });
});

/** Runs `work` with properties put on a prototype, and takes them off again. */
function polluted(prototype, properties, work) {
  try {
    for (const [name, value] of Object.entries(properties)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true, enumerable: true });
    return work();
  } finally {
    for (const name of Object.keys(properties)) delete prototype[name];
  }
}
const html = '<main class="a" style="direction:rtl"><form action=x><p id=a>a</p></form><a href="b">b</a><my-x>c</my-x><img src="data:image/png;base64,AAAA"></main>';
const results = () => [sanitize(html), sanitize(html, {}), sanitize(html, { limits: {}, urls: { link: {} } }), describePolicy(), renderArticle(html), sanitize(html, new Policy({}))];
for (const [name, prototype, properties] of [
  ['every option on Object.prototype', Object.prototype, { ...rendering(), policy: {} }],
  ['nested names on Object.prototype', Object.prototype, { keep: ['main'], schemes: ['ftp'], relative: 'drop', depth: 1, external: ['ugc'], '*': ['role'], p: ['role'] }],
  ['elements on Array.prototype', Array.prototype, { 0: 'main', 1: 'x' }],
]) {
  test(`pollution changes nothing: ${name}`, () => {
    const clean = results();
    assert.deepEqual(polluted(prototype, properties, () => JSON.stringify(results())), JSON.stringify(clean));
  });
}
test('pollution fills no holes', () => {
  // eslint-disable-next-line no-sparse-arrays
  assert.equal(polluted(Array.prototype, { 0: 'b' }, () => sanitize('<p class="a b">', { classes: [, 'a'] })), '<p class="a"></p>');
});
