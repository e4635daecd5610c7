// A site of a framework, built with the packed package and served on a free port of this machine.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launch, open } from '../browser/chromium.mjs';
import { putInto } from '../node/packed.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1' };

/** Milliseconds until a server has to answer; builds take minutes where two cores do much else. */
const START_TIMEOUT = 60_000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Builds the site in the folder `name` and starts it: each command is a script below node_modules and its arguments,
 * `{port}` among those of `serve`. `env` is for both.
 */
export async function site(name, { clean = [], build, serve, env: more }) {
  const cwd = join(here, name);
  const env = { ...process.env, ...QUIET, ...more };
  putInto(join(here, 'node_modules/maqal'));
  for (const folder of clean) rmSync(join(cwd, folder), { recursive: true, force: true });
  const run = ([script, ...given]) => [join(here, script), ...given];
  execFileSync(process.execPath, run(build), { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });

  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = spawn(process.execPath, run(serve.map((word) => word.replace('{port}', port))), { cwd, env: { ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log += chunk));
  const browser = await launch();
  const close = async () => {
    server.kill();
    await browser.close();
  };
  try {
    await answering(url, server, () => log);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    log: () => log,
    /** The HTML of a page, or whatever an address answers. */
    async text(path) {
      const answer = await fetch(new URL(path, url));
      assert.equal(answer.status, 200, log);
      return answer.text();
    },
    /** A page in Chromium, with what it wrote to the console; what `blocked` matches cannot be fetched. */
    async visit(path, { blocked } = {}) {
      const messages = [];
      const { page, seen, close } = await open({ browser, url }, { path: 'blank-page', routes: { '/blank-page': { body: '<title>blank</title>' } } });
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && messages.push(message.text()));
      if (blocked) await page.route(blocked, (route) => route.abort());
      await page.goto(new URL(path, url).href);
      return { page, seen, messages, close };
    },
  };
}

async function answering(url, server, log) {
  for (const end = Date.now() + START_TIMEOUT; Date.now() < end; await pause(200)) {
    if (server.exitCode !== null) throw new Error(`the server ended: ${log()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
  }
  throw new Error(`the server did not answer: ${log()}`);
}

/** No script of the article ran, and nothing was written to the console but that its pictures do not exist. */
export async function assertQuiet({ page, seen, messages }) {
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.deepEqual([seen.errors, messages.filter((text) => !/ERR_FAILED|Failed to load resource/.test(text))], [[], []]);
}

export const wasmIn = (seen) => seen.requests.filter((path) => path.endsWith('.wasm'));
