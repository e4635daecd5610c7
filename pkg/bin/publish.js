// How a new archive takes the place of the one that is served. It is built beside it, in `.work/next`. Folders of
// shards are named by a digest of their content and moved into place; then the manifest, which names them, is replaced
// at once. A build that is stopped, at whatever moment, leaves the old archive or the new one, whole, and a reader
// meanwhile has one of them.
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { FORMAT, KINDS, manifest, shardsOf } from '../archive/format.js';

/** The folder where a build does its work, and the one inside it that is to be published. */
export const WORK = '.work';
export const NEXT = join(WORK, 'next');

/** Writes a file, all or nothing: a reader meanwhile finds the old file or the new one. */
export async function write(out, path, content) {
  const file = join(out, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}

/** Files that are written at the same time. */
const FILES_AT_A_TIME = 16;

/** Writes files, `[path, content]` each, into a folder that nobody reads before it is whole. */
export async function writeAll(out, files) {
  const folders = new Set(files.map(([path]) => dirname(path)));
  for (const folder of folders) await mkdir(join(out, folder), { recursive: true });
  for (let at = 0; at < files.length; at += FILES_AT_A_TIME) {
    const some = files.slice(at, at + FILES_AT_A_TIME);
    await Promise.all(some.map(([path, content]) => writeFile(join(out, path), content)));
  }
}

/** How many documents the archive of that folder has; 0 where there is none. */
async function served(out) {
  const text = await readFile(join(out, 'archive.json'), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return 0;
  try {
    const { format, documents } = JSON.parse(text);
    if (format === FORMAT && Number.isInteger(documents)) return documents;
  } catch {
    // The error below says it.
  }
  throw new Error(
    `${join(out, 'archive.json')} is no manifest of an archive, and nothing was replaced: --force replaces it`,
  );
}

/**
 * Throws where an archive of so many documents would ruin the one that is there: an input that was empty or cut for
 * once looks the same as a real change.
 */
export async function mayReplace(out, documents) {
  const before = await served(out);
  if (2 * documents >= before) return;
  throw new Error(
    `the input has ${documents} documents, less than half of the ${before} that the archive in ${out} has, ` +
      'and nothing was replaced: --force replaces it',
  );
}

/** The name of a folder of shards, by the names and the bytes of its files. */
async function digestOf(folder) {
  const hash = createHash('sha256');
  const names = (await readdir(folder)).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  for (const [at, file] of files.entries()) hash.update(`${names[at]}\0${file.length}\0`).update(file);
  return hash.digest('hex').slice(0, 10);
}

const numberOf = (folder) => parseInt(folder, 16);
const inOrder = (one, other) => numberOf(one) - numberOf(other);

/** The folders that were built of a kind, in order, without files that a stopped build had only begun. */
async function foldersIn(built, kind, shards) {
  const folders = (await readdir(join(built, kind)).catch(() => [])).sort(inOrder);
  let count = 0;
  for (const folder of folders) {
    for (const name of await readdir(join(built, kind, folder))) {
      if (name.endsWith('.new')) await rm(join(built, kind, folder, name));
      else count++;
    }
  }
  if (count === shards) return folders;
  throw new Error(`${count} files of ${kind} were built, and not ${shards}: nothing was replaced`);
}

/** Moves what is built into place. `parts` is what the manifest says beside the names of folders. */
export async function publish(out, parts) {
  const built = join(out, NEXT);
  const shards = shardsOf(parts.documents);
  const names = {};
  for (const kind of KINDS) names[kind] = await foldersIn(built, kind, shards[kind]);

  const aside = join(out, WORK, 'old');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  let moved = 0;
  // A folder is removed in one step: a build that is stopped meanwhile must not leave half of one under its full name.
  const remove = (path) => rename(path, join(aside, String(moved++)));
  const folders = {};
  for (const kind of KINDS) {
    await mkdir(join(out, kind), { recursive: true });
    folders[kind] = [];
    for (const name of names[kind]) {
      const digest = await digestOf(join(built, kind, name));
      folders[kind].push(digest);
      const place = join(out, kind, `${name}-${digest}`);
      const known = await digestOf(place).catch(() => undefined);
      if (known === digest) continue;
      if (known !== undefined) await remove(place); // it is damaged
      await rename(join(built, kind, name), place);
    }
  }
  await write(out, 'archive.json', manifest({ ...parts, folders }));
  await sweep(out, folders, remove);
  await rm(aside, { recursive: true });
}

/** Removes the folders that earlier archives have left. */
async function sweep(out, folders, remove) {
  for (const kind of KINDS) {
    for (const name of await readdir(join(out, kind))) {
      const [, number, digest] = /^([\da-f]{2,})(?:-([\da-f]{10}))?$/.exec(name) ?? [];
      if (number !== undefined && folders[kind][numberOf(number)] !== digest) await remove(join(out, kind, name));
    }
  }
}

/** A build gives a sign of life so often, and is taken for dead after so long without one. */
const BEAT_MS = 5_000;
const DEAD_MS = 60_000;

/**
 * Is the build that made this file still running? Its last sign of life says so, and on this machine its process as
 * well.
 */
async function isHeld(file) {
  const [{ pid, host }, { mtimeMs }] = await Promise.all([readFile(file, 'utf8').then(JSON.parse), stat(file)]).catch(
    () => [{}, { mtimeMs: 0 }],
  );
  if (Date.now() - mtimeMs > DEAD_MS) return false;
  if (host !== hostname()) return true;
  if (pid === process.pid) return false; // a process of an earlier container had the same number
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Does `work` while no other build works in that folder. */
export async function alone(out, work) {
  const file = join(out, WORK, 'lock');
  await mkdir(dirname(file), { recursive: true });
  if (await isHeld(file)) throw new Error(`another build is at work in ${out}; if that is not so, remove ${file}`);
  await rm(file, { force: true });
  const lock = await open(file, 'wx');
  await lock.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
  await lock.close();
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
    // A build that wrote nothing leaves no folders.
    for (const folder of [dirname(file), out]) await rmdir(folder).catch(() => {});
  }
}
