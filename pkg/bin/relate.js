// The third part of a build: the list of related articles of each document. It goes on where it was stopped.
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutOf, pathOf, relatedShard } from '../archive/format.js';
import { CHECKPOINT_DOCUMENTS } from './collect.js';
import { relatedFile } from './lines.js';
import { writeAll } from './publish.js';

/** Writes the lists of all documents; goes on where a build of the same inputs was stopped. */
export async function relateAll({ built, work, order, limit, identity, crew, progress }) {
  const { total, spool, facts, documentsOf } = order;
  const bits = cutOf(total).related;
  const shards = Array.from({ length: 2 ** bits }, () => []);
  const done = await stopped(join(work, 'related.tsv'), `${identity} ${limit}`, work);
  for (const [id, list] of done) shards[relatedShard(id, bits)].push([id, list]);
  let [at, unsaved] = [done.length, []];
  const file = await open(join(work, 'related.tsv'), 'a');
  try {
    const setUp = { spool, built, facts, documentsOf, limit, bits };
    for await (const lists of crew.map({ task: 'relate', setUp }, order.jobs(done.length))) {
      for (const { id, shard, list } of lists) {
        shards[shard].push([id, list]);
        unsaved.push(`${JSON.stringify(id)}\t${list}\n`);
      }
      if (unsaved.length >= CHECKPOINT_DOCUMENTS) await file.write(unsaved.splice(0).join(''));
      at += lists.length;
      progress.tell('relating', at / total, at);
    }
  } finally {
    await file.close();
  }
  await writeAll(built, shards.map((lists, shard) => [pathOf('related', shard), relatedFile(lists)]));
}

/** The lists that a stopped build has made of the same inputs: `[id, list]` each. A line that is cut is dropped. */
async function stopped(path, identity, work) {
  const before = await readFile(join(work, 'related.of'), 'utf8').catch(() => '');
  const text = before === identity ? await readFile(path, 'utf8').catch(() => '') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  await writeFile(path, whole);
  await writeFile(join(work, 'related.of'), identity);
  return whole.split('\n').filter(Boolean).map((line) => {
    const tab = line.indexOf('\t');
    return [JSON.parse(line.slice(0, tab)), line.slice(tab + 1)];
  });
}
