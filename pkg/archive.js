// openArchive: a page asks the files that `npx maqal index` wrote. It needs no server but one for files.
import { documentOf, listOf, manifestOf } from './archive/checks.js';
import { NoFile, TooLarge, folderOf, readFrom } from './archive/files.js';
import { DOCUMENTS_A_SHARD, cutOf, dayOf, decodeTerms } from './archive/format.js';
import { pathOf, relatedShard, stepOf, termShard } from './archive/format.js';
import { readArchiveQuestion, readOpening } from './archive/options.js';
import { ask, choose } from './archive/ranker.js';
import { DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS, DEFAULT_LIMIT } from './archive/ranking.js';
import { TextDecoder } from './internal/coding.js';
import { MaqalError } from './internal/error.js';
import { json } from './internal/input.js';
import { RANKS, run, using } from './internal/instance.js';

/** So many terms are looked up, a few at a time: the first say most, and the budget may end before the list does. */
const MAX_LOOKED_UP_TERMS = 48;
const AT_A_TIME = 8;
/** Two words in a row are more often new to an archive than one is. */
const PAIR = 0.3;
/** So many candidates are found for each article that is wanted: copies fall out, and the list is made diverse. */
const CANDIDATES_EACH = 8;
/** So many more headlines than are wanted are fetched at once: copies fall out. */
const SPARE = 2;
const MANIFEST = 'archive.json';

const damaged = (path) =>
  new MaqalError('BAD_INDEX', `the archive's ${path} is cut, damaged or of another version: build it again`);

const rank = (work) => run('related', work, RANKS);

/** What `npx maqal index` has written below that address, or in that folder. */
export async function openArchive(where, options) {
  const given = readOpening(options);
  const base = await folderOf(where);
  if (!base) {
    const expected = 'expected the address of a folder, or its path where there are files';
    throw new MaqalError('BAD_INPUT', `openArchive(${JSON.stringify(where)}): ${expected}`);
  }
  const archive = new Archive(base, given);
  await archive[START]();
  return archive;
}

const START = Symbol('start');

class Archive {
  #base;
  #fetch;
  #budget;
  #edition;

  constructor(base, { fetch, budget = 100_000 }) {
    this.#base = base;
    this.#fetch = fetch && ((...asked) => fetch(...asked));
    this.#budget = budget;
  }

  /** How many articles it has. */
  get size() {
    return this.#edition.size;
  }

