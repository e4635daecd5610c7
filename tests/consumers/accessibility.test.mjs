// axe-core finds nothing in any article beside its sidebar, in either direction, in Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { start } from '../browser/chromium.mjs';
import { articles } from './articles.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const session = await start();
after(() => session.close());

/** An article whose source has no headline has none, and a page of it the site's own. */
const rulesFor = ({ rendered }) => ({ 'page-has-heading-one': { enabled: Boolean(rendered.article.title) } });

for (const dir of ['rtl', 'ltr']) {
  test(`no barrier in any article that is written ${dir}`, async (context) => {
    const pages = articles.filter(({ rendered }) => rendered.article.dir === dir);
    const tab = await session.browser.newPage();
    const problems = [];
    for (const article of pages) {
      await tab.setContent(article.page, { waitUntil: 'domcontentloaded' });
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate((rules) => globalThis.axe.run(document, { rules }), rulesFor(article));
      for (const { id, nodes } of violations) problems.push(`${article.name}: ${id}: ${nodes[0].html}`);
    }
    await tab.close();
    context.diagnostic(`${pages.length} pages`);
    assert.ok(pages.length > 20);
    assert.deepEqual(problems, [], problems.join('\n'));
  });
}
