// RelatedIndex and rankRelated: which articles of an archive belong beside one.
import { giveBack, ownInstance, readable, run, runIn } from './api.js';
import { MaqalError, using } from './error.js';
import { readOptions } from './options.js';
import { disposable } from './policy.js';

const refused = (expected, cause) => new MaqalError('BAD_INPUT', `input: expected ${expected}`, { cause });

/** Documents cross as one string: the engine writes JSON faster than properties can be fetched one by one. */
export function json(value, expected) {
  let text;
  try {
    if (typeof value === 'object' && value !== null) text = JSON.stringify(value);
  } catch (cause) {
    throw refused(expected, cause);
  }
  if (typeof text !== 'string') throw refused(expected); // a toJSON() may answer anything
  return text;
}

const ARTICLE = 'an article, an object';
const ARTICLES = 'a document or an array of documents, each with an id';

/**
 * An index lives long, and holds what nobody else has any more. So each has an instance of the wasm to itself (170 kB): a fault in any other call does not
 * touch it, it has 4 GB of its own, and its memory is gone with it. To keep what could make it anew would be dearer: the documents are larger than the
 * index, and what save() writes is less than it.
 */
export class RelatedIndex {
  #index;
  #instance;

  constructor(documents = []) {
    const text = json(documents, ARTICLES);
    this.#instance = ownInstance('new RelatedIndex');
    this.#index = this.#run('new RelatedIndex', (glue) => {
      const index = new glue.ArticleIndex();
      index.add(text);
      return index;
    });
  }

  static load(bytes) {
    const given = readable(bytes);
    if (!(given instanceof Uint8Array)) throw refused('a Uint8Array or an ArrayBuffer');
    const index = new RelatedIndex();
    try {
      index.#index = index.#use('load', (empty, glue) => {
        const loaded = glue.ArticleIndex.load(given);
        empty.free();
        return loaded;
      });
      return index;
    } catch (cause) {
      index.free();
      throw cause;
    }
  }

  add(documents) {
    const text = json(documents, ARTICLES);
    this.#use('add', (index) => index.add(text));
  }

  remove(id) {
    if (!['string', 'number', 'bigint'].includes(typeof id)) throw refused('an id, a string or a number');
    return this.#use('remove', (index) => index.remove(String(id)));
  }

  get size() {
    return this.#use('size', (index) => index.size);
  }

  related(article, options) {
    const text = json(article, ARTICLE);
    const given = readOptions(options);
    return this.#use('related', (index) => index.related(text, given));
  }

  save() {
    return this.#use('save', (index) => index.save());
  }

  free() {
    if (!this.#index) return;
    if (!this.#instance.isLost) {
      this.#use('free', (index) => index.free());
      giveBack(this.#instance);
    }
    this.#index = this.#instance = undefined;
  }

  static {
    disposable(this);
  }

  #use(name, work) {
    if (!this.#index) throw new MaqalError('BAD_INPUT', 'this RelatedIndex was freed');
    if (this.#instance.isLost) throw new MaqalError('BAD_INDEX', 'this RelatedIndex was lost in a fault of one of its own calls: load() it again');
    return this.#run(`RelatedIndex.${name}`, (instance) => work(this.#index, instance));
  }

  #run(name, work) {
    enoughStack();
    return runIn(this.#instance, name, work, 'this RelatedIndex is lost: load() it again');
  }
}

/**
 * A call that comes when the stack is nearly used up (a recursion of the caller's without end) must fail before it is in the wasm, with the caller's own
 * RangeError: arguments stand on the stack, and these take 128 kB, more than twice what a call was seen to need.
 */
function enoughStack() {
  filler ??= new Array(16384).fill(0);
  Math.max.apply(undefined, filler);
}
let filler;

export function rankRelated(article, candidates, options) {
  const text = json(article, ARTICLE);
  const documents = json(candidates, ARTICLES);
  const given = readOptions(options);
  return run('rankRelated', (glue) =>
    using(new glue.ArticleIndex(), (index) => {
      index.add(documents);
      return index.related(text, given);
    }));
}
