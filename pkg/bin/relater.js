// The ranker of a whole archive, for its build: on an instance of the wasm to itself, since a build takes hours.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS_A_SHARD, cutOf, dayOf, decodeTerms, pathOf } from '../archive/format.js';
import { ask, choose } from '../archive/ranker.js';
import { DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS } from '../archive/ranking.js';
import '../inline.js';
import { ownInstance, runIn } from '../internal/instance.js';

/** How many candidates the list of an article is chosen from. */
const CANDIDATES = 40;

/** A ranker of documents that stay where they are; `days`: of each, not needed to weigh terms. */
export class Ranker {
  #instance = ownInstance('index');
  #ranker;

  constructor(days = []) {
    this.#ranker = this.run(
      (_, glue) =>
        new glue.ArchiveRanker(
          Float64Array.from(days, (day) => day ?? NaN),
          1,
          false,
        ),
    );
  }

  run(work) {
    return runIn(this.#instance, 'index', (glue) => work(this.#ranker, glue));
  }

  /** The terms that an archive keeps of a record: `{ term, level }` each. `documentsOf(term)`: how many have it. */
  keep(record, documentsOf) {
    const kept = this.run((ranker) => ask(ranker, record, documentsOf));
    return Array.from({ length: kept.length / 2 }, (_, at) => ({
      term: record.terms[kept[2 * at]],
      level: kept[2 * at + 1],
    }));
  }
}

/** Finds the related ones of documents of the archive, from the files of terms and documents that are written. */
export class Relater {
  #ranker;
  #documents;
  #days;
  #limit;
  #documentsOf;

  /** `built`: the folder that has the shards of terms and of documents. */
  static async open(built, total, { limit, documentsOf }) {
    const relater = new Relater();
    const documents = [];
    for (let shard = 0; shard * DOCUMENTS_A_SHARD < total; shard++) {
      documents.push(...JSON.parse(await readFile(join(built, pathOf('documents', shard)), 'utf8')));
    }
    relater.#documents = documents;
    relater.#days = documents.map(({ published }) => dayOf(published));
    relater.#ranker = new Ranker(relater.#days);
    for (let shard = 0; shard < 2 ** cutOf(total).terms; shard++) {
      const lists = decodeTerms(await readFile(join(built, pathOf('terms', shard))), () => true, total);
      relater.#ranker.run((ranker) => {
        // Who is alone under a term is no company.
        for (const [term, { postings }] of lists) if (postings.length > 1) ranker.addPostings(term, postings);
      });
    }
    relater.#limit = limit;
    relater.#documentsOf = documentsOf;
    return relater;
  }

  /** JSON: `[number, score, why]` each, the best first. */
  list(number, record) {
    const today = this.#days[number] ?? NaN;
    const list = this.#ranker.run((ranker) => {
      ask(ranker, record, this.#documentsOf);
      const numbers = this.#filled([...ranker.find(CANDIDATES, today, DEFAULT_HALF_LIFE_DAYS, false)], number);
      const documents = numbers.map((known) => [known, this.#documents[known]]);
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
