// Patterns of file names, such as 'in/**/*.html': shells of Windows leave them to the command, and so does every shell
// where they are quoted. node:fs has glob() since Node 22; Node 20 is to do, too.
import { readdir, stat } from 'node:fs/promises';
import { isAddress } from './fetch.js';
import { unreadable } from './unreadable.js';

const MAGIC = /[*?[{]/;
/** What `**` does not go into, nor into a folder whose name begins with a dot. */
const SKIPPED = 'node_modules';
const isWindows = process.platform === 'win32';

/**
 * The inputs that the operands of a command name: `{ files, isList }`, where `isList` says that one of them is a
 * pattern, however many files it has. A file of that very name is no pattern.
 */
export async function expanded(operands) {
  const found = await Promise.all(
    operands.map(async (operand) => ((await isPattern(operand)) ? matching(operand) : undefined)),
  );
  return {
    files: operands.flatMap((operand, at) => found[at] ?? operand),
    isList: found.some(Boolean),
  };
}

const isThere = (path) => stat(path).then(() => true, () => false);
const isPattern = async (operand) => MAGIC.test(operand) && !isAddress(operand) && !(await isThere(operand));

/** The files that a pattern names, in the order of their code units. */
async function matching(pattern) {
  const files = new Set();
  const typed = (isWindows ? pattern.replaceAll('\\', '/') : pattern).normalize();
  for (const one of alternatives(typed)) {
    for await (const file of below('', segmentsOf(one))) files.add(file);
  }
  if (files.size === 0) throw unreadable(pattern, new Error('no file has such a name'));
  return [...files].sort();
}

/** `{a,b}` is either; the innermost are taken first. */
function alternatives(pattern) {
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (!braces) return [pattern];
  const [before, after] = [pattern.slice(0, braces.index), pattern.slice(braces.index + braces[0].length)];
  return braces[1].split(',').flatMap((choice) => alternatives(before + choice + after));
}

/** The parts of a path. A `**` behind another would find the same once more; at the end it is every file. */
function segmentsOf(pattern) {
  const segments = pattern.split('/').filter((segment, at, all) => segment !== '**' || all[at - 1] !== '**');
  return segments.at(-1) === '**' ? [...segments, '*'] : segments;
}

/** The files that the segments name, below a folder, which is empty or ends with a slash. */
async function* below(folder, [segment, ...rest]) {
  if (segment === '**') {
    yield* below(folder, rest);
    for (const entry of await entriesOf(folder)) {
      if (isEntered(entry)) yield* below(`${folder}${entry.name}/`, [segment, ...rest]);
    }
  } else if (MAGIC.test(segment)) {
    const name = nameLike(segment);
    for (const entry of await entriesOf(folder)) {
      if (name.test(entry.name.normalize())) yield* leadsTo(`${folder}${entry.name}`, rest);
    }
  } else {
    yield* leadsTo(`${folder}${segment}`, rest);
  }
}

async function* leadsTo(path, rest) {
  if (rest.length > 0) yield* below(`${path}/`, rest);
  else if ((await stat(path).catch(() => undefined))?.isFile()) yield path;
}

/** No link is entered by `**`: it may lead back to where it is. */
const isEntered = (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== SKIPPED;

async function entriesOf(folder) {
  try {
    return await readdir(folder || '.', { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw unreadable(folder, error);
  }
}

/**
 * The names that a segment stands for: `*` is any characters, `?` one, `[a-z]` one of these, `[!a-z]` any other. A dot
 * at the beginning is to be typed.
 */
function nameLike(segment) {
  const source = segment.replace(/\*|\?|\[([!^]?)(\]?[^\]]+|\])\]|[^]/gu, (token, not, members) => {
    if (token === '*') return '.*';
    if (token === '?') return '.';
    if (members === undefined) return token.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    return `[${not && '^'}${members.replace(/[\\\]^[]/g, '\\$&')}]`;
  });
  return new RegExp(`^${segment.startsWith('.') ? '' : '(?!\\.)'}${source}$`, isWindows ? 'ius' : 'us');
}
