// `maqal index`, `vectors` and `step`: what they are asked for, and what they say.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { termsOf } from '../archive.js';
import * as maqal from '../inline.js';
import { buildArchive } from './archive.js';
import { Usage } from './arguments.js';
import { writeBulk } from './bulk.js';
import { BATCH_DOCUMENTS } from './collect.js';
import { unitsOf } from './inputs.js';
import { termLines } from './lines.js';
import { FORMAT, INDEX_NAME, LIMIT } from './options.js';
import { Progress, shielded } from './progress.js';
import { names, runStep } from './steps.js';

const newTools = () => ({ maqal, termsOf, progress: new Progress(process.stderr) });
const counted = (count, one, many) => (count ? `; ${count} ${count === 1 ? one : many}` : '');

export async function* indexArchive(inputs, { format = FORMAT.default, ...options }) {
  const tools = newTools();
  const { progress } = tools;
  const done = await (format === 'files' ? indexFiles : indexBulk)(inputs, options, tools);
  progress.clear();
  const place = options.out === undefined ? '' : ` in ${options.out}`;
  const skipped = counted(done.skipped, 'was skipped', 'were skipped');
  const [one, many] = ['was replaced by a later one of its ID', 'were replaced by later ones of their IDs'];
  progress.say(`${done.documents} documents${place}${skipped}${counted(done.replaced, one, many)}`);
  if (done.documents === 0) process.exitCode = 1;
}

async function indexFiles(inputs, { limit = LIMIT.default, index, ...options }, tools) {
  if (options.out === undefined) throw new Usage('index needs --out DIR');
  return buildArchive({ ...tools, ...options, inputs, limit });
}

/** The file appears when it is whole. */
async function indexBulk(inputs, { out, limit, force, index = INDEX_NAME.default, ...options }, tools) {
  if (limit !== undefined) {
    throw new Usage('es-bulk knows no --limit: the search engine is asked for as many as are wanted');
  }
  if (force !== undefined) throw new Usage('es-bulk knows no --force');
  const file = out === undefined ? process.stdout : createWriteStream(`${out}.new`);
  const print = (lines) => new Promise((resolve, reject) => {
    file.write(lines, (error) => (error ? reject(error) : resolve()));
  });
  const done = await writeBulk({ ...tools, ...options, inputs, index, print });
  if (out !== undefined) {
    await finished(file.end());
    await (done.documents > 0 ? rename(`${out}.new`, out) : rm(`${out}.new`));
  }
  return done;
}

export async function* printVectors(inputs, options) {
  const { progress } = newTools();
  let batch = [];
  const lines = () => shielded(termLines(batch, termsOf));
  for await (const unit of unitsOf(inputs, { ...options, maqal, tell: (line) => progress.say(line) })) {
    try {
      batch.push(...(await unit.read()));
    } catch (error) {
      progress.say(`${unit.where}: skipped: ${error.message}`);
    }
    if (batch.length < BATCH_DOCUMENTS) continue;
    yield lines();
    batch = [];
  }
  if (batch.length) yield lines();
}

export async function* runOneStep([name], { out, documents, force, limit = LIMIT.default }) {
  if (!names.includes(name)) throw new Usage(`there is no step "${name}": ${names.join(', ')}`);
  yield* runStep(name, { out, documents, force, limit }, process.stdin);
}
