// How strings cross into the wasm and back in Chromium, where TextEncoder takes two to three times as long as src/js/strings.wat, and TextDecoder
// up to four times where the text is long or hardly Latin. Other engines have better ones of their own. scripts/glue.mjs has wasm-bindgen's glue ask here first.
import bytes from './wasm/strings.inline.js';

/** What strings.wat has room for, in code units. */
const BLOCK = 16384;
/** A string shorter than this is through before a call is, in code units. */
const SHORT = 128;
/** Bytes fewer than FEW, or fewer than MANY and mostly ASCII, TextDecoder takes as fast. */
const FEW = 2048;
const MANY = 200_000;

/** The module; `null` where there is none to be had. */
let compiled = /Chrome\//.test(globalThis.navigator?.userAgent) ? undefined : null;
/** Its instance for the memory of the last call, and those for others: a RelatedIndex has its own. */
let instance;
let connected;
const instances = new WeakMap();

function connect(memory) {
  if (memory === connected) return true;
  try {
    compiled ??= new WebAssembly.Module(bytes, { builtins: ['js-string'] });
    instance = instances.get(memory) ?? new WebAssembly.Instance(compiled, { maqal: { memory } }).exports;
    instances.set(memory, instance);
    connected = memory;
  } catch {
    compiled = null; // a Chromium before 130: the functions of strings are no imports there
  }
  return compiled !== null;
}

/** Lets go of the memory of the last call, which may be given up. */
export function disconnect() {
  instance = connected = undefined;
}

/** The length of what `encode` wrote last, in bytes. */
export let written = 0;

/** Writes the text as UTF-8 to a place of its own, and says where; `undefined`: to be done otherwise. */
export function encode(text, memory, malloc, realloc) {
  if (compiled === null || text.length < SHORT || !connect(memory)) return undefined;
  const room = text.length * 3;
  const start = malloc(room, 1) >>> 0;
  let end = start;
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + BLOCK, text.length);
    // Not between the halves of a surrogate pair.
    if (to < text.length && (text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to--;
    end = instance.encode(text.slice(from, to), end) >>> 0;
    from = to;
  }
  written = end - start;
  return realloc(start, room, written, 1) >>> 0;
}

/** The text of UTF-8 without a fault; `undefined`: to be done otherwise. */
export function decode(memory, start, length) {
  if (compiled === null || length < FEW || !connect(memory)) return undefined;
  if (length < MANY && instance.wide_of_64(start, length) < 12) return undefined;
  const end = start + length;
  let text = '';
  for (let at = start; at < end; at = instance.stopped.value >>> 0) text += instance.decode(at, end);
  return text;
}
