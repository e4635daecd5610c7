// The package in a real browser: its start, the samples of the READMEs, and the promise that innerHTML gives back what
// sanitize wrote.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { named, samples, story } from '../samples.mjs';
import { open, start } from './chromium.mjs';

const session = await start();
after(() => session.close());

const WASM = '/pkg/wasm/maqal_bg.wasm';
const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const blank = (headers) => ({ body: '<!doctype html><title>blank</title><body>', headers });
const visit = (routes = {}) => open(session, { path: 'blank.html', routes: { '/blank.html': blank(), '/story.html': { body: story }, ...routes } });

/** Runs a function in a blank page with the package's browser entry. */
async function inPage(run, argument, routes) {
  const { page, seen, close } = await visit(routes);
  try {
    return { result: await page.evaluate(run, argument), seen };
  } finally {
    await close();
  }
}

describe('start', () => {
  test('a call before init is NOT_INITIALISED, and nothing is fetched by then', async () => {
    const { result, seen } = await inPage(async () => {
      const maqal = await import('/pkg/index.js');
      try { maqal.sanitize('a'); } catch (error) { return [error instanceof maqal.MaqalError, error.code]; }
    });
    assert.deepEqual(result, [true, 'NOT_INITIALISED']);
    assert.ok(!seen.requests.includes(WASM));
  });
  test('init twice is one fetch', async () => {
    const { result, seen } = await inPage(async () => {
      const { init, sanitize } = await import('/pkg/index.js');
      await Promise.all([init(), init()]);
      await init();
      return sanitize('<p onclick=x>a');
    });
    assert.equal(result, '<p>a</p>');
    assert.equal(seen.requests.filter((path) => path === WASM).length, 1);
  });
  test('maqal/inline needs no fetch', async () => {
    const { result, seen } = await inPage(async () => (await import('/pkg/inline.js')).sanitize('<p onclick=x>a'));
    assert.equal(result, '<p>a</p>');
    assert.ok(!seen.requests.includes(WASM));
  });
  // eval'd code is what the policies below forbid, so these pages load a script file as a site would.
  const csp = [
    ["with 'wasm-unsafe-eval' it starts", CSP, '<p>a</p>'],
    ['without, the error names the remedy', "default-src 'none'; script-src 'self'; connect-src 'self'", /INIT_FAILED.*'wasm-unsafe-eval'/],
  ];
  for (const [name, policy, expected] of csp) {
    test(`Content-Security-Policy: ${name}`, async () => {
      const { page, seen, close } = await open(session, {
        path: 'strict.html',
        routes: {
          '/strict.html': { body: '<!doctype html><title>wait</title><script type="module" src="/strict.js"></script>', headers: { 'content-security-policy': policy } },
          '/strict.js': { contentType: 'text/javascript', body: "import { init, sanitize } from '/pkg/index.js'; try { await init(); document.title = sanitize('<p>a'); } catch (e) { document.title = `${e.code} ${e.message}`; }" },
        },
      });
      try {
        await page.waitForFunction(() => document.title !== 'wait');
        const title = await page.title();
        if (expected instanceof RegExp) assert.match(title, expected);
        else assert.equal(title, expected);
        assert.deepEqual(seen.errors, []);
      } finally {
        await close();
      }
    });
  }
});

