// openArchive: the files that `npx maqal index` wrote, asked from a page. No server but one that gives files.
import { run } from './api.js';
import { DOCUMENTS_A_SHARD, FORMAT, VERSION, commonOf, dayOf, decodeTerms, keep, pathOf, rarity, relatedShard, stepOf, termShard } from './archive/format.js';
import { ASKED, bytes, call, check, diversity } from './archive/options.js';
import { DEFAULTS, LOOKED_AT, choose, filler, gather } from './archive/rank.js';
import { MaqalError } from './error.js';
import { json } from './related.js';

/** The terms of an article that are looked up, a few at a time: what comes first says most, and the budget may end before the list does. */
const MOST_TERMS = 48;
const AT_A_TIME = 8;
/** Two words in a row are more often new to an archive than one is. */
const PAIR = 0.3;
/** How many headlines more than are wanted are fetched at once: copies fall out. */
const SPARE = 2;

const damaged = (path) => new MaqalError('BAD_INDEX', `the archive's ${path} is cut, damaged or of another version: build it again`);

const OPENING = { fetch: call, budget: bytes };
const ASKING = { ...ASKED, diversity };

/** What `npx maqal index` has written below that address. */
export async function openArchive(url, options) {
  const given = check(options, OPENING);
  let base;
  try {
    base = new URL(url, globalThis.location?.href);
  } catch (cause) {
    throw new MaqalError('BAD_INPUT', `openArchive(${JSON.stringify(url)}): expected the address of a folder`, { cause });
  }
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  const archive = new Archive(base, given);
  await archive[START]();
  return archive;
}

const START = Symbol('start');

class Archive {
  #base;
  #fetch;
  #budget;
  #manifest;
  #common;
  /** What a headline costs, in bytes: they come sixteen in a file. */
  #headline;
  #files = new Map();
  /** What opening has cost: it is part of the first budget, and of any. */
  #opened = { bytes: 0 };
  #sums;

  constructor(base, { fetch = globalThis.fetch, budget = 100_000 }) {
    this.#base = base;
    this.#fetch = (address) => fetch(address);
    this.#budget = budget;
  }

  /** How many articles it has. */
  get size() {
    return this.#manifest.documents;
  }

  async related(article, options) {
    const given = check(options, ASKING);
    const { limit = DEFAULTS.limit, blocked = DEFAULTS.blocked } = given;
    json(article, 'an article, an object');
    const spent = { bytes: this.#opened.bytes };
    const known = await this.#known(article, spent);
    const isPlain = ['now', 'halfLifeDays', 'diversity', 'pastOnly'].every((name) => given[name] === undefined);
    if (known && isPlain) {
      const found = known.filter(({ id, url }) => !blocked.includes(id) && !blocked.includes(url)).slice(0, limit);
      if (found.length >= limit || !article.title) return found;
    }
    return this.#search(article, given, spent);
  }

  async [START]() {
    const manifest = await this.#json('archive.json', this.#opened);
    const { format, version, documents, bytes: size, days, common } = manifest ?? {};
    if (format !== FORMAT || version !== VERSION || !Number.isInteger(documents) || !(size >= 0) || !Array.isArray(days) || typeof common !== 'string') throw damaged('archive.json');
    this.#manifest = manifest;
    this.#common = commonOf(common);
    this.#headline = (size / Math.max(1, documents)) * DOCUMENTS_A_SHARD;
    this.#sums = new Float64Array(documents);
  }

  /** The list that was made for an article of the archive; undefined for any other. */
  async #known(article, spent) {
    const id = article.id ?? article.url ?? article.canonicalUrl;
    if (id === undefined || id === null || this.size === 0) return undefined;
    const lists = await this.#json(pathOf('related', relatedShard(String(id), this.#manifest.related)), spent);
    const list = Object.hasOwn(lists, String(id)) ? lists[String(id)] : undefined;
    if (!list) return undefined;
    return Promise.all(list.map(async ([number, score, why]) => {
      const { key, author, ...known } = await this.#document(number, spent);
      return { ...known, score, why };
    }));
  }

