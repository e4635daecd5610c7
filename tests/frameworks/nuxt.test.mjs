// Nuxt 4: a page that the server renders and the browser takes over, and one of the browser's alone.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { HEADLINE, assertAdopted, assertRendered } from './reader.mjs';
import { assertQuiet, site, wasmIn } from './site.mjs';

const nuxt = await site('nuxt', { clean: ['.nuxt', '.output'], build: ['node_modules/nuxt/bin/nuxt.mjs', 'build'], serve: ['nuxt/.output/server/index.mjs'] });
after(() => nuxt.close());

/** The HTML that a server sent, without what it sends along for its scripts. */
const markup = async (path) => (await nuxt.text(path)).replace(/<script\b[\s\S]*?<\/script>/g, '');

describe('a page that the server renders', () => {
  test('has the article, the comment and the title in its HTML', async () => {
    const html = await markup('');
    assert.match(html, HEADLINE);
    assert.match(html, /<section id="comment">تعليق <b>قصير<\/b><\/section>/);
    assert.match(html, /<title>مشتل الحي ينبت من جديد<\/title>/);
    assert.doesNotMatch(html, /pwned/);
  });

  test('hydrates without a mismatch, touches nothing, opens players, and renders what comes later', async () => {
    const visit = await nuxt.visit('');
    await assertAdopted(visit, { hasWasm: true }); // the composable asks for it
    await assertRendered(visit);
    await visit.close();
  });

  test('maqal/worker, as Nuxt builds it', async () => {
    const visit = await nuxt.visit('');
    await visit.page.waitForSelector('html[data-hydrated]', { state: 'attached' });
    await visit.page.click('#worker');
    await visit.page.waitForFunction(() => document.querySelector('#worker').textContent.startsWith('<p>تعليق'));
    await assertQuiet(visit);
    await visit.close();
  });

  test('the sample of docs/frameworks.md, without the wasm in the browser', async () => {
    assert.match(await markup('docs'), HEADLINE);
    const visit = await nuxt.visit('docs');
    await visit.page.waitForLoadState('networkidle');
    assert.deepEqual(wasmIn(visit.seen), []);
    await assertQuiet(visit);
    await visit.close();
  });
});

test('a page of the browser alone: nothing in the HTML, and the article with one wasm', async () => {
  assert.doesNotMatch(await markup('client'), /<article/);
  const visit = await nuxt.visit('client');
  await visit.page.waitForSelector('.story article');
  assert.equal(await visit.page.textContent('.story h1'), 'مشتل الحي ينبت من جديد');
  assert.equal(await visit.page.innerHTML('#comment'), 'تعليق <b>قصير</b>');
  assert.equal(new Set(wasmIn(visit.seen)).size, 1);
  await assertQuiet(visit);
  await visit.close();
});
