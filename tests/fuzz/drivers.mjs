// Three browsers behind one face: `start(url)` gives `{ call(texts), close() }`, where `call` is `window.judge` of the
// page at the address, whose title says when it is ready. Firefox speaks Marionette (its own protocol, JSON over a socket), WebKit plain WebDriver: neither needs a package.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SECONDS = 1000;
const SCRIPT = 'const done = arguments[arguments.length - 1]; window.judge(arguments[0]).then(done, (error) => done(JSON.stringify({ error: String(error) })));';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
  });
}

/** Tries until it works; a browser takes seconds to listen. */
async function patiently(what, attempt) {
  const end = Date.now() + 60 * SECONDS;
  for (;;) {
    try { return await attempt(); } catch (error) {
      if (Date.now() > end) throw new Error(`${what} did not answer in a minute: ${error.message}`);
    }
    await wait(200);
  }
}

/** A process and all it starts, as one group, so that `stop` ends exactly those. */
function group(command, args, env = {}) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', env: { ...process.env, ...env } });
  child.once('error', () => {});
  const gone = new Promise((resolve) => { child.once('close', resolve); child.once('error', resolve); });
  const stop = async () => {
    try { process.kill(-child.pid, 'SIGTERM'); } catch { /* it has ended by itself */ }
    await Promise.race([gone, wait(5 * SECONDS)]);
    try { process.kill(-child.pid, 'SIGKILL'); } catch { /* as it should */ }
  };
  return { stop };
}

async function chromium(url) {
  const { launch } = await import('../browser/chromium.mjs');
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction('document.title === "ready"');
  return { call: (texts) => page.evaluate((list) => window.judge(list), texts), close: () => browser.close() };
}

async function firefox(url) {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'maqal-firefox-'));
  // No page of Firefox's own asks the network for anything.
  const prefs = { 'marionette.port': port, 'app.update.enabled': false, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false, 'services.settings.server': '', 'browser.startup.homepage': 'about:blank' };
  writeFileSync(join(profile, 'user.js'), Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const browser = group(process.env.MAQAL_FIREFOX ?? 'firefox-esr', ['--headless', '--marionette', '--no-remote', '--profile', profile], { HOME: profile });
  const close = async () => { await browser.stop(); rmSync(profile, { recursive: true, force: true, maxRetries: 5 }); };
  try {
    const send = await patiently('Firefox', () => marionette(port));
    await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await send('WebDriver:SetTimeouts', { script: 120 * SECONDS });
    await send('WebDriver:Navigate', { url });
    await patiently('the page', () => ready(() => send('WebDriver:GetTitle')));
    return { call: async (texts) => (await send('WebDriver:ExecuteAsyncScript', { script: SCRIPT, args: [texts] })).value, close };
  } catch (error) { await close(); throw error; }
}

async function ready(title) {
  const { value } = await title();
  if (value !== 'ready') throw new Error(`its title is ${value}`);
}

/** Marionette's messages are `LENGTH:JSON`, with `[type, id, error or command, result or parameters]` in the JSON. */
function marionette(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const waiting = new Map();
    let last = 0;
    let buffer = Buffer.alloc(0);
    const send = (command, parameters = {}) => new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      const message = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
    const fail = (error) => { reject(error); for (const { reject } of waiting.values()) reject(error); };
    socket.once('error', fail);
    socket.once('close', () => fail(new Error('Firefox has closed the connection')));
    socket.on('data', (chunk) => {
      buffer = Buffer.concat([buffer, chunk]);
      for (;;) {
        const colon = buffer.indexOf(':');
        const end = colon + 1 + Number(buffer.subarray(0, Math.max(colon, 0)).toString());
        if (colon < 0 || buffer.length < end) return;
        const message = JSON.parse(buffer.subarray(colon + 1, end).toString());
        buffer = buffer.subarray(end);
        if (!Array.isArray(message)) { resolve(send); continue; } // its greeting
        const [, id, error, result] = message;
        const asked = waiting.get(id);
        waiting.delete(id);
        if (error) asked.reject(new Error(error.message)); else asked.resolve(result);
      }
    });
  });
}

async function webkit(url) {
  const port = await freePort();
  // xvfb-run gives it a screen. WebKit's sandbox cannot be set up inside a container; what it loads is our own.
  const driver = group('xvfb-run', ['-a', process.env.MAQAL_WEBKITDRIVER ?? 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`], { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return { value };
  };
  try {
    await patiently('WebKitWebDriver', () => ask('GET', '/status'));
    const browserOptions = { binary: process.env.MAQAL_MINIBROWSER, args: ['--automation'] };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions, timeouts: { script: 120 * SECONDS } } };
    const { value: { sessionId } } = await ask('POST', '/session', { capabilities });
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/url`, { url });
    await patiently('the page', () => ready(() => ask('GET', `${session}/title`)));
    return {
      call: async (texts) => (await ask('POST', `${session}/execute/async`, { script: SCRIPT, args: [texts] })).value,
      close: async () => { await ask('DELETE', session).catch(() => {}); await driver.stop(); },
    };
  } catch (error) { await driver.stop(); throw error; }
}

export const BROWSERS = { chromium, firefox, webkit };
