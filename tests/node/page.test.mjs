// `maqal/page`: an article set into a site's own page, at once and as a stream, in Node and in the entries of others.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project, maqal } = await install();
const pkg = join(project, 'node_modules/maqal');
const { MaqalError: sharedError, renderArticle } = await maqal();
writeFileSync(join(project, 'page.mjs'), "export * from 'maqal/page';\n");
const { MaqalError, PageTemplate, Rules, embedArticle, pageStream, release } = await import(pathToFileURL(join(project, 'page.mjs')));

const rendered = renderArticle(readFileSync(new URL('fixtures/arabic.html', import.meta.url), 'utf8'), { url: 'https://news.example/story' });
const PAGE = `<!doctype html><html class=site><head><meta charset=utf-8><title>x</title><meta name=description content=y><link rel=stylesheet href=/s.css></head>
<body><header>مجلة</header><h1 data-maqal=title>t</h1><main data-maqal=article>loading <b></main><aside data-maqal=sidebar></aside><footer>f</footer></body></html>`;

const decoder = new TextDecoder();
const chunksOf = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(decoder.decode(chunk));
  return chunks;
};
const textOf = async (stream) => (await chunksOf(stream)).join('');
const streamOf = (chunks) => new ReadableStream({
  start(controller) {
    for (const chunk of chunks) controller.enqueue(chunk);
    controller.close();
  },
});
const cut = (whole, length) => Array.from({ length: Math.ceil(whole.length / length) }, (_, at) => whole.slice(at * length, (at + 1) * length));

describe('the same page, whichever way', () => {
  const known = { title: 'K', lang: 'fa', dir: 'rtl', keywords: ['k', { text: 'l' }], authors: ['A'], image: null };
  for (const options of [{}, { head: 'late' }, { head: 'off' }, { title: '{title} | S', jsonLd: false }, { lang: 'ar', dir: 'rtl' }, { slots: { main: 'article', 'body > h1': 'title' } }]) {
    test(JSON.stringify(options), async () => {
      const expected = embedArticle(PAGE, rendered, options);
      const template = new PageTemplate(PAGE, options);
      assert.ok(expected.includes(rendered.html));
      assert.equal(template.render(rendered), expected);
      assert.equal(await textOf(template.stream(rendered)), expected);
      assert.equal(await textOf(template.stream(Promise.resolve(rendered))), expected);
      const bytes = new TextEncoder().encode(PAGE);
      for (const length of [1, 7, 100, 1e6]) {
        for (const chunks of [cut(PAGE, length), cut(bytes, length)]) {
          assert.equal(await textOf(streamOf(chunks).pipeThrough(pageStream(Promise.resolve(rendered), options))), expected, `pieces of ${length}`);
        }
      }
      for (const given of [bytes, bytes.buffer]) assert.equal(embedArticle(given, rendered, options), expected);
    });
  }
  test('from JSON', () => assert.equal(embedArticle(PAGE, JSON.parse(JSON.stringify(rendered))), embedArticle(PAGE, rendered)));
  test('what is known comes before what the article says', () => {
    const html = embedArticle(PAGE, rendered, { known });
    assert.match(html, /<title>K<\/title>/);
    assert.match(html, /lang="fa"/);
    assert.match(html, /name="keywords" content="k, l"/);
    assert.equal(new PageTemplate(PAGE, { known }).render(rendered), html);
  });
  test('a surrogate pair that is cut in two', async () => {
    const page = PAGE.replace('مجلة', '😀');
    assert.equal(await textOf(streamOf(cut(page, 1)).pipeThrough(pageStream(rendered))), embedArticle(page, rendered));
  });
});

describe('charset', () => {
  const arabic = (html) => Uint8Array.from(html, (char) => ({ م: 0xe3, ق: 0xde, ا: 0xc7, ل: 0xe1 })[char] ?? char.charCodeAt(0));
  const page = '<html><head><meta charset=windows-1256></head><body><p>مقال</p><main data-maqal=article></main></body></html>';
  test('bytes in another encoding come out as UTF-8, which the page then says', async () => {
    for (const options of [{}, { charset: 'windows-1256' }]) {
      const html = embedArticle(arabic(page), rendered, options);
      assert.match(html, /<meta charset="utf-8">.*<p>مقال<\/p>/);
      assert.equal(await textOf(streamOf(cut(arabic(page), 5)).pipeThrough(pageStream(rendered, options))), html);
    }
  });
});

