// The documentation as a reader has it: its search by the keyboard alone, in both directions, its contents on a phone,
// and buttons that copy code, under the policy of its own pages.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { builtSite } from './built.mjs';
import { open } from './chromium.mjs';

const session = await builtSite();

/** A page of the documentation, for as long as `use` takes; nothing may go wrong in it meanwhile. */
async function visit(path, use, options = {}) {
  const { page, seen, close } = await open(session, { path, serviceWorkers: 'block', ...options });
  try {
    await page.waitForSelector('.docs-search input', { timeout: 20_000 });
    await use(page);
    assert.deepEqual([seen.errors, seen.elsewhere], [[], []]);
  } finally {
    await close();
  }
}

const SEARCHES = [
  { path: 'docs/errors/', query: 'trusted types', leads: '/docs/csp/#trusted-types' },
  { path: 'ar/docs/tags/', query: 'الوُسُوم', leads: '/ar/docs/tags/' },
  { path: 'ar/docs/', query: 'BAD_TEMPLATE', leads: '/docs/' },
];
describe('search', () => {
  for (const { path, query, leads } of SEARCHES) {
    test(`${path}: "${query}", by the keyboard`, () =>
      visit(path, async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type(query);
        // There are answers from the first letters on: those to the whole query are waited for.
        const isAnswered = (place) => {
          const first = document.querySelector('#answers:not([hidden]) a');
          return first !== null && decodeURIComponent(first.href).includes(place);
        };
        await page.waitForFunction(isAnswered, leads);
        assert.match(await page.locator('.docs-search [role=status]').innerText(), /\d|One|نتيج/);
        await page.keyboard.press('ArrowDown');
        const first = await page.evaluate(() => decodeURIComponent(document.activeElement.href));
        assert.ok(first.includes(leads), first);
        await page.keyboard.press('Escape');
        assert.equal(await page.evaluate(() => document.activeElement.type), 'search');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => decodeURIComponent(url.href) === first);
      }));
  }
  test('what is not there is said', () =>
    visit('docs/', async (page) => {
      await page.locator('.docs-search input').fill('zyzzyva');
      await page.waitForSelector('#answers .none');
    }));
});

test('on a phone the contents open over the page, and close', () =>
  visit('ar/docs/csp/', async (page) => {
    assert.ok(!(await page.locator('#contents').isVisible()));
    await page.locator('.docs-bar [popovertarget]').click();
    assert.ok(await page.locator('#contents [aria-current]').isVisible());
    await page.keyboard.press('Escape');
    assert.ok(!(await page.locator('#contents').isVisible()));
  }, { viewport: { width: 360, height: 740 } }));

test('code is copied as it stands in the Markdown', () =>
  visit('docs/start/', async (page) => {
    await page.locator('.code .copy').first().click();
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), 'npm install maqal');
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));
