// In Chromium: a stream whose reader or writer leaves gives its memory back at once, though a TransformStream is told
// nothing there; release(), beside the module that strings cross by; bytes, by what the browser's own TextDecoder
// knows.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { open, start } from './chromium.mjs';

const session = await start();
after(() => session.close());

/**
 * Runs a function in a blank page; `window.maqal` is the package, `window.memories` has the memory of each instance.
 */
async function inPage(run) {
  const { page, seen, close } = await open(session, { path: 'blank.html', routes: { '/blank.html': { body: '<!doctype html><title>blank</title><body>' } } });
  try {
    await page.evaluate(async () => {
      window.memories = [];
      const { Instance } = WebAssembly;
      WebAssembly.Instance = function (...given) {
        const made = new Instance(...given);
        if (made.exports.memory) window.memories.push(made.exports.memory);
        return made;
      };
      window.maqal = await import('/pkg/index.js');
      await window.maqal.init();
    });
    const result = await page.evaluate(run);
    assert.deepEqual(seen.errors, []);
    return result;
  } finally {
    await close();
  }
}

test('streams that end before their time', async () => {
  const [before, afterwards, html] = await inPage(async () => {
    const { sanitizeStream } = window.maqal;
    const once = async (end) => {
      const { readable, writable } = sanitizeStream();
      const [writer, reader] = [writable.getWriter(), readable.getReader()];
      writer.closed.catch(() => {});
      reader.closed.catch(() => {});
      writer.write(`<p>${'a '.repeat(300)}`).catch(() => {});
      await reader.read();
      await end(writer, reader);
    };
    const ends = [(_, reader) => reader.cancel('gone'), (writer) => writer.abort('gone'), (writer, reader) => Promise.allSettled([writer.write(7), reader.read()])];
    for (let turn = 0; turn < 60; turn++) await once(ends[turn % 3]);
    const taken = window.memories.at(-1).buffer.byteLength;
    for (let turn = 0; turn < 900; turn++) await once(ends[turn % 3]);
    const response = new Response(new Blob(['<p onclick=x>مقال <b>طويل']).stream().pipeThrough(sanitizeStream()).pipeThrough(new TextEncoderStream()));
    return [taken, window.memories.at(-1).buffer.byteLength, await response.text()];
  });
  assert.equal(afterwards, before);
  assert.equal(html, '<p>مقال <b>طويل</b></p>');
});

test('release(), between strings long enough for the module of strings', async () => {
  const [count, sizes, same] = await inPage(async () => {
    const { release, sanitize } = window.maqal;
    const long = `<p>${'نص من المقال '.repeat(50_000)}</p>`;
    const outs = [sanitize(long)];
    const sizes = [window.memories.at(-1).buffer.byteLength];
    release();
    outs.push(sanitize('<p>a</p>'.repeat(40)));
    sizes.push(window.memories.at(-1).buffer.byteLength);
    outs.push(sanitize(long));
    return [window.memories.length, sizes, outs[0] === long && outs[2] === long && outs[1] === '<p>a</p>'.repeat(40)];
  });
  assert.equal(count, 2);
  assert.ok(sizes[1] < sizes[0], sizes.join());
  assert.ok(same);
});

test('bytes in the encodings of Arabic pages', async () => {
  assert.deepEqual(await inPage(async () => {
    const { renderArticle, sanitize, sanitizeStream } = window.maqal;
    const shared = new Uint8Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer, 0, 4);
    shared.set([0xe3, 0xde, 0xc7, 0xe1]);
    const { readable, writable } = sanitizeStream({ charset: 'windows-1256' });
    const writer = writable.getWriter();
    [shared, shared].forEach((chunk) => writer.write(chunk));
    writer.close();
    let streamed = '';
    const reader = readable.getReader();
    for (let next; !(next = await reader.read()).done;) streamed += next.value;
    const bytes = (head, ...rest) => Uint8Array.of(...new TextEncoder().encode(head), ...rest);
    return [
      sanitize(bytes('<meta charset=windows-1256>', 0xe3, 0xde, 0xc7, 0xe1)),
      sanitize(bytes('<meta http-equiv=content-type content="text/html; charset=ISO-8859-6">', 0xe5, 0xe2, 0xc7, 0xe4)),
      renderArticle(bytes('<meta charset=x-user-defined><h1>a'), { format: 'html' }).article.title,
      sanitize(shared, { charset: 'windows-1256' }),
      sanitize(shared.subarray(0, 1)),
      streamed,
    ];
  }), ['مقال', 'مقال', 'a', 'مقال', '\ufffd', 'مقالمقال']);
});
