// `maqal/worker` in a real browser: a module worker of the page's own origin, with no help of a blob or of eval.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { story } from '../samples.mjs';
import { open, start } from './chromium.mjs';

const session = await start();
after(() => session.close());

const WASM = '/pkg/wasm/maqal_bg.wasm';
const THREAD = '/pkg/worker-thread.js';
/** The worker's script, to be given with other headers or under another name. */
const script = { contentType: 'text/javascript', body: readFileSync(new URL('../../pkg/worker-thread.js', import.meta.url), 'utf8') };
const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

/**
 * A page whose only script runs `code`, a module, with `worker` imported and `attempt` to catch errors with; gives what
 * it says in `done(…)`.
 */
async function inPage(code, { headers, routes } = {}) {
  const body = `
    import * as worker from '/pkg/worker.js';
    const attempt = (work) => Promise.resolve().then(work).catch((error) => [error instanceof worker.MaqalError, error.code ?? error.name, error.message]);
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    const done = (value) => { window.result = JSON.stringify(value); };
    ${code}`;
  const { page, seen, close } = await open(session, {
    path: 'page.html',
    routes: {
      '/page.html': { body: '<!doctype html><title>page</title><main></main><script type="module" src="/page.js"></script>', headers },
      '/page.js': { contentType: 'text/javascript', body },
      '/story.html': { body: story },
      ...routes,
    },
  });
  try {
    await page.waitForFunction(() => window.result !== undefined, undefined, { timeout: 20_000 });
    return { result: JSON.parse(await page.evaluate(() => window.result)), seen, workers: page.workers().length };
  } finally {
    await close();
  }
}
const countOf = (seen, path) => seen.requests.filter((one) => one === path).length;

test('nothing is fetched before the first call, and the page itself needs no wasm', async () => {
  const { result, seen, workers } = await inPage(`
    const before = performance.getEntriesByType('resource').filter(({ name }) => /worker-thread|wasm$/.test(name)).length;
    const source = await (await fetch('/story.html')).text();
    const [rendered, ...others] = await Promise.all([worker.renderArticle(source), worker.sanitize('<p onclick=x>a'), worker.sanitize('<p onclick=x>b')]);
    await worker.toDOM(rendered, document.querySelector('main'));
    const fragment = await worker.toDOM('<p onclick=x>A <b>comment', undefined, { preset: 'basic' });
    done([before, rendered.article.title, document.querySelector('main h1').textContent, others, fragment.textContent, fragment.querySelectorAll('p').length]);`);
  assert.deepEqual(result, [0, result[1], result[1], ['<p>a</p>', '<p>b</p>'], 'A comment', 0]);
  assert.match(result[1], /مكتبة متنقلة/);
  assert.deepEqual([countOf(seen, THREAD), countOf(seen, WASM), workers, seen.errors], [1, 1, 1, []]);
});

test('an object that merely looks like one that came from the worker is sanitized', async () => {
  const { result } = await inPage(`
    const rendered = await worker.renderArticle('<h1>a</h1><p>b');
    rendered.html += '<img src=x onerror="window.pwned = 1">';
    const main = document.querySelector('main');
    await worker.toDOM(rendered, main);
    done([main.querySelectorAll('[onerror]').length, main.querySelectorAll('img').length]);`);
  assert.deepEqual(result, [0, 1]);
});

const sources = [
  ['an address, relative to the page', "'pkg/wasm/maqal_bg.wasm?own'"],
  ['a URL', "new URL('/pkg/wasm/maqal_bg.wasm?own', location.href)"],
  ['an answer', "fetch('/pkg/wasm/maqal_bg.wasm?own')"],
  ['a compiled module', "WebAssembly.compileStreaming(fetch('/pkg/wasm/maqal_bg.wasm?own'))"],
  ['bytes', "fetch('/pkg/wasm/maqal_bg.wasm?own').then((answer) => answer.arrayBuffer())"],
];
for (const [name, source] of sources) {
  test(`init() with ${name}, and the next worker has it too`, async () => {
    const { result, seen } = await inPage(`
      worker.configure({ idleSeconds: 0 });
      await worker.init(${source});
      await pause(50);
      done(await worker.sanitize('<p>a'));`);
    assert.equal(result, '<p>a</p>');
    assert.equal(countOf(seen, THREAD), 2);
  });
}

test('it ends when it is idle, and begins again', async () => {
  const { result, seen, workers } = await inPage(`
    worker.configure({ idleSeconds: 0.2 });
    await worker.sanitize('a');
    await pause(600);
    const again = await worker.sanitize('<p>a');
    await pause(600);
    done(again);`);
  assert.equal(result, '<p>a</p>');
  assert.deepEqual([countOf(seen, THREAD), workers], [2, 0]);
});

