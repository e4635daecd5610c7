// renderArticle() takes a Source as it is: what is known counts, and what may not be published is refused.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { install } from './packed.mjs';

const { project, maqal } = await install();
const load = (path) => import(String(pathToFileURL(join(project, 'node_modules/maqal', path))));
const { MaqalError, Policy, renderArticle, sanitize } = await maqal();
const { explainArticle } = await load('internal/api.js');
const { sourceHash } = await load('internal/element/hash.js');
const worker = await load('worker-node.js');
after(() => worker.release());

const FIRST = 'عاد الماء إلى بساتين القرية هذا الربيع بعد عامين من الجفاف، وعادت معه أسراب النحل إلى خلاياها.';
const TITLE = 'عودة الماء إلى البستان';
const plain = (changes) => ({
  format: 'newsml-g2', formatVersion: '2.35', version: '2', source: `<p>${TITLE}</p><p>${FIRST}</p><p>${FIRST}</p>`, kind: 'html',
  known: { title: TITLE, byline: 'بقلم ليلى سالم', published: '2026-11-28T09:30', provider: 'وكالة الوادي', urgency: 4, images: [{ renditions: [{ url: 'a.jpg' }] }] },
  status: 'usable', notices: [{ code: 'NO_VERSION', message: 'the item says no version' }], ...changes,
});

describe('a Source', () => {
  test('is of its own kind, and what it knows counts', () => {
    const { article, notices } = renderArticle(plain());
    assert.deepEqual([article.title, article.byline, article.authors, article.published, article.siteName], [TITLE, 'بقلم ليلى سالم', ['ليلى سالم'], '2026-11-28T09:30', 'وكالة الوادي']);
    assert.equal(article.text, `${FIRST}\n\n${FIRST}`);
    assert.deepEqual(notices[0], { code: 'NO_VERSION', message: 'the item says no version' });
    assert.equal(renderArticle(plain({ kind: 'text', source: `<p>${TITLE}` })).article.text, `<p>${TITLE}`);
    assert.equal(renderArticle(plain({ kind: 'text' }), { format: 'html' }).html, renderArticle(plain({ kind: 'text' })).html);
  });
  for (const [form, make] of [
    ['through JSON', (source) => JSON.parse(JSON.stringify(source))],
    ['through structuredClone', structuredClone],
    ['frozen', Object.freeze],
    ['of another realm', (source) => runInNewContext(`(${JSON.stringify(source)})`)],
    ['without a prototype', (source) => Object.assign(Object.create(null), source)],
    ['behind a proxy, as Vue makes', (source) => new Proxy(source, {})],
    ['with null for what is not known', (source) => ({ ...source, known: { ...source.known, lang: null, authors: null, images: null } })],
    ['with properties of the caller', (source) => ({ ...source, file: 'a.xml' })],
  ]) {
    test(form, async () => {
      const expected = renderArticle(plain());
      assert.deepEqual(renderArticle(make(plain())), expected);
      assert.deepEqual(await worker.renderArticle(make(plain())), expected);
    });
  }
  test('with a Policy, in the place of options and among them', async () => {
    const policy = new Policy({ elements: { unwrap: ['p'] } });
    const { html } = renderArticle(plain(), policy);
    assert.ok(html.includes(TITLE) && !html.includes('<p>'), html);
    assert.equal(renderArticle(plain(), { policy }).html, html);
    assert.equal((await worker.renderArticle(plain(), { policy: new worker.Policy({ elements: { unwrap: ['p'] } }) })).html, html);
  });
  test('explainArticle() reads it, too', () => assert.match(explainArticle(plain()), /\theadline\tsays again what is known\t/));
  test('each property is read once, and none that does not count', () => {
    const counts = {};
    const counting = (value, path) => new Proxy(value, {
      get(target, key) {
        if (typeof key === 'string' && !Array.isArray(target)) counts[`${path}${key}`] = (counts[`${path}${key}`] ?? 0) + 1;
        return target[key];
      },
    });
    renderArticle(counting(plain({ known: counting(plain().known, 'known.') }), ''));
    assert.deepEqual(Object.entries(counts).filter(([, count]) => count !== 1), []);
    assert.ok(counts['known.title'] && counts.status);
  });
  test('it is marked by all that it is', () => {
    assert.equal(sourceHash(plain()), sourceHash(structuredClone(plain())));
    for (const changes of [{ source: 'a' }, { known: {} }, { status: 'canceled' }]) assert.notEqual(sourceHash(plain(changes)), sourceHash(plain()));
    for (const none of [{}, { source: 7 }, null, [plain()]]) assert.throws(() => sourceHash(none), { code: 'BAD_INPUT' });
  });
});