  async related(article, options) {
    const given = readArchiveQuestion(options);
    json(article, 'an article, an object');
    const edition = this.#edition;
    try {
      return await edition.related(article, given);
    } catch (cause) {
      // A new archive may have taken the place of the one that was opened, and have swept its files away.
      if (!(cause.cause instanceof NoFile && cause.cause.isMissing) || !(await this.#isReplaced(edition))) throw cause;
      return this.#edition.related(article, given);
    }
  }

  async [START]() {
    this.#edition = await this.#open();
  }

  /** `asked`: how, beyond its address. */
  async #open(...asked) {
    const files = new Files(this.#base, this.#fetch);
    const opened = { bytes: 0 };
    const text = await files.text(MANIFEST, opened, ...asked);
    return new Edition(files, text, { budget: this.#budget, opened });
  }

  /** Is the manifest another one by now? No cache is asked. */
  async #isReplaced(edition) {
    if (this.#edition !== edition) return true; // somebody else has just looked
    const now = await this.#open({ cache: 'no-cache' });
    if (now.text === edition.text) return false;
    this.#edition = now;
    return true;
  }
}

/** The files of an archive, each fetched once; one that failed is asked for again. */
class Files {
  #base;
  #fetch;
  #files = new Map();

  constructor(base, fetch) {
    this.#base = base;
    this.#fetch = fetch;
  }

  bytes(path, spent, ...asked) {
    let file = this.#files.get(path);
    if (!file) {
      file = this.#load(path, spent, ...asked).catch((cause) => {
        this.#files.delete(path);
        throw cause;
      });
      this.#files.set(path, file);
    }
    return file;
  }

  async text(path, spent, ...asked) {
    return new TextDecoder().decode(await this.bytes(path, spent, ...asked));
  }

  async json(path, spent) {
    const text = await this.text(path, spent);
    try {
      return JSON.parse(text);
    } catch {
      throw damaged(path);
    }
  }

  async #load(path, spent, ...asked) {
    const address = new URL(path, this.#base);
    try {
      const file = await readFrom(address, this.#fetch, ...asked);
      spent.bytes += file.length;
      return file;
    } catch (cause) {
      if (cause instanceof TooLarge) throw damaged(path);
      throw new MaqalError('FETCH_FAILED', `the archive's ${address.href}: ${cause?.message ?? cause}`, { cause });
    }
  }
}

/** An archive as one manifest tells it. */
class Edition {
  #files;
  #manifest;
  #cut;
  #budget;
  /** The days of the manifest, NaN where nobody knows, and of each how many-th document they are. */
  #days;
  #step;
  /** What a headline costs, in bytes: they come sixteen in a file. */
  #headline;
  /** What opening has cost: it is part of the first budget, and of any. */
  #opened;

  constructor(files, text, { budget, opened }) {
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      // It is told below.
    }
    const manifest = manifestOf(value);
    if (!manifest) throw damaged(MANIFEST);
    this.text = text;
    this.size = manifest.documents;
    this.#files = files;
    this.#manifest = manifest;
    this.#cut = cutOf(this.size);
    this.#days = Float64Array.from(manifest.days, (day) => day ?? NaN);
    this.#step = stepOf(this.size);
    this.#budget = budget;
    this.#headline = (manifest.bytes / Math.max(1, this.size)) * DOCUMENTS_A_SHARD;
    this.#opened = opened;
  }

  async related(article, given) {
    const { limit = DEFAULT_LIMIT, blocked = [] } = given;
    const spent = { bytes: this.#opened.bytes };
    const isPlain = ['now', 'halfLifeDays', 'diversity', 'pastOnly'].every((name) => given[name] === undefined);
    const known = isPlain ? await this.#known(article, { limit, blocked }, spent) : undefined;
    if (known && (known.length >= limit || !article.title)) return known;
    return this.#search(article, given, spent);
  }

  #path(kind, shard) {
    return pathOf(kind, shard, this.#manifest.folders[kind]);
  }

  /** The list that was made for an article of the archive, without those that are blocked; undefined for any other. */
  async #known(article, { limit, blocked }, spent) {
    const id = article.id ?? article.url ?? article.canonicalUrl;
    if (id === undefined || id === null || this.size === 0) return undefined;
    const path = this.#path('related', relatedShard(String(id), this.#cut.related));
    const list = listOf(await this.#files.json(path, spent), String(id), this.size);
    if (list === undefined) throw damaged(path);
    if (list === null) return undefined;
    const found = [];
    // No more headlines than are wanted, unless some of those are blocked.
    for (let at = 0; at < list.length && found.length < limit;) {
      const next = list.slice(at, at + limit - found.length);
      at += next.length;
      const documents = await Promise.all(
        next.map(async ([number, score, why]) => {
          const { key, author, ...known } = await this.#document(number, spent);
          return { ...known, score, why };
        }),
      );
      found.push(...documents.filter(unless(blocked)));
    }
    return found;
  }

  async #search(article, { limit = DEFAULT_LIMIT, now, ...options }, spent) {
    if (this.size === 0) return [];
    const [terms] = termsOf([article]);
    const asking = { ...terms, id: String(article.id ?? terms.url ?? '') };
    // Headlines are what is shown, but an article's terms find them: neither takes all.
    const headlines = Math.min((limit + SPARE) * this.#headline, this.#budget / 2);
    const lists = await this.#lists(asking, spent, this.#budget - headlines);
    const today = now === undefined ? dayOf(asking.published) : Math.floor(now / 86_400_000);
    const question = { asking, lists, limit, today, most: CANDIDATES_EACH * limit, ...options };
    const numbers = this.#filled(
      this.#rank(question, (ranker, found) => [...found]),
      question,
    );
    return this.#choose(question, numbers, spent);
  }

  /**
   * `work` on a ranker that has been asked. It lives no longer: by the next call the instance of the wasm may be gone.
   * What it finds comes in one and the same order each time.
   */
  #rank({ asking, lists, today, most, halfLifeDays = DEFAULT_HALF_LIFE_DAYS, pastOnly = false }, work) {
    const documentsOf = (term) => lists.get(term)?.documents ?? this.#manifest.common.get(term) ?? 1;
    return rank((glue) =>
      using(new glue.ArchiveRanker(this.#days, this.#step, true), (ranker) => {
        for (const [term, { postings }] of lists) ranker.addPostings(term, postings);
        ask(ranker, asking, documentsOf);
        return work(ranker, ranker.find(most, today ?? NaN, halfLifeDays, pastOnly));
      }),
    );
  }

  /** Where too few share a term, the newest of the others stand in: better than an empty box. */
  #filled(numbers, { most, today, pastOnly }) {
    const isLate = (number) => pastOnly && today !== null && this.#days[Math.floor(number / this.#step)] > today;
    const found = new Set(numbers);
    for (let number = this.size - 1; number >= 0 && numbers.length < most; number--) {
      // Numbers go by age: where the day of a sample is too late, so is all from there on.
      if (isLate(number)) number -= number % this.#step;
      else if (!found.has(number)) numbers.push(number);
    }
    return numbers;
  }

