// Tasks of a crew: the files of terms and of documents, from a spool.
import { documentShard } from './lines.js';
import { NONE } from './catalog.js';
import { Counts } from './counts.js';
import { Ranker } from './relater.js';
import { Spool, recordsIn } from './spool.js';
import { HIGH, LOW } from './postings.js';
import { encodeTerms } from '../archive/format.js';

/** The terms that the archive keeps of each document: pairs of numbers, as postings.js has them. */
export function weigh({ spool: path, documentsOf }) {
  const spool = new Spool(path);
  const counts = new Counts(documentsOf);
  const ranker = new Ranker();
  return ([{ from, to, numbers }]) => {
    const pairs = [];
    let [at, count] = [0, 0];
    for (const { record } of recordsIn(spool.bytes(from, to))) {
      const number = numbers[at++];
      if (number === NONE) continue;
      count++;
      const { terms } = record;
      const kept = ranker.keep(record, (term) => counts.get(term));
      for (let next = 0; next < kept.length; next += 2) {
        pairs.push({ term: terms[kept[next]], posting: number * 16 + kept[next + 1] });
      }
    }
    const words = new Uint32Array(2 * pairs.length);
    for (const [place, { term, posting }] of pairs.entries()) {
      words[2 * place + HIGH] = term;
      words[2 * place + LOW] = posting;
    }
    return { result: { words, count }, transfer: [words.buffer] };
  };
}

/** Shards of terms, as they go into files: `{ shard, from, to }` each, places of sorted pairs. */
export function encodeShards({ words, documentsOf }) {
  const counts = new Counts(documentsOf);
  return (shards) => {
    const files = shards.map(({ shard, from, to }) => ({ shard, file: encodeTerms(listsIn(words, from, to, counts)) }));
    return { result: files, transfer: files.map(({ file }) => file.buffer) };
  };
}

function listsIn(words, from, to, counts) {
  const lists = [];
  for (let at = from; at < to; ) {
    const term = words[2 * at + HIGH];
    const postings = [];
    for (; at < to && words[2 * at + HIGH] === term; at++) postings.push(words[2 * at + LOW]);
    lists.push([term, counts.get(term), postings]);
  }
  return lists;
}

/** Shards of documents, as they go into files: `{ shard, places }` each, where a record begins and ends in turn. */
export function showShards({ spool: path }) {
  const spool = new Spool(path);
  const shownAt = (from, to) => recordsIn(spool.bytes(from, to)).next().value.record.shown;
  return (shards) => {
    const files = shards.map(({ shard, places }) => {
      const shown = [];
      for (let at = 0; at < places.length; at += 2) shown.push(shownAt(places[at], places[at + 1]));
      return { shard, file: new Uint8Array(Buffer.from(documentShard(shown))) };
    });
    return { result: files, transfer: files.map(({ file }) => file.buffer) };
  };
}