describe('the option known', () => {
  test('gives the same for any other source', () => {
    const { source, known } = plain();
    assert.deepEqual(renderArticle(source, { known }).article, renderArticle(plain()).article);
    assert.deepEqual(renderArticle(new TextEncoder().encode(source), { known }).article, renderArticle(plain()).article);
  });
  test('wins over a Source, field by field; null is as good as absent', () => {
    const { article } = renderArticle(plain(), { known: { title: 'نحل الوادي', byline: null, keywords: ['ماء، نحل'] } });
    assert.deepEqual([article.title, article.byline, article.keywords[0]], ['نحل الوادي', 'بقلم ليلى سالم', { text: 'ماء، نحل', source: 'publisher' }]);
  });
  test('the name of the site comes before that of the agency', () => {
    const site = (known) => renderArticle('<p>a', { known }).article.siteName;
    assert.deepEqual([site({ siteName: 'الواحة', provider: 'وكالة' }), site({ provider: 'وكالة' }), site({ siteName: '', provider: 'وكالة' }), site({})], ['الواحة', 'وكالة', 'وكالة', null]);
  });
  test('status and embargo are data there', () => {
    const known = { title: TITLE, status: 'canceled', embargo: '2999-01-01' };
    assert.equal(renderArticle('<p>a', { known }).article.title, TITLE);
  });
  test('an article that is rendered again takes it', () => {
    const { html } = renderArticle(plain());
    assert.equal(renderArticle(html, { known: { title: 'نحل الوادي' } }).article.title, 'نحل الوادي');
  });
});

const NOW = Date.parse('2026-11-30T12:00:00Z');
const embargoed = (embargo, changes) => ({ status: 'withheld', embargo, ...changes });
/** [name, changes of the Source, what evenIf has to name] at noon of 2026-11-30, UTC */
const gate = [
  ['usable', {}, []],
  ['canceled', { status: 'canceled' }, ['canceled']],
  ['canceled by its sender', { status: 'withheld', senderStatus: 'canceled', embargo: '2026-11-01' }, ['canceled']],
  ['withheld', { status: 'withheld' }, ['withheld']],
  ['withheld by its sender alone', { senderStatus: 'withheld' }, ['withheld']],
  ['withheld by its sender, and usable to whoever passed it on', { senderStatus: 'usable', status: 'withheld' }, ['withheld']],
  ['an embargo', embargoed('2026-11-30T13:00:00+00:00', { senderStatus: 'usable' }), ['embargoed']],
  ['an embargo of a Source that says usable', { embargo: '2026-11-30T13:00:00Z' }, ['embargoed']],
  ['an embargo that is over', embargoed('2026-11-30T12:00:00Z'), []],
  ['a second before', embargoed('2026-11-30T12:00:01Z'), ['embargoed']],
  ['east of Greenwich', embargoed('2026-11-30T14:00:00+02:00'), []],
  ['west of Greenwich', embargoed('2026-11-30T09:00:00-0330'), ['embargoed']],
  ['with fractions of a second', embargoed('2026-11-30T11:59:59.123Z'), []],
  ['without seconds', embargoed('2026-11-30T12:00Z'), []],
  ['without a zone, over everywhere', embargoed('2026-11-30T00:00:00'), []],
  ['without a zone, not over in the last place', embargoed('2026-11-30T00:00:01'), ['embargoed']],
  ['a day, over everywhere', embargoed('2026-11-29'), []],
  ['a day, not over in the last place', embargoed('2026-11-30'), ['embargoed']],
  ['over, but the sender withholds it', embargoed('2026-11-01', { senderStatus: 'withheld' }), ['withheld']],
  ['canceled, withheld and embargoed', embargoed('2027-01-01', { status: 'canceled', senderStatus: 'withheld' }), ['canceled', 'withheld', 'embargoed']],
  ...['', 'tomorrow', '2026-11', '2026-02-31', '2026-11-30T24:00:00Z', '2020-11-30T12:00:00+99:00', '2020-11-30T12:00:00+01:75', '2020-11-30T12:00:00 CET', '20201130T120000Z', '٢٠٢٠-١١-٣٠', 'x'.repeat(1e5)]
    .map((embargo) => [`an embargo that cannot be read: ${embargo.slice(0, 30)}`, embargoed(embargo), ['embargoed']]),
];
describe('what may not be published', () => {
  const refused = (error, names) => {
    assert.ok(error instanceof MaqalError, error.stack);
    assert.equal(error.code, 'NOT_USABLE');
    assert.ok(error.message.endsWith(`pass evenIf: [${names.map((name) => `'${name}'`).join(', ')}] to render it all the same`), error.message);
    assert.ok(error.message.length < 300, error.message);
    return true;
  };
  for (const [name, changes, reasons] of gate) {
    test(name, async () => {
      const source = plain(changes);
      if (reasons.length > 0) {
        for (const call of [renderArticle, explainArticle]) assert.throws(() => call(source, { now: NOW }), (error) => refused(error, reasons));
        await assert.rejects(worker.renderArticle(source, { now: NOW }), (error) => refused(error, reasons));
      }
      for (const left of reasons) {
        const others = reasons.filter((reason) => reason !== left);
        assert.throws(() => renderArticle(source, { now: NOW, evenIf: others }), (error) => refused(error, [left]));
      }
      assert.equal(renderArticle(source, { now: NOW, evenIf: reasons }).article.title, TITLE);
    });
  }
  test('the message says until when', () => {
    assert.throws(() => renderArticle(plain(embargoed('2999-11-30T06:00:00+01:00'))), {
      code: 'NOT_USABLE',
      message: "source: it is embargoed until 2999-11-30T06:00:00+01:00; pass evenIf: ['embargoed'] to render it all the same",
    });
    assert.throws(() => renderArticle(plain(embargoed('soon'))), { message: /embargoed until a time that cannot be read, "soon";/ });
  });
  test('the clock tells, where no option does', () => {
    const at = (offset) => new Date(Date.now() + offset).toISOString();
    assert.equal(renderArticle(plain(embargoed(at(-60_000)))).article.title, TITLE);
    assert.throws(() => renderArticle(plain(embargoed(at(60_000)))), { code: 'NOT_USABLE' });
  });
  for (const now of ['2999', null, NaN, Infinity, {}, 1n]) {
    test(`a time that is none ends no embargo: ${typeof now} ${now}`, () => {
      assert.throws(() => renderArticle(plain(embargoed('2998-01-01')), { now }), { code: 'BAD_OPTION', option: 'now' });
    });
  }
  test('nothing on a prototype opens it', () => {
    const properties = { evenIf: ['embargoed', 'canceled', 'withheld'], now: 1e15, status: 'usable', known: {} };
    try {
      for (const [name, value] of Object.entries(properties)) Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true, enumerable: true });
      for (const options of [undefined, {}, new Policy()]) assert.throws(() => renderArticle(plain(embargoed('2999-01-01')), options), { code: 'NOT_USABLE' });
      const { status, ...without } = plain();
      assert.throws(() => renderArticle(without), { code: 'BAD_INPUT' });
    } finally {
      for (const name of Object.keys(properties)) delete Object.prototype[name];
    }
  });
});

