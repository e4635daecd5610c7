// React by itself, in development, where it tells of every mismatch; and in StrictMode, which does everything twice.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { HEADLINE, assertAdopted, assertRendered } from './reader.mjs';
import { assertQuiet, site } from './site.mjs';

const react = await site('react', { clean: ['dist'], build: ['vite-build.mjs', 'server.jsx'], serve: ['vite-server.mjs'], env: { NODE_ENV: 'development' } });
after(() => react.close());

test('the server writes the article', async () => {
  const html = await react.text('');
  assert.match(html, HEADLINE);
  assert.match(html, /<section id="told">تعليق <b>قصير<\/b><\/section>/);
  assert.match(html, /<p id="words">14<\/p>/); // docs/frameworks.md
  assert.doesNotMatch(html, /pwned/);
});

test('hydrated: no mismatch, nothing is touched, players open; then what comes later', async () => {
  const visit = await react.visit('');
  await assertAdopted(visit, { hasWasm: true }); // the hook asks for it
  await assertRendered(visit);
  assert.equal(await visit.page.innerHTML('#hook'), '<p>تعليق <b>قصير</b></p>');
  await visit.close();
});

test('in the browser alone: the fallback, and then the same', async () => {
  const visit = await react.visit('?client');
  await visit.page.waitForSelector('.story article');
  await visit.page.waitForSelector('#hook');
  assert.equal(await visit.page.textContent('#words'), '14');
  await assertAdopted(visit, { hasWasm: true });
  await assertRendered(visit);
  await visit.close();
});

describe('errors', () => {
  test('of an option, go to onError, else to the boundary around; what is shown stays', async () => {
    const { page, close } = await react.visit('');
    await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
    await page.click('#break');
    await page.waitForFunction(() => document.querySelector('#caught') && document.querySelector('#break').textContent);
    assert.deepEqual([await page.textContent('#caught'), await page.textContent('#break')], ['BAD_OPTION', 'BAD_OPTION']);
    assert.equal(await page.innerHTML('#told'), 'تعليق <b>قصير</b>');
    await close();
  });
  test('a wasm that cannot be had costs nothing that a server has written', async () => {
    const visit = await react.visit('', { blocked: /\.wasm$/ });
    const { page, close } = visit;
    await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
    assert.match(await page.textContent('.story h1'), /مشتل الحي/);
    await page.click('#break');
    await page.waitForFunction(() => document.querySelector('#break').textContent);
    assert.equal(await page.textContent('#break'), 'INIT_FAILED');
    assert.equal(await page.innerHTML('#told'), 'تعليق <b>قصير</b>');
    await close();
  });
});
