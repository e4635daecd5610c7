// The files of an archive: how they are named, cut and encoded, and the arithmetic behind them. Whole numbers throughout, so that every machine
// that builds an archive writes the same bytes.

export const FORMAT = 'maqal-archive';
export const VERSION = 1;

/** Terms that are kept of a document: those that say most in this archive. */
const KEPT = 40;
/** Documents of a term that are listed, those first of which it says most: more would tell a reader nothing and take long to fetch. */
const MOST_POSTINGS = 1000;
export const DOCUMENTS_A_SHARD = 16;
const RELATED_A_SHARD = 32;
/** The most terms that the manifest calls common, and the share of the archive from which a term is. */
const MOST_COMMON = 768;
const COMMON = 1 / 256;
/** The most dates in the manifest. */
const MOST_DAYS = 512;

/** 16 times the binary logarithm of a whole number, between the powers of two along straight lines. */
export function log(number) {
  const whole = 31 - Math.clz32(number);
  return 16 * whole + Math.floor(((number - 2 ** whole) * 16) / 2 ** whole);
}

/** How much a term says, by the documents that have it: as in RelatedIndex, by their number and not by their share of the archive. */
export const rarity = (documents) => Math.max(1, 266 - log(Math.max(1, documents)));

/** As in RelatedIndex: a document is not the longer for its words being rare. */
const TYPICAL_RARITY = 230;

/** A document's impact under a term takes four bits: half octaves of its weight, by the document's length to the power of 1.3. */
const level = (weight, length) => Math.max(0, Math.min(15, Math.floor((10 * log(weight) - 13 * log(length) + 2160) / 80)));
export const IMPACTS = [2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 91, 128, 181, 256, 362];
/** What a sum of impacts is divided by, beside the length of the one who asks, to be near RelatedIndex's scores. */
export const IMPACT_UNIT = 1350;

/**
 * The terms of a document that an archive keeps: `{ term, weight, level, word }` each, the weightiest first. Those that no other document has come
 * last: only an article to come could share them.
 */
export function keep({ terms, weights, words, cut }, documentsOf) {
  let squares = 0;
  const all = terms.map((term, at) => {
    const documents = documentsOf(term);
    const weight = weights[at] * rarity(documents);
    squares += weights[at] * weights[at];
    return { term, weight, level: 0, word: words[at], isShared: documents > 1 };
  });
  const length = Math.max(1, Math.floor((Math.sqrt(squares) * TYPICAL_RARITY * (100 + cut)) / 100));
  all.sort((one, other) => other.isShared - one.isShared || other.weight - one.weight || one.term - other.term);
  const kept = all.slice(0, KEPT);
  for (const term of kept) term.level = level(term.weight, length);
  return kept;
}

const powerOfTwo = (number) => Math.max(0, Math.ceil(Math.log2(Math.max(1, number))));

/** How an archive of so many documents is cut: bits of the hash that name a shard. */
export const cutOf = (documents) => ({ terms: Math.min(16, powerOfTwo(documents / 16)), related: Math.min(16, powerOfTwo(documents / RELATED_A_SHARD)) });

const shardOf = (hash, bits) => (bits === 0 ? 0 : hash >>> (32 - bits));
export const termShard = (term, bits) => shardOf(term, bits);

