// Strings into the memory of a wasm and back, by src/js/utf16.wat and Buffer in Node: the same bytes and the same text as
// TextEncoder and TextDecoder give. tests/browser/strings.test.mjs has the way of Chromium.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as wide from '../../pkg/internal/strings.js';
import '../../pkg/internal/utf16.js';

/** As other engines have it, without utf16.wat. */
const plain = await import('../../pkg/internal/strings.js?plain');

const memory = new WebAssembly.Memory({ initial: 200 });
/** What nobody has written to. */
const FREE = 0xee;
const GAP = 64;

/** Places one behind the other, each with a gap behind it that nobody may write to; a place that moves is copied. */
function allocator() {
  const held = new Map();
  let end = 4096;
  const bytes = () => new Uint8Array(memory.buffer);
  bytes().fill(FREE);
  const malloc = (size, align) => {
    const at = Math.ceil(end / align) * align;
    end = at + size + GAP;
    held.set(at, size);
    return at;
  };
  const free = (at, size) => {
    assert.equal(held.get(at), size, 'freed as it was asked for');
    assert.ok(bytes().subarray(at + size, at + size + GAP).every((byte) => byte === FREE), 'nothing is written beyond its place');
    held.delete(at);
  };
  const realloc = (at, before, after, align) => {
    free(at, before);
    const moved = malloc(after, align);
    bytes().copyWithin(moved, at, at + Math.min(before, after));
    return moved;
  };
  return { malloc, realloc, free, held, bytes };
}

/** Are both ways, where they are ours, what the platform's are? */
function check(text, name) {
  const isPlain = checkOne(plain, text, `${name}, plain`);
  assert.equal(checkOne(wide, text, name), isPlain);
  return isPlain;
}

function checkOne(strings, text, name) {
  const expected = new TextEncoder().encode(text);
  const { malloc, realloc, free, held, bytes } = allocator();
  const at = strings.encode(text, memory, malloc, realloc, free);
  if (at !== undefined) {
    assert.equal(held.get(at), strings.written, name);
    assert.deepEqual(Buffer.compare(bytes().subarray(at, at + strings.written), expected), 0, `the bytes of ${name}`);
    free(at, strings.written);
  }
  const start = malloc(expected.length, 1);
  bytes().set(expected, start);
  const back = strings.decode(memory, start, expected.length, malloc, free);
  assert.equal(back === undefined, strings === plain, `${name}: whose way out`);
  assert.ok(back === undefined || back === new TextDecoder('utf-8', { ignoreBOM: true }).decode(expected), `the text of ${name}`);
  free(start, expected.length);
  assert.equal(held.size, 0, `${name}: all is freed`);
  return at !== undefined;
}

const units = (from, to) => Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i)).join('');

describe('there and back', () => {
  const cases = [
    ['every code unit, halves of surrogate pairs among them', units(0, 0x10000)],
    ['every pair with each first half', Array.from({ length: 1024 }, (_, i) => String.fromCharCode(0xd800 + i, 0xdc00 + ((i * 7) % 1024))).join('')],
    ['halves in the wrong order', '\udc00\ud800'.repeat(300)],
    ['ASCII alone', 'a'.repeat(300_000)],
    ['Latin-1 alone', 'déjà vu '.repeat(30_000)],
    ['every letter of Latin-1', units(0, 0x100)],
    ['Arabic', 'نص '.repeat(70_000)],
    ['Chinese', '文字'.repeat(40_000)],
    ['a first half at the end', `${'ب'.repeat(200)}\ud83d`],
    ['a byte order mark', `\ufeff${'é'.repeat(200)}`],
  ];
  for (const [name, text] of cases) {
    test(name, () => {
      assert.ok(check(text.padEnd(200), name));
      check(text.padEnd(200) + 'a'.repeat(40_000), `${name}, and ASCII`);
    });
  }

  test('each width of character at each place about the end of a block, and of sixteen bytes', () => {
    for (const odd of ['😀', '\ud83d', '\ude00', '😀\ude00', '\ud83d😀', 'ש', '中', 'é']) {
      for (let at = 32_764; at < 32_772; at++) check(`${'a'.repeat(at)}${odd}${'b'.repeat(60)}`, `${JSON.stringify(odd)} at ${at}`);
      for (let at = 130; at < 180; at++) {
        check(`${'a'.repeat(at)}${odd}${'b'.repeat(60)}`, `${JSON.stringify(odd)} at ${at}`);
        check(`${'م'.repeat(at)}${odd}`, `${JSON.stringify(odd)} behind ${at} of two bytes`);
      }
    }
  });

  test('a text that is written at once, into as many bytes as it takes', () => {
    const halves = ['\ud83d', '\ude00', '\ude00\ud83d', '😀'].map((half) => `${half} نهر é 中\0`).join('');
    assert.ok(check(`${halves}${'a river '.repeat(260_000)}${halves}`, 'more than two million units'));
  });

  test('generated texts of all lengths', () => {
    let seed = 7;
    const random = (below) => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return Math.floor((seed / 2 ** 32) * below); };
    const kinds = ['a', '<', 'م', 'é', '中', '😀', '\ud800', '\udfff', '\0', ' نص ', 'letters of ASCII, many'];
    for (let i = 0; i < 400; i++) {
      const some = 1 + random(kinds.length);
      const text = Array.from({ length: random(i < 300 ? 300 : 40_000) }, () => kinds[random(some)]).join('');
      check(text, `text ${i}`);
    }
  });

  test('a short string is left to the glue, on its way in', () => {
    assert.equal(check('نص', 'a word'), false);
    assert.equal(check('', 'nothing'), false);
  });
});
