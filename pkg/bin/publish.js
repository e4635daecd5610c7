// How a new archive takes the place of the one that is served. It is built beside it, in `.work/next`; folders of
// shards are named by what is in them and moved into place; then the manifest, which names them, is replaced at once.
// Whoever stops a build, at whatever moment, leaves the old archive or the new one, whole, and whoever reads meanwhile
// has one of them.
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { FORMAT, KINDS, manifest, shardsOf } from '../archive/format.js';

/** Where a build does its work, and where it keeps what is to be published. */
export const WORK = '.work';
export const NEXT = join(WORK, 'next');

/** All or nothing: who reads while we write finds the old file or the new one. */
export async function write(out, path, content) {
  const file = join(out, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
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
    // It is told below.
  }
  throw new Error(
    `${join(out, 'archive.json')} is no manifest of an archive, and nothing was replaced: --force replaces it`,
  );
}

/**
 * Throws where an archive of so many documents would ruin the one that is there: a list that was empty or cut for once
 * looks the same.
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
  for (const name of (await readdir(folder)).sort()) {
    const file = await readFile(join(folder, name));
    hash.update(`${name}\0${file.length}\0`).update(file);
  }
  return hash.digest('hex').slice(0, 10);
}

const numberOf = (folder) => parseInt(folder, 16);
const inOrder = (one, other) => numberOf(one) - numberOf(other);

/** The folders that were built of a kind, in order, without what was being written when somebody was stopped. */
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

/** Moves what is built into place; `parts`: what the manifest says beside the names of folders. */
export async function publish(out, parts) {
  const built = join(out, NEXT);
  const shards = shardsOf(parts.documents);
  const names = {};
  for (const kind of KINDS) names[kind] = await foldersIn(built, kind, shards[kind]);

  const aside = join(out, WORK, 'old');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  let moved = 0;
  // A folder goes in one step, or a build that is stopped meanwhile leaves half of one, under the name of a whole.
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

/** Takes away what archives before this one have left. */
async function sweep(out, folders, remove) {
  for (const kind of KINDS) {
    for (const name of await readdir(join(out, kind))) {
      const [, number, digest] = /^([\da-f]{2,})(?:-([\da-f]{10}))?$/.exec(name) ?? [];
      if (number !== undefined && folders[kind][numberOf(number)] !== digest) await remove(join(out, kind, name));
    }
  }
}

/** Milliseconds between two signs of life of a build, and without one after which it is taken for dead. */
const BEAT = 5_000;
const DEAD = 60_000;

/**
 * Does the build that made this file go on? Its process is asked where it is of this machine, and its last sign of life
 * in any case.
 */
async function isHeld(file) {
  const [{ pid, host }, { mtimeMs }] = await Promise.all([readFile(file, 'utf8').then(JSON.parse), stat(file)]).catch(
    () => [{}, { mtimeMs: 0 }],
  );
  if (Date.now() - mtimeMs > DEAD) return false;
  if (host !== hostname()) return true;
  if (pid === process.pid) return false; // the number of one that is gone, in a container that began afresh
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Does that work while no other build does any in that folder. */
export async function alone(out, work) {
  const file = join(out, WORK, 'lock');
  await mkdir(dirname(file), { recursive: true });
  if (await isHeld(file)) throw new Error(`another build is at work in ${out}; if that is not so, remove ${file}`);
  await rm(file, { force: true });
  const lock = await open(file, 'wx');
  await lock.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
  await lock.close();
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), BEAT);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
    // What has not begun leaves no folders.
    for (const folder of [dirname(file), out]) await rmdir(folder).catch(() => {});
  }
}
