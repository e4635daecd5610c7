// `maqal index`, `vectors` and `step`: what they are asked for, and what they say.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { buildArchive } from './archive.js';
import { Usage } from './arguments.js';
import { Crew } from './crew.js';
import { unitsOf } from './inputs.js';
import { makeDocuments } from './make-documents.js';
import { FORMAT, INDEX_NAME, LIMIT } from './options.js';
import { Progress } from './progress.js';

const counted = (count, one, many) => (count ? `; ${count} ${count === 1 ? one : many}` : '');

export async function* indexArchive(inputs, { format = FORMAT.default, json, ...options }) {
  if (json && format !== FORMAT.default && options.out === undefined) {
    throw new Usage('--json needs --out: es-bulk would go to standard output, too');
  }
  const progress = new Progress(process.stderr);
  const done = await (format === 'files' ? indexFiles : indexBulk)(inputs, options, progress);
  const { documents, skipped, replaced } = done;
  progress.clear();
  const place = options.out === undefined ? '' : ` in ${options.out}`;
  const [one, many] = ['was replaced by a later one of its ID', 'were replaced by later ones of their IDs'];
  const others = `${counted(skipped, 'was skipped', 'were skipped')}${counted(replaced, one, many)}`;
  progress.say(`${documents} documents${place}${others}`);
  if (documents === 0) process.exitCode = 1;
  if (json) yield `${JSON.stringify({ documents, skipped, replaced, out: options.out })}\n`;
}

async function indexFiles(inputs, { limit = LIMIT.default, index, ...options }, progress) {
  if (options.out === undefined) throw new Usage('index needs --out DIR');
  return buildArchive({ ...options, inputs, limit, progress });
}

/** The file appears when it is whole. */
async function indexBulk(inputs, { out, limit, force, index = INDEX_NAME.default, ...options }, progress) {
  if (limit !== undefined) {
    throw new Usage('es-bulk knows no --limit: the search engine is asked for as many as are wanted');
  }
  if (force !== undefined) throw new Usage('es-bulk knows no --force');
  const file = out === undefined ? process.stdout : createWriteStream(`${out}.new`);
  const count = { documents: 0, skipped: 0 };
  for await (const { output, documents, skipped } of made(inputs, { maker: 'bulk', index, ...options }, progress)) {
    await new Promise((resolve, reject) => file.write(output, (error) => (error ? reject(error) : resolve())));
    count.documents += documents;
    count.skipped += skipped;
    progress.tell('writing', null, count.documents);
  }
  if (out !== undefined) {
    await finished(file.end());
    await (count.documents > 0 ? rename(`${out}.new`, out) : rm(`${out}.new`));
  }
  return count;
}

/** What `maker` makes of the documents of the inputs. */
async function* made(inputs, { charset, allowPrivate, ignoreRobots, threads, ...options }, progress) {
  const crew = new Crew(threads);
  const units = unitsOf(inputs, { charset, allowPrivate, ignoreRobots, tell: (line) => progress.say(line) });
  try {
    yield* makeDocuments({ crew, units, progress, ...options });
  } finally {
    await crew.close();
  }
}

export async function* printVectors(inputs, options) {
  const progress = new Progress(process.stderr);
  for await (const { output } of made(inputs, { maker: 'vectors', ...options }, progress)) yield output;
}

export async function* runOneStep([name], { out, documents, force, limit = LIMIT.default }) {
  const { names, runStep } = await import('./steps.js');
  if (!names.includes(name)) throw new Usage(`there is no step "${name}": ${names.join(', ')}`);
  yield* runStep(name, { out, documents, force, limit }, process.stdin);
}
