// Where an archive is, and how its files are read: by fetch, or from a folder of this machine where the runtime has
// files (Node, Deno, Bun). Nothing of `node:` is imported until a folder is asked for, so that bundles for browsers
// have nothing to resolve.

/** No file that `maqal index` writes is larger. Bytes. */
export const MAX_FILE_BYTES = 1 << 22;

/** A module of Node; undefined where there are none. */
async function builtin(name) {
  const { process, Deno } = globalThis;
  if (!process?.versions?.node && !Deno) return undefined;
  const specifier = `node:${name}`;
  return (
    process?.getBuiltinModule?.(specifier) ??
    import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ specifier).catch(() => undefined)
  );
}

/** A scheme, which has two letters at least: `C:\related` is a path. */
const hasScheme = (text) => /^[a-z][a-z\d+.-]+:/i.test(text);

/** The address of a folder, by its address or its path; undefined where it is neither. */
export async function folderOf(where) {
  const text = typeof where === 'string' ? where : where?.href;
  if (typeof text !== 'string' || text === '') return undefined;
  let base;
  if (hasScheme(text) || globalThis.location?.href) {
    try {
      base = new URL(text, globalThis.location?.href);
    } catch {
      return undefined;
    }
  } else {
    base = (await builtin('url'))?.pathToFileURL(text);
  }
  if (base && !base.pathname.endsWith('/')) base.pathname += '/';
  return base;
}

/** Why there is no file. Did somebody say that it is not there? */
export class NoFile extends Error {
  constructor(message, { isMissing = false, cause } = {}) {
    super(message, { cause });
    this.isMissing = isMissing;
  }
}

/** A file that is larger than it can be. */
export class TooLarge extends Error {}

/** A file of this machine, or what `fetch` gives. */
export async function readFrom(address, fetch, options) {
  const files = !fetch && address.protocol === 'file:' ? await builtin('fs/promises') : undefined;
  if (files) return readLocal(files, address);
  const response = await (fetch ?? globalThis.fetch)(address.href, options);
  const { ok, status } = response;
  if (!ok) throw new NoFile(`the server answered ${status}`, { isMissing: status === 404 || status === 410 });
  return readAll(response);
}

async function readLocal(files, address) {
  let file;
  try {
    file = await files.open(address);
    if ((await file.stat()).size > MAX_FILE_BYTES) throw new TooLarge();
    return new Uint8Array(await file.readFile());
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause;
    throw new NoFile(cause.message, { isMissing: cause.code === 'ENOENT', cause });
  } finally {
    await file?.close();
  }
}

/** Reads no further than a file may be long. */
async function readAll(response) {
  const reader = response.body?.getReader?.();
  if (!reader) {
    const file = new Uint8Array(await response.arrayBuffer());
    if (file.length > MAX_FILE_BYTES) throw new TooLarge();
    return file;
  }
  const parts = [];
  let length = 0;
  for (let part; !(part = await reader.read()).done;) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MAX_FILE_BYTES) {
      await reader.cancel();
      throw new TooLarge();
    }
  }
  if (parts.length === 1) return parts[0];
  const file = new Uint8Array(length);
  for (let at = 0, place = 0; at < parts.length; place += parts[at++].length) file.set(parts[at], place);
  return file;
}
