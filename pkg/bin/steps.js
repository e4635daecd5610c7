// The steps of `maqal index` one by one, lines in and lines out, for clusters. A program that moves and sorts the lines
// between them gets the same files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS_A_SHARD, cutOf, dayOf, encodeTerms, isCommon } from '../archive/format.js';
import { pathOf, relatedShard, stepOf, termShard } from '../archive/format.js';
import { Facts, FactsBuilder } from './facts.js';
import { documentShard, linesOf, relatedFile, shown } from './lines.js';
import { NEXT, WORK, mayReplace, publish, write } from './publish.js';
import { Ranker, Relater } from './relater.js';

/**
 * A function of how many documents have a term. The file has `term TAB documents` a line, without terms of one
 * document.
 */
async function frequencies(out) {
  const counts = new Map();
  for (const line of (await readFile(join(out, WORK, 'frequencies.tsv'), 'utf8')).split('\n')) {
    const [term, count] = line.split('\t').map(Number);
    if (count) counts.set(term, count);
  }
  return (term) => counts.get(term) ?? 1;
}

/** What is known of the documents of the archive, from their files. */
async function factsIn(built, total) {
  const facts = new FactsBuilder();
  for (let shard = 0; shard * DOCUMENTS_A_SHARD < total; shard++) {
    const documents = JSON.parse(await readFile(join(built, pathOf('documents', shard)), 'utf8'));
    documents.forEach((document) => facts.add(document));
  }
  return facts.columns();
}

function numbered(line) {
  const tab = line.indexOf('\t');
  return [Number(line.slice(0, tab)), JSON.parse(line.slice(tab + 1))];
}

/** Each step gives a function of a line, which gives the lines to print. */
const STEPS = {
  /** How an archive of so many documents is cut. Takes no lines. */
  cut: ({ documents }) =>
    JSON.stringify({ ...cutOf(documents), documentsAShard: DOCUMENTS_A_SHARD, daysStep: stepOf(documents) }),

  /** `number TAB record` to `shard TAB term TAB documents that have it TAB posting`, for each term that is kept. */
  async postings({ out, documents }) {
    const documentsOf = await frequencies(out);
    const bits = cutOf(documents).terms;
    const ranker = new Ranker();
    return (line) => {
      const [number, record] = numbered(line);
      const kept = ranker.keep(record, documentsOf);
      const lines = [];
      for (let at = 0; at < kept.length; at += 2) {
        const term = record.terms[kept[at]];
        lines.push([termShard(term, bits), term, documentsOf(term), number * 16 + kept[at + 1]].join('\t'));
      }
      return lines.join('\n');
    };
  },

  /** `shard`, then for each of its terms `TAB term documents posting posting…`: writes the file. */
  terms: ({ out }) => async (line) => {
    const [shard, ...lists] = line.split('\t');
    const read = lists.map((list) => list.split(' ').map(Number)).map(([term, documents, ...postings]) => {
      return [term, documents, postings.sort((one, other) => one - other)];
    });
    read.sort(([one], [other]) => one - other);
    await write(join(out, NEXT), pathOf('terms', Number(shard)), encodeTerms(read));
  },

  /** `shard`, then its records, each behind a tab, in order: writes the file, prints its bytes. */
  documents: ({ out }) => async (line) => {
    const [shard, ...records] = line.split('\t');
    const file = Buffer.from(documentShard(records.map((record) => shown(JSON.parse(record)))));
    await write(join(out, NEXT), pathOf('documents', Number(shard)), file);
    return String(file.length);
  },

  /** `number TAB record` to `shard TAB ID TAB list`, both in JSON. The terms and the documents have to be written. */
  async related({ out, documents, limit }) {
    const built = join(out, NEXT);
    const facts = new Facts(await factsIn(built, documents));
    const relater = new Relater({ built, facts, limit, documentsOf: await frequencies(out) });
    const bits = cutOf(documents).related;
    return (line) => {
      const [number, record] = numbered(line);
      return `${relatedShard(record.id, bits)}\t${JSON.stringify(record.id)}\t${relater.list(number, record)}`;
    };
  },

  /** `shard`, then `TAB ID TAB list` for each of its documents: writes the file. */
  lists: ({ out }) => async (line) => {
    const [shard, ...fields] = line.split('\t');
    const lists = [];
    for (let at = 0; at < fields.length; at += 2) lists.push([JSON.parse(fields[at]), fields[at + 1]]);
    await write(join(out, NEXT), pathOf('related', Number(shard)), relatedFile(lists));
  },

  /**
   * `{ documents, published, common, bytes }`, with the dates of every so many-th document and at least the common
   * terms that are needed: publishes what the other steps have written, in place of the archive that is there. The last
   * step.
   */
  manifest: ({ out, force }) => async (line) => {
    const { documents, published, common, bytes } = JSON.parse(line);
    if (!force) await mayReplace(out, documents);
    const most = common.filter(([, count]) => isCommon(count, documents));
    await publish(out, { documents, days: published.map(dayOf), bytes, common: most });
  },
};

export const names = Object.keys(STEPS);

/** Gives what the step prints, line by line, as it reads. */
export async function* runStep(name, options, input) {
  const step = await STEPS[name](options);
  if (typeof step === 'string') {
    yield `${step}\n`;
    return;
  }
  for await (const line of linesOf(input)) {
    if (line === '') continue;
    const printed = await step(line);
    if (printed) yield `${printed}\n`;
  }
}
