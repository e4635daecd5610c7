// SvelteKit: the server renders, and the actions take over.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { HEADLINE, assertAdopted, assertRendered } from './reader.mjs';
import { assertQuiet, site } from './site.mjs';

const svelte = await site('svelte', { clean: ['.svelte-kit', 'build'], build: ['node_modules/vite/bin/vite.js', 'build'], serve: ['svelte/build/index.js'] });
after(() => svelte.close());

test('the server writes the article', async () => {
  const html = (await svelte.text('')).replace(/<!--.*?-->/g, '');
  assert.match(html, HEADLINE);
  assert.match(html, /<section>تعليق <b>قصير<\/b><\/section>/);
  assert.match(html, /<title>مشتل الحي ينبت من جديد<\/title>/);
});

test('hydrated: no mismatch, nothing is touched, players open; then what comes later', async () => {
  const visit = await svelte.visit('');
  await assertAdopted(visit);
  await assertRendered(visit);
  await visit.close();
});

test('an error is an event of the element, and what is shown stays', async () => {
  const visit = await svelte.visit('');
  await visit.page.click('#more');
  await visit.page.waitForFunction(() => document.querySelector('#comment')?.innerHTML === 'تعليق <b>قصير</b>');
  await visit.page.click('#break');
  await visit.page.waitForFunction(() => document.querySelector('#break').textContent === 'BAD_OPTION');
  assert.equal(await visit.page.innerHTML('#comment'), 'تعليق <b>قصير</b>');
  await assertQuiet(visit);
  await visit.close();
});

test('maqal/worker', async () => {
  const visit = await svelte.visit('');
  await visit.page.click('#worker');
  await visit.page.waitForFunction(() => document.querySelector('#worker').textContent.startsWith('<p>تعليق'));
  await visit.close();
});

test('the sample of docs/frameworks.md', async () => {
  const visit = await svelte.visit('docs');
  assert.match(await visit.page.textContent('.story h1'), /مشتل الحي/);
  await visit.page.waitForLoadState('networkidle');
  await visit.page.fill('textarea', '<b onclick="x">ممتاز</b>');
  await visit.page.waitForFunction(() => document.querySelector('#preview').innerHTML === '<b>ممتاز</b>');
  await assertQuiet(visit);
  await visit.close();
});
