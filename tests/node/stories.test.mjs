// What wires, exports and feeds deliver, by the command: `maqal sources`, `maqal render` of a story, `maqal index` of all.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { sourcesIn } from '../../pkg/bin/sources-in.js';
import { decoded } from '../../pkg/bin/text.js';
import { readSource, renderArticle } from '../../pkg/node.js';

const bin = fileURLToPath(new URL('../../pkg/bin/maqal.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'maqal-stories-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const write = (name, content) => writeFileSync(join(folder, name), content);
/** Runs the command beside this process, which is the server that it asks. */
const run = (args, input = '') => new Promise((resolve) => {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder });
  const done = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => { done[name] += text; });
  child.stdin.on('error', () => {}).end(input);
  child.on('close', (status) => resolve({ status, ...done }));
});
const parsed = (stdout) => stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const page = (rendered) => [rendered.html, rendered.sidebar.html].filter(Boolean).map((part) => `${part}\n`).join('');

const text = 'عادت قوارب الكتب إلى النهر بعد غياب دام أحد عشر عامًا، واستقبلها الأطفال على الضفة.';
const nitf = `<?xml version="1.0"?><nitf baselang="ar"><head><docdata management-status="usable"><doc-id id-string="urn:x:1"/><date.issue norm="20261128T071500+0300"/></docdata></head>
<body><body.head><hedline><hl1>قوارب الكتب تعود</hl1></hedline></body.head><body.content><p>${text}</p></body.content></body></nitf>`;
const ninjs = (more) => JSON.stringify({ uri: 'urn:x:2', headline: 'Rain over the harbour', body_html: '<p>It rained all night over the harbour, and nobody slept.</p>', language: 'en', ...more });
const feed = `<rss version="2.0"><channel><title>The Mill</title><language>en</language>
<item><title>Olive mills open</title><link>https://news.example/olives</link><guid>olives</guid><category>harvest</category><pubDate>Tue, 02 Mar 2021 10:00:00 +0200</pubDate><description>The mills of the valley press olives.</description></item>
<item></item>
<item><description> </description><pubDate>Tue, 02 Mar 2021 10:00:00 +0200</pubDate></item>
<item><title>The harvest is late</title><link>https://news.example/late</link><description>Olives wait.</description></item></channel></rss>`;
const telegram = JSON.stringify({ name: 'قناة', type: 'public_channel', id: 77, messages: [{ id: 5, type: 'message', date: '2024-05-01T10:00:00', text: `عاد القارب\n\n${text}` }, { id: 6, type: 'message', date: '2024-05-02T10:00:00', text: 'وصل القارب الثاني إلى الضفة' }] }, null, 1);
const markdown = '---\ntitle: The lighthouse is painted\ndate: 2024-03-01\nslug: lighthouse\n---\n\nThe lighthouse of the port was painted *white* again.\n';
const files = { 'nitf.xml': nitf, 'usable.json': ninjs(), 'canceled.json': ninjs({ pubstatus: 'canceled' }), 'later.json': ninjs({ embargoed: '2126-11-30T06:00:00+01:00' }), 'over.json': ninjs({ embargoed: '2020-11-30T06:00:00+01:00' }), 'feed.xml': feed, 'feed.xml.gz': gzipSync(feed), 'result.json': telegram, 'story.md': markdown };
for (const [name, content] of Object.entries(files)) write(name, content);

describe('maqal render takes a story of any format', () => {
  const cases = [
    ['a wire', ['nitf.xml'], () => renderArticle(readSource(nitf)[0])],
    ['JSON', ['usable.json'], () => renderArticle(readSource(ninjs())[0])],
    ['the first of several, in gzip', ['feed.xml.gz'], () => renderArticle(readSource(feed)[0], { url: 'https://news.example/olives' }), /^maqal: feed\.xml\.gz: the first of [34] stories: --item N for another\n$/],
    ['--item', ['result.json', '--item', '2'], () => renderArticle(readSource(telegram)[1])],
    ['Markdown', ['story.md'], () => renderArticle(readSource(markdown, { name: 'story.md' })[0])],
    ['an embargo that is over', ['over.json'], () => renderArticle(readSource(ninjs())[0])],
    ['--even-if', ['canceled.json', '--even-if', 'embargoed, canceled'], () => renderArticle(readSource(ninjs())[0])],
    ['--format: what it is taken for instead', ['usable.json', '--format', 'text'], () => renderArticle(ninjs(), { format: 'text' })],
  ];
  for (const [name, args, expected, said = /^$/] of cases) {
    test(name, async () => {
      const { status, stdout, stderr } = await run(['render', ...args]);
      assert.deepEqual([status, stdout], [0, page(expected())], stderr);
      assert.match(stderr, said);
    });
  }
  const refused = [
    ['what is canceled', ['canceled.json'], 3, /^maqal: it is canceled \(--even-if renders it\)\n$/],
    ['what is under embargo', ['later.json', '--even-if', 'canceled'], 3, /^maqal: it is embargoed until 2126-11-30T06:00:00\+01:00 \(--even-if renders it\)\n$/],
    ['a story that is not there', ['feed.xml', '--item', '9'], 2, /there is no story 9: feed\.xml has [34]/],
    ['a reason that is none', ['later.json', '--even-if', 'late'], 2, /--even-if: canceled, withheld or embargoed/],
    ['--item that is none', ['feed.xml', '--item', '0'], 2, /--item: a whole number/],
  ];
  for (const [name, args, expected, said] of refused) {
    test(`refused: ${name}`, async () => {
      const { status, stdout, stderr } = await run(['render', ...args]);
      assert.deepEqual([status, stdout], [expected, ''], stderr);
      assert.match(stderr, said);
    });
  }
});

