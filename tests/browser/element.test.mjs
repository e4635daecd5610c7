// <maqal-article> of the packed package in Chromium: the cases that every browser is asked, and what only a real keyboard
// and axe-core can tell. scripts/test-browsers.sh asks Firefox and WebKit.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { serveCases } from '../element/server.mjs';
import { install } from '../node/packed.mjs';
import { launch } from './chromium.mjs';

const { project } = await install();
const server = await serveCases(join(project, 'node_modules/maqal'));
const browser = await launch();
after(async () => { await browser.close(); await server.close(); });

describe('cases', async () => {
  const page = await browser.newPage();
  after(() => page.close());
  await page.goto(new URL('element/page.html', server.url).href);
  await page.waitForFunction('document.title === "ready"');
  const judge = async (names) => JSON.parse(await page.evaluate((list) => window.judge(list), names));
  for (const name of (await judge([])).names) test(name, async () => assert.deepEqual((await judge([name])).failures, {}));
});