describe('a stream', () => {
  const later = () => {
    let resolve;
    const promise = new Promise((done) => { resolve = done; });
    return { promise, resolve };
  };
  /** All that comes before the article does. */
  async function before(stream, { promise, resolve }) {
    const reader = stream.getReader();
    let text = '';
    for (;;) {
      const next = reader.read();
      const first = await Promise.race([next, new Promise((done) => setTimeout(done, 60))]);
      if (!first) {
        resolve(rendered);
        await promise;
        const rest = [await next];
        while (!rest.at(-1).done) rest.push(await reader.read());
        return [text, text + rest.map(({ value }) => (value ? decoder.decode(value) : '')).join('')];
      }
      text += decoder.decode(first.value);
    }
  }
  const given = { lang: 'ar', dir: 'rtl' };
  for (const [name, options, known, end] of [
    ['up to the tag html', {}, undefined, '<html class="site"'],
    ['language and direction given: up to the title', given, undefined, '<title>'],
    ['late: up to the end of the head', { ...given, head: 'late' }, undefined, '<link rel=stylesheet href=/s.css>'],
    ['the head known: up to the first slot that waits', {}, { title: 'K', ...given }, '</h1><main data-maqal=article>'],
  ]) {
    test(`${name}, before the article is there`, async () => {
      const [one, other] = [later(), later()];
      const template = new PageTemplate(PAGE, options);
      const [sent, whole] = await before(template.stream(one.promise, known && { known }), one);
      const slot = name.startsWith('the head known') ? '<h1 data-maqal=title>' : end;
      assert.ok(sent.endsWith(slot), sent.slice(-60));
      const piped = streamOf(cut(PAGE, 50)).pipeThrough(pageStream(other.promise, known ? { ...options, known } : options));
      assert.deepEqual(await before(piped, other), [sent, whole]);
      if (!known) assert.equal(whole, template.render(rendered));
    });
  }

  test('two at a time from one template do not mix', async () => {
    const template = new PageTemplate(PAGE);
    const [one, other] = ['1', '2'].map((html) => textOf(template.stream(Promise.resolve({ ...rendered, html }))));
    assert.match(await one, /article>1</);
    assert.match(await other, /article>2</);
  });
  test('what the article was rejected with is the error, and nothing is unhandled', async () => {
    const reason = new Error('no article');
    const template = new PageTemplate(PAGE);
    template.stream(Promise.reject(reason));
    pageStream(Promise.reject(reason));
    await assert.rejects(textOf(template.stream(Promise.reject(reason))), reason);
    await assert.rejects(textOf(streamOf([PAGE]).pipeThrough(pageStream(Promise.reject(reason)))), reason);
  });
  test('a mistake of the page is the error', async () => {
    await assert.rejects(textOf(streamOf(['<a><main data-maqal=article>', '</main>']).pipeThrough(pageStream(rendered, { head: 'off' }))), { code: 'BAD_TEMPLATE', tag: 'main', offset: 3 });
    await assert.rejects(textOf(streamOf(['<body>']).pipeThrough(pageStream(rendered))), { code: 'BAD_TEMPLATE', tag: undefined });
  });
  test('a reader that leaves is no error', async () => {
    const reader = new PageTemplate(PAGE).stream(new Promise(() => {})).getReader();
    await reader.read();
    await reader.cancel();
  });
});

