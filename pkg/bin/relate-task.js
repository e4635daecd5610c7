// A crew's task: the lists of related articles, from a spool and the files of terms.
import { relatedShard } from '../archive/format.js';
import { NONE } from './catalog.js';
import { Counts } from './counts.js';
import { Facts } from './facts.js';
import { Relater } from './relater.js';
import { Spool, recordsIn } from './spool.js';

export function relate({ spool: path, built, facts, documentsOf, limit, bits }) {
  const spool = new Spool(path);
  const counts = new Counts(documentsOf);
  const relater = new Relater({ built, facts: new Facts(facts), limit, documentsOf: (term) => counts.get(term) });
  return ([{ from, to, numbers }]) => {
    const lists = [];
    let at = 0;
    for (const { record } of recordsIn(spool.bytes(from, to))) {
      const number = numbers[at++];
      if (number === NONE) continue;
      const { id } = JSON.parse(record.shown);
      const { terms, weights, cut, words } = record;
      const list = relater.list(number, { terms, weights, cut, words });
      lists.push({ id, shard: relatedShard(id, bits), list });
    }
    return { result: lists };
  };
}
