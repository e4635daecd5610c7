// RelatedIndex and rankRelated: which articles of an archive belong beside one.
import { currentEpoch, readable, run } from './api.js';
import { MaqalError } from './error.js';

const refused = (expected, cause) => new MaqalError('BAD_INPUT', `input: expected ${expected}`, { cause });

/** Documents cross as one string: the engine writes JSON faster than properties can be fetched one by one. */
export function json(value, expected) {
  if (typeof value !== 'object' || value === null) throw refused(expected);
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw refused(expected, cause);
  }
}

const ARTICLE = 'an article, an object';
const ARTICLES = 'a document or an array of documents, each with an id';

export class RelatedIndex {
  #index;
  /** Of which instance of the wasm `#index` is. */
  #epoch;

  constructor(documents = []) {
    const text = json(documents, ARTICLES);
    this.#take('new RelatedIndex', (glue) => {
      const index = new glue.ArticleIndex();
      index.add(text);
      return index;
    });
  }

  static load(bytes) {
    const given = readable(bytes);
    const index = new RelatedIndex();
    index.#take('RelatedIndex.load', (glue) => glue.ArticleIndex.load(given));
    return index;
  }

  add(documents) {
    const text = json(documents, ARTICLES);
    this.#run('add', (index) => index.add(text));
  }

  remove(id) {
    return this.#run('remove', (index) => index.remove(String(id)));
  }

  get size() {
    return this.#run('size', (index) => index.size);
  }

  related(article, options) {
    const text = json(article, ARTICLE);
    return this.#run('related', (index) => index.related(text, options));
  }

  save() {
    return this.#run('save', (index) => index.save());
  }

  free() {
    if (this.#index && this.#epoch === currentEpoch()) this.#index.free();
    this.#index = undefined;
  }

  #take(name, make) {
    this.free();
    this.#index = run(name, make);
    this.#epoch = currentEpoch();
  }

  #run(name, work) {
    return run(`RelatedIndex.${name}`, () => {
      if (!this.#index) throw new MaqalError('BAD_INPUT', 'this RelatedIndex was freed');
      // Its memory went with the instance that a trap has spoiled.
      if (this.#epoch !== currentEpoch()) throw new MaqalError('BAD_INDEX', 'this RelatedIndex was lost when maqal had to start afresh: load() it again');
      return work(this.#index);
    });
  }
}

export function rankRelated(article, candidates, options) {
  const index = new RelatedIndex(candidates);
  try {
    return index.related(article, options);
  } finally {
    index.free();
  }
}
