// Pictures of the site for the README and the first page, taken from its real pages: `node scripts/site/pictures.mjs`
// (`make pictures`), whenever those pages look otherwise.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../../tests/browser/chromium.mjs';
import { serve } from '../serve.mjs';
import { buildSite } from './index.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'target/site');
const PICTURES = join(ROOT, 'www/images');

/** Width and height are those of the window, in CSS pixels; each picture has one and a half times as many. Playwright writes no WebP, Chromium itself does. */
const SHOTS = [
  { name: 'newspaper-en', path: 'newspaper/en/index.html', width: 1200, height: 760 },
  { name: 'newspaper-ar', path: 'newspaper/ar/index.html', width: 1200, height: 760 },
  { name: 'article-ar', path: 'newspaper/ar/river.html', width: 1200, height: 900 },
];
const SCALE = 1.5;
const QUALITY = 70;
/** What a name ends in for readers who have asked for each scheme. */
const SCHEMES = { light: '', dark: '-dark' };

await buildSite(OUT);
mkdirSync(PICTURES, { recursive: true });
const server = await serve({ root: OUT });
const browser = await launch();
try {
  for (const { name, path, width, height } of SHOTS) {
    for (const [colorScheme, ending] of Object.entries(SCHEMES)) {
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: SCALE, colorScheme });
      const page = await context.newPage();
      await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
      const inspector = await context.newCDPSession(page);
      const { data } = await inspector.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
      const file = `${name}${ending}.webp`;
      writeFileSync(join(PICTURES, file), data, 'base64');
      await context.close();
      console.log(`www/images/${file}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
