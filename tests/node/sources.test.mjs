// `maqal/sources`: what wires, CMSs and feeds deliver, as bytes, as text and in pieces. What each format says is tested in
// crates/sources.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project, maqal } = await install();
const whole = await maqal();
writeFileSync(join(project, 'sources.mjs'), "export * from 'maqal/sources';\n");
const { MaqalError, readSource, release, sourceStream } = await import(pathToFileURL(join(project, 'sources.mjs')));

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
