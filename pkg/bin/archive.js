// `maqal index`: an archive as files. Each step is a function of lines, so that a cluster can do the same ones (`maqal step`, examples/spark).
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DOCUMENTS_A_SHARD, cutOf, dayOf, decodeTerms, encodeTerms, isCommon, keep, manifest, pathOf, relatedShard, stepOf, termShard } from '../archive/format.js';
import { DEFAULTS, choose, filler, gather } from '../archive/rank.js';
import { identify, unitsOf } from './inputs.js';

/** Documents whose terms are found at a time, and after how many the build could go on from here. */
export const BATCH = 64;
const CHECKPOINT = 1024;
/** How many candidates the list of an article is chosen from. */
const GATHERED = 40;

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** All or nothing: who reads while we write finds the old file or the new one. */
export async function write(out, path, content) {
  const file = join(out, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}

/** The lines of a file, or of standard input. */
export async function* linesOf(stream) {
  let held = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const parts = (held + chunk).split('\n');
    held = parts.pop();
    yield* parts;
  }
  if (held) yield held;
}

/** By code points, as by the bytes of UTF-8: other languages sort the same. */
export const compare = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other));
const byAge = (one, other) => compare(one.published ?? '', other.published ?? '') || compare(one.id, other.id);

/** How many documents have each term. At most half full. */
class Counts {
  #terms = new Uint32Array(1 << 16);
  #counts = new Uint32Array(1 << 16);
  #size = 0;

  #slot(term) {
    const mask = this.#terms.length - 1;
    let slot = Math.imul(term, 0x9e3779b1) >>> 0 & mask;
    while (this.#counts[slot] !== 0 && this.#terms[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  get(term) {
    return this.#counts[this.#slot(term)];
  }

  add(term, count = 1) {
    const slot = this.#slot(term);
    if (this.#counts[slot] === 0) {
      this.#terms[slot] = term;
      this.#size++;
    }
    this.#counts[slot] += count;
    if (2 * this.#size > this.#terms.length) this.#grow();
  }

  #grow() {
    const old = [...this.entries()];
    this.#terms = new Uint32Array(2 * this.#terms.length);
    this.#counts = new Uint32Array(this.#terms.length);
    this.#size = 0;
    for (const [term, count] of old) this.add(term, count);
  }

  *entries() {
    for (let slot = 0; slot < this.#counts.length; slot++) if (this.#counts[slot] !== 0) yield [this.#terms[slot], this.#counts[slot]];
  }
}

// The steps

/** The terms of documents: a line of JSON each. */
export const termLines = (documents, { termsOf }) => termsOf(documents).map((terms) => `${JSON.stringify(terms)}\n`).join('');

/** What readers are shown of a document. */
export const shown = ({ id, url, title, published, section, author, lang, image, key }) => JSON.stringify({ id, url, title, published, section, author, lang, image, key });

export const documentShard = (documents) => `[${documents.join(',\n')}]\n`;

/** `lists`: `[id, JSON of its list]`. */
export function relatedFile(lists) {
  const sorted = [...lists].sort((one, other) => compare(one[0], other[0]));
  return `{${sorted.map(([id, list]) => `${JSON.stringify(id)}:${list}`).join(',\n')}}\n`;
}

/** Finds the related ones of documents of the archive, from the files of terms and documents that are written. */
export class Relater {
  #lists = new Map();
  #documents = [];
  #days;
  #sums;
  #limit;
  #documentsOf;

  static async open(out, documents, { limit, documentsOf }) {
    const relater = new Relater();
    const shards = (bits) => Array.from({ length: 2 ** bits }, (_, shard) => shard);
    for (const shard of shards(cutOf(documents).terms)) {
      for (const [term, list] of decodeTerms(await readFile(join(out, pathOf('terms', shard))), () => true)) {
        // Who is alone under a term is no company.
        if (list.numbers.length > 1) relater.#lists.set(term, list);
      }
    }
    for (let shard = 0; shard * DOCUMENTS_A_SHARD < documents; shard++) relater.#documents.push(...(await readJson(join(out, pathOf('documents', shard)))));
    relater.#days = relater.#documents.map(({ published }) => dayOf(published));
    relater.#sums = new Float64Array(documents);
    relater.#limit = limit;
    relater.#documentsOf = documentsOf;
    return relater;
  }