describe('mistakes', () => {
  const bad = (name, make, expected) => test(name, () => assert.throws(make, { name: 'MaqalError', ...expected }));
  test('one class of errors with maqal', () => assert.equal(MaqalError, sharedError));
  bad('of the page', () => new PageTemplate('<body>é<table><main data-maqal=article></main>'), { code: 'BAD_TEMPLATE', tag: 'main', offset: 15, message: /straight inside <table>/ });
  for (const [name, options, option] of [
    ['an unknown option', { lnag: 'ar' }, 'lnag'],
    ['a number for a language', { lang: 5 }, 'lang'],
    ['a direction', { dir: 'up' }, 'dir'],
    ['a title without its place', { title: 'Site' }, 'title'],
    ['what is done with the head', { head: 'on' }, 'head'],
    ['jsonLd', { jsonLd: 1 }, 'jsonLd'],
    ['an encoding', { charset: 'klingon-8' }, 'charset'],
    ['a list of slots', { slots: [['main', 'article']] }, 'slots'],
    ['no slots at all', { slots: {} }, 'slots'],
    ['a Map of slots', { slots: new Map() }, 'slots'],
    ['a part that is none', { slots: { main: 'artcle' } }, 'slots'],
    ['a selector that is none', { slots: { 'main:has(p)': 'article' } }, 'slots'],
    ['a known that is none', { known: { titel: 'x' } }, 'known.titel'],
    ['a known of a wrong type', { known: { title: 5 } }, 'known.title'],
    ['options on a prototype', Object.create({ lang: 'ar' }), 'options'],
  ]) {
    for (const [call, make] of [['embedArticle', () => embedArticle(PAGE, rendered, options)], ['PageTemplate', () => new PageTemplate(PAGE, options)], ['pageStream', () => pageStream(rendered, options)]]) {
      bad(`${name}: ${call}`, make, { code: 'BAD_OPTION', option });
    }
  }
  bad('an option that stream() has not', () => new PageTemplate(PAGE).stream(rendered, { lang: 'ar' }), { code: 'BAD_OPTION', option: 'lang' });
  for (const [name, given] of [
    ['nothing', undefined], ['a string', 'x'], ['no html', { article: {} }], ['no article', { html: '' }], ['a number for a title', { html: '', article: { title: 5 } }],
    ['authors that are no list', { html: '', article: { authors: 'x' } }], ['keywords', { html: '', article: { keywords: [5] } }], ['a sidebar', { html: '', article: {}, sidebar: 'x' }],
    ['JSON-LD', { html: '', article: {}, jsonLd: 'x' }], ['a getter that throws', { html: '', get article() { throw new Error('mine'); } }], ['JSON-LD that is none', { html: '', article: {}, jsonLd: { toJSON() {} } }], ['a circle', (() => { const jsonLd = {}; jsonLd.a = jsonLd; return { html: '', article: {}, jsonLd }; })()],
  ]) {
    bad(`no rendered article: ${name}`, () => embedArticle(PAGE, given), { code: 'BAD_INPUT' });
    bad(`no rendered article, of a template: ${name}`, () => new PageTemplate(PAGE).render(given), { code: 'BAD_INPUT' });
  }
  bad('no page', () => embedArticle(5, rendered), { code: 'BAD_INPUT' });
  test('empty keywords and authors are none', () => {
    const html = embedArticle(PAGE.replace('<title>', '<meta name=keywords content=k><title>'), { html: '', article: { keywords: ['', { text: '' }], authors: [''] } });
    assert.match(html, /<meta name="keywords" content="k"><title>x/);
    assert.doesNotMatch(html, /article:tag|author/);
  });
  test('an article of little is enough', () => assert.match(embedArticle(PAGE, { html: '<p>a', article: {} }), /<main data-maqal=article><p>a<\/main>/));
});