describe('maqal sources prints each story as a line', () => {
  let server;
  before(() => new Promise((resolve) => { server = createServer((_, response) => response.end(feed)).listen(0, '127.0.0.1', resolve); }));
  after(() => server.close());
  test('of files, gzip, addresses and standard input, in order; what says nothing is named and skipped', async () => {
    const address = `http://127.0.0.1:${server.address().port}/feed`;
    const { status, stdout, stderr } = await run(['sources', 'nitf.xml', 'feed.xml.gz', address, '-', 'missing.xml', 'story.md'], telegram);
    const titles = ['Olive mills open', 'The harvest is late'];
    const formats = parsed(stdout).map(({ format }) => format);
    assert.deepEqual(formats, ['nitf', 'rss', 'rss', 'rss', 'rss', 'telegram', 'telegram', 'markdown']);
    assert.deepEqual(parsed(stdout).filter(({ format }) => format === 'rss').map(({ known }) => known.title), [...titles, ...titles]);
    assert.match(stderr, /^maqal: feed\.xml\.gz: item [23]: skipped: neither a title nor a text nor an address$/m);
    assert.match(stderr, /^maqal: cannot read missing\.xml: there is no such file$/m);
    assert.equal(status, 1);
  });
  test('and maqal render takes them back', async () => {
    const { stdout } = await run(['sources', 'nitf.xml', 'later.json']);
    const rendered = parsed((await run(['render', '-'], stdout)).stdout);
    assert.deepEqual(rendered[0], JSON.parse(JSON.stringify(renderArticle(readSource(nitf)[0]))));
    assert.equal(rendered[1].error.code, 'NOT_USABLE');
    const [, even] = parsed((await run(['render', '-', '--even-if', 'embargoed'], stdout)).stdout);
    assert.equal(even.article.title, 'Rain over the harbour');
  });
});

test('maqal index takes all of them; what may not be published is said and skipped', async () => {
  const { status, stdout, stderr } = await run(['index', ...Object.keys(files).filter((name) => !name.endsWith('.gz')), '--format', 'es-bulk']);
  assert.equal(status, 0, stderr);
  const found = Object.fromEntries(parsed(stdout).filter(({ id }) => id).map((document) => [document.id, document]));
  assert.deepEqual(Object.keys(found).sort(), ['https://news.example/late', 'lighthouse', 'olives', 'result.json#5', 'result.json#6', 'urn:x:1', 'urn:x:2']);
  const { title, published, lang } = found['urn:x:1'];
  assert.deepEqual([title, published, lang], ['قوارب الكتب تعود', '2026-11-28T04:15:00Z', 'ar']);
  assert.deepEqual([found.olives.url, found.olives.keywords, found.olives.text], ['https://news.example/olives', ['harvest'], 'The mills of the valley press olives.']);
  assert.match(stderr, /^maqal: canceled\.json: item 1: skipped: it may not be published: it is canceled$/m);
  assert.match(stderr, /^maqal: later\.json: item 1: skipped: it may not be published: it is embargoed until 2126-11-30T06:00:00\+01:00$/m);
});

describe('bytes to text in pieces, cut anywhere', () => {
  const arabic = 'معصرة الزيتون';
  const cp1256 = Buffer.from([0xe3, 0xda, 0xd5, 0xd1, 0xc9, 0x20, 0xc7, 0xe1, 0xd2, 0xed, 0xca, 0xe6, 0xe4]);
  const declared = '<?xml version="1.0" encoding="windows-1256"?><a>';
  const cases = [
    ['UTF-8', Buffer.from(`<a>${arabic} x`), {}, `<a>${arabic} x`],
    ['a header that lies', Buffer.from(`<a>${arabic} x`), { header: 'iso-8859-1' }, `<a>${arabic} x`],
    ['a header that is right', Buffer.concat([Buffer.from('<a>'), cp1256]), { header: 'windows-1256' }, `<a>${arabic}`],
    ['a declaration that is right', Buffer.concat([Buffer.from(declared), cp1256]), {}, declared + arabic],
    ['what the user says', cp1256, { charset: 'windows-1256', header: 'utf-8' }, arabic],
    ['UTF-16', Buffer.from(`\ufeff<a>${arabic}`, 'utf16le'), {}, `<a>${arabic}`],
  ];
  for (const [name, bytes, known, expected] of cases) {
    test(name, async () => {
      for (let size = 1; size <= bytes.length; size++) {
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
        let found = '';
        for await (const piece of decoded({ head: bytes.subarray(0, 1024), chunks }, known, () => assert.fail('lossy'))) found += piece;
        assert.equal(found, expected, `chunks of ${size}`);
      }
    });
  }
  test('what is lost is told once', async () => {
    const told = [];
    for await (const piece of decoded({ head: cp1256, chunks: [cp1256, cp1256] }, {}, (encoding) => told.push(encoding))) assert.ok(typeof piece === 'string');
    assert.deepEqual(told, ['utf-8']);
  });
});

test('stories are read no further than they are taken', async () => {
  let read = 0;
  const item = `<item><title>${'t'.repeat(1000)}</title><link>https://news.example/x</link></item>`;
  const chunks = (async function* () {
    yield Buffer.from('<rss><channel>');
    for (; read < 10_000; read++) yield Buffer.from(item);
  })();
  for await (const { source } of sourcesIn({ head: Buffer.from('<rss><channel>'), chunks }, 'x.xml')) {
    assert.equal(source.format, 'rss');
    break;
  }
  assert.ok(read < 500, `${read}`);
});
