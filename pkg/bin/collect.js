// The first part of a build: the terms of all documents of the inputs, in one file. It goes on where it was stopped.
import { createHash } from 'node:crypto';
import { open, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { shown, termLines } from './lines.js';
import { write } from './publish.js';

/** Terms are found for so many documents at a time, or for so many characters of them. */
export const BATCH_DOCUMENTS = 64;
const BATCH_CHARS = 1 << 24;
/** After so many documents the build notes how far it is. */
export const CHECKPOINT_DOCUMENTS = 1024;
/** A document of which readers would be shown more is refused, since they fetch it with its neighbors. */
const MAX_SHOWN_BYTES = 1 << 14;

/**
 * Finds the terms of all documents, and writes them to `spool`; goes on where a build of the same inputs was stopped.
 */
export async function collect({ identity, work, spool, progress, ...options }) {
  const fresh = () => ({ identity, units: 0, read: 0, documents: 0, bytes: 0, skipped: 0, chain: '', isWhole: false });
  const before = await stateIn(work);
  const { size } = await stat(spool).catch(() => ({ size: 0 }));
  if (before?.identity === identity && before.bytes <= size) {
    // The dates of files say that they are unchanged. Inputs that are fetched have to be fetched again to know.
    if (before.isWhole && before.chain === '') return before;
    if (before.units > 0) progress.say(`going on behind ${before.documents} documents of a build that was stopped`);
    const state = await readOn(before, { work, spool, progress, ...options });
    if (state) return state;
    progress.say('what is fetched has changed since: from the start');
  }
  await rm(join(work, 'related.of'), { force: true }); // its lists are of other documents
  return readOn(fresh(), { work, spool, progress, ...options });
}

/** The state of a build that was stopped; undefined where there is none. */
async function stateIn(work) {
  try {
    return JSON.parse(await readFile(join(work, 'state.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The digest of a chain of fetched units, with one more. */
function linked(chain, key) {
  return key === undefined ? chain : createHash('sha256').update(chain).update(key).digest('hex');
}

/** Reads on from that state; undefined where the units before it are no longer the same. */
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
      if (unsaved >= CHECKPOINT_DOCUMENTS) {
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

/** Writes the terms of documents, a batch at a time; keeps `state.bytes` and `state.documents`. */
class Spooler {
  #file;
  #state;
  #termsOf;
  #batch = [];
  #chars = 0;

  static async open(path, state, termsOf) {
    const spooler = new Spooler();
    spooler.#file = await open(path, 'a');
    await truncate(path, state.bytes);
    [spooler.#state, spooler.#termsOf] = [state, termsOf];
    return spooler;
  }

  get isFull() {
    return this.#batch.length >= BATCH_DOCUMENTS || this.#chars >= BATCH_CHARS;
  }

  add(documents) {
    for (const document of documents) {
      const bytes = Buffer.byteLength(shown(document));
      if (bytes > MAX_SHOWN_BYTES) {
        throw new Error(`what readers would be shown has ${bytes} bytes; ${MAX_SHOWN_BYTES} are the most`);
      }
    }
    this.#batch.push(...documents);
    for (const { text } of documents) this.#chars += text?.length ?? 0;
  }

  /** Writes the batch, and gives how many documents it had. */
  async flush() {
    const count = this.#batch.length;
    const lines = Buffer.from(termLines(this.#batch, this.#termsOf));
    await this.#file.write(lines);
    this.#state.bytes += lines.length;
    this.#state.documents += count;
    [this.#batch, this.#chars] = [[], 0];
    return count;
  }

  close() {
    return this.#file.close();
  }
}
