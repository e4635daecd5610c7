// What a second visit costs: visits.mjs [--visits 6] [--stay 4000]. One profile of Chromium, files that never change (immutable) as a build names them. A visit imports maqal/article, renders an
// article and stays for a while, in milliseconds, in which it renders 20 more. The browser keeps what it has compiled of a module once that is much and has been idle for some seconds; `compiled` is
// what init() takes. Rounds of visits begin with a new profile each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../scripts/serve.mjs';
import { launchProfile } from '../tests/browser/chromium.mjs';
import { page as article } from './documents.mjs';
import { firstArticle } from './first.mjs';
import { median } from './measure.mjs';

const { values } = parseArgs({ options: { visits: { type: 'string', default: '6' }, stay: { type: 'string', default: '4000' }, rounds: { type: 'string', default: '3' } } });
const [visits, stay, rounds] = [values.visits, values.stay, values.rounds].map(Number);
const html = article(50_000);
const root = fileURLToPath(new URL('..', import.meta.url));
const server = await serve({ root, folders: ['bench', 'pkg'], cacheControl: 'public, max-age=31536000, immutable' });

const found = Array.from({ length: visits }, () => []);
for (let round = 0; round < rounds; round++) {
  const profile = mkdtempSync(join(tmpdir(), 'maqal-visits-'));
  for (let at = 0; at < visits; at++) {
    // A browser of its own for each: nothing but the profile's cache is left of the visit before.
    const context = await launchProfile(profile);
    const page = await context.newPage();
    await page.goto(`${server.url}bench/cold.html`);
    found[at].push(await page.evaluate(firstArticle, [html, 'https://news.example/story', '/pkg/module/article.js', undefined, stay]));
    await context.close();
  }
  rmSync(profile, { recursive: true, force: true });
}
await server.close();
const steps = ['imported', 'compiled', 'call', 'whole'];
console.log(['visit', ...steps].map((cell) => cell.padEnd(10)).join(''));
for (const [at, all] of found.entries()) console.log([String(at + 1), ...steps.map((step) => median(all.map((one) => one[step])).toFixed(0))].map((cell) => cell.padEnd(10)).join(''));
