// Strings into the memory of a wasm and back, by src/js/strings.wat in Chromium: the same bytes and the same text as
// TextEncoder and TextDecoder give.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { open, start } from './chromium.mjs';

const session = await start();
let page;
before(async () => {
  ({ page } = await open(session, { path: 'strings.html', routes: { '/strings.html': { body: '<!doctype html><title>strings</title>' } } }));
  await page.evaluate(async () => {
    const strings = await import('/pkg/internal/strings.js');
    const memory = new WebAssembly.Memory({ initial: 100 });
    const START = 4096;
    const bytesOf = (length) => new Uint8Array(memory.buffer, START, length);
    /** What is wrong with the text's way in and out, and whether each was ours. */
    window.judge = (text) => {
      const expected = new TextEncoder().encode(text);
      new Uint8Array(memory.buffer).fill(0xee, 0, START + expected.length + 64);
      let room;
      const asked = (bytes) => { room = bytes; return START; };
      const at = strings.encode(text, memory, asked, (start, before, after) => (before === room && after <= room ? start : -1));
      const same = (bytes) => bytes.length === expected.length && bytes.every((byte, i) => byte === expected[i]);
      const faults = [];
      if (at !== undefined && (at !== START || !same(bytesOf(strings.written)))) faults.push('other bytes');
      if (at !== undefined && new Uint8Array(memory.buffer)[START - 1] !== 0xee) faults.push('written before its place');
      bytesOf(expected.length).set(expected);
      const back = strings.decode(memory, START, expected.length);
      if (back !== undefined && back !== new TextDecoder('utf-8', { ignoreBOM: true }).decode(expected)) faults.push('another text');
      return { faults, encoded: at !== undefined, decoded: back !== undefined };
    };
  });
});
after(() => session.close());

const judge = (text) => page.evaluate((given) => window.judge(JSON.parse(given)), JSON.stringify(text));
/** Long enough for both ways to be ours, with the text at the end. */
const grown = (text) => 'نص '.repeat(70_000) + text;
const units = (from, to) => Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i)).join('');

describe('there and back', () => {
  const cases = [
    ['every code unit, halves of surrogate pairs among them', units(0, 0x10000)],
    ['every pair with each first half', Array.from({ length: 1024 }, (_, i) => String.fromCharCode(0xd800 + i, 0xdc00 + ((i * 7) % 1024))).join('')],
    ['halves in the wrong order', '\udc00\ud800'.repeat(300)],
    ['ASCII alone', 'a'.repeat(300_000)],
    ['a first half at the end', `${'ب'.repeat(200)}\ud83d`],
    ['a byte order mark', `\ufeff${'é'.repeat(200)}`],
  ];
  for (const [name, text] of cases) {
    test(name, async () => {
      const { faults, encoded } = await judge(text.padEnd(200));
      assert.deepEqual([faults, encoded], [[], true]);
      assert.deepEqual(await judge(grown(text)), { faults: [], encoded: true, decoded: true });
    });
  }

  test('a pair, a half, two and three bytes at each place about the end of a block', async () => {
    for (const odd of ['😀', '\ud83d', '\ude00', '😀\ude00', '\ud83d😀', 'ש', '中']) {
      for (let at = 16_380; at < 16_388; at++) assert.deepEqual((await judge(`${'a'.repeat(at)}${odd}${'b'.repeat(200_000)}`)).faults, [], `${JSON.stringify(odd)} at ${at}`);
    }
  });

  test('generated texts of all lengths', async () => {
    let seed = 7;
    const random = (below) => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return Math.floor((seed / 2 ** 32) * below); };
    const kinds = ['a', '<', 'م', '中', '😀', '\ud800', '\udfff', '\0', ' نص '];
    for (let i = 0; i < 200; i++) {
      const text = Array.from({ length: random(i < 100 ? 300 : 40_000) }, () => kinds[random(kinds.length)]).join('');
      assert.deepEqual((await judge(text)).faults, [], `text ${i}`);
    }
  });

  test('what the browser takes as fast is left to it', async () => {
    assert.deepEqual(await judge('نص'), { faults: [], encoded: false, decoded: false });
    assert.deepEqual(await judge('a word '.repeat(1000)), { faults: [], encoded: true, decoded: false });
    assert.deepEqual(await judge('كلمة '.repeat(1000)), { faults: [], encoded: true, decoded: true });
  });
});

describe('when it is compiled', () => {
  /** Whether texts are whole that have crossed after `init()`, and how often a module was compiled in a call; `before` runs in the page. */
  const cross = async (before) => {
    const { page, close } = await open(session, { path: 'own.html', routes: { '/own.html': { body: '<!doctype html><title>own</title>' } } });
    const found = await page.evaluate(async (before) => {
      const { Module, compile } = WebAssembly;
      const compiling = [];
      let inCalls = 0;
      WebAssembly.Module = function (...given) { inCalls++; return new Module(...given); };
      WebAssembly.compile = (...given) => { compiling.push(compile(...given)); return compiling.at(-1); };
      eval(before);
      const { init, sanitize } = await import('/pkg/index.js');
      await init();
      await Promise.allSettled(compiling);
      const text = 'نص '.repeat(70_000);
      return [sanitize(text) === text, sanitize(text) === text, inCalls];
    }, before);
    await close();
    return found;
  };
  test('while the wasm is fetched', async () => assert.deepEqual(await cross(''), [true, true, 0]));
  test('in the first call, where it was not before', async () => {
    assert.deepEqual(await cross("WebAssembly.compile = async () => { throw new Error('not now'); };"), [true, true, 1]);
  });
});
