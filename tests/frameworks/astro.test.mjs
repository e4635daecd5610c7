// Astro: the article in a page that is built once, in one that a server makes, and scripts that Astro builds.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { HEADLINE } from './reader.mjs';
import { assertQuiet, site } from './site.mjs';

const astro = await site('astro', { clean: ['dist', '.astro'], build: ['node_modules/astro/astro.js', 'build'], serve: ['astro/dist/server/entry.mjs'] });
after(() => astro.close());

for (const path of ['', 'server']) {
  test(`/${path} has the article in its HTML`, async () => {
    const html = await astro.text(path);
    assert.match(html, HEADLINE);
    assert.match(html, /<section>تعليق <b>قصير<\/b><\/section>/);
    assert.match(html, /<html lang="ar" dir="rtl">[\s\S]*<title>مشتل الحي ينبت من جديد<\/title>/);
    assert.doesNotMatch(html.replace(/<script[\s\S]*?<\/script>/g, ''), /pwned/);
  });
}

test('the sample of docs/frameworks.md', async () => assert.match(await astro.text('docs'), HEADLINE));

test('maqal/worker and maqal/element in a script of a page', async () => {
  const visit = await astro.visit('');
  await visit.page.click('#worker');
  await visit.page.waitForFunction(() => document.querySelector('#worker').textContent.startsWith('<p>تعليق'));
  await visit.page.waitForSelector('#element article');
  await assertQuiet(visit);
  await visit.close();
});
