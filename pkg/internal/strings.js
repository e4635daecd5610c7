// How strings cross into the wasm and back, where the engine has a faster way than the glue. scripts/glue.mjs has
// wasm-bindgen's glue ask here first.
// In Chromium TextEncoder takes two to three times as long as src/js/strings.wat, and TextDecoder up to four times
// where the text is long or hardly Latin. In Node both take three to six times as long as src/js/utf16.wat with Buffer.
// Other engines have better ones of their own.
import { TextDecoder, TextEncoder } from './coding.js';
import unitsBytes from '../wasm/strings.inline.js';

/** The room of strings.wat, in code units. */
const BLOCK_UNITS = 16384;
/** A shorter string has crossed by the glue's own means before another way begins, in code units. */
const MIN_UNITS = 128;
/** In Chromium TextDecoder is as fast as strings.wat for fewer bytes, and where they are mostly ASCII. */
const MIN_BYTES = 2048;
/** It is slow only for what has no place among a heap's small things: a longer text is put together from blocks. */
const BLOCK_BYTES = 16384;
/** What utf16.wat is given at once, in units or bytes: a long text is not in the memory three times over. */
const BLOCK = 32768;
/** A longer text is written at once, into as many bytes as it takes: what is given back would be a hole. */
const MAX_UNITS = 2_000_000;
/** What utf16.wat may write beyond the text. */
const MARGIN_BYTES = 32;

/** What strings.wat imports is the engine's own. */
const OPTIONS = { builtins: ['js-string'] };

/** The bytes of the module that moves strings in this engine; `undefined` where the glue's own means do. */
let bytes = /Chrome\//.test(globalThis.navigator?.userAgent) ? unitsBytes : undefined;
/** Is it utf16.wat? */
let isWide = false;
/** The module, when a string has crossed or is about to. */
let module;
/**
 * The instance of it for the memory of the last call, and those for other memories: a RelatedIndex has its own.
 */
let instance;
let connected;
const instances = new WeakMap();

/** The platform's own, made when a string crosses: an import alone asks for nothing. */
let encoder;
let decoder;
/** The memory of the last call as a Buffer, in Node. */
let view;

/** Takes the bytes of utf16.wat, from the entries that Node has. */
export function widenBy(wideBytes) {
  const { Bun, Deno, process } = globalThis;
  if (bytes !== undefined || process?.release?.name !== 'node' || Bun || Deno) return;
  bytes = wideBytes;
  isWide = true;
}

/**
 * Compiles strings.wat while the wasm is on its way, and not in the first call, which has enough to compile. Where that
 * fails `connect` tries again, and knows what then.
 */
export function prepare() {
  if (bytes !== unitsBytes || module) return;
  WebAssembly.compile(bytes, OPTIONS).then((compiled) => { module ??= compiled; }, () => {});
}

/** Is a page better left whole, since a character of it crosses in a tenth of a nanosecond? */
export const crossesFast = () => isWide;

function connect(memory) {
  if (bytes === undefined || memory === connected) return bytes !== undefined;
  try {
    module ??= new WebAssembly.Module(bytes, OPTIONS);
    instance = instances.get(memory) ?? new WebAssembly.Instance(module, { maqal: { memory } }).exports;
    instances.set(memory, instance);
    connected = memory;
  } catch {
    // A Chromium before 130, in which the functions of strings are no imports, or where no module may be compiled.
    bytes = undefined;
    isWide = false;
  }
  return bytes !== undefined;
}

/** Lets go of the memory of the last call, which may be given up. */
export function disconnect() {
  instance = connected = view = undefined;
}

/** How many bytes `encode` wrote last. */
export let written = 0;

/** Writes the text as UTF-8 to a place of its own, and says where; `undefined` where the glue has to do it. */
export function encode(text, memory, malloc, realloc, free) {
  if (text.length < MIN_UNITS) return undefined;
  if (isWide && text.length > MAX_UNITS) return encodeWhole(text, memory, malloc);
  if (!connect(memory)) return encodeInto(text, memory, malloc, realloc);
  return isWide ? encodeWide(text, memory, malloc, realloc, free) : encodeUnits(text, malloc, realloc);
}

function encodeUnits(text, malloc, realloc) {
  const room = text.length * 3;
  const start = malloc(room, 1) >>> 0;
  let end = start;
  for (let from = 0; from < text.length;) {
    const to = endOfBlock(text, from, BLOCK_UNITS);
    end = instance.encode(text.slice(from, to), end) >>> 0;
    from = to;
  }
  written = end - start;
  return realloc(start, room, written, 1) >>> 0;
}

