// sanitizeStream(): the output of the whole, however the source is cut into chunks; memory that does not grow with
// length.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project } = await install();
const { MaqalError, sanitize, sanitizeStream } = await import(pathToFileURL(join(project, 'node_modules/maqal/inline.js')));
const story = readFileSync(new URL('fixtures/arabic.html', import.meta.url));

async function through(chunks, options) {
  let out = '';
  const source = new ReadableStream({ pull(c) { const next = chunks.shift(); if (next === undefined) c.close(); else c.enqueue(next); } });
  for await (const piece of source.pipeThrough(sanitizeStream(options))) out += piece;
  return out;
}

const cut = (whole, size) => Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.slice(i * size, (i + 1) * size));

for (const size of [1, 2, 3, 7, 64, 4096]) {
  test(`bytes in chunks of ${size}`, async () => assert.equal(await through(cut(story, size)), sanitize(story)));
  test(`text in chunks of ${size}`, async () => assert.equal(await through(cut(story.toString(), size)), sanitize(story)));
}

test('a pair of surrogates cut in two', async () => assert.equal(await through(['<p>\ud83d', '\ude42</p>']), '<p>🙂</p>'));
test('a lone surrogate at the end', async () => assert.equal(await through(['<p>a\ud83d']), sanitize('<p>a\ud83d')));
test('another charset', async () => assert.equal(await through(cut(Uint8Array.of(0xe3, 0xde, 0xc7, 0xe1), 1), { charset: 'windows-1256' }), 'مقال'));
test('nothing', async () => assert.equal(await through([]), ''));

test('a mistaken option throws at once', () => assert.throws(() => sanitizeStream({ preset: 'none' }), { name: 'MaqalError', code: 'BAD_OPTION' }));

test('an error half-way leaves balanced HTML behind', async () => {
  const stream = sanitizeStream({ limits: { elements: 2 } });
  const writer = stream.writable.getWriter();
  const writing = (async () => { await writer.write('<ul><li>a'); await writer.write('<li>b'); })().catch((error) => error);
  let out = '';
  const error = await (async () => { for await (const piece of stream.readable) out += piece; })().catch((caught) => caught);
  assert.ok(error instanceof MaqalError && error.code === 'TOO_MANY_ELEMENTS', String(error));
  assert.equal(out, '<ul><li>a</li></ul>');
  assert.equal((await writing).code, 'TOO_MANY_ELEMENTS');
});

test('chunks of another kind are BAD_INPUT', async () => assert.rejects(through([1]), { code: 'BAD_INPUT' }));

test('many streams at once do not mix', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, (_, i) => through(cut(`<p>${i}<b>${'x'.repeat(i)}`, 2))));
  assert.deepEqual(all, all.map((_, i) => sanitize(`<p>${i}<b>${'x'.repeat(i)}`)));
});

test('64 MB of articles pass in little memory', () => {
  const file = join(project, 'long-stream.mjs');
  writeFileSync(file, `
    import { sanitizeStream } from 'maqal';
    const chunk = new TextEncoder().encode('<div class=x><p onclick=y>نص من المقال <b>والمزيد</b> منه.</p><img src=a.png></div>\\n'.repeat(700));
    let left = Math.ceil((64 << 20) / chunk.length), bytes = 0;
    const source = new ReadableStream({ pull(c) { if (left-- > 0) c.enqueue(chunk); else c.close(); } });
    const run = source.pipeThrough(sanitizeStream());
    let start;
    for await (const piece of run) { bytes += piece.length; start ??= process.memoryUsage().rss; }
    console.log(JSON.stringify({ bytes, grown: process.memoryUsage().rss - start }));`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const { bytes, grown } = JSON.parse(stdout);
  assert.ok(bytes > 20 << 20, `${bytes} characters came out`);
  assert.ok(grown < 64 << 20, `memory grew by ${grown >> 20} MB`);
});
