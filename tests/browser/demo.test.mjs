// The pages of www/ as a reader sees them: the parts are there, the direction is right, and nothing hostile in their
// sources has run.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { open, start } from './chromium.mjs';

const session = await start();
after(() => session.close());

const pages = [
  { path: 'www/ar.html', lang: 'ar', dir: 'rtl', letters: /\p{Script=Arabic}/u },
  { path: 'www/en.html', lang: 'en', dir: 'ltr', letters: /\p{Script=Latin}/u },
];
for (const { path, lang, dir, letters } of pages) {
  describe(path, async () => {
    const { page, seen, close } = await open(session, { path, viewport: { width: 1280, height: 900 } });
    after(close);
    await page.waitForSelector('body[data-state=ready]', { timeout: 20_000 }).catch(async () =>
      assert.fail(`not ready: ${await page.locator('#status').textContent().catch(() => 'no #status')} ${seen.errors.join(' ')}`));

    const text = (selector) => page.locator(selector).first().innerText();
    test('a headline, in sight', async () => {
      const headline = page.locator('#article h1, #article h2').first();
      assert.ok(await headline.isVisible());
      assert.match(await headline.innerText(), letters);
    });
    test('a body of several paragraphs', async () => {
      const paragraphs = (await page.locator('#article p').allInnerTexts()).filter((p) => p.trim().length > 60);
      assert.ok(paragraphs.length >= 3, paragraphs.join('\n'));
    });
    test('no empty paragraph', async () => assert.deepEqual((await page.locator('#article p').allTextContents()).filter((p) => !p.trim()), []));
    test('read also and keywords in the sidebar', async () => {
      const links = await page.locator('#sidebar a').evaluateAll((all) => all.map((a) => ({ text: a.textContent.trim(), protocol: a.protocol })));
      assert.ok(links.length >= 2, JSON.stringify(links));
      assert.deepEqual(links.filter((link) => !link.text || !/^https?:$/.test(link.protocol)), []);
      const headings = await page.locator('#sidebar :is(h1, h2, h3, h4, h5, h6)').allInnerTexts();
      assert.ok(headings.length >= 2 && headings.every((heading) => letters.test(heading)), headings.join());
    });
    test('what stands in the sidebar has left the body', async () => {
      const titles = (await page.locator('#sidebar nav a').allInnerTexts()).map((title) => title.trim()).filter((title) => title.length > 12);
      const body = await text('#article');
      assert.deepEqual(titles.filter((title) => body.includes(title)), []);
    });
    test('direction and language', async () => {
      for (const selector of ['#article h1, #article h2', '#article p', '#sidebar a']) {
        assert.equal(await page.locator(selector).first().evaluate((element) => getComputedStyle(element).direction), dir, selector);
      }
      assert.match(await page.locator('#article h1, #article h2').first().evaluate((element) => element.closest('[lang]').lang), new RegExp(`^${lang}`));
    });
    test('the source is shown as text', async () => assert.match(await page.locator('#source').evaluate((element) => element.value ?? element.textContent), /<script|onclick=|onerror=/i));
    test('clicking and hovering run nothing either', async () => {
      for (const link of await page.locator('#article :is(img, p), #sidebar li').all()) await link.dispatchEvent('mouseover');
      await page.locator('#article').evaluate((element) => element.querySelectorAll('*').forEach((e) => ['click', 'error', 'load', 'focus'].forEach((type) =>
        e.dispatchEvent(new Event(type, { cancelable: true })))));
    });
    test('no script of the source has run', async () => {
      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => window.__maqalPwned), undefined);
      assert.deepEqual([seen.dialogs, seen.errors], [[], []]);
      assert.equal(await page.locator(':is(#article, #sidebar) :is(script, style, iframe, object, embed, form, svg, math, link, meta)').count(), 0);
      const handlers = await page.locator('#article, #sidebar').evaluateAll((roots) =>
        roots.flatMap((root) => [...root.querySelectorAll('*')].flatMap((e) => [...e.attributes]).map((a) => a.name).filter((name) => /^on|^style$/.test(name))));
      assert.deepEqual(handlers, []);
    });
    test('no request has left for another host', () => assert.deepEqual(seen.elsewhere, []));

    test('on a phone: no scrolling sideways, article and sidebar both within', async () => {
      const phone = await open(session, { path, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
      try {
        await phone.page.waitForSelector('body[data-state=ready]', { timeout: 20_000 });
        const widths = await phone.page.evaluate(() => ({ page: document.scrollingElement.scrollWidth, window: document.documentElement.clientWidth }));
        assert.ok(widths.page <= widths.window, JSON.stringify(widths));
        for (const selector of ['#article', '#sidebar']) {
          const box = await phone.page.locator(selector).boundingBox();
          assert.ok(box && box.x >= 0 && box.x + box.width <= 390.5 && box.height > 0, `${selector} ${JSON.stringify(box)}`);
        }
        assert.deepEqual(phone.seen.elsewhere, []);
      } finally {
        await phone.close();
      }
    });
  });
}
