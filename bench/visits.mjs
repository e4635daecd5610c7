// What a second visit costs: visits.mjs [--visits 6] [--stay 4000]. One profile of Chromium, files that never change (immutable) as a build names them. A visit imports maqal/article, renders an
// article and stays for a while, in milliseconds, in which it renders 20 more. The browser keeps what it has compiled of a module once that is much and has been idle for some seconds; `compiled` is
// what init() takes. Rounds of visits begin with a new profile each.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchProfile } from '../tests/browser/chromium.mjs';
import { page as article } from './documents.mjs';
import { median } from './measure.mjs';

const { values } = parseArgs({ options: { visits: { type: 'string', default: '6' }, stay: { type: 'string', default: '4000' }, rounds: { type: 'string', default: '3' } } });
const [visits, stay, rounds] = [values.visits, values.stay, values.rounds].map(Number);
const html = article(50_000);
const root = fileURLToPath(new URL('..', import.meta.url));
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

const server = createServer(({ url }, response) => {
  const type = types[extname(url)];
  response.setHeader('Content-Type', type ?? 'text/html');
  if (!type) return response.end('<!doctype html><meta charset="utf-8"><title>visit</title><body>');
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  createReadStream(join(root, url)).on('error', () => response.destroy()).pipe(response);
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const address = `http://127.0.0.1:${server.address().port}/`;

/** Runs in the page. */
async function visit([html, stay]) {
  const start = performance.now();
  const { init, renderArticle } = await import('/pkg/module/article.js');
  const imported = performance.now();
  await init();
  const ready = performance.now();
  const rendered = renderArticle(html);
  const called = performance.now();
  document.body.innerHTML = rendered.html;
  void document.body.offsetHeight;
  const shown = performance.now();
  for (let i = 0; i < 20; i++) renderArticle(html);
  await new Promise((resolve) => { setTimeout(resolve, stay); });
  return { imported: imported - start, compiled: ready - imported, call: called - ready, whole: shown - start };
}

const found = Array.from({ length: visits }, () => []);
for (let round = 0; round < rounds; round++) {
  const profile = mkdtempSync(join(tmpdir(), 'maqal-visits-'));
  for (let at = 0; at < visits; at++) {
    // A browser of its own for each: nothing but the profile's cache is left of the visit before.
    const context = await launchProfile(profile);
    const page = await context.newPage();
    await page.goto(address);
    found[at].push(await page.evaluate(visit, [html, stay]));
    await context.close();
  }
  rmSync(profile, { recursive: true, force: true });
}
server.close();
const steps = ['imported', 'compiled', 'call', 'whole'];
console.log(['visit', ...steps].map((cell) => cell.padEnd(10)).join(''));
for (const [at, all] of found.entries()) console.log([String(at + 1), ...steps.map((step) => median(all.map((one) => one[step])).toFixed(0))].map((cell) => cell.padEnd(10)).join(''));
