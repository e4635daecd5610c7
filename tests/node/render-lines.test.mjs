// `maqal render` of JSON lines: a page a line in, a line of JSON out, on several threads.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { Crew } from '../../pkg/bin/crew.js';
import { lineBatches } from '../../pkg/bin/json-lines.js';
import { renderArticle } from '../../pkg/inline.js';

const bin = fileURLToPath(new URL('../../pkg/bin/maqal.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'maqal-lines-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const write = (name, content) => writeFileSync(join(folder, name), content);
const run = (args, input = '') => spawnSync(process.execPath, [bin, ...args], { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28 });
const parsed = (stdout) => stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const plainly = (value) => JSON.parse(JSON.stringify(value));

const url = (number) => `https://news.example/${number}`;
const html = (number) => `<h1>مقال رقم ${number}</h1><p>نص المقال ${'كلمة '.repeat(number % 50)}</p><script>x(${number})</script>`;
const pages = Array.from({ length: 500 }, (_, number) => ({ url: url(number), html: html(number) }));
const lines = pages.map((page) => JSON.stringify(page)).join('\n');
const expected = pages.map(({ html, url }) => plainly(renderArticle(html, { url })));

describe('what goes in', () => {
  const cases = [
    ['a file of JSON lines', 'pages.jsonl', [], lines],
    ['the same on one thread', 'pages.ndjson', ['--threads', '1'], `${lines}\n`],
    ['gzip', 'pages.jsonl.gz', [], gzipSync(lines)],
    ['standard input', '-', [], lines],
    ['standard input, gzip', '-', [], gzipSync(lines)],
    ['a file of any name whose first line is a page', 'pages.txt', [], lines],
    ['a byte order mark, and line ends of Windows', 'marked.jsonl', [], `\ufeff${lines.replaceAll('\n', '\r\n')}`],
    ['UTF-16', 'utf16.jsonl', [], Buffer.from(`\ufeff${lines}`, 'utf16le')],
  ];
  for (const [name, file, options, content] of cases) {
    test(`${name}: a line for each, in order`, () => {
      if (file !== '-') write(file, content);
      const { status, stdout, stderr } = run(['render', file, ...options], file === '-' ? content : '');
      assert.equal(status, 0, stderr);
      assert.deepEqual(parsed(stdout), expected);
      assert.match(stderr, /maqal: 500 pages\n$/);
    });
  }
  test('a text, options for all pages, and an address that counts before --url', () => {
    const input = `${JSON.stringify({ text: 'A <b>\n\nc' })}\n${JSON.stringify({ url: url(1), html: html(1) })}\n`;
    const { stdout } = run(['render', '-', '--format', 'jsonl', '--heading-level', '2', '--url', url(9)], input);
    const options = { headingLevel: 2, url: url(9) };
    assert.deepEqual(parsed(stdout), plainly([renderArticle('A <b>\n\nc', { ...options, format: 'text' }), renderArticle(html(1), { ...options, url: url(1) })]));
  });
  test('a page that is no JSON is a page', () => {
    for (const [name, source] of [['one.html', '<p>{"html":"x"}</p>'], ['one.json', '{"db": [\n1]}']]) {
      write(name, source);
      assert.doesNotMatch(run(['render', name]).stderr, /pages/);
    }
  });
});

describe('a bad line is named and stands as its error, and the others are rendered', () => {
  const good = JSON.stringify({ html: '<p>x</p>' });
  const cases = [
    ['no JSON', '{"html": "<p>', 'BAD_INPUT', /not JSON/],
    ['no object', '[1]', 'BAD_INPUT', /not an object/],
    ['neither html nor text', '{"url": "https://news.example/"}', 'BAD_INPUT', /neither html nor text/],
    ['html that is no text', '{"html": 7}', 'BAD_INPUT', /html is no text/],
    ['an address that is none', '{"html": "<p>x", "url": "x"}', 'BAD_OPTION', /url/],
    ['a page that is too large', JSON.stringify({ html: 'a'.repeat((1 << 25) + 1) }), 'INPUT_TOO_LARGE', /33554432/],
    ['a line that is too long', `{"html": "${'a'.repeat(1 << 26)}"}`, 'BAD_INPUT', /more than 64 MB/],
  ];
  for (const [name, line, code, message] of cases) {
    test(name, () => {
      const { status, stdout, stderr } = run(['render', '-', '--format', 'jsonl'], `${good}\n${line}\n\n${good}`);
      const [first, second, third, ...rest] = parsed(stdout);
      assert.equal(status, 0);
      assert.deepEqual([first, third], plainly([renderArticle('<p>x</p>'), renderArticle('<p>x</p>')]));
      assert.deepEqual([second.error.line, second.error.code, rest], [2, code, []]);
      assert.match(second.error.message, message);
      assert.match(stderr, /^maqal: line 2: /m);
      assert.match(stderr, /2 pages; 1 could not be rendered/);
    });
  }
  test('where none is good, the exit code says so', () => assert.equal(run(['render', '-', '--format', 'jsonl'], 'x\ny\n').status, 1));
  test('a mistake of the user ends the run, once', () => {
    const { status, stdout, stderr } = run(['render', '-', '--heading-level', '9'], lines);
    assert.deepEqual([status, stdout, stderr.match(/headingLevel/g).length], [1, '', 1]);
    assert.equal(run(['render', '-', '--explain'], lines).status, 2);
  });
});

test('who interrupts it has whole lines', { skip: process.platform === 'win32' }, async () => {
  const child = spawn(process.execPath, [bin, 'render', '-'], { cwd: folder });
  let stdout = '';
  child.stdin.on('error', () => {});
  child.stdout.setEncoding('utf8').on('data', (text) => {
    if (stdout === '') child.kill('SIGINT');
    stdout += text;
  });
  const feed = setInterval(() => child.stdin.write(`${lines}\n`), 50);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(feed);
  assert.equal(status, 130);
  assert.ok(stdout.endsWith('}\n'));
  parsed(stdout);
});

describe('lines, cut from any chunks', () => {
  const text = '{"a":1}\n\n{"b":2}\r\nlast';
  for (let size = 1; size <= text.length; size++) {
    test(`chunks of ${size} bytes`, async () => {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => Buffer.from(text.slice(at * size, (at + 1) * size)));
      const found = [];
      for await (const batch of lineBatches(chunks)) found.push(...batch);
      assert.deepEqual(found.map(({ number, bytes }) => [number, Buffer.from(bytes).toString()]), [[1, '{"a":1}'], [2, ''], [3, '{"b":2}\r'], [4, 'last']]);
      assert.equal(found.reduce((sum, one) => sum + one.size, 0), text.length);
    });
  }
});

describe('a crew', () => {
  const round = { task: 'renderLines', setUp: { known: {}, options: {} } };
  const job = (...texts) => texts.map((text, at) => ({ number: at + 1, bytes: new TextEncoder().encode(text) }));
  const good = JSON.stringify({ text: 'x' });
  test('takes no more jobs than a few, where nobody takes the results', async () => {
    const crew = new Crew(2);
    let taken = 0;
    const jobs = (function* () { for (; taken < 100; taken++) yield job(good); })();
    const results = crew.map(round, jobs);
    await results.next();
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    assert.ok(taken < 8, `${taken}`);
    await results.return();
    await crew.close();
  });
  test('goes on without a thread that ends: the item that ended it has a result of its own, the others have theirs', async () => {
    const script = "const { parentPort } = require('node:worker_threads'); parentPort.on('message', ({ items }) => { if (items?.includes('end')) process.exit(1); if (items) parentPort.postMessage({ result: { items } }); });";
    write('thread.cjs', script);
    const crew = new Crew(2, () => new Worker(join(folder, 'thread.cjs')));
    const results = [];
    const lost = (item, error) => ({ lost: item, error });
    for await (const result of crew.map({ lost }, [[1, 2], [3, 'end', 4], [5]])) results.push(result);
    await crew.close();
    assert.deepEqual(results.map(({ items, lost, error }) => items ?? [lost, error.code]), [[1, 2], [3], ['end', 'INTERNAL'], [4], [5]]);
  });
});
