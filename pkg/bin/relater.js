// The ranker of a whole archive, for its build: on an instance of the wasm to itself, since a build takes hours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutOf, decodeTerms, pathOf } from '../archive/format.js';
import { DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS } from '../archive/ranking.js';
import '../inline.js';
import { ownInstance, runIn } from '../internal/instance.js';
import { listOf } from './facts.js';

/** How many candidates the list of an article is chosen from. */
const CANDIDATES = 40;

/** A ranker of documents that stay where they are; `days`: of each or NaN, not needed to weigh terms. */
export class Ranker {
  #instance = ownInstance('index');
  #ranker;

  constructor(days = new Float64Array(0)) {
    this.#ranker = this.run((_, glue) => new glue.ArchiveRanker(days, 1, false));
  }

  run(work) {
    return runIn(this.#instance, 'index', (glue) => work(this.#ranker, glue));
  }

  /**
   * Asks about a record. Gives the terms that an archive keeps of it: the place of each and its level, in turn.
   * `documentsOf(term)`: how many have it.
   */
  keep({ terms, weights, cut }, documentsOf) {
    const counts = new Uint32Array(terms.length);
    for (let at = 0; at < terms.length; at++) counts[at] = documentsOf(terms[at]);
    return this.run((ranker) => ranker.ask(terms, weights, cut, counts));
  }
}

/** Finds the related ones of documents of the archive, from the files of terms that are written. */
export class Relater {
  #ranker;
  #facts;
  #limit;
  #documentsOf;

  /** `built`: the folder that has the shards of terms. `facts`: what ranking compares of all documents. */
  constructor({ built, facts, limit, documentsOf }) {
    this.#ranker = new Ranker(Float64Array.from(facts.days));
    this.#facts = facts;
    this.#limit = limit;
    this.#documentsOf = documentsOf;
    for (let shard = 0; shard < 2 ** cutOf(this.#total).terms; shard++) this.#read(built, shard);
  }

  get #total() {
    return this.#facts.days.length;
  }

  #read(built, shard) {
    const lists = decodeTerms(readFileSync(join(built, pathOf('terms', shard))), () => true, this.#total);
    this.#ranker.run((ranker) => {
      // Who is alone under a term is no company.
      for (const [term, { postings }] of lists) if (postings.length > 1) ranker.addPostings(term, postings);
    });
  }

  /** JSON: `[number, score, why]` each, the best first. */
  list(number, record) {
    this.#ranker.keep(record, this.#documentsOf);
    const chosen = this.#ranker.run((ranker) => {
      const found = ranker.find(CANDIDATES, this.#facts.days[number], DEFAULT_HALF_LIFE_DAYS, false);
      const candidates = this.#facts.candidates(this.#filled(found, number), number);
      return ranker.choose(candidates, this.#limit, DEFAULT_DIVERSITY);
    });
    return JSON.stringify(listOf(chosen, record.words));
  }

  /** Where too few share a term, the nearest in time stand in, the older first. */
  #filled(found, own) {
    if (found.length > this.#limit) return found;
    const numbers = new Set(found);
    const isOpen = (number) => number >= 0 && number < this.#total && !numbers.has(number);
    for (let step = 1; numbers.size <= this.#limit && step < this.#total; step++) {
      for (const number of [own - step, own + step]) {
        if (isOpen(number) && numbers.size <= this.#limit) numbers.add(number);
      }
    }
    return [...numbers];
  }
}
