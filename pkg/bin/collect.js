// The first part of a build: the terms of all documents of the inputs, in one file. It goes on where it was stopped.
import { createHash } from 'node:crypto';
import { open, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Catalog } from './catalog.js';
import { makeDocuments } from './make-documents.js';
import { write } from './publish.js';

/** After so many documents the build notes how far it is. */
export const CHECKPOINT_DOCUMENTS = 1024;

/**
 * Finds the terms of all documents, and writes them to `spool`; goes on where a build of the same inputs was stopped.
 * Gives how far it is, and the catalog of the documents.
 */
export async function collect({ identity, work, spool, progress, ...options }) {
  const fresh = () => ({ identity, units: 0, read: 0, documents: 0, bytes: 0, skipped: 0, chain: '', isWhole: false });
  const before = await stateIn(work);
  const { size } = await stat(spool).catch(() => ({ size: 0 }));
  if (before?.identity === identity && before.bytes <= size) {
    // The dates of files say that they are unchanged. Inputs that are fetched have to be fetched again to know.
    if (before.isWhole && before.chain === '') return { state: before, catalog: await Catalog.of(spool, before.bytes) };
    if (before.units > 0) progress.say(`going on behind ${before.documents} documents of a build that was stopped`);
    const done = await readOn(before, { work, spool, progress, ...options });
    if (done) return done;
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

/** The units behind those that a build has read before; `hasChanged` where these are no longer the same. */
class Unread {
  #units;
  #state;
  #now = { units: 0, read: 0, chain: '' };
  hasChanged = false;

  constructor(units, state) {
    this.#units = units;
    this.#state = { ...state };
  }

  /** How far it is. */
  get mark() {
    return { ...this.#now };
  }

  async *[Symbol.asyncIterator]() {
    const { units, chain, isWhole, read } = this.#state;
    this.#now.read = read;
    for await (const unit of this.#units) {
      this.#now.chain = linked(this.#now.chain, unit.key);
      const isKnown = this.#now.units++ < units;
      const hasChanged = isKnown ? this.#now.units === units && this.#now.chain !== chain : isWhole;
      if (hasChanged) {
        this.hasChanged = true;
        return;
      }
      if (isKnown) continue;
      this.#now.read += unit.bytes;
      yield unit;
    }
    this.hasChanged = this.#now.units < units;
  }
}

/** Reads on from that state; undefined where the units before it are no longer the same. */
async function readOn(state, { units, work, spool, crew, progress }) {
  const size = JSON.parse(state.identity).inputs.reduce((sum, { size = NaN }) => sum + size, 0);
  const file = await open(spool, 'a');
  const note = () => write(work, 'state.json', JSON.stringify(state));
  try {
    await truncate(spool, state.bytes);
    const catalog = await Catalog.of(spool, state.bytes);
    const unread = new Unread(units(), state);
    let unsaved = 0;
    const made = makeDocuments({ crew, units: unread, markOf: () => unread.mark, progress, maker: 'spool' });
    for await (const { output, documents, skipped, mark } of made) {
      await file.write(output);
      catalog.add(output);
      Object.assign(state, mark);
      state.bytes += output.length;
      state.documents += documents;
      state.skipped += skipped;
      unsaved += documents;
      if (unsaved >= CHECKPOINT_DOCUMENTS) {
        await note();
        unsaved = 0;
      }
      progress.tell('reading', size > 0 ? Math.min(1, state.read / size) : null, state.documents);
    }
    if (unread.hasChanged) return undefined;
    Object.assign(state, unread.mark, { isWhole: true });
    await note();
    return { state, catalog };
  } finally {
    await file.close();
  }
}
