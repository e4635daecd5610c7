// How strings cross into the wasm and back in Chromium, where TextEncoder takes two to three times as long as
// src/js/strings.wat, and TextDecoder up to four times where the text is long or hardly Latin. Other engines have
// better ones of their own. scripts/glue.mjs has wasm-bindgen's glue ask here first.
import bytes from '../wasm/strings.inline.js';

/** The room of strings.wat, in code units. */
const BLOCK_UNITS = 16384;
/** A shorter string has crossed by the glue's own means before a call to strings.wat returns, in code units. */
const MIN_UNITS = 128;
/** TextDecoder is as fast for fewer bytes than MIN_BYTES, and for fewer than MANY_BYTES where they are mostly ASCII. */
const MIN_BYTES = 2048;
const MANY_BYTES = 200_000;

/** The module of strings.wat; `null` where this engine cannot have it. */
let compiled = /Chrome\//.test(globalThis.navigator?.userAgent) ? undefined : null;
/**
 * The instance of strings.wat for the memory of the last call, and those for other memories: a RelatedIndex has its
 * own.
 */
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

/** How many bytes `encode` wrote last. */
export let written = 0;

/** Writes the text as UTF-8 to a place of its own, and says where; `undefined` where the glue has to do it. */
export function encode(text, memory, malloc, realloc) {
  if (compiled === null || text.length < MIN_UNITS || !connect(memory)) return undefined;
  const room = text.length * 3;
  const start = malloc(room, 1) >>> 0;
  let end = start;
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + BLOCK_UNITS, text.length);
    // A block does not end between the halves of a surrogate pair.
    if (to < text.length && (text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to--;
    end = instance.encode(text.slice(from, to), end) >>> 0;
    from = to;
  }
  written = end - start;
  return realloc(start, room, written, 1) >>> 0;
}

/** The text of valid UTF-8; `undefined` where the glue has to do it. */
export function decode(memory, start, length) {
  if (compiled === null || length < MIN_BYTES || !connect(memory)) return undefined;
  if (length < MANY_BYTES && instance.wide_of_64(start, length) < 12) return undefined;
  const end = start + length;
  let text = '';
  for (let at = start; at < end; at = instance.stopped.value >>> 0) text += instance.decode(at, end);
  return text;
}
