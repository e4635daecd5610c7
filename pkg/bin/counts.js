// How many documents of an archive have each term.

/** A table of terms, at most half full: a Map of millions of numbers would take several times the memory. */
export class Counts {
  #terms;
  #counts;
  #size = 0;

  constructor({ terms, counts } = empty(1 << 16)) {
    this.#terms = terms;
    this.#counts = counts;
  }

  #slot(term) {
    const mask = this.#terms.length - 1;
    let slot = (Math.imul(term, 0x9e3779b1) >>> 0) & mask;
    while (this.#counts[slot] !== 0 && this.#terms[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  /** A term that is not in the table has one document: the article that is asked about. */
  get(term) {
    return this.#counts[this.#slot(term)] || 1;
  }

  add(term, count = 1) {
    const slot = this.#slot(term);
    if (this.#counts[slot] === 0) {
      this.#terms[slot] = term;
      this.#size++;
    }
    this.#counts[slot] += count;
    if (2 * this.#size > this.#terms.length) this.#grow();
  }

  #grow() {
    const grown = new Counts(empty(2 * this.#terms.length));
    for (let slot = 0; slot < this.#counts.length; slot++) {
      if (this.#counts[slot] !== 0) grown.add(this.#terms[slot], this.#counts[slot]);
    }
    [this.#terms, this.#counts] = [grown.#terms, grown.#counts];
  }

  *entries() {
    for (let slot = 0; slot < this.#counts.length; slot++) {
      if (this.#counts[slot] !== 0) yield [this.#terms[slot], this.#counts[slot]];
    }
  }

  /**
   * The tables of those terms that more than one document has, in memory that threads share: most terms are pairs of
   * words that one document has, and need no telling.
   */
  shared() {
    let size = 0;
    for (const count of this.#counts) if (count > 1) size++;
    const most = 2 ** Math.ceil(Math.log2(2 * size + 1));
    const counts = new Counts(empty(most, SharedArrayBuffer));
    for (let slot = 0; slot < this.#counts.length; slot++) {
      if (this.#counts[slot] > 1) counts.add(this.#terms[slot], this.#counts[slot]);
    }
    return { terms: counts.#terms, counts: counts.#counts };
  }
}

const empty = (slots, Memory = ArrayBuffer) => ({
  terms: new Uint32Array(new Memory(4 * slots)),
  counts: new Uint32Array(new Memory(4 * slots)),
});
