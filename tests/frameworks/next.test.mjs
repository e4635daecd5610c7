// Next 16: server components, client components and the edge runtime.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { source } from './article.js';
import { HEADLINE, assertAdopted, assertRendered } from './reader.mjs';
import { assertQuiet, site, wasmIn } from './site.mjs';

const bin = 'node_modules/next/dist/bin/next';
const next = await site('next', { clean: ['.next'], build: [bin, 'build'], serve: [bin, 'start', '-p', '{port}', '-H', '127.0.0.1'] });
after(() => next.close());

/** The HTML that a server sent, without what it sends along for its scripts. */
const markup = async (path) => (await next.text(path)).replace(/<script\b[\s\S]*?<\/script>/g, '');
test('a server component: the article is in the HTML, and neither script nor wasm in the browser', async () => {
  const html = await markup('server');
  assert.match(html, HEADLINE);
  assert.match(html, /<section>تعليق <b>قصير<\/b><\/section><div id="hook"><p>hook<\/p><\/div>/);
  assert.doesNotMatch(html, /pwned/);
  const visit = await next.visit('server');
  await visit.page.waitForLoadState('networkidle');
  await assertQuiet(visit);
  assert.deepEqual(wasmIn(visit.seen), []);
  await visit.close();
});

describe('a client component', () => {
  test('is in the HTML of the server', async () => {
    const html = await markup('client');
    assert.match(html, HEADLINE);
    assert.match(html, /<section>تعليق <b>قصير<\/b><\/section><button/);
  });

  test('hydrates without a mismatch, a flash or the wasm, opens players, and renders what comes later', async () => {
    const visit = await next.visit('client');
    await assertAdopted(visit);
    await assertRendered(visit);
    await visit.close();
  });

  test('that calls maqal itself waits for the wasm, and hydrates then', async () => {
    assert.match(await markup('hook'), /<section><p>تعليق <b>قصير<\/b><\/p><\/section>/);
    const visit = await next.visit('hook');
    await visit.page.waitForSelector('html[data-hydrated]', { state: 'attached' });
    assert.equal(await visit.page.innerHTML('main section'), '<p>تعليق <b>قصير</b></p>');
    assert.equal(wasmIn(visit.seen).length, 1);
    await assertQuiet(visit);
    await visit.close();
  });
});

test('the samples of docs/frameworks.md', async () => {
  assert.match(await markup('docs'), HEADLINE);
  const visit = await next.visit('docs');
  await visit.page.fill('textarea', '<b onclick="x">ممتاز</b>');
  await visit.page.waitForFunction(() => document.querySelector('#preview')?.innerHTML === '<b>ممتاز</b>');
  await assertQuiet(visit);
  const answer = await visit.page.request.post(new URL('/docs/feed', visit.page.url()).href, { data: source, headers: { 'content-type': 'text/html' } });
  assert.deepEqual(await answer.json(), { title: 'مشتل الحي ينبت من جديد', published: '2021-03-13' });
  await visit.close();
});

test('maqal/worker, as Turbopack builds it', async () => {
  const visit = await next.visit('worker');
  await visit.page.waitForSelector('html[data-hydrated]', { state: 'attached' });
  await visit.page.click('button');
  await visit.page.waitForFunction(() => document.querySelector('button').textContent.startsWith('<p>تعليق'));
  await assertQuiet(visit);
  await visit.close();
});

describe('the edge runtime', () => {
  test('a route with maqal, maqal/page and maqal/sanitizer', async () => {
    const html = await next.text('edge');
    assert.match(html, /<html lang="ar" dir="rtl"><head><title>مشتل الحي ينبت من جديد<\/title>/);
    assert.match(html, /<\/html><p>تعليق <b>قصير<\/b><\/p>$/);
  });
  test('a page with a server component', async () => assert.match(await markup('edge-page'), /<h1>القناة تعود إلى البساتين<\/h1>/));
  test('maqal/wasm?module is a compiled module', async () => assert.deepEqual(JSON.parse(await next.text('wasm')), { module: '[object WebAssembly.Module]' }));
});
