// Vue with Vite: single-file components, on a server and hydrated.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { HEADLINE, assertAdopted, assertRendered } from './reader.mjs';
import { assertQuiet, site } from './site.mjs';

const vue = await site('vue', { clean: ['dist'], build: ['vite-build.mjs', 'server.js'], serve: ['vite-server.mjs'] });
after(() => vue.close());

test('the server writes the article', async () => {
  const html = await vue.text('');
  assert.match(html, HEADLINE);
  assert.match(html, /<section id="comment">تعليق <b>قصير<\/b><\/section>/);
  assert.match(html, /<section id="hook"><p>تعليق <b>قصير<\/b><\/p><\/section>/);
  assert.match(html, /<div class="docs"><article[\s\S]*<p>تعليق <b>قصير<\/b><\/p>/); // docs/frameworks.md
  assert.doesNotMatch(html, /pwned/);
});

test('hydrated: no mismatch, nothing is touched, players open; then what comes later', async () => {
  const visit = await vue.visit('');
  await assertAdopted(visit, { hasWasm: true }); // the composable asks for it
  await assertRendered(visit);
  assert.equal(await visit.page.innerHTML('#hook'), '<p>تعليق <b>قصير</b></p>');
  await visit.close();
});

test('an error is an event of the component, and what is shown stays', async () => {
  const visit = await vue.visit('');
  await visit.page.click('#break');
  await visit.page.waitForFunction(() => document.querySelector('#break').textContent === 'BAD_OPTION');
  assert.equal(await visit.page.innerHTML('#comment'), 'تعليق <b>قصير</b>');
  await assertQuiet(visit);
  await visit.close();
});

test('maqal/worker, as Vite builds it', async () => {
  const visit = await vue.visit('');
  await visit.page.click('#worker');
  await visit.page.waitForFunction(() => document.querySelector('#worker').textContent.startsWith('<p>تعليق'));
  assert.equal(visit.page.workers().length, 1);
  await visit.close();
});
