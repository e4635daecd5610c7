// `maqal/sources`: what wires, CMSs and feeds deliver, as bytes, as text and in pieces, and out again. What each format
// says is tested in crates/sources, and that IPTC's schemas agree in tests/consumers/wires.test.mjs.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project, maqal } = await install();
const whole = await maqal();
writeFileSync(join(project, 'sources.mjs'), "export * from 'maqal/sources';\n");
const { MaqalError, readSource, release, sourceStream, toNewsmlG2, toNinjs } = await import(pathToFileURL(join(project, 'sources.mjs')));

const NITF = '<nitf><head><docdata><doc-id id-string="n1"/></docdata></head><body><body.head><hedline><hl1>مطر على الوادي</hl1></hedline></body.head><body.content><p>هطل المطر.</p></body.content></body></nitf>';
const FEED = `<rss version="2.0"><channel><title>c</title><language>ar</language>${[1, 2, 3].map((n) => `<item><title>خبر ${n}</title><link>https://news.example/${n}</link><description>&lt;p&gt;نص الخبر ${n}.&lt;/p&gt;</description></item>`).join('')}</channel></rss>`;
const encoder = new TextEncoder();

const collect = async (chunks, options) => {
  const stream = new ReadableStream({ start: (controller) => { chunks.forEach((chunk) => controller.enqueue(chunk)); controller.close(); } });
  const found = [];
  for await (const source of stream.pipeThrough(sourceStream(options))) found.push(source);
  return found;
};

