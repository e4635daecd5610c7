// The ranker of a whole archive, for its build: on an instance of the wasm to itself, since a build takes hours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutOf, decodeTerms, pathOf } from '../archive/format.js';
import { ask, choose } from '../archive/ranker.js';
import { DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS } from '../archive/ranking.js';
import '../inline.js';
import { ownInstance, runIn } from '../internal/instance.js';

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
   * The terms that an archive keeps of a record: the place of each and its level, in turn. `documentsOf(term)`: how
   * many have it.
   */
  keep(record, documentsOf) {
    return this.run((ranker) => ask(ranker, record, documentsOf));
  }
}

/** Finds the related ones of documents of the archive, from the files of terms that are written. */
export class Relater {
  #ranker;
  #documents;
  #days;
  #limit;
  #documentsOf;

  /**
   * `built`: the folder that has the shards of terms. `days`: those of all documents, NaN where nobody knows.
   * `documents(number)`: what ranking compares of one.
   */
  constructor({ built, days, documents, limit, documentsOf }) {
    this.#ranker = new Ranker(days);
    this.#days = days;
    this.#documents = documents;
    this.#limit = limit;
    this.#documentsOf = documentsOf;
    for (let shard = 0; shard < 2 ** cutOf(days.length).terms; shard++) this.#read(built, shard);
  }

  #read(built, shard) {
    const lists = decodeTerms(readFileSync(join(built, pathOf('terms', shard))), () => true, this.#days.length);
    this.#ranker.run((ranker) => {
      // Who is alone under a term is no company.
      for (const [term, { postings }] of lists) if (postings.length > 1) ranker.addPostings(term, postings);
    });
  }

  /** JSON: `[number, score, why]` each, the best first. */
  list(number, record) {
    const today = this.#days[number];
    const list = this.#ranker.run((ranker) => {
      ask(ranker, record, this.#documentsOf);
      const numbers = this.#filled([...ranker.find(CANDIDATES, today, DEFAULT_HALF_LIFE_DAYS, false)], number);
      const documents = numbers.map((known) => [known, this.#documents(known)]);
      return choose(ranker, record, documents, { limit: this.#limit, diversity: DEFAULT_DIVERSITY });
    });
    return JSON.stringify(list);
  }

  /** Where too few share a term, the nearest in time stand in, the older first. */
  #filled(numbers, own) {
    const found = new Set(numbers);
    const isOpen = (number) => number >= 0 && number < this.#days.length && !found.has(number);
    for (let step = 1; numbers.length <= this.#limit && step < this.#days.length; step++) {
      for (const number of [own - step, own + step]) {
        if (isOpen(number) && numbers.length <= this.#limit) numbers.push(number);
      }
    }
    return numbers;
  }
}
