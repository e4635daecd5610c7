// `npx maqal render` of JSON lines: on one thread, and on as many as there are cores: lines.mjs [--pages 10000].
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { page } from './documents.mjs';
import { tell } from './results.mjs';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '10000' } } });
const count = Number(values.pages);
const bin = fileURLToPath(new URL('../pkg/bin/maqal.js', import.meta.url));

/** Seconds that a command takes; what it prints goes nowhere. */
const seconds = (args) => new Promise((resolve, reject) => {
  const begin = performance.now();
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.resume();
  child.on('error', reject);
  child.on('close', (code) => (code === 0 ? resolve((performance.now() - begin) / 1000) : reject(new Error(`maqal ended with ${code}`))));
});

const folder = mkdtempSync(join(tmpdir(), 'maqal-lines-'));
try {
  const file = join(folder, 'pages.jsonl');
  const input = createWriteStream(file);
  for (let at = 0; at < count; at++) {
    const line = JSON.stringify({ url: `https://news.example/${at}`, html: page(12_000 + (at % 7) * 3000) });
    if (!input.write(`${line}\n`)) await new Promise((resolve) => input.once('drain', resolve));
  }
  await finished(input.end());
  const one = await seconds(['render', file, '--threads', '1']);
  const all = await seconds(['render', file]);
  console.log(`render of ${count} pages: ${one.toFixed(1)} s on one thread, ${all.toFixed(1)} s on all`);
  tell({ 'render of lines': one / all });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