const hostile = () => { throw new Error('from a getter'); };
const revoked = () => { const { proxy, revoke } = Proxy.revocable(plain(), {}); revoke(); return proxy; };
class Item { constructor() { Object.assign(this, plain()); } }
/** [name, what is no Source, what the message names] */
const malformed = [
  ...['source', 'kind', 'known', 'status'].map((name) => [`without ${name}`, () => ({ ...plain(), [name]: undefined }), name]),
  ['bytes in it', () => plain({ source: new Uint8Array(3) }), 'source'],
  ['a kind of another name', () => plain({ kind: 'xml' }), 'kind'],
  ...['Usable', 'stat:usable', '', null, true, ['usable']].map((status) => [`the status ${JSON.stringify(status)}`, () => plain({ status }), 'status']),
  ...['embargoed', null, 1].map((senderStatus) => [`the sender's status ${senderStatus}`, () => plain({ senderStatus }), 'senderStatus']),
  ...[null, 0, new Date(0), ['2020-01-01'], false].map((embargo) => [`the embargo ${JSON.stringify(embargo)}`, () => plain({ embargo }), 'embargo']),
  ['notices that are none', () => plain({ notices: ['odd'] }), 'notices'],
  ['known as a list', () => plain({ known: [] }), 'known'],
  ['an unknown name in known', () => plain({ known: { headline: 'a' } }), 'known.headline'],
  ['a wrong type in known', () => plain({ known: { authors: 'Ann Lee' } }), 'known.authors'],
  ['a list of Sources', () => [plain()], 'one of the Sources'],
  ['an instance of a class', () => new Item(), 'one of the Sources'],
  ['on a prototype', () => Object.create(plain()), 'one of the Sources'],
  ['a Map', () => new Map(Object.entries(plain())), 'one of the Sources'],
  ['a promise', () => Promise.resolve([plain()]), 'one of the Sources'],
  ['a getter that throws', () => ({ ...plain(), get status() { return hostile(); } }), 'one of the Sources'],
  ['a getter in known that throws', () => plain({ known: { get title() { return hostile(); } } }), 'one of the Sources'],
  ['a proxy that throws', () => new Proxy(plain(), { ownKeys: hostile, get: hostile, getPrototypeOf: hostile }), 'one of the Sources'],
  ['a proxy that was revoked', revoked, 'one of the Sources'],
];
describe('what is no Source', () => {
  for (const [name, make, says] of malformed) {
    test(name, async () => {
      const isRefused = (error) => {
        assert.ok(error instanceof MaqalError, error.stack);
        assert.equal(error.code, 'BAD_INPUT', error.stack);
        assert.ok(error.message.includes(says), error.message);
        return true;
      };
      assert.throws(() => renderArticle(make()), isRefused);
      await assert.rejects(worker.renderArticle(make()), isRefused);
      assert.equal(renderArticle(plain()).article.title, TITLE);
    });
  }
  test('sanitize() takes none', () => assert.throws(() => sanitize(plain()), { code: 'BAD_INPUT' }));
  test('a getter that answers otherwise the second time is asked once', () => {
    let asked = 0;
    const source = { ...plain(), get status() { return ++asked === 1 ? 'canceled' : 'usable'; } };
    assert.throws(() => renderArticle(source), { code: 'NOT_USABLE' });
  });
});
