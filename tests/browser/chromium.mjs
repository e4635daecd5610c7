// A headless Chromium, the repository served on the loopback address, and a page that may talk to nobody else.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

const CANDIDATES = [process.env.MAQAL_CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'].filter(Boolean);
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const runnable = (path) => { try { accessSync(path, constants.X_OK); return true; } catch { return false; } };
const find = () =>
  CANDIDATES.flatMap((name) => (isAbsolute(name) ? [name] : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))).find(runnable);

const settings = (more) => {
  const executablePath = find();
  if (!executablePath) throw new Error('no Chromium was found: install one, or name it in MAQAL_CHROMIUM');
  return { executablePath, headless: true, args: [...ARGS, ...more] };
};

/** Starts the browser, with more arguments where they are given. */
export const launch = async (more = []) => chromium.launch(settings(more));
/** The same with a profile of its own, a folder that stays: a context, whose end is the browser's. */
export const launchProfile = async (folder) => chromium.launchPersistentContext(folder, settings([]));
/**
 * Starts it at an address with nobody attached: all that an inspected page fetches goes to the inspector as well, and
 * its files take 1.6 times as long. `close` ends it, and `ended` says that it has ended.
 */
export function launchAlone(url) {
  const { executablePath, args } = settings([]);
  const profile = mkdtempSync(join(tmpdir(), 'maqal-alone-'));
  const browser = spawn(executablePath, ['--headless=new', ...args, `--user-data-dir=${profile}`, url], { stdio: 'ignore' });
  const ended = once(browser, 'exit');
  const close = async () => {
    browser.kill();
    await ended;
    // Its processes write until they have ended, too, a moment later.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { ended, close };
}
/** Its version, as it tells it on the command line. */
export const version = () => /\d[\d.]+/.exec(execFileSync(settings([]).executablePath, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))[0];

/** Starts the browser, and a server of some folders of the repository; `close` ends both. */
export async function start(folders = ['www', 'pkg']) {
  const server = await serve({ root: fileURLToPath(new URL('../..', import.meta.url)), folders });
  const browser = await launch();
  return { browser, url: server.url, close: async () => { await browser.close(); await server.close(); } };
}

/**
 * A page of its own that records whatever it should not do: requests to other hosts (aborted), dialogs, errors, and in
 * `window.__maqalPwned` the scripts of a hostile source. `routes` are answers of ours, by path: `{ body, contentType,
 * headers }`.
 */
export async function open({ browser, url }, { path, routes = {}, ...options }) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const seen = { elsewhere: [], dialogs: [], errors: [], requests: [] };
  const origin = new URL(url).origin;
  await context.route('**/*', (route) => {
    const asked = new URL(route.request().url());
    if (asked.origin !== origin) return route.abort();
    const ours = routes[asked.pathname];
    return ours ? route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', ...ours }) : route.continue();
  });
  // The event sees what routing does not, such as what a page asks for on its way out.
  page.on('request', (request) => {
    const asked = new URL(request.url());
    seen.requests.push(asked.pathname);
    if (asked.origin !== origin && !['data:', 'blob:'].includes(asked.protocol)) seen.elsewhere.push(asked.href);
  });
  page.on('dialog', (dialog) => { seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  await page.goto(new URL(path, url).href);
  return { page, seen, close: () => context.close() };
}
