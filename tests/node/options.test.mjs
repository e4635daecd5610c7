// How options are read: each property once, own ones only, whatever the prototypes have come to hold.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project } = await install();
const { Policy, describePolicy, renderArticle, sanitize } = await import(String(pathToFileURL(join(project, 'maqal.mjs'))));

const plain = () => ({
  preset: 'embed', elements: { keep: ['main'], unwrap: ['a'], drop: ['nav'], escape: ['form'] }, otherElements: 'drop',
  attributes: { '*': ['itemprop'], p: { role: ['note'], align: true } }, removeAttributes: { p: ['id'] }, classes: ['a-*', 'b'], styles: true,
  baseUrl: 'https://news.example/', urls: { link: { schemes: ['https'], denyHosts: ['bad.example'], relative: 'resolve' }, frame: { allowHosts: ['player.vimeo.com'] } },
  rewriteUrl: (url) => url, dataImages: { types: ['png'], bytes: 9 }, links: { rel: { external: ['ugc'] }, target: { internal: '_blank' } }, idPrefix: 'x-',
  charset: 'utf-8', limits: { inputBytes: 9999, elements: 99, depth: 9, attributes: 9 },
});
const rendering = () => ({ ...plain(), url: 'https://news.example/story', format: 'html', lang: 'ar', headingLevel: 2 });

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

test('options without a prototype are options', () => {
  const options = Object.assign(Object.create(null), { preset: 'basic', limits: Object.assign(Object.create(null), { depth: 3 }) });
  assert.equal(sanitize('<h2>a</h2>', options), 'a');
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
