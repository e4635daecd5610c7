// The documents of a spool in their order, and what is known of each in numbers, which threads share.
import { dayOf } from '../archive/format.js';
import { Counts } from './counts.js';
import { FactsBuilder } from './facts.js';
import { compare } from './lines.js';
import { piecesOf, recordsIn } from './spool.js';

/** Jobs are of so many documents. */
const DOCUMENTS_A_JOB = 128;
/** Stands for no number: of a document that a later one of its ID replaces, or of no day. */
export const NONE = -1;

/** What is gathered of the documents while they are spooled. */
export class Catalog {
  #spool;
  #length = 0;
  /** Of each line of the spool: its place, ID and date. */
  #places = [];
  #ids = [];
  #published = [];
  /** Of each ID the last line. */
  #last = new Map();
  #facts = new FactsBuilder();
  #counts = new Counts();

  constructor(spool) {
    this.#spool = spool;
  }

  /** The catalog of what a spool has so far. */
  static async of(spool, length) {
    const catalog = new Catalog(spool);
    for await (const bytes of piecesOf(spool, length)) catalog.add(bytes);
    return catalog;
  }

  /** Takes the records that come next in the spool. */
  add(bytes) {
    for (const { at, record } of recordsIn(bytes)) {
      const document = JSON.parse(record.shown);
      this.#last.set(document.id, this.#ids.length);
      this.#places.push(this.#length + at);
      this.#ids.push(document.id);
      this.#published.push(document.published);
      this.#facts.add(document);
      for (const term of record.terms) this.#counts.add(term);
    }
    this.#length += bytes.length;
  }

  /**
   * The documents, of each ID the last, by age: so neighbors in time are neighbors in the files, and a document's
   * number tells about its date.
   */
  async order() {
    const [ids, published] = [this.#ids, this.#published];
    const lines = [...this.#last.values()];
    lines.sort(
      (one, other) => compare(published[one] ?? '', published[other] ?? '') || compare(ids[one], ids[other]),
    );
    const numbers = new Int32Array(ids.length).fill(NONE);
    lines.forEach((line, number) => (numbers[line] = number));
    const isEachCounted = lines.length === ids.length;
    const counts = isEachCounted ? this.#counts : await this.#countAgain(numbers);
    return new Order({
      spool: this.#spool,
      numbers,
      places: Float64Array.from([...this.#places, this.#length]),
      lines: Uint32Array.from(lines),
      days: lines.map((line) => dayOf(published[line])),
      facts: this.#facts.columns(lines),
      documentsOf: counts.shared(),
    });
  }

  /** How many documents have each term, without those that others have replaced. */
  async #countAgain(numbers) {
    const counts = new Counts();
    let line = 0;
    for await (const bytes of piecesOf(this.#spool, this.#length)) {
      for (const { record } of recordsIn(bytes)) {
        if (numbers[line++] !== NONE) for (const term of record.terms) counts.add(term);
      }
    }
    return counts;
  }
}

/** The documents of a spool by their numbers. */
class Order {
  /** The day of each; null where nobody knows. */
  days;
  /** What ranking compares (facts.js). */
  facts;
  /** The tables of {@link Counts}. */
  documentsOf;
  spool;
  #numbers;
  #places;
  #lines;

  constructor({ spool, numbers, places, lines, days, facts, documentsOf }) {
    Object.assign(this, { spool, days, facts, documentsOf });
    [this.#numbers, this.#places, this.#lines] = [numbers, places, lines];
  }

  get total() {
    return this.#lines.length;
  }

  /** How many documents others of their ID have replaced. */
  get replaced() {
    return this.#numbers.length - this.total;
  }

  /** Jobs for all documents but the first so many, as they came: parts of the spool, and the numbers in them. */
  *jobs(passed = 0) {
    for (let from = 0; from < this.#numbers.length; from += DOCUMENTS_A_JOB) {
      const to = Math.min(from + DOCUMENTS_A_JOB, this.#numbers.length);
      const numbers = this.#numbers.slice(from, to);
      for (let at = 0; at < numbers.length && passed > 0; at++) {
        if (numbers[at] === NONE) continue;
        numbers[at] = NONE;
        passed--;
      }
      if (numbers.some((number) => number !== NONE)) {
        yield [{ from: this.#places[from], to: this.#places[to], numbers }];
      }
    }
  }

  /** Where the documents from one number to another stand in the spool: from and to, in turn. */
  placesOf(from, to) {
    return Array.from(this.#lines.subarray(from, to), (line) => [this.#places[line], this.#places[line + 1]]).flat();
  }
}
