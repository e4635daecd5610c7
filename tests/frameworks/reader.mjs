// What a page with the components does in the browser, whatever the framework.
import assert from 'node:assert/strict';
import { assertQuiet, wasmIn } from './site.mjs';

export const HEADLINE = /class="story"><article class="maqal-article" lang="ar" dir="rtl">\s*<header class="maqal-head"><h1>مشتل الحي ينبت من جديد<\/h1>/;
const hydrated = (page) => page.waitForSelector('html[data-hydrated]', { state: 'attached' });

/** Hydrates without a mismatch, touches nothing and fetches no wasm; a player opens. `hasWasm`: something else asked. */
export async function assertAdopted(visit, { hasWasm = false } = {}) {
  const { page, seen } = visit;
  await hydrated(page);
  await page.evaluate(() => (window.first = document.querySelector('.story article')));
  await page.click('#count');
  await page.waitForFunction(() => document.querySelector('#count').textContent === '1');
  assert.equal(await page.evaluate(() => window.first === document.querySelector('.story article')), true);
  if (!hasWasm) assert.deepEqual(wasmIn(seen), []);
  await page.click('.story [data-maqal-provider]');
  assert.match(await page.getAttribute('.story iframe', 'src'), /^https:\/\/www\.youtube-nocookie\.com\/embed\//);
}

/** What comes later is rendered in the browser, with one wasm. */
export async function assertRendered(visit) {
  const { page, seen } = visit;
  await page.click('#next');
  await page.waitForFunction(() => document.querySelector('.story h1')?.textContent === 'القناة تعود إلى البساتين');
  assert.equal(await page.locator('.story article').count(), 1);
  await page.click('#more');
  await page.waitForSelector('#later article');
  assert.equal(await page.evaluate(() => document.querySelector('#later').firstElementChild.localName), 'aside');
  assert.equal(await page.locator('text=لحظة…').count(), 0);
  assert.equal(new Set(wasmIn(seen)).size, 1);
  await assertQuiet(visit);
}
