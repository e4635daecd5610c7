// axe-core finds nothing in any article beside its sidebar, in either direction, bare and in maqal/style.css, light and
// dark, in Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { start } from '../browser/chromium.mjs';
import { articles } from './articles.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const session = await start();
after(() => session.close());

const styles = `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>${readFileSync(new URL('../../pkg/style.css', import.meta.url), 'utf8')}</style>`;

/** How pages are shown, and which: colors and sizes are those of the stories that have every part. */
const LOOKS = [
  ['in any article', 'bare', (page) => page, {}],
  ['in any story', 'in the style sheet, light', styled, { colorScheme: 'light' }],
  ['in any story', 'in the style sheet, dark, on a phone', styled, { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
];

function styled(page) {
  return page.replace('</head>', () => `${styles}</head>`);
}

/**
 * An article whose source has no headline has none, and a page of it the site's own. The size of what is tapped is a
 * rule of WCAG 2.2 that axe leaves out by default; a bare page keeps it by its own style sheet.
 */
const rulesFor = ({ rendered }, isBare) => ({
  'page-has-heading-one': { enabled: Boolean(rendered.article.title) },
  'target-size': { enabled: !isBare },
});

for (const dir of ['rtl', 'ltr']) {
  for (const [which, look, dress, options] of LOOKS) {
    const isMeant = ({ name }) => which === 'in any article' || name.startsWith('browser/style');
    const pages = articles.filter((article) => article.rendered.article.dir === dir && isMeant(article));
    test(`no barrier ${which} that is written ${dir}, ${look}`, async (context) => {
      const tab = await session.browser.newPage(options);
      const problems = [];
      for (const article of pages) {
        await tab.setContent(dress(article.page), { waitUntil: 'domcontentloaded' });
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate((rules) => globalThis.axe.run(document, { rules }), rulesFor(article, look === 'bare'));
        for (const { id, nodes } of violations) problems.push(`${article.name}: ${id}: ${nodes[0].html}`);
      }
      await tab.close();
      context.diagnostic(`${pages.length} pages`);
      assert.ok(pages.length > 3);
      assert.deepEqual(problems, [], problems.join('\n'));
    });
  }
}
