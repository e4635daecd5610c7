// How many documents of an archive have each term.

/** A table of terms, at most half full: a Map of millions of numbers would take several times the memory. */
export class Counts {
  #terms = new Uint32Array(1 << 16);
  #counts = new Uint32Array(1 << 16);
  #size = 0;

  #slot(term) {
    const mask = this.#terms.length - 1;
    let slot = Math.imul(term, 0x9e3779b1) >>> 0 & mask;
    while (this.#counts[slot] !== 0 && this.#terms[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  get(term) {
    return this.#counts[this.#slot(term)];
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
    const old = [...this.entries()];
    this.#terms = new Uint32Array(2 * this.#terms.length);
    this.#counts = new Uint32Array(this.#terms.length);
    this.#size = 0;
    for (const [term, count] of old) this.add(term, count);
  }

  *entries() {
    for (let slot = 0; slot < this.#counts.length; slot++) {
      if (this.#counts[slot] !== 0) yield [this.#terms[slot], this.#counts[slot]];
    }
  }
}
