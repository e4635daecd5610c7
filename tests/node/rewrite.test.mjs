// rewriteUrl: a callback of the caller's, whose answers are checked like any input, and which may throw or call maqal
// itself.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project } = await install();
const { MaqalError, renderArticle, sanitize, sanitizeStream, sanitizeWithReport } = await import(String(pathToFileURL(join(project, 'maqal.mjs'))));

const FRAME = 'https://www.youtube.com/embed/x';
const proxy = (url, { kind }) => (kind === 'image' && !url.startsWith('/proxy/') ? `/proxy/${encodeURIComponent(url)}` : url);

/** [name, rewriteUrl, input, output, other options] */
const cases = [
  ['an image proxy', proxy, '<img src="https://a.example/x.png">', '<img src="/proxy/https%3A%2F%2Fa.example%2Fx.png">'],
  ['srcset, each candidate', (url) => `${url}?w`, '<img srcset="a.png 1x, b.png 2x">', '<img srcset="a.png?w 1x, b.png?w 2x">'],
  ['a candidate dropped', (url) => (url === 'a.png' ? null : url), '<img srcset="a.png 1x, b.png 2x">', '<img srcset="b.png 2x">'],
  ['null drops the attribute', () => null, '<a href="/x" title="t">a</a>', '<a title="t">a</a>'],
  ['undefined drops it', () => {}, '<a href="/x">a</a>', '<a>a</a>'],
  ['so does an empty answer', () => ' ', '<a href="/x">a</a>', '<a>a</a>'],
  ['a script is no answer', () => 'java\nscript:alert(1)', '<a href="/x">a</a>', '<a>a</a>'],
  ['nor is what breaks out of the attribute', () => '/"><script>x</script>', '<a href="/x">a</a>', '<a href="/%22%3E%3Cscript%3Ex%3C/script%3E">a</a>'],
  ['a denied host is no answer', () => 'https://bad.example/', '<a href="/x">a</a>', '<a>a</a>', { urls: { link: { denyHosts: ['bad.example'] } } }],
  ['a relative answer is resolved', () => '/y', '<a href="/x">a</a>', '<a href="https://news.example/y">a</a>', { baseUrl: 'https://news.example/a' }],
  ['the canonical address is asked about', (url) => `/?${encodeURIComponent(url)}`, '<a href=" HTTPS://A.example:443/b/../c">a</a>', '<a href="/?https%3A%2F%2Fa.example%2Fc">a</a>'],
  ['places and data: pictures are not asked about', () => null, '<a href="#x">a</a><img src="data:image/png;base64,AAAA">',
    '<a href="#user-content-x">a</a><img src="data:image/png;base64,AAAA">', { dataImages: { types: ['png'], bytes: 3 } }],
  ['a frame goes as a whole', () => null, `<iframe src="${FRAME}"></iframe>a`, 'a', { preset: 'embed' }],
  ['a frame stays a provider\'s', () => 'https://evil.example/embed/x', `<iframe src="${FRAME}"></iframe>a`, 'a', { preset: 'embed' }],
];
describe('rewriteUrl', () => {
  for (const [name, rewriteUrl, input, output, other] of cases) {
    const options = { ...other, rewriteUrl };
    test(name, () => assert.equal(sanitize(input, options), output));
    test(`${name}, with a report`, () => assert.equal(sanitizeWithReport(input, options).html, output));
    test(`${name}, in a stream`, async () => {
      let html = '';
      for await (const piece of new Blob([input]).stream().pipeThrough(sanitizeStream(options))) html += piece;
      assert.equal(html, output);
    });
  }

  test('it is told what the address is for, and asked once', () => {
    const asked = [];
    const rewriteUrl = (url, { kind, element }) => { asked.push(`${kind} ${element} ${url}`); return url; };
    sanitize(`<a href=/a>a</a><q cite=/b>b</q><img src=/c><video src=/d poster=/e></video><audio><source src=/f></audio><iframe src=${FRAME}></iframe>`, { preset: 'embed', rewriteUrl });
    assert.deepEqual(asked, ['link a /a', 'link q /b', 'image img /c', 'media video /d', 'image video /e', 'media source /f', `frame iframe ${FRAME}`]);
  });
  test('an answer that is answered with itself keeps sanitize(out) === out', () => {
    const out = sanitize('<img src="https://a.example/x.png">', { rewriteUrl: proxy });
    assert.equal(sanitize(out, { rewriteUrl: proxy }), out);
  });
  test('renderArticle: body, sidebar and data; never the canonical address', () => {
    const page = `<html><head><link rel="canonical" href="https://news.example/a"></head><body><h1>A headline</h1>
      <p>A first paragraph with <a href="/in">a link</a> and more than forty characters.</p><p>A second paragraph, to make it an article.</p>
      <p>Read also: <a href="/other">Another story</a></p></body></html>`;
    const rewriteUrl = (url) => `https://count.example/?${encodeURIComponent(url)}`;
    const { html, sidebar, article } = renderArticle(page, { rewriteUrl });
    assert.match(html, /href="https:\/\/count\.example\/\?%2Fin"/);
    assert.equal(article.readAlso[0].url, 'https://count.example/?%2Fother');
    assert.match(sidebar.html, /href="https:\/\/count\.example\/\?%2Fother"/);
    assert.equal(article.canonicalUrl, 'https://news.example/a');
  });
  test('renderArticle asks once about each address, and html, data, sidebar and jsonLd have that answer', () => {
    const card = (name) => `<div class="card"><a href="/${name}"><img src="/${name}.jpg" alt=""></a><h4><a href="/${name}">The ${name} of Hill Street</a></h4><time datetime="2021-03-01">1 March 2021</time></div>`;
    const page = `<html><head><meta property="og:image" content="https://cdn.example/wheel.jpg"></head><body><main><h1>A mill turns again</h1>
      <p>A first paragraph with <a href="/in">a link</a> and more than forty characters.</p><img src="https://cdn.example/wheel.jpg" alt="The wheel">
      <p>A second paragraph, to make it an article, with <a href="/in">the same link</a> in it.</p><h3>Read also</h3><div>${card('bell')}${card('bridge')}</div></main></body></html>`;
    const asked = [];
    const rewriteUrl = (url, { kind, element }) => { asked.push(`${kind} ${element} ${url}`); return `https://count.example/${asked.length}`; };
    const { html, sidebar, article, jsonLd } = renderArticle(page, { rewriteUrl, sidebar: { images: true } });
    assert.deepEqual([...new Set(asked)], asked);
    for (const { url } of [...article.links, ...article.images]) assert.ok(html.includes(`"${url}"`), url);
    assert.equal(article.links[0].url, article.links[1].url);
    assert.equal(article.readAlso.length, 2);
    for (const item of article.readAlso) {
      assert.equal(item.published, '2021-03-01');
      for (const url of [item.url, item.image]) assert.ok(sidebar.html.includes(`"${url}"`), url);
    }
    assert.deepEqual(sidebar.readAlso, article.readAlso);
    assert.deepEqual([article.images[0].url, jsonLd.image], [article.image, [article.image]]);
  });
  test('renderArticle finds the same article whatever it answers', () => {
    const page = `<html><head><link rel="canonical" href="https://news.example/mill"></head><body><h1>A mill turns again</h1><p>A first paragraph, more than forty characters long.</p>
      <p>A second paragraph, to make it an article.</p><h3>Read also</h3><ul><li><a href="/mill">The same story again</a></li><li><a href="/bell">The old bell is sold</a></li>
      <li><a href="/tag/water">Water</a></li><li><a href="https://other.example/x">Far from the river</a></li></ul></body></html>`;
    const found = (rewriteUrl) => {
      const { article } = renderArticle(page, { url: 'https://news.example/', rewriteUrl, sidebar: { external: false } });
      return [article.text, article.readAlso.map(({ title }) => title), article.keywords.filter(({ source }) => source === 'publisher').map(({ text }) => text)];
    };
    const expected = found(undefined);
    assert.deepEqual(expected.slice(1), [['The old bell is sold'], ['Water']]);
    for (const answer of [() => null, () => 'https://count.example/', (url) => `https://count.example/?${encodeURIComponent(url)}`]) assert.deepEqual(found(answer), expected);
  });
  test('it may call maqal itself while an article is made', () => {
    const inner = '<h1>Inner</h1><p>A paragraph.</p><p>And <a href="/deep">one more</a>.</p>';
    const rewriteUrl = (url) => `${url}?${renderArticle(inner, { rewriteUrl: () => '/deeper' }).article.links[0].url.slice(1)}`;
    assert.match(renderArticle('<h1>Outer</h1><p>A paragraph.</p><p><a href="/a">One</a> more, <a href="/a">twice</a>.</p>', { rewriteUrl }).html, /href="\/a\?deeper".*href="\/a\?deeper"/s);
  });
  test('it may call maqal itself', () => {
    const rewriteUrl = (url) => (sanitize('<a href="/inner">x</a>', { rewriteUrl: () => '/deep' }) === '<a href="/deep">x</a>' ? url : '/wrong');
    assert.equal(sanitize('<a href="/a">a</a><a href="/b">b</a>', { rewriteUrl }), '<a href="/a">a</a><a href="/b">b</a>');
  });
});

