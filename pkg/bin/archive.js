// `maqal index`: an archive as files. Each step is a function of lines, so that a cluster can do the same ones (`maqal
// step`, examples/spark).
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENTS_A_SHARD, cutOf, dayOf, encodeTerms, isCommon } from '../archive/format.js';
import { pathOf, relatedShard, stepOf, termShard } from '../archive/format.js';
import { identify, unitsOf } from './inputs.js';
import { NEXT, WORK, alone, mayReplace, publish, write } from './publish.js';
import { Ranker, Relater } from './relater.js';

/**
 * Documents whose terms are found at a time, or so many characters of them, and after how many the build could go on
 * from here.
 */
export const BATCH = 64;
const BATCH_LENGTH = 1 << 24;
const CHECKPOINT = 1024;
/**
 * A document of which readers would be shown more is none, since they fetch it with its neighbors.
 */
const MAX_SHOWN_BYTES = 1 << 14;

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

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

// The build

/**
 * Builds an archive; `options`: `{ inputs, out, limit, charset, allowPrivate, force, maqal, termsOf, progress }`. Gives
 * how many documents it has, and how many lines were skipped. With `force` it takes the place of a larger archive, too,
 * or of whatever is there.
 */
export const buildArchive = ({ out, ...options }) => alone(out, () => build({ out, ...options }));

async function build({ inputs, out, limit, charset, allowPrivate, force = false, maqal, termsOf, progress }) {
  if (!force) await mayReplace(out, Infinity); // is it an archive at all? Better known before than after an hour
  const work = join(out, WORK);
  const spool = join(work, 'terms.jsonl');
  // Another version may find other terms.
  const { version } = await readJson(new URL('../package.json', import.meta.url));
  const identity = JSON.stringify({ version, charset, allowPrivate, inputs: await Promise.all(inputs.map(identify)) });
  const units = () => unitsOf(inputs, { maqal, charset, allowPrivate, tell: (line) => progress.say(line) });
  const state = await collect({ units, identity, work, spool, termsOf, progress });

  const { total, replaced, documentsOf, days, records } = await ordered(spool);
  if (!force) {
    await mayReplace(out, total).catch(async (error) => {
      // What was read is not kept: the next time it may be whole.
      await rm(work, { recursive: true });
      throw state.skipped > 0 ? new Error(`${error.message} (skipped: ${state.skipped})`) : error;
    });
  }
  const built = join(out, NEXT);
  await rm(built, { recursive: true, force: true });
  const parts = await writeIndex({ built, total, records, documentsOf, days, progress });
  await relateAll({ built, work, total, records, documentsOf, limit, identity, progress });
  await publish(out, parts);
  await rm(work, { recursive: true });
  progress.clear();
  return { documents: total, skipped: state.skipped, replaced };
}

/**
 * The documents that were collected: of each ID the last, by age. Neighbours in time are neighbours in the files, and a
 * number tells a date.
 */
async function ordered(spool) {
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

/** The lists of all documents; goes on where a build of the same inputs was stopped. */
async function relateAll({ built, work, total, records, documentsOf, limit, identity, progress }) {
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
      if (lines.length >= CHECKPOINT) await file.write(lines.splice(0).join(''));
      progress.tell('relating', at / total, at);
    }
  } finally {
    await file.close();
  }
  for (const [shard, lists] of shards.entries()) await write(built, pathOf('related', shard), relatedFile(lists));
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
async function collect({ identity, work, spool, progress, ...options }) {
  const fresh = () => ({ identity, units: 0, read: 0, documents: 0, bytes: 0, skipped: 0, chain: '', isWhole: false });
  const before = await readJson(join(work, 'state.json')).catch(() => undefined);
  const { size } = await stat(spool).catch(() => ({ size: 0 }));
  if (before?.identity === identity && before.bytes <= size) {
    // Files are what they were by their dates; what is fetched is not known before it was.
    if (before.isWhole && before.chain === '') return before;
    if (before.units > 0) progress.say(`going on behind ${before.documents} documents of a build that was stopped`);
    const state = await readOn(before, { work, spool, progress, ...options });
    if (state) return state;
    progress.say('what is fetched has changed since: from the start');
  }
  await rm(join(work, 'related.of'), { force: true }); // its lists are of other documents
  return readOn(fresh(), { work, spool, progress, ...options });
}

/** Adds what came next to what was fetched before. */
function linked(chain, key) {
  return key === undefined ? chain : createHash('sha256').update(chain).update(key).digest('hex');
}

/** Reads from where that state was; undefined where what comes before is not what it was. */
async function readOn(state, { units, work, spool, termsOf, progress }) {
  const size = JSON.parse(state.identity).inputs.reduce((sum, { size = NaN }) => sum + size, 0);
  const spooler = await Spooler.open(spool, state, termsOf);
  try {
    let [chain, passed, unsaved] = ['', 0, 0];
    for await (const unit of units()) {
      chain = linked(chain, unit.key);
      if (passed++ < state.units) {
        if (passed === state.units && chain !== state.chain) return undefined;
        continue;
      }
      if (state.isWhole) return undefined;
      try {
        spooler.add(await unit.read());
      } catch (error) {
        state.skipped++;
        progress.say(`${unit.where}: skipped: ${error.message}`);
      }
      state.read += unit.bytes;
      if (!spooler.isFull) continue;
      unsaved += await spooler.flush();
      Object.assign(state, { units: passed, chain });
      if (unsaved >= CHECKPOINT) {
        await write(work, 'state.json', JSON.stringify(state));
        unsaved = 0;
      }
      progress.tell('reading', size > 0 ? Math.min(1, state.read / size) : null, state.documents);
    }
    if (passed < state.units) return undefined;
    await spooler.flush();
    Object.assign(state, { units: passed, chain, isWhole: true });
    await write(work, 'state.json', JSON.stringify(state));
  } finally {
    await spooler.close();
  }
  return state;
}

/** Documents on their way into the file of their terms; keeps `state.bytes` and `state.documents`. */
class Spooler {
  #file;
  #state;
  #termsOf;
  #batch = [];
  #length = 0;

  static async open(path, state, termsOf) {
    const spooler = new Spooler();
    spooler.#file = await open(path, 'a');
    await truncate(path, state.bytes);
    [spooler.#state, spooler.#termsOf] = [state, termsOf];
    return spooler;
  }

  get isFull() {
    return this.#batch.length >= BATCH || this.#length >= BATCH_LENGTH;
  }

  add(documents) {
    for (const document of documents) {
      const bytes = Buffer.byteLength(shown(document));
      if (bytes > MAX_SHOWN_BYTES) throw new Error(`what readers would be shown has ${bytes} bytes; ${MAX_SHOWN_BYTES} are the most`);
    }
    this.#batch.push(...documents);
    for (const { text } of documents) this.#length += text?.length ?? 0;
  }

  /** Gives how many there were. */
  async flush() {
    const count = this.#batch.length;
    const lines = Buffer.from(termLines(this.#batch, { termsOf: this.#termsOf }));
    await this.#file.write(lines);
    this.#state.bytes += lines.length;
    this.#state.documents += count;
    [this.#batch, this.#length] = [[], 0];
    return count;
  }

  close() {
    return this.#file.close();
  }
}

/** The shards of terms and of documents; gives what the manifest says of them. */
async function writeIndex({ built, total, records, documentsOf, days, progress }) {
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
    const sorted = [...lists].sort((one, other) => one[0] - other[0]).map(([term, postings]) => [term, documentsOf.get(term), postings.sort((one, other) => one - other)]);
    await write(built, pathOf('terms', shard), encodeTerms(sorted));
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