describe('bytes and text', () => {
  const windows1256 = Uint8Array.from([...encoder.encode('<?xml version="1.0" encoding="windows-1256"?><nitf><body><body.head><hedline><hl1>'), 0xe3, 0xd8, 0xd1, ...encoder.encode('</hl1></hedline></body.head><body.content><p>a</p></body.content></body></nitf>')]);
  const latin1 = Uint8Array.from([...encoder.encode('<nitf><body><body.head><hedline><hl1>caf'), 0xe9, ...encoder.encode('</hl1></hedline></body.head><body.content><p>a</p></body.content></body></nitf>')]);
  const declaring = (label, bytes) => Uint8Array.from([...encoder.encode(`<?xml version="1.0" encoding="${label}"?>`), ...bytes]);
  for (const [name, input, options, title, codes] of [
    ['text', NITF, {}, 'مطر على الوادي', []],
    ['UTF-8', encoder.encode(NITF), {}, 'مطر على الوادي', []],
    ['an ArrayBuffer', encoder.encode(NITF).buffer, {}, 'مطر على الوادي', []],
    ['a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...encoder.encode(NITF)]), {}, 'مطر على الوادي', []],
    ['a declared encoding', windows1256, {}, 'مطر', []],
    ['an option', Uint8Array.from(latin1), { charset: 'windows-1251' }, 'cafй', []],
    ['a header', latin1, { contentType: 'text/xml; charset="windows-1251"' }, 'cafй', []],
    ['nothing said, and not UTF-8', latin1, {}, 'café', ['CHARSET_GUESSED']],
    ['it says UTF-8, and is not', declaring('utf-8', latin1), {}, 'café', ['CHARSET_CONTRADICTS']],
    ['it says windows-1256, and is UTF-8', declaring('windows-1256', encoder.encode(NITF)), {}, 'مطر على الوادي', ['CHARSET_CONTRADICTS']],
  ]) {
    test(name, async () => {
      const [source, ...others] = readSource(input, options);
      assert.deepEqual([others, source.known.title, source.notices.map(({ code }) => code)], [[], title, codes]);
      const [streamed] = await collect([input instanceof ArrayBuffer ? new Uint8Array(input) : input], options);
      assert.equal(streamed.known.title, title);
    });
  }
});

describe('pieces', () => {
  for (const [name, file] of [['a feed', FEED], ['a wire', NITF], ['words', 'كلمات 😀 فقط']]) {
    test(`${name}, cut anywhere`, async () => {
      const [bytes, expected] = [encoder.encode(file), readSource(file)];
      for (const length of [1, 3, 1000]) {
        const cut = (input) => Array.from({ length: Math.ceil(input.length / length) }, (_, at) => input.slice(at * length, (at + 1) * length));
        assert.deepEqual(await collect(cut(bytes)), expected, `bytes, ${length} each`);
        assert.deepEqual(await collect(cut(file)), expected, `text, ${length} each`);
      }
    });
  }
  test('a file that turns out not to be UTF-8 is read as windows-1252 from there', async () => {
    const [source] = await collect([encoder.encode(`<p>${'a'.repeat(2000)}`), Uint8Array.from([0x63, 0xe9])]);
    assert.match(source.source, /acé$/);
  });
  test('a reader who leaves ends the stream', async () => {
    const { readable, writable } = sourceStream();
    const writer = writable.getWriter();
    await readable.cancel('enough');
    await assert.rejects(writer.write('a'), (reason) => reason === 'enough');
  });
});

describe('what is no file, and what is no option', () => {
  for (const [name, call, code, option] of [
    ['an object', () => readSource({}), 'BAD_INPUT'],
    ['nothing', () => readSource(), 'BAD_INPUT'],
    ['an unknown option', () => readSource('', { nome: 'a' }), 'BAD_OPTION', 'nome'],
    ['a number for a name', () => sourceStream({ name: 1 }), 'BAD_OPTION', 'name'],
    ['an encoding of no platform', () => readSource('', { charset: 'klingon' }), 'BAD_OPTION', 'charset'],
    ['a Promise for options', () => readSource('', Promise.resolve({})), 'BAD_OPTION', 'options'],
    ['too much', () => readSource('a'.repeat((64 << 20) + 1)), 'INPUT_TOO_LARGE'],
  ]) {
    test(name, () => assert.throws(call, (error) => error instanceof MaqalError && error.code === code && error.option === option));
  }
  test('a chunk that is neither bytes nor text', () => assert.rejects(collect([1]), { code: 'BAD_INPUT' }));
});

test('sources are plain data', () => {
  const sources = readSource(FEED);
  assert.equal(sources.length, 3);
  assert.deepEqual(JSON.parse(JSON.stringify(sources)), sources);
  assert.deepEqual(structuredClone(sources), sources);
});

test('memory is given back, and the next call begins anew', () => {
  release();
  assert.equal(readSource(NITF)[0].known.title, 'مطر على الوادي');
});

test('in Node `maqal` has the same calls', () => {
  assert.deepEqual(whole.readSource(NITF), readSource(NITF));
  assert.equal(typeof whole.sourceStream, 'function');
});

describe('out again', () => {
  const KNOWN = {
    title: 'مطر غزير', subtitle: 'والسدود ممتلئة', kicker: 'طقس', lead: 'موجز لا يقوله النص', byline: 'هدى سالم وعمر سعيد', authors: ['هدى سالم', 'عمر سعيد'],
    published: '2026-11-01T08:00:00+03:00', modified: '2026-11-02T09:30:00+03:00', lang: 'ar', section: 'محليات', canonicalUrl: 'https://news.example/rain',
    image: 'https://news.example/l.jpg', keywords: ['مطر', 'سدود'], dateline: 'صنعاء', provider: 'وكالة المثال', copyright: '© وكالة المثال', usageTerms: 'للصحف <فقط> & لا غير',
    urgency: 3, subjects: [{ code: 'medtop:20001128', name: 'طقس' }], places: ['صنعاء'], version: '2', status: 'usable', notes: ['الصورة تلي'],
    images: [{ id: 'urn:example:picture:1', caption: 'سد مأرب', credit: 'سعيد', renditions: [{ url: 'https://news.example/l.jpg', width: 2000, height: 1000, type: 'image/jpeg', role: 'highRes' }] }],
    links: [{ url: 'https://news.example/b', id: 'urn:example:b', title: 'خبر سابق', rel: 'seeAlso' }], slug: 'rain', id: 'urn:newsml:news.example:20261101:rain',
  };
  const HTML = '<p>هطل المطر على <strong>الوادي</strong> &amp; امتلأت السدود.</p><h2>ما بعد المطر</h2><ul><li>واحد</li><li>اثنان</li></ul>';
  const rendered = whole.renderArticle(HTML, { known: KNOWN });
  const item = { html: '<p>a</p>', article: { title: 'a' } };
  const NAME = { uri: 'urn:example:1' };
  const WRITERS = [['newsml-g2', toNewsmlG2, (written) => written], ['ninjs', toNinjs, JSON.stringify]];

  for (const [format, write, text] of WRITERS) {
    const again = (...given) => readSource(text(write(...given)));
    test(`${format}: what is known is known again`, () => {
      const [source, ...others] = again(rendered, { known: KNOWN });
      assert.deepEqual([others, source.format, source.status, source.notices, source.known], [[], format, 'usable', [], KNOWN]);
      assert.deepEqual(whole.renderArticle(source).html.replace(/ id="[^"]*"/g, ''), rendered.html.replace(/ id="[^"]*"/g, ''));
      // And a Source, as it is or from JSON, is what is known of an article, too.
      for (const known of [source, JSON.parse(JSON.stringify(source))]) assert.deepEqual(again(rendered, { known })[0].known, KNOWN);
    });
    test(`${format}: the article alone, also from JSON; options come before what is known`, () => {
      const [source] = again(rendered);
      assert.deepEqual([source.known.title, source.known.published, source.known.id], [KNOWN.title, KNOWN.published, KNOWN.canonicalUrl]);
      assert.deepEqual(write(JSON.parse(JSON.stringify(rendered))), write(rendered));
      const { known } = again(rendered, { known: KNOWN, uri: 'urn:b', provider: 'p', copyright: 'c' })[0];
      assert.deepEqual([known.id, known.provider, known.copyright], ['urn:b', 'p', 'c']);
    });
    for (const [name, given, expected] of [
      ['withheld', { status: 'withheld' }, ['withheld', 'withheld', undefined]],
      ['canceled', { status: 'canceled' }, ['canceled', 'canceled', undefined]],
      ['canceled by the sender alone', { status: 'usable', senderStatus: 'canceled' }, ['canceled', 'canceled', undefined]],
      ['held back though the sender calls it usable', { status: 'withheld', senderStatus: 'usable' }, ['withheld', 'withheld', undefined]],
      ['usable, under embargo', { status: 'withheld', senderStatus: 'usable', embargo: '2026-12-01T12:00:00+03:00' }, ['withheld', 'usable', '2026-12-01T12:00:00+03:00']],
      ['withheld, under embargo', { status: 'withheld', senderStatus: 'withheld', embargo: '2026-12-01T12:00:00+03:00' }, ['withheld', 'withheld', '2026-12-01T12:00:00+03:00']],
      ['under an embargo that nobody can read', { status: 'withheld', senderStatus: 'usable', embargo: 'Tuesday' }, ['withheld', 'withheld', undefined]],
    ]) {
      test(`${format}: a Source that is ${name}`, () => {
        const [{ status, senderStatus, embargo }] = again(item, { known: { source: '', kind: 'html', known: {}, ...given }, ...NAME });
        assert.deepEqual([status, senderStatus, embargo], expected);
      });
    }

    const revoked = () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; };
    const hostile = { get html() { throw new Error('a getter'); } };
    for (const [name, given, code, option] of [
      ['no address and no ID', [item], 'BAD_OPTION', 'uri'],
      ['a URI that is none', [item, { uri: 'a story' }], 'BAD_OPTION', 'uri'],
      ['an empty URI', [item, { uri: '' }], 'BAD_OPTION', 'uri'],
      ['an unknown option', [item, { url: 'urn:a' }], 'BAD_OPTION', 'url'],
      ['known: a text', [item, { ...NAME, known: 'a' }], 'BAD_OPTION', 'known'],
      ['known: an unknown member', [item, { ...NAME, known: { headline: 'a' } }], 'BAD_OPTION', 'known.headline'],
      ['known: a number for a title', [item, { ...NAME, known: { title: 1 } }], 'BAD_OPTION', 'known.title'],
      ['known: an urgency that is none', [item, { ...NAME, known: { urgency: 12 } }], 'BAD_OPTION', 'known.urgency'],
      ['known: pictures that are texts', [item, { ...NAME, known: { images: ['a.jpg'] } }], 'BAD_OPTION', 'known.images'],
      ['known: a function in a picture', [item, { ...NAME, known: { images: [{ caption: () => '' }] } }], 'BAD_OPTION', 'known.images'],
      ['known: a status that nobody knows', [item, { ...NAME, known: { status: 'embargoed' } }], 'BAD_OPTION', 'known.status'],
      ['a Source of a status that nobody knows', [item, { ...NAME, known: { source: '', known: {}, status: 'ok' } }], 'BAD_OPTION', 'known.status'],
      ['a Source that knows nothing', [item, { ...NAME, known: { source: '' } }], 'BAD_OPTION', 'known.known'],
      ['a proxy that was revoked', [item, { ...NAME, known: revoked() }], 'BAD_OPTION', 'known'],
      ['a time that is none', [item, { ...NAME, now: NaN }], 'BAD_OPTION', 'now'],
      ['a Date', [item, { ...NAME, now: new Date() }], 'BAD_OPTION', 'now'],
      ['nothing', [], 'BAD_INPUT'],
      ['a text', ['<p>a</p>', NAME], 'BAD_INPUT'],
      ['an article without HTML', [{ article: {} }, NAME], 'BAD_INPUT'],
      ['HTML without an article', [{ html: '' }, NAME], 'BAD_INPUT'],
      ['a number for a title', [{ html: '', article: { title: 1 } }, NAME], 'BAD_INPUT'],
      ['pictures that are texts', [{ html: '', article: { images: ['a.jpg'] } }, NAME], 'BAD_INPUT'],
      ['a getter that throws', [hostile, NAME], 'BAD_INPUT'],
      ['an article of itself', [{ html: '', article: (() => { const one = {}; one.images = [one]; return one; })() }, NAME], 'BAD_INPUT'],
      ['a revoked article', [revoked(), NAME], 'BAD_INPUT'],
    ]) {
      test(`${format}: ${name}`, () => assert.throws(() => write(...given), (error) => error instanceof MaqalError && error.code === code && error.option === option));
    }
  }
  test('the time of the version is that of the article, else now', () => {
    const created = (...given) => /<versionCreated>(.*?)</.exec(toNewsmlG2(...given))[1];
    assert.equal(created(item, { ...NAME, now: 0 }), '1970-01-01T00:00:00Z');
    assert.equal(created(item, { ...NAME, now: 0, known: { published: '2026-11-01T08:00' } }), '2026-11-01T08:00:00');
    assert.ok(Math.abs(Date.parse(created(item, NAME)) - Date.now()) < 60_000);
  });
});
