// The wasm beside a native build of the same code, on real pages: native.mjs. It needs Rust, and builds bench/native first (two minutes).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as maqal from '../pkg/inline.js';
import { corpus } from './corpus.mjs';
import { median } from './measure.mjs';
import { tell } from './results.mjs';

const RUNS = 15;
const { pages, skipped } = corpus();
if (skipped) {
  console.log(`wasm to native: skipped, ${skipped}`);
  process.exit();
}

function run(command, args, options) {
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], ...options });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
  return stdout;
}

const crate = fileURLToPath(new URL('native/', import.meta.url));
run('cargo', ['build', '--quiet', '--release', '--manifest-path', join(crate, 'Cargo.toml'), '--target-dir', join(crate, '../../target/bench-native')]);
const binary = join(crate, '../../target/bench-native/release/maqal-bench');

/** The least milliseconds of a page in Node. */
function least(work, page) {
  let best = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const begin = performance.now();
    work(page);
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

const folder = mkdtempSync(join(tmpdir(), 'maqal-native-'));
try {
  const files = pages.map((page, i) => {
    const file = join(folder, `${i}.html`);
    writeFileSync(file, page);
    return file;
  });
  for (const page of pages) for (const work of [maqal.sanitize, maqal.renderArticle]) least(work, page); // compiled for good
  const found = {};
  for (const [name, what, work] of [['wasm to native, sanitize', 'sanitize', maqal.sanitize], ['wasm to native, articles', 'article', maqal.renderArticle]]) {
    const native = run(binary, [what, String(RUNS), ...files]).trim().split('\n').map(Number);
    found[name] = median(pages.map((page, i) => least(work, page) / native[i]));
  }
  tell(found);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
