// A crew's task: the lists of related articles, from a spool and the files of terms.
import { relatedShard } from '../archive/format.js';
import { NONE } from './catalog.js';
import { Counts } from './counts.js';
import { Relater } from './relater.js';
import { Spool, recordsIn } from './spool.js';

export function relate({ spool: path, built, days, facts, documentsOf, limit, bits }) {
  const spool = new Spool(path);
  const counts = new Counts(documentsOf);
  const documents = (number) => documentOf(number, facts, days);
  const relater = new Relater({ built, days, documents, limit, documentsOf: (term) => counts.get(term) });
  return ([{ from, to, numbers }]) => {
    const lists = [];
    let at = 0;
    for (const { record } of recordsIn(spool.bytes(from, to))) {
      const number = numbers[at++];
      if (number === NONE) continue;
      const { terms, weights, cut, words } = record;
      const { id } = JSON.parse(record.shown);
      const article = { ...documents(number), terms, weights, cut, words };
      lists.push({ id, shard: relatedShard(id, bits), list: relater.list(number, article) });
    }
    return { result: lists };
  };
}

const MS_A_DAY = 86_400_000;
const dates = new Map();

/** A document as ranking compares it. Equal texts are equal numbers here, and 0 is none. */
function documentOf(number, { key, url, section, author, lang }, days) {
  return {
    id: number,
    url: url[number],
    published: dateOf(days[number]),
    section: section[number],
    author: author[number],
    lang: lang[number],
    key: key[number],
  };
}

function dateOf(day) {
  if (Number.isNaN(day)) return undefined;
  if (!dates.has(day)) dates.set(day, new Date(day * MS_A_DAY).toISOString());
  return dates.get(day);
}
