// RelatedIndex and rankRelated: which articles of an archive belong beside one.
import { makeDisposable } from './disposable.js';
import { MaqalError, badInput } from './error.js';
import { ARTICLE, DOCUMENTS, json, readable } from './input.js';
import { RANKS, giveBack, ownInstance, run, runIn, using } from './instance.js';
import { readOptions } from './options.js';

/**
 * An index lives long, and holds what nobody else has any more. So each has an instance of the wasm to itself (170 kB):
 * a fault in any other call does not touch it, it has 4 GB of its own, and its memory is gone with it. Keeping what
 * could make it anew would cost more: the documents are larger than the index, and what save() writes is less than it.
 */
export class RelatedIndex {
  #index;
  #instance;

  constructor(documents = []) {
    const text = json(documents, DOCUMENTS);
    this.#instance = ownInstance('new RelatedIndex');
    this.#index = this.#run('new RelatedIndex', (glue) => {
      const index = new glue.ArticleIndex();
      index.add(text);
      return index;
    });
  }

  static load(bytes) {
    const given = readable(bytes);
    if (!(given instanceof Uint8Array)) throw badInput('a Uint8Array or an ArrayBuffer');
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
    const text = json(documents, DOCUMENTS);
    this.#use('add', (index) => index.add(text));
  }

  remove(id) {
    if (!['string', 'number', 'bigint'].includes(typeof id)) throw badInput('an id, a string or a number');
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
    makeDisposable(this);
  }

  #use(name, work) {
    if (!this.#index) throw new MaqalError('BAD_INPUT', 'this RelatedIndex was freed');
    if (this.#instance.isLost) {
      const message = 'this RelatedIndex was lost in a fault of one of its own calls: load() it again';
      throw new MaqalError('BAD_INDEX', message);
    }
    return this.#run(`RelatedIndex.${name}`, (instance) => work(this.#index, instance));
  }

  #run(name, work) {
    needStack();
    return runIn(this.#instance, name, work, 'this RelatedIndex is lost: load() it again');
  }
}

/**
 * A call that comes when the stack is nearly used up (by an endless recursion of the caller's) must fail before it is
 * in the wasm, with the caller's own RangeError. Arguments stand on the stack, and these take 128 kB, more than twice
 * what a call was seen to need.
 */
function needStack() {
  filler ??= new Array(16384).fill(0);
  Math.max.apply(undefined, filler);
}
let filler;

export function rankRelated(article, candidates, options) {
  const text = json(article, ARTICLE);
  const documents = json(candidates, DOCUMENTS);
  const given = readOptions(options);
  return run('rankRelated', (glue) =>
    using(new glue.ArticleIndex(), (index) => {
      index.add(documents);
      return index.related(text, given);
    }), RANKS);
}
