// <maqal-article> of the packed package in Chromium: the cases that every browser is asked, and what only a real keyboard
// and axe-core can tell. scripts/test-browsers.sh asks Firefox and WebKit.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { serveCases } from '../element/server.mjs';
import { install } from '../node/packed.mjs';
import { named, samples } from '../samples.mjs';
import { launch } from './chromium.mjs';

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><script type="module" src="/maqal/element.js"></script><body>${body}`;

const { project } = await install();
const server = await serveCases(join(project, 'node_modules/maqal'));
const browser = await launch();
after(async () => { await browser.close(); await server.close(); });

describe('cases', async () => {
  const tab = await browser.newPage();
  after(() => tab.close());
  await tab.goto(new URL('element/page.html', server.url).href);
  await tab.waitForFunction('document.title === "ready"');
  const judge = async (names) => JSON.parse(await tab.evaluate((list) => window.judge(list), names));
  for (const name of (await judge([])).names) test(name, async () => assert.deepEqual((await judge([name])).failures, {}));
});

/** A page of its own at the server of the cases; players of others come from here. */
async function visit(body, options) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.route((url) => url.origin !== new URL(server.url).origin, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>Player</title><button id="inside">Play</button>' }));
  await tab.route('**/case.html', (route) => route.fulfill({ contentType: 'text/html', body: page(body) }));
  await tab.goto(new URL('case.html', server.url).href);
  const settled = (state = 'ready') => tab.waitForFunction((wanted) => [...document.querySelectorAll('maqal-article')].every((element) => element.state === wanted), state);
  return { tab, errors, settled, close: () => context.close() };
}

/** The frame of the player that was opened, when it has loaded. */
async function playerIn(tab) {
  const find = () => tab.frames().find((frame) => frame.url().startsWith('https:'));
  while (!find()) await tab.waitForTimeout(50);
  await find().waitForSelector('#inside');
  return find();
}

describe('with a real keyboard', () => {
  for (const key of ['Enter', ' ']) {
    for (const shadow of ['', 'shadow']) {
      test(`${key === ' ' ? 'Space' : key} opens a player${shadow && ' in a shadow root'}, and the next key is the player's`, async () => {
        const { tab, errors, settled, close } = await visit(`<maqal-article ${shadow} src="/embeds.html"></maqal-article>`);
        await settled();
        const focus = () => tab.evaluate(() => { const { activeElement } = document; return (activeElement.shadowRoot?.activeElement ?? activeElement).className || activeElement.localName; });
        for (let presses = 0; presses < 10 && !(await tab.locator('[data-maqal-provider]:focus').count()); presses++) await tab.keyboard.press('Tab');
        await tab.keyboard.press(key);
        assert.equal(await focus(), 'maqal-player');
        const frame = await playerIn(tab);
        // What loads has the focus that the empty frame had, so that the next key is not lost on the way.
        await frame.waitForFunction(() => document.hasFocus());
        await tab.keyboard.press('Tab');
        await frame.waitForFunction(() => document.activeElement?.id === 'inside');
        assert.deepEqual([await tab.evaluate('scrollY'), errors], [0, []]);
        await close();
      });
    }
  }
  test('the button of an error takes the reader to the article', async () => {
    const { tab, settled, close } = await visit(`<maqal-article src="/flaky.html?id=keyboard"></maqal-article>`);
    await settled('error');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await settled();
    assert.equal(await tab.evaluate('document.activeElement.localName'), 'h1');
    await close();
  });
});

test('a reader without script has the fallback', async () => {
  const { tab, close } = await visit('<maqal-article src="/mill.html"><h2><a href="/mill">The mill</a></h2><template slot="error">Not now</template></maqal-article>', { javaScriptEnabled: false });
  assert.equal((await tab.locator('body').innerText()).trim(), 'The mill');
  assert.equal(await tab.locator('a').getAttribute('href'), '/mill');
  await close();
});

describe('```html with the element in the documents', () => {
  const blocks = samples().filter(({ info, code }) => info === 'html' && code.includes('<maqal-article'));
  for (const sample of blocks) {
    test(named(sample), async () => {
      const { tab, errors, settled, close } = await visit(sample.code);
      await settled();
      const texts = await tab.evaluate(() => [...document.querySelectorAll('maqal-article')].map((element) => (element.shadowRoot ?? element).textContent));
      assert.ok(texts.length > 0 && texts.every((text) => /مكتبة متنقلة/.test(text)), texts.join());
      assert.deepEqual(errors, []);
      await close();
    });
  }
  test('there are some', () => assert.ok(blocks.length >= 4));
});