  /**
   * Headlines cost a file each. A few more are looked at than are wanted, since copies fall out: at once where the
   * budget has room for them, else where they are needed. Further ones are looked at while the budget lasts.
   */
  async #choose(question, numbers, spent) {
    const { limit, diversity = DEFAULT_DIVERSITY, blocked = [] } = question;
    const most = limit + SPARE;
    const known = new Map();
    for (;;) {
      const room = Math.floor((this.#budget - spent.bytes) / this.#headline);
      const fewest = known.size === 0 ? limit : most - known.size;
      const next = numbers.slice(known.size, known.size + Math.max(fewest, Math.min(room, most)));
      const documents = await Promise.all(next.map((number) => this.#document(number, spent)));
      next.forEach((number, at) => known.set(number, documents[at]));
      const open = [...known].filter(([, document]) => unless(blocked)(document));
      const chosen = this.#rank(question, (ranker) => choose(ranker, question.asking, open, { limit, diversity }));
      if (chosen.length < limit && next.length > 0) continue;
      return chosen.map(([number, score, why]) => {
        const { key, author, ...shown } = known.get(number);
        return { ...shown, score, why };
      });
    }
  }

  /** The postings of an article's terms, those first that say most; fewer where the budget ends. */
  async #lists({ terms, weights, words }, spent, budget) {
    const rarities = rank((glue) => terms.map((term) => glue.rarity(this.#manifest.common.get(term) ?? 1)));
    const worth = (at) => weights[at] * rarities[at] * (words[at] ? 1 : PAIR);
    const order = terms.map((term, at) => ({ term, worth: worth(at) }));
    order.sort((one, other) => other.worth - one.worth || one.term - other.term);
    const lists = new Map();
    // The next few cost about as much as the dearest so far, and may cost a quarter more.
    for (let at = 0, most = 0; at < MAX_LOOKED_UP_TERMS && spent.bytes + 1.25 * most <= budget; at += AT_A_TIME) {
      const before = spent.bytes;
      const wanted = new Set(order.slice(at, at + AT_A_TIME).map(({ term }) => term));
      const shards = new Set([...wanted].map((term) => termShard(term, this.#cut.terms)));
      await Promise.all(
        [...shards].map(async (shard) => {
          const path = this.#path('terms', shard);
          const file = await this.#files.bytes(path, spent);
          try {
            for (const [term, list] of decodeTerms(file, (term) => wanted.has(term), this.size)) lists.set(term, list);
          } catch {
            throw damaged(path);
          }
        }),
      );
      most = Math.max(most, spent.bytes - before);
    }
    return lists;
  }

  async #document(number, spent) {
    const path = this.#path('documents', Math.floor(number / DOCUMENTS_A_SHARD));
    const document = documentOf(await this.#files.json(path, spent), number % DOCUMENTS_A_SHARD);
    if (!document) throw damaged(path);
    return document;
  }
}

/** Which documents an editor has not blocked, by their IDs and addresses. */
const unless =
  (blocked) =>
  ({ id, url }) =>
    !blocked.includes(id) && !blocked.includes(url);

/** What the index, the archive and the databases know a document by. */
export function termsOf(documents) {
  const text = json(documents, 'documents');
  return rank((glue) => {
    const index = new glue.ArticleIndex();
    try {
      return JSON.parse(index.terms(text));
    } finally {
      index.free();
    }
  });
}