describe('maqal/module/, for pages without a bundler', () => {
  const SCRIPTS_AT_MOST = { index: 3, element: 2, article: 1, sanitizer: 1, worker: 1 };
  for (const [name, most] of Object.entries(SCRIPTS_AT_MOST)) {
    test(`${name}.js exports what its source does, in ${most} scripts`, async () => {
      const bundled = await inPage(async (path) => Object.keys(await import(path)).sort(), `/pkg/module/${name}.js`);
      const source = await inPage(async (path) => Object.keys(await import(path)).sort(), `/pkg/${name}.js`);
      assert.deepEqual(bundled.result, source.result);
      assert.ok(bundled.seen.requests.filter((path) => path.endsWith('.js')).length <= most, bundled.seen.requests.join(' '));
    });
  }
  test('the element and renderArticle share one wasm, and each finds it', async () => {
    const { result, seen } = await inPage(async () => {
      const [{ init, sanitize }] = await Promise.all([import('/pkg/module/index.js'), import('/pkg/module/element.js')]);
      await init();
      const element = document.createElement('maqal-article');
      element.source = '<p onclick=x>a</p>';
      document.body.append(element);
      for (let tries = 0; element.state !== 'ready' && tries < 1000; tries++) await new Promise((resolve) => { setTimeout(resolve, 10); });
      return [sanitize('<p onclick=x>a'), element.querySelector('p').outerHTML];
    });
    assert.deepEqual(result, ['<p>a</p>', '<p>a</p>']);
    assert.equal(seen.requests.filter((path) => path === WASM).length, 1);
  });
  for (const name of ['article', 'sanitizer', 'worker']) {
    test(`${name}.js finds its wasm`, async () => {
      const { result } = await inPage(async (path) => {
        const { init, sanitize } = await import(path);
        await init();
        return sanitize('<p onclick=x>a');
      }, `/pkg/module/${name}.js`);
      assert.equal(result, '<p>a</p>');
    });
  }
});

describe('innerHTML gives back what sanitize wrote, and nothing runs', async () => {
  const hostile = [
    ['plain', '<p>a <b>b</b> <a href="https://news.example/?a=1&amp;b=2">c</a></p>'],
    ['script', '<script>window.__maqalPwned=1</script><p>a</p>'],
    ['image handler', '<img src=x onerror="window.__maqalPwned=2">'],
    ['svg', '<svg onload="window.__maqalPwned=3"><g/onload=window.__maqalPwned=3></svg>'],
    ['math and style', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__maqalPwned=4&gt;">'],
    ['noscript', '<noscript><p title="</noscript><img src=x onerror=window.__maqalPwned=5>">'],
    ['title text', '<title><img src=x onerror=window.__maqalPwned=6></title>'],
    ['template', '<template><img src=x onerror=window.__maqalPwned=7></template>'],
    ['select', '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=window.__maqalPwned=8>">'],
    ['form in form', '<form><div></form><form><math><mtext></form><form><mglyph><style></math><img src onerror=window.__maqalPwned=9>'],
    ['foster parenting', '<table>a<p>b</p><tr><td>c<table><b>d</table></b>e'],
    ['nested anchors', '<a href="/1">a<table><tr><td><a href="/2">b</a></table>c</a>'],
    ['misnested formatting', '<b><i>a</b>b</i><p><b>c<p>d'],
    ['paragraphs in paragraphs', '<p>a<p>b<div><p>c</div>d</p>e'],
    ['lists', '<ul><li>a<ul><li>b</ul><li>c</ul><li>d'],
    ['definition lists', '<dl><dt>a<dd>b<dt>c<p>d<dd>e</dl>'],
    ['headings', '<h1>a<h2>b</h1>c</h2>'],
    ['ruby', '<ruby>a<rt>b<rp>c<rt>d</ruby>'],
    ['a newline first in pre', '<pre>\n\na\n</pre>'],
    ['carriage returns', '<p>a\r\nb\rc&#13;d</p>'],
    ['NUL', '<p\0>a\0b&#0;c</p>'],
    ['nbsp and quotes', '<p title="a&nbsp;&quot;&lt;b&gt;">a\u00a0b</p>'],
    ['C1 references', '&#128;&#150;&#x9f;&#xd800;&#x110000;'],
    ['CDATA', '<![CDATA[<img src=x onerror=window.__maqalPwned=10>]]>'],
    ['processing instruction', '<?php echo "<img src=x onerror=window.__maqalPwned=11>" ?>'],
    ['comment tricks', '<!--><img src=x onerror=window.__maqalPwned=12>--><!-- --!><img src=x onerror=window.__maqalPwned=12>-->'],
    ['stray end tags', '</p></div></body></html></br>a</table>'],
    ['body attributes', '<body onload="window.__maqalPwned=13"><p>a'],
    ['javascript address', '<a href="java\tscript:window.__maqalPwned=14" id=link>a</a>'],
    ['plaintext', '<plaintext>a<img src=x onerror=window.__maqalPwned=15>'],
    ['unfinished tag', '<p>a<img src=x onerror=window.__maqalPwned=16 '],
    ['deep', '<div>'.repeat(1000) + 'a'],
    ['deep formatting', '<b>'.repeat(1000) + 'a'],
    ['Arabic with controls', '<p dir="rtl">\u202eمقال\u202c\u200f <bdi>x</bdi></p>'],
    ['astral', '<p>🗞️ 𐎀\u{10ffff}</p>'],
    ['the fixture page', story],
  ];
  const { page, seen, close } = await visit();
  after(close);
  await page.evaluate(async () => { window.maqal = await import('/pkg/index.js'); await window.maqal.init(); });

  for (const [name, input] of hostile) {
    test(name, async () => {
      const results = await page.evaluate((html) => {
        const out = maqal.sanitize(html);
        const again = maqal.sanitize(out);
        return ['div', 'article', 'td', 'li', 'blockquote'].map((host) => {
          const parent = document.createElement('main');
          const element = parent.appendChild(document.createElement(host));
          document.body.append(parent);
          element.innerHTML = out;
          for (const link of element.querySelectorAll('a')) if (link.protocol === 'javascript:') link.click();
          const seen = { host, out, back: element.innerHTML, again };
          parent.remove();
          return seen;
        });
      }, input);
      for (const { host, out, back, again } of results) {
        assert.equal(back, out, `innerHTML of <${host}>`);
        assert.equal(again, out, 'sanitize of its own output');
      }
    });
    test(`${name}: article and sidebar too`, async () => {
      const results = await page.evaluate((html) => {
        const { html: article, sidebar } = maqal.renderArticle(html);
        return [article, sidebar.html].map((out) => {
          const element = document.body.appendChild(document.createElement('div'));
          element.innerHTML = out;
          const seen = { out, back: element.innerHTML };
          element.remove();
          return seen;
        });
      }, input);
      for (const { out, back } of results) assert.equal(back, out);
    });
  }
  test('nothing has run', async () => {
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.__maqalPwned), undefined);
    assert.deepEqual([seen.dialogs, seen.errors], [[], []]);
  });
});

