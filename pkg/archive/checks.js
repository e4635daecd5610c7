// What the files of an archive say, taken for nothing but what `maqal index` could have written: they may come from
// anybody, and a checksum is no signature. Each gives what it was asked for, or undefined.
import { DOCUMENTS_A_SHARD, FORMAT, KINDS, VERSION, commonOf, daysOf, foldersOf, shardsOf, stepOf } from './format.js';
import { MAX_REASONS } from './ranking.js';

/** As many as `maqal index --limit` makes. */
const MAX_LISTED = 20;
/** More articles than anybody writes. A posting, which is a document's number by 16 and a level, fits into 32 bits. */
const MAX_DOCUMENTS = 2 ** 28;

const isNumber = (value, from, to) => typeof value === 'number' && value >= from && value <= to;
const isWhole = (value, to) => Number.isInteger(value) && value >= 0 && value <= to;
const isText = (value) => typeof value === 'string';

/** `{ documents, bytes, days, common, folders }`: the common terms as a map, the digests of folders as lists. */
export function manifestOf(value) {
  const { format, version, documents, bytes, days, common, folders } = value ?? {};
  if (format !== FORMAT || version !== VERSION || !isWhole(documents, MAX_DOCUMENTS)) return undefined;
  if (!isWhole(bytes, Number.MAX_SAFE_INTEGER) || !isText(days) || !isText(common)) return undefined;
  const digests = {};
  const shards = shardsOf(documents);
  for (const kind of KINDS) {
    const count = foldersOf(shards[kind]);
    digests[kind] = isText(folders?.[kind]) ? folders[kind].split(' ').filter(Boolean) : [];
    const areNames = digests[kind].every((digest) => /^[\da-f]{10}$/.test(digest));
    if (digests[kind].length !== count || !areNames) return undefined;
  }
  try {
    const manifest = { documents, bytes, days: daysOf(days), common: commonOf(common), folders: digests };
    return manifest.days.length === Math.ceil(documents / stepOf(documents)) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** The list of an article in a file of lists: `[number, score, why]` each; null where it has none. */
export function listOf(value, id, documents) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (!Object.hasOwn(value, id)) return null;
  const list = value[id];
  const isOne = (entry) =>
    Array.isArray(entry) &&
    entry.length === 3 &&
    isWhole(entry[0], documents - 1) &&
    isNumber(entry[1], 0, 1) &&
    Array.isArray(entry[2]) &&
    entry[2].length <= MAX_REASONS &&
    entry[2].every(isText);
  return Array.isArray(list) && list.length <= MAX_LISTED && list.every(isOne) ? list : undefined;
}

const FIELDS = ['id', 'url', 'title', 'published', 'section', 'author', 'lang', 'image'];

/** A document in a file of them: the fields that are texts, and its key. */
export function documentOf(value, at) {
  const found = Array.isArray(value) && value.length <= DOCUMENTS_A_SHARD ? value[at] : undefined;
  if (typeof found !== 'object' || found === null || !isText(found.id)) return undefined;
  const areTexts = FIELDS.every((name) => found[name] === undefined || isText(found[name]));
  if (!areTexts || !isWhole(found.key, 0xffffffff)) return undefined;
  const document = { key: found.key };
  for (const name of FIELDS) if (found[name] !== undefined) document[name] = found[name];
  return document;
}