describe('Content-Security-Policy', () => {
  const cases = [
    ['a strict one, for page and worker', CSP, CSP, '<p>a</p>'],
    ['a page that lets no WebAssembly run, since its worker may', CSP.replace(" 'wasm-unsafe-eval'", ''), CSP, '<p>a</p>'],
    ['a worker that lets no WebAssembly run', CSP, CSP.replace(" 'wasm-unsafe-eval'", ''), 'INIT_FAILED', /'wasm-unsafe-eval'/],
    ['a page that has no workers', CSP.replace("worker-src 'self'", "worker-src 'none'"), CSP, 'INIT_FAILED', /could not start.*maqal\/worker\/thread/],
    ['Trusted Types', `${CSP}; require-trusted-types-for 'script'; trusted-types maqal`, CSP, 'TRUSTED_TYPES_BLOCKED', /TrustedScriptURL.*maqal\/worker\/thread/],
  ];
  for (const [name, own, workers, expected, message] of cases) {
    test(name, async () => {
      const { result } = await inPage("done(await attempt(() => worker.sanitize('<p>a')));", {
        headers: { 'content-security-policy': own },
        routes: { [THREAD]: { ...script, headers: { 'content-security-policy': workers } } },
      });
      if (!message) return assert.equal(result, expected);
      assert.deepEqual(result.slice(0, 2), [true, expected]);
      assert.match(result[2], message);
    });
  }
  test('Trusted Types, with a policy of the page\'s own', async () => {
    const { result } = await inPage(`
      const policy = trustedTypes.createPolicy('site-worker', { createScriptURL: (url) => url });
      worker.configure({ worker: () => new Worker(policy.createScriptURL('${THREAD}'), { type: 'module' }) });
      await worker.toDOM('<p onclick=x>a', document.querySelector('main'));
      done(document.querySelector('main').innerHTML);`, {
      headers: { 'content-security-policy': `${CSP}; require-trusted-types-for 'script'; trusted-types maqal site-worker` },
    });
    assert.equal(result, '<p>a</p>');
  });
});

describe('what cannot be had is a typed error for all who wait, and the next call begins afresh', () => {
  const cases = [
    ['the script', { [THREAD]: { status: 404, body: 'no' } }, /its script could not be loaded/],
    ['a script that it imports', { '/pkg/worker/other.js': { status: 404, body: 'no' }, [THREAD]: { ...script, body: "import './worker/other.js';" } }, /its script could not be loaded/],
    ['the wasm', { [THREAD]: { ...script, body: script.body.replace('init);', "() => init('/nothing.wasm'));") } }, /answered 404/],
  ];
  for (const [name, routes, message] of cases) {
    test(name, async () => {
      const { result: [asked, next], seen } = await inPage(`
        worker.configure({ idleSeconds: 0 });
        const asked = await Promise.all(Array.from({ length: 12 }, () => attempt(() => worker.sanitize('<p>a'))));
        worker.configure({ worker: () => new Worker('/pkg/next-thread.js', { type: 'module' }) });
        await pause(50);
        done([asked, await worker.sanitize('<p>a')]);`, { routes: { ...routes, '/pkg/next-thread.js': script } });
      assert.deepEqual([...new Set(asked.map(([isOurs, error]) => `${isOurs} ${error}`))], ['true INIT_FAILED']);
      assert.match(asked[0][2], message);
      assert.equal(next, '<p>a</p>');
      assert.deepEqual(seen.errors, []);
    });
  }
  test('an address that was wrong is forgotten', async () => {
    const { result } = await inPage(`
      const asked = [];
      for (const wrong of [fetch('/nothing.wasm'), '/nothing.wasm', 'http://[']) asked.push(await attempt(() => worker.init(wrong)));
      await worker.init('/pkg/wasm/maqal_bg.wasm');
      done([asked, await worker.sanitize('<p>a')]);`, { routes: { '/nothing.wasm': { status: 404, body: 'no' } } });
    assert.deepEqual(result[0].map(([isOurs, code]) => `${isOurs} ${code}`), Array(3).fill('true INIT_FAILED'));
    assert.equal(result[1], '<p>a</p>');
  });
  test('a script of another origin', async () => {
    const { result } = await inPage(`
      worker.configure({ worker: () => new Worker('https://cdn.example/worker.js', { type: 'module' }) });
      done(await attempt(() => worker.sanitize('<p>a')));`);
    assert.deepEqual(result.slice(0, 2), [true, 'INIT_FAILED']);
  });
  test('a worker that dies', async () => {
    const { result } = await inPage(`
      worker.configure({ worker: () => new Worker('/dies.js', { type: 'module' }) });
      const index = new worker.RelatedIndex([]);
      const asked = await Promise.all([attempt(() => worker.sanitize('<p>a')), attempt(() => index.size)]);
      worker.configure({ worker: () => new Worker('${THREAD}', { type: 'module' }) });
      done([asked.map(([, code]) => code), await worker.sanitize('<p>a')]);`, {
      routes: { '/dies.js': { contentType: 'text/javascript', body: "postMessage({ isReady: true }); onmessage = ({ data }) => { if (data.kind === 'call') throw new Error('gone'); };" } },
    });
    assert.deepEqual(result, [['INTERNAL', 'INTERNAL'], '<p>a</p>']);
  });
});

test('streams and an index', async () => {
  const { result } = await inPage(`
    const answer = await fetch('/story.html');
    let out = '';
    const reader = answer.body.pipeThrough(worker.sanitizeStream()).getReader();
    for (let part; !(part = await reader.read()).done;) out += part.value;
    const whole = await worker.sanitize(await (await fetch('/story.html')).arrayBuffer(), undefined, { transfer: true });
    const index = new worker.RelatedIndex([{ id: 1, title: 'Olive mills open' }, { id: 2, title: 'Rain' }]);
    const [best] = await index.related({ title: 'Olive mills close' }, { limit: 1 });
    done([out === whole, out.length > 1000, best.id]);`);
  assert.deepEqual(result, [true, true, '1']);
});

test('each tab has a worker of its own, and the page stays quick while it works', async () => {
  const { result } = await inPage(`
    await worker.init();
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 5);
    const took = performance.now();
    const text = '<p>word '.repeat(400_000);
    last = performance.now();
    await worker.sanitize(text, { limits: { elements: 1_000_000 } });
    clearInterval(timer);
    done([performance.now() - took, longest, typeof SharedWorker]);`);
  assert.ok(result[1] < result[0] / 2, `the page stood still for ${result[1]} of ${result[0]} ms`);
});