describe('memory', () => {
  test('a template goes on after release(), and is of no use after free()', () => {
    const template = new PageTemplate(PAGE);
    const html = template.render(rendered);
    release();
    assert.equal(template.render(rendered), html);
    template.free();
    template.free();
    assert.throws(() => template.render(rendered), { code: 'BAD_INPUT' });
  });
  test('a template has the page as it was', () => {
    const bytes = new TextEncoder().encode(PAGE);
    const template = new PageTemplate(bytes);
    const html = template.render(rendered);
    bytes.fill(0x20);
    release();
    assert.equal(template.render(rendered), html);
  });
  test('a fault of the wasm is an INTERNAL, and the next call works', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', `
      const { Instance } = WebAssembly;
      let memory;
      WebAssembly.Instance = function (...given) { const made = new Instance(...given); memory = made.exports.memory ?? memory; return made; };
      const { PageTemplate, embedArticle } = await import('maqal/page');
      const page = '<body><main data-maqal=article></main>';
      const article = { html: '<p>a</p>', article: { title: 't' } };
      const template = new PageTemplate(page, { head: 'off' });
      const html = template.render(article);
      new Uint8Array(memory.buffer).fill(0xff);
      let code; try { embedArticle(page, article); } catch (error) { code = error.code; }
      console.log(JSON.stringify([code, template.render(article) === html]));`], { cwd: project, encoding: 'utf8' });
    assert.deepEqual(JSON.parse(out), ['INTERNAL', true]);
  });
});

describe('Rules', () => {
  const html = '<article><p>1</p><p>2</p><p>3</p><table><tbody><tr><td>c</td></tr></tbody></table><img src="/a.png"></article>';
  test('each in its turn', () => {
    const rules = new Rules([
      { select: 'article > p:nth-of-type(2)', after: '<div class="ad"></div>' },
      { select: 'table', before: '<div class="scroll">', after: '</div>' },
      { select: 'img', attributes: { loading: 'lazy', src: null }, class: 'wide photo' },
      { select: 'p', limit: 1, prepend: '(', append: ')' },
      { select: 'td', unwrap: true },
    ]);
    const expected = '<article><p>(1)</p><p>2</p><div class="ad"></div><p>3</p><div class="scroll"><table><tbody><tr>c</tr></tbody></table></div><img loading="lazy" class="wide photo"></article>';
    assert.deepEqual([rules.apply(html), rules.apply(html)], [expected, expected]);
  });
  for (const [name, rules, option] of [
    ['no list', {}, 'rules'], ['a rule that is none', [{ select: 'p' }, null], 'rules.1'], ['no selector', [{}], 'rules.0.select'], ['an unknown edit', [{ select: 'p', wrap: 'x' }], 'rules.0.wrap'], ['a selector that is none', [{ select: 'p:last-child' }], 'rules'],
    ['an attribute that cannot be', [{ select: 'p', attributes: { 'a b': 'x' } }], 'rules.0.attributes'], ['a limit', [{ select: 'p' }, { select: 'p', limit: 0 }], 'rules.1.limit'],
  ]) test(`refused: ${name}`, () => assert.throws(() => new Rules(rules), { code: 'BAD_OPTION', option }));
  test('it takes a string', () => assert.throws(() => new Rules([]).apply(5), { code: 'BAD_INPUT' }));
});

describe('entries', () => {
  test('each exports what the types say', () => {
    const text = readFileSync(join(pkg, 'page.d.ts'), 'utf8');
    const lists = [...text.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, names]) => names.split(',').map((name) => name.trim()));
    const declared = [...lists, ...[...text.matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name]) => name)].sort();
    for (const entry of ['page.js', 'page-inline.js']) {
      const code = `import * as entry from './node_modules/maqal/${entry}'; console.log(JSON.stringify(Object.keys(entry).sort()));`;
      assert.deepEqual(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: project, encoding: 'utf8' })), declared, entry);
    }
  });
  test('in a browser it fetches its own file, beside that of maqal', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', `
      import { readFileSync } from 'node:fs';
      import * as page from './node_modules/maqal/page.js';
      import * as sanitizer from './node_modules/maqal/sanitizer.js';
      const asked = [];
      globalThis.fetch = async (input) => { asked.push(String(input).replace(/^.*\\/wasm\\//, '')); return new Response(readFileSync(new URL(input)), { headers: { 'content-type': 'application/wasm' } }); };
      const code = (work) => { try { return work(); } catch (error) { return error.code; } };
      const set = () => page.embedArticle('<body><main data-maqal=article></main>', { html: sanitizer.sanitize('<p>a'), article: {} }, { head: 'off' });
      await sanitizer.init();
      const first = code(set);
      await page.init();
      console.log(JSON.stringify([first, set(), asked]));`], { cwd: project, encoding: 'utf8' });
    assert.deepEqual(JSON.parse(out), ['NOT_INITIALISED', '<body><main data-maqal=article><p>a</p></main>', ['sanitizer_bg.wasm', 'page_bg.wasm']]);
  });
  test('workerd gets its module by import', () => {
    writeFileSync(join(project, 'page-hooks.mjs'), `
      export const load = (url, context, next) => url.endsWith('.wasm')
        ? { format: 'module', shortCircuit: true, source: 'import { readFileSync } from "node:fs"; export default new WebAssembly.Module(readFileSync(new URL(' + JSON.stringify(url) + ')));' }
        : next(url, context);`);
    writeFileSync(join(project, 'page-register.mjs'), "import { register } from 'node:module'; register('./page-hooks.mjs', import.meta.url);\n");
    const code = "import { embedArticle } from 'maqal/page'; console.log(import.meta.resolve('maqal/page').split('/').pop(), embedArticle('<body><main data-maqal=article></main>', { html: 'a', article: {} }, { head: 'off' }));";
    const out = execFileSync(process.execPath, ['--conditions=workerd', '--import', './page-register.mjs', '--input-type=module', '-e', code], { cwd: project, encoding: 'utf8' });
    assert.equal(out, 'page-workerd.js <body><main data-maqal=article>a</main>\n');
  });
});
