// The component in Node: transpiled by the library that jco stands on, into a folder of its own.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transpile } from '@bytecodealliance/jco-transpile';
import { componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';

const crate = fileURLToPath(new URL('..', import.meta.url));
const built = join(crate, 'target/component');

/** The interface that a component says it has. */
export const interfaceOf = (name) => componentWit(readFileSync(join(built, `${name}.wasm`)));

/** A component's exports. Errors are wrapped, as by the command `jco transpile`. */
export async function load(name) {
  const folder = mkdtempSync(join(crate, 'target/jco-'));
  const { files } = await transpile(join(built, `${name}.wasm`), { name, outDir: folder, noComponentErrorWrapping: false });
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return { folder, exports: await import(pathToFileURL(join(folder, `${name}.js`))) };
}

/** Runs a call: what it gave, or the record of its error. A trap is thrown on. */
export function outcome(call) {
  try {
    return { result: call() };
  } catch (thrown) {
    if (typeof thrown?.payload?.code !== 'string') throw thrown;
    return { error: thrown.payload };
  }
}

export const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
export const pascal = (name) => camel(`-${name}`);