  /** JSON: `[number, score, why]` each, the best first. */
  list(number, record) {
    const terms = keep(record, this.#documentsOf);
    const today = this.#days[number];
    const options = { ...DEFAULTS, limit: this.#limit, today };
    const candidates = gather(terms, (term) => this.#lists.get(term), { ...options, most: GATHERED, dayAt: (other) => this.#days[other], sums: this.#sums });
    const ranked = new Set(candidates.map((candidate) => candidate.number));
    for (let step = 1; candidates.length <= this.#limit && step < this.#documents.length; step++) {
      // The nearest in time, the older first.
      for (const other of [number - step, number + step]) {
        if (other >= 0 && other < this.#documents.length && !ranked.has(other) && candidates.length <= this.#limit) candidates.push(filler(other, terms));
      }
    }
    const numbers = new Map();
    for (const candidate of candidates) {
      candidate.document = this.#documents[candidate.number];
      numbers.set(candidate.document.id, candidate.number);
    }
    const found = choose({ ...record, terms }, candidates, options);
    return JSON.stringify(found.map(({ id, score, why }) => [numbers.get(id), score, why]));
  }
}

// The build

/** Builds an archive; `options`: `{ inputs, out, limit, maqal, termsOf, progress }`. Gives how many documents it has, and how many lines were skipped. */
export async function buildArchive({ inputs, out, limit, maqal, termsOf, progress }) {
  const work = join(out, '.work');
  await mkdir(work, { recursive: true });
  const spool = join(work, 'terms.jsonl');
  // Another version may find other terms.
  const { version } = await readJson(new URL('../package.json', import.meta.url));
  const identity = JSON.stringify({ version, inputs: await Promise.all(inputs.map(identify)) });
  const state = await collect({ inputs, identity, work, spool, maqal, termsOf, progress });

  // Of each ID the last; then by age: neighbours in time are neighbours in the files, and a number tells a date.
  const last = new Map();
  const documentsOf = new Counts();
  const heads = [];
  for await (const line of linesOf(createReadStream(spool))) {
    const { id, published } = JSON.parse(line);
    last.set(id, heads.length);
    heads.push({ id, published });
  }
  const replaced = heads.length - last.size;
  const order = [...last.values()].sort((one, other) => byAge(heads[one], heads[other]));
  const numbers = new Map(order.map((line, number) => [line, number]));
  const total = order.length;
  /** The documents in the order in which they came, with their numbers. */
  const records = async function* () {
    let at = 0;
    for await (const line of linesOf(createReadStream(spool))) {
      const number = numbers.get(at++);
      if (number !== undefined) yield { number, record: JSON.parse(line) };
    }
  };
  for await (const { record } of records()) for (const term of record.terms) documentsOf.add(term);

  await writeIndex({ out, total, records, documentsOf, days: order.map((line) => dayOf(heads[line].published)), progress });

  await relateAll({ out, work, total, records, documentsOf, limit, identity, progress });
  await sweep(out, total);
  await rm(work, { recursive: true });
  progress.clear();
  return { documents: total, skipped: state.skipped, replaced };
}

/** The lists of all documents; goes on where a build of the same inputs was stopped. */
async function relateAll({ out, work, total, records, documentsOf, limit, identity, progress }) {
  const relater = await Relater.open(out, total, { limit, documentsOf: (term) => documentsOf.get(term) });
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
      if (lines.length >= CHECKPOINT) await file.write(lines.splice(0).join(''));
      progress.tell('relating', at / total, at);
    }
  } finally {
    await file.close();
  }
  for (const [shard, lists] of shards.entries()) await write(out, pathOf('related', shard), relatedFile(lists));
}

/** Takes away what a larger archive has left in the same folder. */
export async function sweep(out, documents) {
  const { terms, related } = cutOf(documents);
  for (const [kind, count] of Object.entries({ terms: 2 ** terms, related: 2 ** related, documents: Math.ceil(documents / DOCUMENTS_A_SHARD) })) {
    for (const path of await readdir(join(out, kind), { recursive: true }).catch(() => [])) {
      const shard = parseInt(/(\w{4,})\.(?:bin|json)$/.exec(path)?.[1], 16);
      if (shard >= count) await rm(join(out, kind, path));
    }
  }
}

/** The lists that an earlier, stopped build has made of the same inputs: `[id, list]`; a line that is cut goes. */
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

/** Finds the terms of all documents, and writes them down; goes on where a build of the same inputs was stopped. */
async function collect({ inputs, identity, work, spool, maqal, termsOf, progress }) {
  const fresh = { identity, units: 0, read: 0, documents: 0, bytes: 0, skipped: 0, isWhole: false };
  let state = await readJson(join(work, 'state.json')).catch(() => fresh);
  if (state.identity !== identity) state = fresh;
  if (state.isWhole) return state;
  if (state.units > 0) progress.say(`going on behind ${state.documents} documents of a build that was stopped`);
  const size = JSON.parse(identity).inputs.reduce((sum, { size = NaN }) => sum + size, 0);
  const file = await open(spool, 'a');
  try {
    await truncate(spool, state.bytes);
    const save = () => write(work, 'state.json', JSON.stringify(state));
    let [batch, unsaved, units] = [[], 0, 0];
    const flush = async () => {
      const lines = Buffer.from(termLines(batch, { termsOf }));
      await file.write(lines);
      state.bytes += lines.length;
      state.documents += batch.length;
      unsaved += batch.length;
      batch = [];
    };
    for await (const unit of unitsOf(inputs, maqal)) {
      if (units++ < state.units) continue;
      try {
        batch.push(...(await unit.read()));
      } catch (error) {
        state.skipped++;
        progress.say(`${unit.where}: skipped: ${error.message}`);
      }
      state.read += unit.bytes;
      if (batch.length >= BATCH) {
        await flush();
        state.units = units;
        if (unsaved >= CHECKPOINT) {
          await save();
          unsaved = 0;
        }
        progress.tell('reading', size > 0 ? Math.min(1, state.read / size) : null, state.documents);
      }
    }
    await flush();
    Object.assign(state, { units, isWhole: true });
    await save();
  } finally {
    await file.close();
  }
  return state;
}

/** The shards of terms and of documents, and the manifest. */
async function writeIndex({ out, total, records, documentsOf, days, progress }) {
  const bits = cutOf(total);
  const texts = new Array(total);
  const shards = Array.from({ length: 2 ** bits.terms }, () => new Map());
  let count = 0;
  for await (const { number, record } of records()) {
    texts[number] = shown(record);
    for (const { term, level } of keep(record, (known) => documentsOf.get(known))) {
      const shard = shards[termShard(term, bits.terms)];
      const list = shard.get(term);
      if (list) list.push(number * 16 + level);
      else shard.set(term, [number * 16 + level]);
    }
    progress.tell('weighing', ++count / total, count);
  }
  for (const [shard, lists] of shards.entries()) {
    const sorted = [...lists].sort((one, other) => one[0] - other[0]).map(([term, postings]) => [term, documentsOf.get(term), postings.sort((one, other) => one - other)]);
    await write(out, pathOf('terms', shard), encodeTerms(sorted));
    shards[shard] = undefined;
  }
  let bytes = 0;
  for (let shard = 0; shard * DOCUMENTS_A_SHARD < total; shard++) {
    const file = Buffer.from(documentShard(texts.slice(shard * DOCUMENTS_A_SHARD, (shard + 1) * DOCUMENTS_A_SHARD)));
    bytes += file.length;
    await write(out, pathOf('documents', shard), file);
  }
  const step = stepOf(total);
  const common = [...documentsOf.entries()].filter(([, documents]) => isCommon(documents, total));
  await write(out, 'archive.json', manifest({ documents: total, days: days.filter((_, number) => number % step === 0), common, bytes }));
}
