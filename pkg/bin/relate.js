// The third part of a build: the list of related articles of each document. It goes on where it was stopped.
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutOf, pathOf, relatedShard } from '../archive/format.js';
import { CHECKPOINT_DOCUMENTS } from './collect.js';
import { relatedFile } from './lines.js';
import { write } from './publish.js';
import { Relater } from './relater.js';

/** Writes the lists of all documents; goes on where a build of the same inputs was stopped. */
export async function relateAll({ built, work, total, records, documentsOf, limit, identity, progress }) {
  const relater = await Relater.open(built, total, { limit, documentsOf: (term) => documentsOf.get(term) });
  const bits = cutOf(total).related;
  const shards = Array.from({ length: 2 ** bits }, () => []);
  const done = await stopped(join(work, 'related.tsv'), `${identity} ${limit}`, work);
  let [at, lines] = [0, []];
  for (const [id, list] of done) shards[relatedShard(id, bits)].push([id, list]);
  const file = await open(join(work, 'related.tsv'), 'a');
  try {
    for await (const { number, record } of records()) {
      if (at++ < done.length) continue;
      const list = relater.list(number, record);
      shards[relatedShard(record.id, bits)].push([record.id, list]);
      lines.push(`${JSON.stringify(record.id)}\t${list}\n`);
      if (lines.length >= CHECKPOINT_DOCUMENTS) await file.write(lines.splice(0).join(''));
      progress.tell('relating', at / total, at);
    }
  } finally {
    await file.close();
  }
  for (const [shard, lists] of shards.entries()) await write(built, pathOf('related', shard), relatedFile(lists));
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
