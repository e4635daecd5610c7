// `maqal index`: an archive as files, in three parts. A cluster can do the same in steps (steps.js, examples/spark).
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { collect } from './collect.js';
import { identify, unitsOf } from './inputs.js';
import { NEXT, WORK, alone, mayReplace, publish } from './publish.js';
import { relateAll } from './relate.js';
import { ordered, writeIndex } from './write-index.js';

/**
 * Builds an archive. `options` are `{ inputs, out, limit, charset, allowPrivate, force, maqal, termsOf, progress }`.
 * Gives how many documents it has, and how many lines were skipped. With `force` it replaces even a larger archive, or
 * whatever is there.
 */
export const buildArchive = ({ out, ...options }) => alone(out, () => build({ out, ...options }));

async function build({ inputs, out, limit, charset, allowPrivate, force = false, maqal, termsOf, progress }) {
  // A folder that is no archive is refused now, and not after an hour.
  if (!force) await mayReplace(out, Infinity);
  const work = join(out, WORK);
  const spool = join(work, 'terms.jsonl');
  // Another version may find other terms.
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const identity = JSON.stringify({ version, charset, allowPrivate, inputs: await Promise.all(inputs.map(identify)) });
  const units = () => unitsOf(inputs, { maqal, charset, allowPrivate, tell: (line) => progress.say(line) });
  const state = await collect({ units, identity, work, spool, termsOf, progress });

  const { total, replaced, documentsOf, days, records } = await ordered(spool);
  if (!force) {
    await mayReplace(out, total).catch(async (error) => {
      // The documents that were read are not kept: the next time the input may be whole.
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
