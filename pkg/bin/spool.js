// The spool of a build: the terms of its documents, in the order in which they came. Records are binary, so that the
// later parts of a build take numbers as they are.
import { openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Four numbers stand before each record: its bytes, those of the document, those of the words; terms, and the cut. */
const HEADER_BYTES = 16;
const MAX_TERMS = 0xffff;
/** No word has a line's end in it. */
const SEPARATOR = '\n';
const padded = (bytes) => (bytes + 3) & ~3;

/** Records as bytes. Each is what `termsOf` gives; `shown` is the JSON of what readers are shown. */
export function packed(records, shown) {
  const parts = records.map((record) => {
    const document = Buffer.from(shown(record));
    const words = Buffer.from(record.words.join(SEPARATOR));
    const count = record.terms.length;
    if (count > MAX_TERMS) throw new RangeError('more terms than a document has');
    return { record, document, words, size: padded(HEADER_BYTES + 5 * count + document.length + words.length) };
  });
  const bytes = new Uint8Array(parts.reduce((sum, { size }) => sum + size, 0));
  const numbers = new Uint32Array(bytes.buffer);
  let at = 0;
  for (const { record, document, words, size } of parts) {
    const count = record.terms.length;
    numbers.set([size, document.length, words.length, count + record.cut * 0x10000, ...record.terms], at / 4);
    let next = at + HEADER_BYTES + 4 * count;
    for (const part of [record.weights, document, words]) {
      bytes.set(part, next);
      next += part.length;
    }
    at += size;
  }
  return bytes;
}

/** A record, which is read as far as it is asked for. */
class SpooledRecord {
  #bytes;
  #sizes;

  constructor(bytes) {
    this.#bytes = bytes;
    this.#sizes = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  }

  get size() {
    return this.#sizes[0];
  }
  get #count() {
    return this.#sizes[3] % 0x10000;
  }
  #part(from, length) {
    return this.#bytes.subarray(from, from + length);
  }
  get #document() {
    return HEADER_BYTES + 5 * this.#count;
  }

  get cut() {
    return this.#sizes[3] >>> 16;
  }
  get terms() {
    return new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + HEADER_BYTES, this.#count);
  }
  get weights() {
    return this.#part(HEADER_BYTES + 4 * this.#count, this.#count);
  }
  /** The JSON of what readers are shown. */
  get shown() {
    return textOf(this.#part(this.#document, this.#sizes[1]));
  }
  get words() {
    return textOf(this.#part(this.#document + this.#sizes[1], this.#sizes[2])).split(SEPARATOR);
  }
}

const textOf = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');

/** The records of a piece of a spool: `{ at, record }` each, up to the last that is whole. */
export function* recordsIn(bytes) {
  for (let at = 0; bytes.length - at >= HEADER_BYTES; ) {
    const record = new SpooledRecord(bytes.subarray(at));
    if (at + record.size > bytes.length) return;
    yield { at, record };
    at += record.size;
  }
}

const PIECE_BYTES = 1 << 22;

/** A spool of so many bytes, in pieces of whole records. */
export async function* piecesOf(path, length) {
  const file = await open(path);
  try {
    for (let [at, most] = [0, PIECE_BYTES]; at < length; ) {
      const bytes = new Uint8Array(Math.min(most, length - at));
      await file.read(bytes, 0, bytes.length, at);
      let whole = 0;
      for (const found of recordsIn(bytes)) whole = found.at + found.record.size;
      if (whole > 0) yield bytes.subarray(0, whole);
      else if (most >= length) throw new Error(`${path} is damaged`);
      at += whole;
      most = whole > 0 ? PIECE_BYTES : 2 * most;
    }
  } finally {
    await file.close();
  }
}

/** A spool for the threads that read some of its records. */
export class Spool {
  #file;

  constructor(path) {
    this.#file = openSync(path);
  }

  /** The bytes from one place to another. */
  bytes(from, to) {
    const bytes = new Uint8Array(to - from);
    readSync(this.#file, bytes, 0, bytes.length, from);
    return bytes;
  }
}
