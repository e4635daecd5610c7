// `maqal index`: an archive as files, in three parts. A cluster can do the same in steps (steps.js, examples/spark).
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { collect } from './collect.js';
import { Crew } from './crew.js';
import { identify, unitsOf } from './inputs.js';
import { NEXT, WORK, alone, mayReplace, publish } from './publish.js';
import { relateAll } from './relate.js';
import { writeIndex } from './write-index.js';

/**
 * Builds an archive. `options` are `{ inputs, out, limit, charset, allowPrivate, ignoreRobots, force, threads,
 * progress }`. Gives how many documents it has, and how many lines were skipped. With `force` it replaces even a
 * larger archive, or whatever is there.
 */
export const buildArchive = ({ out, threads, ...options }) =>
  alone(out, async () => {
    const crew = new Crew(threads);
    try {
      return await build({ out, crew, ...options });
    } finally {
      await crew.close();
    }
  });

async function build({ inputs, out, limit, force = false, crew, progress, ...reading }) {
  // A folder that is no archive is refused now, and not after an hour.
  if (!force) await mayReplace(out, Infinity);
  const work = join(out, WORK);
  const spool = join(work, 'terms.spool');
  // Another version may find other terms.
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const identity = JSON.stringify({ version, ...reading, inputs: await Promise.all(inputs.map(identify)) });
  const units = () => unitsOf(inputs, { ...reading, tell: (line) => progress.say(line) });
  const { state, catalog } = await collect({ units, identity, work, spool, crew, progress });

  const order = await catalog.order();
  const { total } = order;
  if (!force) {
    await mayReplace(out, total).catch(async (error) => {
      // The documents that were read are not kept: the next time the input may be whole.
      await rm(work, { recursive: true });
      throw state.skipped > 0 ? new Error(`${error.message} (skipped: ${state.skipped})`) : error;
    });
  }
  const built = join(out, NEXT);
  await rm(built, { recursive: true, force: true });
  const parts = await writeIndex({ built, order, crew, progress });
  await relateAll({ built, work, order, limit, identity, crew, progress });
  await publish(out, parts);
  await rm(work, { recursive: true });
  progress.clear();
  return { documents: total, skipped: state.skipped, replaced: order.replaced };
}
