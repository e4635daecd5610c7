// The second part of a build: the files of terms and documents.
import { DOCUMENTS_A_SHARD, cutOf, isCommon, pathOf, stepOf, termShard } from '../archive/format.js';
import { Counts } from './counts.js';
import { HIGH, PostingPairs } from './postings.js';
import { writeAll } from './publish.js';

/** A job is of so many shards. */
const SHARDS_A_JOB = 64;

/** Writes the shards of terms and of documents, and gives what the manifest says of them. */
export async function writeIndex({ built, order, crew, progress }) {
  const { total, spool, documentsOf } = order;
  const pairs = new PostingPairs();
  let weighed = 0;
  const weighing = crew.map({ task: 'weigh', setUp: { spool, documentsOf } }, order.jobs());
  for await (const { words, count } of weighing) {
    pairs.add(words);
    weighed += count;
    progress.tell('weighing', weighed / total, weighed);
  }
  const words = pairs.sorted();
  const encoding = { task: 'encodeShards', setUp: { words, documentsOf } };
  await writeShards('terms', built, crew.map(encoding, termJobs(words, total)));
  const showing = { task: 'showShards', setUp: { spool } };
  const bytes = await writeShards('documents', built, crew.map(showing, documentJobs(order)));
  const step = stepOf(total);
  const common = [...new Counts(documentsOf).entries()].filter(([, documents]) => isCommon(documents, total));
  return { documents: total, days: order.days.filter((_, number) => number % step === 0), common, bytes };
}

/** Gives how many bytes they have. */
async function writeShards(kind, built, made) {
  let bytes = 0;
  for await (const files of made) {
    await writeAll(built, files.map(({ shard, file }) => [pathOf(kind, shard), file]));
    for (const { file } of files) bytes += file.length;
  }
  return bytes;
}

/** Every shard of terms, with the places of its sorted pairs. */
function* termJobs(words, total) {
  const { terms: bits } = cutOf(total);
  let [job, at] = [[], 0];
  for (let shard = 0; shard < 2 ** bits; shard++) {
    const from = at;
    while (2 * at < words.length && termShard(words[2 * at + HIGH], bits) === shard) at++;
    job.push({ shard, from, to: at });
    if (job.length < SHARDS_A_JOB) continue;
    yield job;
    job = [];
  }
  if (job.length > 0) yield job;
}

function* documentJobs(order) {
  const shards = Math.ceil(order.total / DOCUMENTS_A_SHARD);
  for (let from = 0; from < shards; from += SHARDS_A_JOB) {
    const some = Array.from({ length: Math.min(SHARDS_A_JOB, shards - from) }, (_, at) => from + at);
    yield some.map((shard) => ({
      shard,
      places: order.placesOf(shard * DOCUMENTS_A_SHARD, (shard + 1) * DOCUMENTS_A_SHARD),
    }));
  }
}
