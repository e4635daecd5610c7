// The postings of a whole archive, sorted by their terms: a term and a posting in one number of 64 bits each, so that
// the engine sorts them as numbers.

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
/** Where the term and the posting stand in a pair of 32 bits each. */
export const HIGH = isLittleEndian ? 1 : 0;
export const LOW = 1 - HIGH;

export class PostingPairs {
  #parts = [];
  #length = 0;

  add(words) {
    this.#parts.push(words);
    this.#length += words.length;
  }

  /** All of them in order, in memory that threads share. */
  sorted() {
    const words = new Uint32Array(new SharedArrayBuffer(4 * this.#length));
    let at = 0;
    for (const part of this.#parts) {
      words.set(part, at);
      at += part.length;
    }
    this.#parts = [];
    new BigUint64Array(words.buffer).sort();
    return words;
  }
}
