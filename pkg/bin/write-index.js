// The second part of a build: the documents in their order, and the files of terms and documents.
import { createReadStream } from 'node:fs';
import { DOCUMENTS_A_SHARD, cutOf, dayOf, encodeTerms, isCommon } from '../archive/format.js';
import { pathOf, stepOf, termShard } from '../archive/format.js';
import { Counts } from './counts.js';
import { compare, documentShard, linesOf, shown } from './lines.js';
import { write } from './publish.js';
import { Ranker } from './relater.js';

const byAge = (one, other) => compare(one.published ?? '', other.published ?? '') || compare(one.id, other.id);

/**
 * The documents that were collected: of each ID the last, by age. So neighbors in time are neighbors in the files, and
 * a document's number tells about its date.
 */
export async function ordered(spool) {
  const last = new Map();
  const heads = [];
  for await (const line of linesOf(createReadStream(spool))) {
    const { id, published } = JSON.parse(line);
    last.set(id, heads.length);
    heads.push({ id, published });
  }
  const order = [...last.values()].sort((one, other) => byAge(heads[one], heads[other]));
  const numbers = new Map(order.map((line, number) => [line, number]));
  /** The documents in the order in which they came, with their numbers. */
  const records = async function* () {
    let at = 0;
    for await (const line of linesOf(createReadStream(spool))) {
      const number = numbers.get(at++);
      if (number !== undefined) yield { number, record: JSON.parse(line) };
    }
  };
  const documentsOf = new Counts();
  for await (const { record } of records()) for (const term of record.terms) documentsOf.add(term);
  const days = order.map((line) => dayOf(heads[line].published));
  return { total: order.length, replaced: heads.length - last.size, documentsOf, days, records };
}

/** Writes the shards of terms and of documents, and gives what the manifest says of them. */
export async function writeIndex({ built, total, records, documentsOf, days, progress }) {
  const bits = cutOf(total);
  const texts = new Array(total);
  const shards = Array.from({ length: 2 ** bits.terms }, () => new Map());
  const ranker = new Ranker();
  let count = 0;
  for await (const { number, record } of records()) {
    texts[number] = shown(record);
    for (const { term, level } of ranker.keep(record, (known) => documentsOf.get(known))) {
      const shard = shards[termShard(term, bits.terms)];
      const list = shard.get(term);
      if (list) list.push(number * 16 + level);
      else shard.set(term, [number * 16 + level]);
    }
    progress.tell('weighing', ++count / total, count);
  }
  for (const [shard, lists] of shards.entries()) {
    await write(built, pathOf('terms', shard), encodeTerms(sortedLists(lists, documentsOf)));
    shards[shard] = undefined;
  }
  let bytes = 0;
  for (let shard = 0; shard * DOCUMENTS_A_SHARD < total; shard++) {
    const file = Buffer.from(documentShard(texts.slice(shard * DOCUMENTS_A_SHARD, (shard + 1) * DOCUMENTS_A_SHARD)));
    bytes += file.length;
    await write(built, pathOf('documents', shard), file);
  }
  const step = stepOf(total);
  const common = [...documentsOf.entries()].filter(([, documents]) => isCommon(documents, total));
  return { documents: total, days: days.filter((_, number) => number % step === 0), common, bytes };
}

const byNumber = (one, other) => one - other;
const sortedLists = (lists, documentsOf) =>
  [...lists]
    .sort(([one], [other]) => one - other)
    .map(([term, postings]) => [term, documentsOf.get(term), postings.sort(byNumber)]);