/**
 * By the platform's encoder: first into as many bytes as there are code units, which ASCII needs, then what was left
 * into as many as it may need at most. The glue looks at the ASCII before all else unit by unit.
 */
function encodeInto(text, memory, malloc, realloc) {
  const room = text.length;
  const start = malloc(room, 1) >>> 0;
  encoder ??= new TextEncoder();
  const first = encoder.encodeInto(text, new Uint8Array(memory.buffer, start, room));
  written = first.written;
  if (first.read === text.length) return start;
  const rest = text.slice(first.read);
  const more = written + rest.length * 3;
  const moved = realloc(start, room, more, 1) >>> 0;
  written += encoder.encodeInto(rest, new Uint8Array(memory.buffer, moved + written, more - written)).written;
  return realloc(moved, more, written, 1) >>> 0;
}

/**
 * The units as they are, a block at a time, and of them UTF-8: into as much room as ASCII needs, until there is more to
 * write.
 */
function encodeWide(text, memory, malloc, realloc, free) {
  const unitsRoom = Math.min(text.length, BLOCK) * 2;
  const units = malloc(unitsRoom, 2) >>> 0;
  let room = text.length + BLOCK * 2 + MARGIN_BYTES;
  let start = malloc(room, 1) >>> 0;
  written = 0;
  for (let from = 0; from < text.length;) {
    const to = endOfBlock(text, from, BLOCK);
    const needed = written + (to - from) * 3 + MARGIN_BYTES;
    if (room < needed) {
      const most = written + (text.length - from) * 3 + MARGIN_BYTES;
      start = realloc(start, room, most, 1) >>> 0;
      room = most;
    }
    const length = bufferOf(memory).write(text.slice(from, to), units, 'utf16le');
    written = (instance.encode(units, units + length, start + written) >>> 0) - start;
    from = to;
  }
  free(units, unitsRoom, 2);
  return realloc(start, room, written, 1) >>> 0;
}

/** By Node's own encoder, which counts the bytes before it writes them; a lone surrogate is U+FFFD to it. */
function encodeWhole(text, memory, malloc) {
  const room = globalThis.Buffer.byteLength(text);
  const start = malloc(room, 1) >>> 0;
  written = bufferOf(memory).write(text, start, room);
  return start;
}

/** A block does not end between the halves of a surrogate pair. */
function endOfBlock(text, from, units) {
  const to = Math.min(from + units, text.length);
  return to < text.length && (text.charCodeAt(to - 1) & 0xfc00) === 0xd800 ? to - 1 : to;
}

/** The text of valid UTF-8; `undefined` where the glue has to do it. */
export function decode(memory, start, length, malloc, free) {
  if ((!isWide && length < MIN_BYTES) || !connect(memory)) return undefined;
  if (isWide) return decodeWide(memory, start, length, malloc, free);
  if (length <= BLOCK_BYTES && instance.wide_of_64(start, length) < 12) return undefined;
  return decodeBlocks(new Uint8Array(memory.buffer, start, length), start);
}

function decodeBlocks(bytes, start) {
  const isHardlyAscii = instance.wide_of_64(start, bytes.length) >= 12;
  decoder ??= new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for (let from = 0, to; from < bytes.length; from = to) {
    if (isHardlyAscii) {
      text += instance.decode(start + from, start + bytes.length);
      to = (instance.stopped.value >>> 0) - start;
    } else {
      to = endOfCharacter(bytes, from + BLOCK_BYTES);
      text += decoder.decode(bytes.subarray(from, to));
    }
  }
  return text;
}

/** A block does not end inside a character: the last place up to `to` where one begins. */
function endOfCharacter(bytes, to) {
  let end = Math.min(to, bytes.length);
  while (end < bytes.length && (bytes[end] & 0xc0) === 0x80) end--;
  return end;
}

function decodeWide(memory, start, length, malloc, free) {
  const largest = instance.largest(start, start + length);
  if (largest < 0x80) return bufferOf(memory).toString('latin1', start, start + length);
  const [write, units, unit] = largest < 0xc4 ? [instance.narrow, 'latin1', 1] : [instance.widen, 'utf16le', 2];
  const room = Math.min(length, BLOCK) * unit + MARGIN_BYTES;
  const out = malloc(room, unit) >>> 0;
  const buffer = bufferOf(memory);
  const bytes = buffer.subarray(start, start + length);
  let text = '';
  for (let from = 0, to; from < length; from = to) {
    to = endOfCharacter(bytes, from + BLOCK);
    text += buffer.toString(units, out, write(start + from, start + to, out) >>> 0);
  }
  free(out, room, unit);
  return text;
}

function bufferOf({ buffer }) {
  if (view?.buffer !== buffer) view = globalThis.Buffer.from(buffer);
  return view;
}
