// The JavaScript contract of the package: what goes in, what comes out, of which shape.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { install, root } from './packed.mjs';

const { project, maqal } = await install();
const { MaqalError, RelatedIndex, describePolicy, rankRelated, documentFrequencies, extractKeywords, init, initSync, renderArticle, sanitize, toDOM } = await maqal();
const arabic = readFileSync(new URL('fixtures/arabic.html', import.meta.url), 'utf8');
const english = readFileSync(new URL('fixtures/english.html', import.meta.url), 'utf8');
const types = readFileSync(join(root, 'pkg/index.d.ts'), 'utf8');
const plain = readFileSync(new URL('fixtures/plain.txt', import.meta.url), 'utf8');

describe('sanitize', () => {
  const cases = [
    ['plain paragraph', '<p>Hello</p>', '<p>Hello</p>'],
    ['script gone, with its text', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['style gone, with its text', '<style>p{color:red}</style><p>a</p>', '<p>a</p>'],
    ['handler gone', '<p onclick="alert(1)" ONLOAD=x>a</p>', '<p>a</p>'],
    ['style attribute gone', '<p style="position:fixed">a</p>', '<p>a</p>'],
    ['comment gone', 'a<!-- <b>x</b> -->b', 'ab'],
    ['svg and all in it gone', '<svg><script>alert(1)</script><a href="x">t</a></svg><p>a</p>', '<p>a</p>'],
    ['iframe gone in the article preset', '<iframe src="https://x.example/"></iframe><p>a</p>', '<p>a</p>'],
    ['form gone, words kept', '<form action="/x"><p>a</p></form>', '<p>a</p>'],
    ['text is escaped once', 'a &lt; b &amp; c', 'a &lt; b &amp; c'],
    ['bare less-than is text', '1 < 2', '1 &lt; 2'],
    ['unclosed elements are closed', '<p>a <b>b', '<p>a <b>b</b></p>'],
    ['implied ends', '<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['nbsp stays what it is', '<p>a&nbsp;b</p>', '<p>a&nbsp;b</p>'],
    ['CRLF and NUL', '<p>a\r\nb\0c</p>', '<p>a\nbc</p>'],
    ['Arabic text untouched', '<p dir="rtl">مقالٌ عربيّ</p>', '<p dir="rtl">مقالٌ عربيّ</p>'],
    ['astral characters untouched', '<p>🗞️ 𐎀</p>', '<p>🗞️ 𐎀</p>'],
    ['lone surrogate becomes U+FFFD', '<p>a\ud800b</p>', '<p>a\ufffdb</p>'],
  ];
  for (const [name, input, expected] of cases) test(name, () => assert.equal(sanitize(input), expected));

  const hrefs = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' java\nscript:alert(1)', '&#106;avascript:alert(1)', '\x01javascript:alert(1)', 'vbscript:x',
    'data:text/html,<script>alert(1)</script>', 'javascript&colon;alert(1)', 'blob:https://x.example/1', 'file:///etc/passwd', 'http://[bad'];
  for (const href of hrefs) {
    test(`no address from ${JSON.stringify(href)}`, () => {
      const out = sanitize(`<a href="${href}">a</a><img src="${href}" alt="">`);
      assert.doesNotMatch(out, /href|src=|script:|data:|blob:|file:/i);
    });
  }
  for (const href of ['https://news.example/a', 'http://news.example/a', 'mailto:desk@news.example', 'tel:+100', '/a', '../b?c=1#d']) {
    test(`the address ${href} stays`, () => assert.match(sanitize(`<a href="${href}">a</a>`), /<a [^>]*href="[^"]+"[^>]*>a<\/a>/));
  }
  test('baseUrl resolves relative addresses', () => {
    assert.match(sanitize('<a href="../b">b</a>', { baseUrl: 'https://news.example/x/y/z' }), /href="https:\/\/news\.example\/x\/b"/);
  });
  test('id and name cannot clobber', () => {
    const out = sanitize('<p id="cookie">a</p><a name="body" href="#cookie">b</a>');
    assert.doesNotMatch(out, /(id|name)="(?!user-content-)/);
  });

  for (const [name, input] of [...cases, ['the Arabic page', arabic], ['the English page', english], ['plain text', plain]]) {
    test(`idempotent: ${name}`, () => {
      const once = sanitize(input);
      assert.equal(sanitize(once), once);
    });
  }

  const bytes = new TextEncoder().encode('<p>مقال</p>');
  const shared = (source) => {
    const view = new Uint8Array(new SharedArrayBuffer(source.length));
    view.set(source);
    return view;
  };
  const views = [
    ['Uint8Array', bytes],
    ['ArrayBuffer', bytes.buffer],
    ['a view into a larger buffer', new Uint8Array([60, 60, ...bytes, 60, 60]).subarray(2, -2)],
    ['Buffer', Buffer.from(bytes)],
    ['a Uint8Array of another realm', runInNewContext('Uint8Array').from(bytes)],
    ['an ArrayBuffer of another realm', runInNewContext('Uint8Array').from(bytes).buffer],
    ['bytes with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])],
    ['shared memory', shared(bytes)],
  ];
  for (const [name, view] of views) {
    test(`bytes as ${name}`, () => assert.equal(sanitize(view), '<p>مقال</p>'));
  }
  test('bytes that are no UTF-8 become U+FFFD', () => {
    assert.equal(sanitize(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes.slice(0, -5), 0xd9, ...bytes.slice(-4)])), '<p>مقا\ufffd\ufffd</p>');
    assert.equal(sanitize(Uint8Array.of(0x61, 0xff, 0xe2, 0x80)), 'a\ufffd\ufffd');
  });

  test('basic keeps inline formatting only', () => {
    const out = sanitize('<h2>a</h2><p>b <b>c</b></p><img src="https://x.example/i.png">', { preset: 'basic' });
    assert.match(out, /<b>c<\/b>/);
    assert.doesNotMatch(out, /<h2|<img/);
  });
  test('limits.depth unwraps and keeps every word', () => {
    const out = sanitize('<div>'.repeat(40) + 'deep' + '</div>'.repeat(40) + 'after', { limits: { depth: 8 } });
    assert.match(out, /deep/);
    assert.match(out, /after/);
    assert.ok(out.split('<div>').length - 1 <= 8, out);
  });
  test('an option that is undefined is an option not given', () => {
    assert.equal(sanitize('<p>a</p>', { preset: undefined, baseUrl: undefined, limits: { depth: undefined } }), '<p>a</p>');
    assert.equal(sanitize('<p>a</p>', undefined), '<p>a</p>');
  });
  test('inherited options are neither read nor overlooked', () => {
    assert.throws(() => sanitize('<h2>a</h2>', Object.create({ preset: 'basic' })), { code: 'BAD_OPTION', option: 'options' });
  });
});

describe('renderArticle', () => {
  const optional = (check) => (value) => value === undefined || check(value);
  const nullable = (check) => (value) => value === null || check(value);
  const string = (value) => typeof value === 'string';
  const filled = (value) => string(value) && value.trim() !== '';
  const number = (value) => typeof value === 'number' && Number.isFinite(value);
  const oneOf = (...values) => (value) => values.includes(value);
  const list = (check) => (value) => Array.isArray(value) && value.every(check);
  const iso = (value) => /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value);
  const shape = (fields) => (value) => value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
    && Object.keys(value).every((key) => key in fields) && Object.entries(fields).every(([key, check]) => check(value[key]));

  const teaser = shape({
    title: filled, url: optional(filled), summary: optional(filled), image: optional(filled), published: optional(iso), section: optional(filled),
    lang: optional(filled), dir: optional(oneOf('ltr', 'rtl')),
  });
  const keyword = shape({ text: filled, url: optional(filled), source: oneOf('publisher', 'extracted'), score: optional(number) });
  const article = {
    title: string, subtitle: nullable(filled), description: nullable(filled), lead: nullable(filled), byline: nullable(filled), authors: list(filled), published: nullable(iso), modified: nullable(iso), section: nullable(filled),
    siteName: nullable(filled), canonicalUrl: nullable(filled), image: nullable(filled), lang: nullable(filled), dir: oneOf('rtl', 'ltr'), text: string, pullQuotes: list(filled),
    headings: list(shape({ text: filled, level: oneOf(1, 2, 3, 4, 5, 6), id: optional(filled) })),
    images: list(shape({ url: filled, alt: optional(filled), caption: optional(filled), credit: optional(filled), width: optional(number), height: optional(number) })),
    links: list(shape({ text: filled, url: filled })),
    embeds: list(shape({ provider: filled, id: optional(filled), url: filled, title: optional(filled) })), footnotes: list(shape({ text: filled, id: optional(filled) })), sources: (value) => Object.values(value).every(filled),
    wordCount: number, readingMinutes: number, keywords: list(keyword), readAlso: list(teaser), related: list(teaser),
  };
  const sidebar = { html: string, readAlso: list(teaser), keywords: list(keyword), related: list(teaser) };
  const rendered = { html: string, article: shape(article), sidebar: shape(sidebar), jsonLd: (value) => value['@type'] === 'NewsArticle', notices: list(shape({ code: filled, message: filled })) };

  const sources = [['an Arabic page', arabic], ['an English page', english], ['plain text', plain], ['nothing', ''], ['a fragment', '<p>Only a paragraph.</p>'], ['blanks', ' \n\t ']];
  for (const [name, source] of sources) {
    describe(name, () => {
      const result = renderArticle(source, { url: 'https://news.example/story' });
      for (const [field, check] of Object.entries(rendered)) {
        if (field === 'article') continue;
        test(field, () => assert.ok(check(result[field]), JSON.stringify(result[field], null, 1)));
      }
      for (const [field, check] of Object.entries(article)) test(`article.${field}`, () => assert.ok(check(result.article?.[field]), JSON.stringify(result.article?.[field])));
      test('the fields are those of the types', () => {
        const declared = (name) => [...types.match(new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`))[1].matchAll(/^ {2}(\w+):/gm)].map((m) => m[1]);
        for (const [name, value] of [['RenderedArticle', result], ['Article', result.article], ['Sidebar', result.sidebar]]) {
          assert.deepEqual(Object.keys(value).sort(), declared(name).sort(), name);
        }
      });
      test('it is JSON', () => assert.deepEqual(JSON.parse(JSON.stringify(result)), JSON.parse(JSON.stringify(structuredClone(result)))));
      for (const part of ['html', 'sidebar']) {
        test(`${part} is safe by itself`, () => {
          const html = part === 'html' ? result.html : result.sidebar.html;
          assert.doesNotMatch(html, /<(script|style|iframe|form|object|embed|svg)|\son\w+=|javascript:/i);
        });
      }
    });
  }

  const facts = [
    ['Arabic', arabic, { title: 'مكتبة متنقلة تجوب قرى الوادي', published: '2021-03-13', dir: 'rtl' },
      { keywords: ['مكتبات', 'قراءة'], readAlso: [['قوارب الكتب تعود إلى النهر', 'https://news.example/boats'], ['مدرسة تحت شجرة التوت', 'https://news.example/tree']] }],
    ['English', english, { title: 'A travelling library crosses the valley', published: '2021-03-13', dir: 'ltr' },
      { keywords: ['libraries', 'reading'], readAlso: [['Book boats return to the river', 'https://news.example/boats'], ['A school under the mulberry tree', 'https://news.example/tree']] }],
  ];
  for (const [name, source, fields, lists] of facts) {
    describe(`what the ${name} page says`, () => {
      const { html, article, sidebar } = renderArticle(source, { url: 'https://news.example/story' });
      for (const [field, expected] of Object.entries(fields)) test(field, () => assert.equal(article[field], expected));
      test('keywords', () => assert.deepEqual(article.keywords.filter((k) => k.source === 'publisher').map((k) => k.text), lists.keywords));
      test('read also, in source order', () => assert.deepEqual(article.readAlso.map((t) => [t.title, t.url]), lists.readAlso));
      test('they stand in the sidebar as links', () => {
        for (const [title, url] of lists.readAlso) assert.ok(sidebar.html.includes(title) && sidebar.html.includes(`href="${url}"`), sidebar.html);
        for (const word of lists.keywords) assert.ok(sidebar.html.includes(word), sidebar.html);
      });
      test('they have left the body', () => {
        for (const [title] of lists.readAlso) assert.ok(!html.includes(title) && !article.text.includes(title), html);
        for (const href of ['boats', 'tree', 'tag/']) assert.ok(!html.includes(`news.example/${href}`), html);
      });
      test('the body is there, and its words are', () => assert.ok(article.text.split(/\s+/).length > 40, article.text));
      test('the headline is an h1', () => assert.match(html, new RegExp(`<h1[^>]*>${fields.title}</h1>`)));
    });
  }

  test('plain text: the first line is the headline', () => assert.equal(renderArticle(plain).article.title, 'The harbour clock runs again'));
  test('headingLevel', () => {
    const { html } = renderArticle(english, { headingLevel: 2 });
    assert.match(html, /<h2[^>]*>A travelling library/);
    assert.doesNotMatch(html, /<h1/);
  });
  test('passes are switched by name', () => {
    const source = '<h1>A walk to the well</h1><p>Bring:<br>- water<br>- bread</p><p>"Come early" , she said.</p>';
    assert.match(renderArticle(source).html, /<ul>\s*<li>water<\/li><li>bread<\/li>\s*<\/ul>/);
    assert.match(renderArticle(source, { passes: { lists: false } }).html, /- water<br>- bread/);
    assert.match(renderArticle(source, { lang: 'en', passes: { typography: true } }).html, /“Come early”, she said/);
  });
  test('embeds and footnotes are data', () => {
    const source = `<h1>The weir</h1><p>Water is back in the upper fields, and nobody in the village had to ask for it.<sup><a href="#n1">1</a></sup></p>
      <p><iframe src="https://www.youtube.com/embed/abcDEF-_123" title="The weir opens"></iframe></p>
      <p>The gate stood closed for three summers, and the lower fields went dry.</p><ol><li id="n1">Count of 12 May.</li></ol>`;
    const { article, html } = renderArticle(source);
    assert.deepEqual(article.embeds, [{ provider: 'youtube', id: 'abcDEF-_123', url: 'https://www.youtube.com/watch?v=abcDEF-_123', title: 'The weir opens' }]);
    assert.deepEqual(article.footnotes, [{ text: 'Count of 12 May.', id: 'user-content-n1' }]);
    assert.match(html, /<figure class="maqal-embed"><a href="https:\/\/www\.youtube\.com\/watch\?v=abcDEF-_123" data-maqal-provider="youtube"/);
    assert.doesNotMatch(html, /<iframe/);
    assert.match(renderArticle(source, { preset: 'embed' }).html, /<iframe src="https:\/\/www\.youtube-nocookie\.com\/embed\/abcDEF-_123" title="The weir opens"/);
  });
  test('lang', () => assert.equal(renderArticle(english, { lang: 'en-GB' }).article.lang, 'en-GB'));
  test('charset', () => {
    const bytes = Uint8Array.from([...'<h1>'].map((c) => c.charCodeAt(0)).concat([0xe3, 0xde, 0xc7, 0xe1], [...'</h1>'].map((c) => c.charCodeAt(0))));
    assert.equal(renderArticle(bytes, { charset: 'windows-1256' }).article.title, 'مقال');
  });
  test('format html: a source without a tag is still HTML', () => assert.match(renderArticle('a &amp; b', { format: 'html' }).article.text, /a & b/));
  test('format text: tags are words', () => assert.match(renderArticle('Title\n\nUse <b> for bold.', { format: 'text' }).article.text, /Use <b> for bold\./));
  test('url is the base of links', () => {
    const { html } = renderArticle('<h1>T</h1><p>Some words and <a href="b">a link</a> in the body.</p>', { url: 'https://news.example/a/story' });
    assert.match(html, /href="https:\/\/news\.example\/a\/b"/);
  });
});

describe('extractKeywords', () => {
  const text = 'The harbour of Port Elgin was closed on Monday after a ferry ran aground. Engineers inspected the ferry, and the mayor of Port Elgin said that '
    + 'the harbour will open again. No ferry runs from Port Elgin until then.';
  test('the best first, in the form that readers know', () => {
    const found = extractKeywords(text, { lang: 'en', title: 'Port Elgin without a ferry', limit: 3 });
    assert.equal(found.length, 3);
    assert.deepEqual(Object.keys(found[0]).sort(), ['count', 'score', 'text']);
    assert.ok(found.some((keyword) => keyword.text === 'Port Elgin' && keyword.count === 3), JSON.stringify(found));
    assert.deepEqual(found.map((k) => k.score), found.map((k) => k.score).sort((a, b) => b - a));
  });
  test('nothing in, nothing out', () => assert.deepEqual(extractKeywords(''), []));
  test('what is frequent in the archive counts for less', () => {
    const table = documentFrequencies([...Array(50).fill('The harbour is busy.'), 'A ferry.', 'Two ferries.'], { lang: 'en' });
    const score = (word, options) => extractKeywords(text, { lang: 'en', limit: 50, ...options }).find((k) => k.text === word)?.score ?? 0;
    const gain = (word) => score(word, { documentFrequencies: table }) - score(word);
    assert.ok(gain('ferry') > gain('harbour'), `${gain('ferry')} ${gain('harbour')}`);
  });
  for (const [name, call, code, option] of [
    ['bytes', () => extractKeywords(new Uint8Array()), 'BAD_INPUT'],
    ['a limit of 0', () => extractKeywords('', { limit: 0 }), 'BAD_OPTION', 'limit'],
    ['no language', () => extractKeywords('', { lang: '!' }), 'BAD_OPTION', 'lang'],
    ['no table', () => extractKeywords('', { documentFrequencies: 'a 1' }), 'BAD_OPTION', 'documentFrequencies'],
    ['an unknown option', () => extractKeywords('', { depth: 1 }), 'BAD_OPTION', 'depth'],
    ['a text for texts', () => documentFrequencies('a'), 'BAD_INPUT'],
    ['a number among texts', () => documentFrequencies(['a', 1]), 'BAD_INPUT'],
  ]) test(`refused: ${name}`, () => assert.throws(call, { name: 'MaqalError', code, ...(option && { option }) }));
  test('beside an article: new ones only, none on demand', () => {
    const story = `<h1>Port Elgin without a ferry</h1><p>${text}</p><p>${text.replaceAll('Port Elgin', 'the town')} And so on, as before, for as long as the engineers need to find what broke.</p><p>Tags: ferries</p>`;
    const own = (options) => renderArticle(story, { lang: 'en', ...options }).sidebar.keywords.filter((k) => k.source === 'extracted').map((k) => k.text);
    assert.ok(own().includes('Port Elgin'), own().join());
    assert.deepEqual(own({ keywordLimit: 0 }), []);
  });
});

describe('RelatedIndex and rankRelated', () => {
  const archive = [
    { id: '1', url: '/olives', title: 'Olive harvest begins in the valley', published: '2026-10-02', section: 'Farming' },
    { id: '2', url: '/votes', title: 'Council counts votes again', published: '2026-10-05' },
    { id: 3, url: '/زيت', title: 'زيت الزيتون في الوادي', lang: 'ar' },
  ];
  const asked = renderArticle('<h1>The olive mills open</h1><p>The valley brings its harvest to the mills, and the olive oil home.</p>').article;
  test('the best first, with reasons', () => {
    const found = rankRelated(asked, archive);
    assert.deepEqual(found.map((item) => item.id), ['1', '2', '3']);
    assert.deepEqual(Object.keys(found[0]), ['id', 'url', 'title', 'published', 'section', 'lang', 'score', 'why']);
    assert.ok(found[0].why.includes('olive') && found[0].score > found[1].score, JSON.stringify(found));
  });
  test('an index grows, shrinks, is saved and comes back', () => {
    const index = new RelatedIndex(archive);
    index.add({ id: '4', title: 'Mills press olive oil in the valley', url: '/oil' });
    assert.equal(index.size, 4);
    const before = index.related(asked);
    const again = RelatedIndex.load(index.save());
    // Weights are saved rounded, which the third decimal of a score may show.
    const rounded = (list) => list.map((item) => ({ ...item, score: Math.round(item.score * 50) }));
    assert.deepEqual(rounded(again.related(asked)), rounded(before));
    assert.deepEqual(again.save(), index.save());
    assert.equal(index.remove('4'), true);
    assert.equal(index.remove('4'), false);
    assert.equal(index.remove(3), true);
    assert.deepEqual(index.related(asked, { limit: 1 }).map((item) => item.url), ['/olives']);
    index.free();
    assert.throws(() => index.related(asked), { code: 'BAD_INPUT' });
    index.free();
  });
  test('nothing in, nothing out', () => {
    assert.deepEqual(new RelatedIndex().related({}), []);
    assert.deepEqual(rankRelated(asked, []), []);
  });
  const bytes = new RelatedIndex(archive).save();
  const flipped = Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte));
  const circle = {};
  circle.circle = circle;
  for (const [name, make, code, option] of [
    ['cut bytes', () => RelatedIndex.load(bytes.slice(0, -1)), 'BAD_INDEX'],
    ['a flipped bit', () => RelatedIndex.load(flipped), 'BAD_INDEX'],
    ['other bytes', () => RelatedIndex.load(new Uint8Array(40)), 'BAD_INDEX'],
    ['no bytes', () => RelatedIndex.load('index'), 'BAD_INPUT'],
    ['a document without an id', () => new RelatedIndex([{ title: 'a' }]), 'BAD_INPUT'],
    ['a text for documents', () => new RelatedIndex('a'), 'BAD_INPUT'],
    ['a number among documents', () => new RelatedIndex([7]), 'BAD_INPUT'],
    ['a circle', () => rankRelated(circle, []), 'BAD_INPUT'],
    ['no article', () => rankRelated(null, []), 'BAD_INPUT'],
    ['a limit of 0', () => rankRelated(asked, archive, { limit: 0 }), 'BAD_OPTION', 'limit'],
    ['too much diversity', () => rankRelated(asked, archive, { diversity: 2 }), 'BAD_OPTION', 'diversity'],
    ['a field that is none', () => rankRelated(asked, archive, { weights: { color: 1 } }), 'BAD_OPTION', 'weights.color'],
  ]) test(`refused: ${name}`, () => assert.throws(make, { name: 'MaqalError', code, ...(option && { option }) }));
});

describe('describePolicy', () => {
  const verdicts = ['keep', 'unwrap', 'drop'];
  for (const preset of ['article', 'basic']) {
    test(preset, () => {
      const policy = describePolicy({ preset });
      assert.deepEqual(['attributes', 'elements', 'otherElements', 'urlSchemes'].filter((key) => !(key in policy)), []);
      assert.deepEqual(Object.entries(policy.elements).filter(([name, verdict]) => !/^[a-z][a-z0-9-]*$/.test(name) || !verdicts.includes(verdict)), []);
      assert.ok(verdicts.includes(policy.otherElements) && policy.otherElements !== 'keep');
      assert.deepEqual(Object.entries(policy.attributes).filter(([, names]) => !Array.isArray(names) || names.some((name) => /^on|^style$/.test(name))), []);
      assert.deepEqual([...policy.urlSchemes].sort(), ['http', 'https', 'mailto', 'tel']);
    });
  }
  test('it tells what sanitize does', () => {
    const { elements } = describePolicy();
    assert.deepEqual([elements.script, elements.style, elements.p, elements.b], ['drop', 'drop', 'keep', 'keep']);
  });
  test('no options are the default options', () => assert.deepEqual(describePolicy(), describePolicy({ preset: 'article' })));
});

describe('start', () => {
  test('init resolves at once, and again, whatever it is given', async () => {
    assert.equal(await init(), undefined);
    assert.equal(await init('/ignored'), undefined);
    assert.equal(initSync(undefined), undefined);
  });

  /** Runs a module in the project, and counts what it compiles. */
  const counted = (code) => {
    writeFileSync(join(project, 'counted.mjs'), `
      let count = 0;
      const { Module, compile } = WebAssembly;
      WebAssembly.Module = class extends Module { constructor(bytes) { super(bytes); count++; Object.setPrototypeOf(this, Module.prototype); } };
      Object.defineProperty(WebAssembly.Module, Symbol.hasInstance, { value: (x) => Object.prototype.toString.call(x) === '[object WebAssembly.Module]' });
      WebAssembly.compile = (bytes) => (count++, compile(bytes));
      const maqal = await import('maqal');
      ${code}
      process.stdout.write(String(count));`);
    return execFileSync(process.execPath, ['counted.mjs'], { cwd: project, encoding: 'utf8' });
  };
  test('an import alone compiles nothing', () => assert.equal(counted(''), '0'));
  // The second module is what moves strings in and out, a thousand bytes.
  test('the first call compiles, the second does not', () => assert.equal(counted("maqal.sanitize('a'); maqal.sanitize('b');"), '2'));
  test('init compiles, the first call then only what moves strings', () => {
    assert.equal(counted('await maqal.init(); await maqal.init();'), '1');
    assert.equal(counted("await maqal.init(); maqal.sanitize('b');"), '2');
  });
  test('a bare import ends the process by itself', () => assert.equal(counted("await import('maqal/inline');"), '0'));
});

describe('MaqalError', () => {
  const error = (() => { try { sanitize('', { preset: 7 }); } catch (e) { return e; } })();
  test('is an Error of its own class', () => {
    assert.ok(error instanceof MaqalError && error instanceof Error);
    assert.equal(error.name, 'MaqalError');
    assert.equal(Object.prototype.toString.call(error), '[object Error]');
    assert.match(error.stack, /^MaqalError: /);
  });
  test('has code, option, cause and a message that names what was expected', () => {
    assert.deepEqual([error.code, error.option], ['BAD_OPTION', 'preset']);
    assert.match(error.message, /preset/);
    assert.match(error.message, /article.*basic/);
    assert.ok(error.cause instanceof Error);
  });
  test('code and option are read-only', () => {
    assert.throws(() => { error.code = 'X'; }, TypeError);
    assert.throws(() => { error.option = 'X'; }, TypeError);
  });
});

test('toDOM needs a document, and says so whatever it is given', () => {
  for (const args of [['<p>a'], [], ['<p>a', {}], [renderArticle('<p>a'), undefined, { color: 1 }]]) {
    assert.throws(() => toDOM(...args), (error) => error instanceof MaqalError && error.code === 'NO_DOCUMENT' && /document/.test(error.message));
  }
});
