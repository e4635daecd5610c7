// The generated hostile inputs of tests/support/generator.rs, as batches of strings; and what the runs here share.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['examples/hostile.rs', 'tests/support/generator.rs', 'tests/support/words.rs', 'tests/support/cases.rs'].map((name) => join(root, name));

/** The flow containers that the output is put into. */
export const HOSTS = ['div', 'article', 'td', 'li', 'section', 'template'];

/** `--name value` of the command line, as a number where the default is one. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  return typeof otherwise === 'number' ? Number(process.argv[at + 1]) : process.argv[at + 1];
}

const age = (file) => { try { return statSync(file).mtimeMs; } catch { return 0; } };

/** Builds the generator where it is older than its source: no crates, so rustc alone, in a second. */
function generator() {
  const folder = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  const binary = join(folder, process.platform === 'win32' ? 'hostile.exe' : 'hostile');
  mkdirSync(folder, { recursive: true });
  if (SOURCES.some((source) => age(source) > age(binary))) execFileSync('rustc', ['-O', '--edition', '2024', '-o', binary, SOURCES[0]], { stdio: 'inherit' });
  return binary;
}

/** Batches of `{ seed, texts }`: the text at an index has the seed plus that index. */
export async function* batches({ inputs, seed, size }) {
  const child = spawn(generator(), [String(inputs), String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, reject) => { child.once('error', reject); child.once('close', resolve); });
  let texts = [];
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    texts.push(JSON.parse(line));
    if (texts.length < size) continue;
    yield { seed, texts };
    seed += texts.length;
    texts = [];
  }
  if (texts.length) yield { seed, texts };
  if (await ended) throw new Error('the generator failed');
}

/** Prints the shortest of `failures` (`{ seed, text, why }`), and what was measured; gives whether all is well. */
export function report(name, inputs, started, failures) {
  const seconds = (performance.now() - started) / 1000;
  failures.sort((a, b) => a.text.length - b.text.length);
  for (const { seed, text, why } of failures.slice(0, 5)) console.log(`seed ${seed}: ${JSON.stringify(text)}\n  ${why}`);
  console.log(`${name}: ${inputs} inputs, ${failures.length} failures, ${Math.round(inputs / seconds)} inputs/s`);
  return inputs > 0 && failures.length === 0;
}
