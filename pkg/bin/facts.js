// What ranking compares of the documents of an archive, in numbers, which threads share. archive/ranker.js does the
// same for the few documents that a page has fetched.
import { dayOf } from '../archive/format.js';
import { MAX_REASONS } from '../archive/ranking.js';

/** Of a document that may be chosen: its number, day, key of the headline, and what else it shares with the article. */
const NUMBERS_A_CANDIDATE = 4;
const SECTION = 1;
const AUTHOR = 2;
const OTHER_LANGUAGE = 4;
/** A longer word is not given as a reason: readers fetch the lists. */
const MAX_REASON_CHARS = 100;
const FIELDS = ['url', 'section', 'author', 'lang'];

/** Gathers documents in any order. */
export class FactsBuilder {
  #numbers = Object.fromEntries(FIELDS.map((field) => [field, new Map()]));
  #columns = Object.fromEntries([...FIELDS, 'key', 'day'].map((field) => [field, []]));

  add(document) {
    this.#columns.key.push(document.key);
    this.#columns.day.push(dayOf(document.published) ?? NaN);
    for (const field of FIELDS) this.#columns[field].push(this.#numberOf(field, document[field]));
  }

  /** Equal texts have one number, and none has 0. */
  #numberOf(field, text) {
    const numbers = this.#numbers[field];
    if (text && !numbers.has(text)) numbers.set(text, numbers.size + 1);
    return text ? numbers.get(text) : 0;
  }

  /** The columns for those documents, which get their numbers by the list. */
  columns(places = this.#columns.key.map((_, place) => place)) {
    const shared = ([field, all]) => {
      const Numbers = field === 'day' ? Float64Array : Uint32Array;
      const column = new Numbers(new SharedArrayBuffer(Numbers.BYTES_PER_ELEMENT * places.length));
      for (let number = 0; number < places.length; number++) column[number] = all[places[number]];
      return [field, column];
    };
    return Object.fromEntries(Object.entries(this.#columns).map(shared));
  }
}

/** The documents of an archive by their numbers. */
export class Facts {
  #columns;

  constructor(columns) {
    this.#columns = columns;
  }

  /** Days since 1970, NaN where nobody knows. */
  get days() {
    return this.#columns.day;
  }

  /** What a ranker takes to choose from: those documents, but the article of that number and its copies. */
  candidates(numbers, own) {
    const { url, key, day } = this.#columns;
    const facts = new Float64Array(NUMBERS_A_CANDIDATE * numbers.length);
    let at = 0;
    for (const number of numbers) {
      const isSame = (column) => column[own] !== 0 && column[number] === column[own];
      if (number === own || isSame(url) || isSame(key)) continue;
      facts[at] = number;
      facts[at + 1] = day[number];
      facts[at + 2] = key[number];
      facts[at + 3] = this.#shared(number, own);
      at += NUMBERS_A_CANDIDATE;
    }
    return facts.subarray(0, at);
  }

  #shared(number, own) {
    const { section, author, lang } = this.#columns;
    const isSame = (column) => column[own] !== 0 && column[number] === column[own];
    const isForeign = lang[own] !== 0 && lang[number] !== 0 && lang[number] !== lang[own];
    return (isSame(section) ? SECTION : 0) + (isSame(author) ? AUTHOR : 0) + (isForeign ? OTHER_LANGUAGE : 0);
  }
}

/** What a ranker has chosen: `[number, score, why]` each. `words`: of each term of the article its word. */
export function listOf(chosen, words) {
  const list = [];
  for (let at = 0; at < chosen.length; ) {
    const [number, score, count] = [chosen[at], chosen[at + 1], chosen[at + 2]];
    const why = new Set();
    for (let next = at + 3; next < at + 3 + count && why.size < MAX_REASONS; next++) {
      const word = words[chosen[next]];
      if (word !== '' && word.length <= MAX_REASON_CHARS) why.add(word);
    }
    list.push([number, score / 1000, [...why]]);
    at += 3 + count;
  }
  return list;
}
