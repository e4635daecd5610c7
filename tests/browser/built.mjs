// The built site behind a server, with a browser before it: what the tests of its parts begin with.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { buildSite } from '../../scripts/site/index.mjs';
import { launch, open } from './chromium.mjs';

/** Builds the site, into the folder `below` its host's root, and starts server and browser; all three end with the tests of the file. */
export async function builtSite(below = '') {
  const root = mkdtempSync(join(tmpdir(), 'maqal-site-'));
  await buildSite(join(root, below));
  const server = await serve({ root });
  const browser = await launch();
  after(async () => {
    await browser.close();
    await server.close();
    rmSync(root, { recursive: true });
  });
  return { browser, url: `${server.url}${below && `${below}/`}`, root };
}

/** A page of a site, as wide as a desk's; `quiet` is to hold at its end: it has logged nothing, and done nothing that it must not do. */
export async function openQuietly(session, options) {
  const opened = await open(session, { viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...options });
  const said = [];
  opened.page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !/blocked by Playwright/.test(message.text())) said.push(message.text());
  });
  const quiet = () => assert.deepEqual([said, opened.seen.errors, opened.seen.dialogs, opened.seen.elsewhere], [[], [], [], []]);
  return { ...opened, quiet };
}