describe('a rewriteUrl that fails', () => {
  const thrown = [['an error', new Error('mine')], ['a string', 'mine'], ['undefined', undefined], ['an error with our marks', Object.assign(new Error('x'), { code: 'callback' })]];
  for (const [name, value] of thrown) {
    const rewriteUrl = () => { throw value; };
    for (const call of [sanitize, sanitizeWithReport, renderArticle]) {
      test(`${call.name}: ${name} comes out as it is, and the next call works`, () => {
        let caught = ['nothing'];
        try { call('<p><a href="/x">a</a> <a href="/y">b</a></p>', { rewriteUrl }); } catch (error) { caught = [error]; }
        assert.equal(caught[0], value);
        assert.equal(sanitize('<p>a'), '<p>a</p>');
      });
    }
  }
  test('it is not asked again once it has thrown', () => {
    let count = 0;
    assert.throws(() => sanitize('<a href=/a>a</a>'.repeat(9), { rewriteUrl: () => { count++; throw new Error('mine'); } }), /mine/);
    assert.equal(count, 1);
  });
  test('an error of an inner call that it catches stays inside', () => {
    const inner = () => { throw new Error('inner'); };
    const rewriteUrl = (url) => { assert.throws(() => sanitize('<a href="/x">a</a>', { rewriteUrl: inner }), /inner/); return url; };
    assert.equal(sanitize('<a href="/a">a</a>', { rewriteUrl }), '<a href="/a">a</a>');
  });
  for (const answer of [1, true, {}, [], Symbol('x')]) {
    test(`an answer that is a ${typeof answer} is a BAD_OPTION`, () => {
      assert.throws(() => sanitize('<a href="/x">a</a>', { rewriteUrl: () => answer }),
        (error) => error instanceof MaqalError && error.code === 'BAD_OPTION' && error.option === 'rewriteUrl' && /returns a string/.test(error.message));
    });
  }
  test('in a stream, what came before is closed, and the stream has the error', async () => {
    const mine = new Error('mine');
    const options = { rewriteUrl: (url) => { if (url === '/bad') throw mine; return url; } };
    let html = '';
    await assert.rejects(async () => {
      for await (const piece of new Blob(['<ul><li><a href="/good">a</a><li><a href="/bad">b']).stream().pipeThrough(sanitizeStream(options))) html += piece;
    }, (error) => error === mine);
    assert.equal(html, '<ul><li><a href="/good">a</a></li><li><a>b</a></li></ul>');
  });
  test('recursion without end is an error, and the next call works', () => {
    const rewriteUrl = () => sanitize('<a href="/x">a</a>', { rewriteUrl });
    assert.throws(() => sanitize('<a href="/x">a</a>', { rewriteUrl }));
    assert.equal(sanitize('<p>a'), '<p>a</p>');
  });
});