  async #search(article, { limit = DEFAULTS.limit, now, halfLifeDays: halfLife = DEFAULTS.halfLife, ...rest }, spent) {
    if (this.size === 0) return [];
    const [asking] = termsOf([article]);
    const found = await this.#lists(asking, spent, this.#budget - (limit + SPARE) * this.#headline);
    const terms = keep(asking, (term) => found.get(term)?.documents ?? this.#common.get(term) ?? 1).filter(({ term }) => found.has(term));
    const today = now === undefined ? dayOf(asking.published) : Math.floor(now / 86_400_000);
    const { days } = this.#manifest;
    const step = stepOf(this.size);
    const dayAt = (number) => days[Math.floor(number / step)];
    const candidates = gather(terms, (term) => found.get(term), { most: LOOKED_AT * limit, today, halfLife, dayAt, sums: this.#sums });
    const ranked = new Set(candidates.map(({ number }) => number));
    for (let number = this.size - 1; number >= 0 && candidates.length < LOOKED_AT * limit; number--) {
      if (!ranked.has(number)) candidates.push(filler(number, terms));
    }
    // Headlines cost a file each: of so many as are wanted, and of more only where some of those may not come.
    const id = String(article.id ?? asking.url);
    for (let looked = 0; ; ) {
      const next = candidates.slice(looked, looked + limit + SPARE);
      await Promise.all(next.map(async (candidate) => { candidate.document = await this.#document(candidate.number, spent); }));
      looked += next.length;
      const chosen = choose({ ...asking, id, terms }, candidates.slice(0, looked), { ...DEFAULTS, ...rest, limit, halfLife, today });
      if (chosen.length >= limit || looked === candidates.length) return chosen;
    }
  }

  /** The postings of an article's terms, those first that say most; fewer where the budget ends. */
  async #lists({ terms, weights, words }, spent, budget) {
    const worth = (at) => weights[at] * rarity(this.#common.get(terms[at]) ?? 1) * (words[at] ? 1 : PAIR);
    const order = terms.map((term, at) => ({ term, worth: worth(at) })).sort((one, other) => other.worth - one.worth || one.term - other.term);
    const lists = new Map();
    // The next few cost about as much as the dearest so far, and may cost a quarter more.
    for (let at = 0, most = 0; at < MOST_TERMS && spent.bytes + 1.25 * most <= budget; at += AT_A_TIME) {
      const before = spent.bytes;
      const wanted = new Set(order.slice(at, at + AT_A_TIME).map(({ term }) => term));
      const shards = new Set([...wanted].map((term) => termShard(term, this.#manifest.terms)));
      await Promise.all([...shards].map(async (shard) => {
        const path = pathOf('terms', shard);
        const file = await this.#bytes(path, spent);
        try {
          for (const [term, list] of decodeTerms(file, (term) => wanted.has(term))) lists.set(term, list);
        } catch {
          throw damaged(path);
        }
      }));
      most = Math.max(most, spent.bytes - before);
    }
    return lists;
  }

  async #document(number, spent) {
    const path = pathOf('documents', Math.floor(number / DOCUMENTS_A_SHARD));
    const document = (await this.#json(path, spent))?.[number % DOCUMENTS_A_SHARD];
    if (typeof document?.id !== 'string') throw damaged(path);
    return document;
  }

  async #json(path, spent) {
    try {
      return JSON.parse(new TextDecoder().decode(await this.#bytes(path, spent)));
    } catch (cause) {
      throw cause instanceof MaqalError ? cause : damaged(path);
    }
  }

  /** A file, fetched once; one that failed is asked for again. */
  #bytes(path, spent) {
    let file = this.#files.get(path);
    if (!file) {
      file = this.#load(path, spent).catch((cause) => {
        this.#files.delete(path);
        throw cause;
      });
      this.#files.set(path, file);
    }
    return file;
  }

  async #load(path, spent) {
    const address = new URL(path, this.#base).href;
    const failed = (why, cause) => new MaqalError('FETCH_FAILED', `the archive's ${address}: ${why}`, { cause });
    try {
      const response = await this.#fetch(address);
      if (!response.ok) throw failed(`the server answered ${response.status}`);
      const file = new Uint8Array(await response.arrayBuffer());
      spent.bytes += file.length;
      return file;
    } catch (cause) {
      throw cause instanceof MaqalError ? cause : failed(cause?.message ?? cause, cause);
    }
  }
}

/** What the index, the archive and the databases know a document by. */
export function termsOf(documents) {
  const text = json(documents, 'documents');
  return run('related', (glue) => {
    const index = new glue.ArticleIndex();
    try {
      return JSON.parse(index.terms(text));
    } finally {
      index.free();
    }
  });
}
