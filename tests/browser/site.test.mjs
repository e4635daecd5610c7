// The newspaper as its readers have it, and the whole site without a network.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { builtSite, openQuietly } from './built.mjs';
import { open } from './chromium.mjs';

// The site stands in a folder of its host, as it does on many.
const session = await builtSite('some/where');

/** A page of the site, and what it must not have done by the end. */
const visit = (path, options = {}) => openQuietly(session, { path, ...options });

const texts = (page, selector) => page.locator(selector).allInnerTexts();

describe('a story', () => {
  test('has the same words and the same sidebar by the element as in the page that was built', async () => {
    const built = await visit('newspaper/ar/flamingos.html');
    const here = await visit('newspaper/ar/flamingos.element.html');
    await here.page.waitForSelector('#sidebar .maqal-related');
    for (const selector of ['.maqal-article', '.maqal-sidebar nav a', '.maqal-keywords a']) {
      const expected = await texts(built.page, selector);
      assert.ok(expected.length > 0, selector);
      assert.deepEqual(await texts(here.page, selector), expected);
    }
    for (const { quiet, close } of [built, here]) {
      quiet();
      await close();
    }
  });

  test('asks before a player does, and the player comes from where it was said', async () => {
    const { page, seen, quiet, close } = await visit('newspaper/ar/night-train.html');
    const player = page.locator('a[data-maqal-provider]');
    await page.waitForFunction(() => document.querySelector('a[data-maqal-provider]').role === 'button');
    await player.click();
    const consent = page.locator('.consent');
    assert.match(await consent.innerText(), /youtube/);
    assert.equal(await consent.getByRole('button').evaluate((button) => button === document.activeElement), true);
    quiet(); // nobody has been asked for anything so far
    await consent.getByRole('button').click();
    await page.waitForSelector('iframe.maqal-player');
    await page.waitForTimeout(300);
    assert.deepEqual(seen.elsewhere.map((address) => new URL(address).host), ['www.youtube-nocookie.com']);
    assert.equal(await consent.count(), 0);
    await close();
  });

  test('leaves its frame on paper', async () => {
    const { page, close } = await visit('newspaper/ar/river.html');
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.sections', '.made', '.maqal-sidebar']) assert.equal(await page.locator(selector).first().isVisible(), false, selector);
    assert.ok(await page.locator('.maqal-article h1').isVisible());
    await close();
  });
});

describe('no page scrolls sideways, and all its pictures are there', () => {
  const paths = ['', 'ar/', 'newspaper/', 'newspaper/ar/', 'newspaper/ar/salt.html', 'newspaper/en/river.html', 'newspaper/fa/satellite.html', 'newspaper/he/bread.html', 'docs/', 'play/'];
  for (const width of [360, 768, 1440]) {
    test(`${width} pixels`, async () => {
      const { page, close } = await visit(paths[0], { viewport: { width, height: 900 } });
      for (const path of paths) {
        await page.goto(new URL(path, session.url).href);
        const { excess, missing } = await page.evaluate(async () => {
          const pictures = [...document.images];
          for (const picture of pictures) picture.loading = 'eager';
          const loaded = await Promise.all(pictures.map((picture) => picture.decode().then(() => true, () => false)));
          const { scrollWidth, clientWidth } = document.documentElement;
          return { excess: scrollWidth - clientWidth, missing: pictures.filter((_, at) => !loaded[at]).map(({ src }) => src) };
        });
        assert.deepEqual([path, excess, missing], [path, 0, []]);
      }
      await close();
    });
  }
});

test('what a reader has seen is there without a network, and so is the look of the rest', async () => {
  const host = await serve({ root: session.root });
  const from = { browser: session.browser, url: `${host.url}some/where/` };
  const { page, close } = await open(from, { path: 'newspaper/ar/index.html', viewport: { width: 1280, height: 900 } });
  const kept = (path) => page.evaluate(async (address) => Boolean(await caches.match(address)), new URL(path, from.url).href);
  const until = async (path) => {
    for (let left = 100; !(await kept(path)); left -= 1) {
      assert.ok(left > 0, `${path} is not kept`);
      await page.waitForTimeout(100);
    }
  };
  // The first page came before the worker did; the second goes through it.
  for (const path of ['newspaper/ar/index.html', 'newspaper/newspaper.css', 'newspaper/pictures/river-mouth.svg', 'site.css']) await until(path);
  await page.goto(new URL('newspaper/ar/river.html', from.url).href);
  for (const path of ['newspaper/ar/river.html', 'newspaper/pictures/river-map.ar.svg', 'maqal/element.js']) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await until(path);
  }
  await host.close();

  for (const path of ['newspaper/ar/index.html', 'newspaper/ar/river.html']) {
    await page.goto(new URL(path, from.url).href);
    assert.ok(await page.locator('h1').first().isVisible());
    assert.notEqual(await page.locator('.name a').evaluate((name) => getComputedStyle(name).color), 'rgb(0, 0, 238)');
  }
  await assert.rejects(page.goto(new URL('newspaper/ar/tapes.html', from.url).href));
  await close();
});