/** FNV-1a. */
function fnv(bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The shard of an ID; its hash is mixed once more, since high bits alone name the shard. */
export function relatedShard(id, bits) {
  const hash = fnv(new TextEncoder().encode(id));
  return shardOf(Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 0, bits);
}

/** `terms/1f/1f3a.bin`: no folder has more than 256 files. */
export function pathOf(kind, shard) {
  const name = shard.toString(16).padStart(4, '0');
  return `${kind}/${name.slice(0, -2)}/${name}.${kind === 'terms' ? 'bin' : 'json'}`;
}

const CHECKSUM = 4;

/** Numbers, seven bits a byte, the low ones first. */
class Bytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  push(number) {
    if (this.#length + 8 > this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#bytes.length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    for (; number >= 128; number = Math.floor(number / 128)) this.#bytes[this.#length++] = (number % 128) + 128;
    this.#bytes[this.#length++] = number;
  }

  /** All of it, behind a checksum of four bytes: against damage, not against a forger. */
  take() {
    const body = this.#bytes.subarray(0, this.#length);
    const whole = new Uint8Array(CHECKSUM + body.length);
    new DataView(whole.buffer).setUint32(0, fnv(body));
    whole.set(body, CHECKSUM);
    return whole;
  }
}

/**
 * A shard of terms. `lists`: `[term, documents that have it, postings]`, sorted by term; postings `number * 16 + level`, sorted. Where there are too
 * many, the strongest stay; of equals the newest.
 */
export function encodeTerms(lists) {
  const bytes = new Bytes();
  let before = 0;
  for (const [term, documents, all] of lists) {
    let postings = all;
    if (all.length > MOST_POSTINGS) {
      postings = [...all].sort((one, other) => (other % 16) - (one % 16) || other - one).slice(0, MOST_POSTINGS);
      postings.sort((one, other) => one - other);
    }
    bytes.push(term - before);
    bytes.push(documents);
    bytes.push(postings.length);
    let last = 0;
    for (const posting of postings) {
      const number = Math.floor(posting / 16);
      bytes.push((number - last) * 16 + (posting % 16));
      last = number;
    }
    before = term;
  }
  return bytes.take();
}

/** The postings of those terms that are asked for, by term: `{ documents, numbers, levels }`. Throws where the bytes are not as they were written. */
export function decodeTerms(file, isWanted) {
  const bytes = file.subarray(CHECKSUM);
  const isWhole = file.length >= CHECKSUM && new DataView(file.buffer, file.byteOffset).getUint32(0) === fnv(bytes);
  if (!isWhole) throw new RangeError('a shard that is cut or damaged');
  let at = 0;
  const next = () => {
    let number = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++];
      number += (byte % 128) * unit;
      if (byte < 128) return number;
    }
  };
  const found = new Map();
  for (let term = 0; at < bytes.length; ) {
    term += next();
    const documents = next();
    const count = next();
    const wanted = isWanted(term);
    const list = wanted && { documents, numbers: new Uint32Array(count), levels: new Uint8Array(count) };
    for (let place = 0, last = 0; place < count; place++) {
      const posting = next();
      last += Math.floor(posting / 16);
      if (!wanted) continue;
      list.numbers[place] = last;
      list.levels[place] = posting % 16;
    }
    if (wanted) found.set(term, list);
  }
  return found;
}

const DAY = 86_400_000;

/** Days since 1970 of an ISO 8601 date, or of as much as there is of one; null of none. */
export function dayOf(published) {
  const time = published ? Date.parse(published.slice(0, 10)) : NaN;
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** Of each how many-th document the manifest has the day. */
export const stepOf = (documents) => Math.max(1, Math.ceil(documents / MOST_DAYS));
export const isCommon = (documents, all) => documents >= Math.max(32, all * COMMON);

/**
 * What a reader of an archive fetches first. `days`: of each `stepOf`-th document; `common`: `[term, documents that have it]`; `bytes`: what the
 * shards of documents take together.
 */
export function manifest({ documents, days, common, bytes }) {
  const most = [...common].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST_COMMON);
  most.sort((one, other) => one[0] - other[0]);
  const packed = most.map(([term, count], at) => `${(term - (most[at - 1]?.[0] ?? 0)).toString(36)}.${count.toString(36)}`).join(' ');
  return `${JSON.stringify({ format: FORMAT, version: VERSION, documents, bytes, ...cutOf(documents), days, common: packed })}\n`;
}

/** The common terms of a manifest. */
export function commonOf(packed) {
  let term = 0;
  return new Map(packed.split(' ').filter(Boolean).map((entry) => {
    const [step, count] = entry.split('.').map((digits) => parseInt(digits, 36));
    return [(term += step), count];
  }));
}
