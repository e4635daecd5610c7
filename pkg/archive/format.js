// The files of an archive: how they are named, cut and encoded, and the arithmetic behind them. Whole numbers
// throughout, so that every machine that builds an archive writes the same bytes.
import { TextEncoder } from '../internal/coding.js';

export const FORMAT = 'maqal-archive';
export const VERSION = 2;
/** The kinds of shards, each with a folder. */
export const KINDS = ['documents', 'related', 'terms'];

/**
 * Documents of a term that are listed, those first of which it says most: more would tell a reader nothing and take
 * long to fetch.
 */
const MAX_POSTINGS = 1000;
/** Terms are hashes of 32 bits. */
const MAX_TERM = 0xffffffff;
export const DOCUMENTS_A_SHARD = 16;
const RELATED_A_SHARD = 32;
/** The most terms that the manifest calls common, and the share of the archive from which a term is. */
const MAX_COMMON_TERMS = 768;
const COMMON = 1 / 256;
/** The most dates in the manifest. */
const MAX_DAYS = 512;

const powerOfTwo = (number) => Math.max(0, Math.ceil(Math.log2(Math.max(1, number))));

/** How an archive of so many documents is cut: bits of the hash that name a shard. */
export const cutOf = (documents) => ({
  terms: Math.min(16, powerOfTwo(documents / 16)),
  related: Math.min(16, powerOfTwo(documents / RELATED_A_SHARD)),
});

/** How many shards of each kind an archive of so many documents has, and how many folders they fill. */
export function shardsOf(documents) {
  const { terms, related } = cutOf(documents);
  return { documents: Math.ceil(documents / DOCUMENTS_A_SHARD), related: 2 ** related, terms: 2 ** terms };
}
export const foldersOf = (shards) => Math.ceil(shards / 256);

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

/**
 * `terms/1f-0d9c41e7ab/1f3a.bin`: no folder has more than 256 files, and what is in them gives it its name, once it is
 * published. `digests`: those of the folders of that kind; none while an archive is built.
 */
export function pathOf(kind, shard, digests) {
  const name = shard.toString(16).padStart(4, '0');
  const digest = digests ? `-${digests[shard >> 8]}` : '';
  return `${kind}/${name.slice(0, -2)}${digest}/${name}.${kind === 'terms' ? 'bin' : 'json'}`;
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
 * A shard of terms. `lists`: `[term, documents that have it, postings]`, sorted by term; postings `number * 16 +
 * level`, sorted. Where there are too many, the strongest stay; of equals the newest.
 */
export function encodeTerms(lists) {
  const bytes = new Bytes();
  let before = 0;
  for (const [term, documents, all] of lists) {
    let postings = all;
    if (all.length > MAX_POSTINGS) {
      postings = [...all].sort((one, other) => (other % 16) - (one % 16) || other - one).slice(0, MAX_POSTINGS);
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

/** More than seven bytes no number of ours has. */
const MAX_UNIT = 128 ** 6;

/** Numbers as {@link Bytes} writes them. */
class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get left() {
    return this.#bytes.length - this.#at;
  }

  /** The next number; throws where there is none, and where it is larger than it may be. */
  next(most) {
    let number = 0;
    for (let unit = 1; ; unit *= 128) {
      if (this.left === 0) throw new RangeError('a shard that ends inside a number');
      const byte = this.#bytes[this.#at++];
      number += (byte % 128) * unit;
      if (number > most || unit > MAX_UNIT) throw new RangeError('a number that is too large');
      if (byte < 128) return number;
    }
  }
}

/**
 * The postings of those terms that are asked for, by term: `{ documents, postings }`. `total`: how many documents the
 * archive has. Throws where the bytes are not as {@link encodeTerms} writes them: the checksum is no
 * signature, and whoever forges one can make it right.
 */
export function decodeTerms(file, isWanted, total) {
  const bytes = file.subarray(CHECKSUM);
  const isWhole = file.length >= CHECKSUM && new DataView(file.buffer, file.byteOffset).getUint32(0) === fnv(bytes);
  if (!isWhole) throw new RangeError('a shard that is cut or damaged');
  const reader = new Reader(bytes);
  const found = new Map();
  for (let term = 0, isFirst = true; reader.left > 0; isFirst = false) {
    const step = reader.next(MAX_TERM - term);
    term += step;
    const documents = reader.next(total);
    const count = reader.next(Math.min(documents, MAX_POSTINGS, reader.left));
    if (count === 0 || (step === 0 && !isFirst)) throw new RangeError('a term of nobody, or one that comes twice');
    const postings = new Uint32Array(count);
    for (let place = 0, number = 0; place < count; place++) {
      const posting = reader.next((total - 1 - number) * 16 + 15);
      if (posting < 16 && place > 0) throw new RangeError('a document that comes twice');
      number += Math.floor(posting / 16);
      postings[place] = number * 16 + (posting % 16);
    }
    if (isWanted(term)) found.set(term, { documents, postings });
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
export const stepOf = (documents) => Math.max(1, Math.ceil(documents / MAX_DAYS));
export const isCommon = (documents, all) => documents >= Math.max(32, all * COMMON);

/**
 * What a reader of an archive fetches first. `days`: of each `stepOf`-th document; `common`: `[term, documents that
 * have it]`; `bytes`: what the shards of documents take together; `folders`: of each kind the digests of its folders.
 */
export function manifest({ documents, days, common, bytes, folders }) {
  const most = [...common].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MAX_COMMON_TERMS);
  most.sort((one, other) => one[0] - other[0]);
  const packed = most
    .map(([term, count], at) => `${(term - (most[at - 1]?.[0] ?? 0)).toString(36)}.${count.toString(36)}`)
    .join(' ');
  const named = Object.fromEntries(KINDS.map((kind) => [kind, folders[kind].join(' ')]));
  const told = { documents, bytes, days: packDays(days), common: packed, folders: named };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...told })}\n`;
}

/** Each by how many days it is from the one before, in 36 digits; a point where nobody knows. */
function packDays(days) {
  let before = 0;
  return days
    .map((day) => {
      if (day === null) return '.';
      const step = day - before;
      before = day;
      return step.toString(36);
    })
    .join(' ');
}

/** The days of a manifest; throws where they are not written as {@link manifest} does. */
export function daysOf(packed) {
  let day = 0;
  return packed
    .split(' ')
    .filter(Boolean)
    .map((step) => {
      if (step === '.') return null;
      if (!/^-?[\da-z]{1,6}$/.test(step)) throw new RangeError('no number of days');
      return (day += parseInt(step, 36));
    });
}

/** The common terms of a manifest; throws where they are not written as {@link manifest} does. */
export function commonOf(packed) {
  const common = new Map();
  let term = 0;
  for (const entry of packed.split(' ').filter(Boolean)) {
    const [, step, count] = /^([\da-z]{1,7})\.([\da-z]{1,10})$/.exec(entry) ?? [];
    if (step === undefined) throw new RangeError('no term and its number');
    term += parseInt(step, 36);
    common.set(term, parseInt(count, 36));
  }
  if (common.size > MAX_COMMON_TERMS || term > MAX_TERM) throw new RangeError('more terms than there are');
  return common;
}
