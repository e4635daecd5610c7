// Pictures of the site for the README and the first page, taken from its real pages: `node scripts/site/pictures.mjs`
// (`make pictures`), whenever those pages look otherwise.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../../tests/browser/chromium.mjs';
import { serve } from '../serve.mjs';
import { buildSite } from './index.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'target/site');
const PICTURES = join(ROOT, 'www/images');

/** Width and height are those of the window, in CSS pixels; each picture has one and a half times as many. */
const SHOTS = [
  { name: 'newspaper-en', path: 'newspaper/en/index.html', width: 1200, height: 760 },
  { name: 'newspaper-ar', path: 'newspaper/ar/index.html', width: 1200, height: 760 },
  { name: 'article-ar', path: 'newspaper/ar/river.html', width: 1200, height: 900 },
];
const SCALE = 1.5;
const QUALITY = 78;

await buildSite(OUT);
mkdirSync(PICTURES, { recursive: true });
const server = await serve({ root: OUT });
const browser = await launch();
try {
  for (const { name, path, width, height } of SHOTS) {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: SCALE, colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(PICTURES, `${name}.jpg`), type: 'jpeg', quality: QUALITY });
    await context.close();
    console.log(`www/images/${name}.jpg`);
  }
} finally {
  await browser.close();
  await server.close();
}