describe('```js browser of the READMEs', () => {
  const blocks = samples().filter(({ info }) => info === 'js browser');
  const entries = ['inline', 'sanitizer', 'article', 'worker', 'element'].map((name) => [`maqal/${name}`, `/pkg/${name}.js`]);
  const importMap = JSON.stringify({ imports: Object.fromEntries([['maqal', '/pkg/index.js'], ...entries]) });
  for (const sample of blocks) {
    test(named(sample), async () => {
      const body = `<!doctype html><script type="importmap">${importMap}</script>
        <body><main></main><script type="module">\n${sample.code}\ndocument.documentElement.dataset.done = '';</script>`;
      const { page, seen, close } = await open(session, { path: 'sample.html', routes: { '/sample.html': { body }, '/story.html': { body: story }, '/worker.js': { contentType: 'text/javascript', body: "import '/pkg/worker-thread.js';" } } });
      try {
        await page.waitForSelector('html[data-done]', { state: 'attached', timeout: 10_000 }).catch(() => assert.fail(seen.errors.join('\n') || 'it did not end'));
        if (sample.code.includes('/story.html')) assert.match(await page.locator('body').innerText(), /مكتبة متنقلة/, 'a sample that fetches the story shows it');
        assert.equal(await page.evaluate(() => window.pwned), undefined);
        assert.deepEqual(seen.errors, []);
      } finally {
        await close();
      }
    });
  }
  test('there is one', () => assert.ok(blocks.length));
});
