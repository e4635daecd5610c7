// renderSidebar: the parts beside an article, with hostile texts and addresses.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFragment, serialize } from 'parse5';
import { MaqalError, Policy, RelatedIndex, renderArticle, renderSidebar } from '../../pkg/inline.js';

const url = 'https://news.example/water/1';
const article = {
  lang: 'ar', dir: 'rtl', canonicalUrl: url,
  readAlso: [{ title: 'كيف تُقاس ملوحة التربة؟', url: '/soil' }],
  related: [{ title: 'The mill of Port Elgin', url: 'https://other.example/mill', summary: 'A mill.', image: '/mill.jpg', published: '2026-03-12T08:00:00Z', section: 'Life' }],
  keywords: [{ text: 'ملوحة التربة', source: 'publisher' }, 'الواحة'],
};

describe('renderSidebar', () => {
  test('landmarks with headings in the language of the article', () => {
    const { html } = renderSidebar(article, { url });
    assert.match(html, /^<aside class="maqal-sidebar" lang="ar" dir="rtl"><nav class="maqal-read-also" aria-labelledby="user-content-maqal-read-also"><h2 id="user-content-maqal-read-also">اقرأ أيض/);
    assert.match(html, /<li><a href="https:\/\/news\.example\/soil">كيف تُقاس ملوحة التربة؟<\/a><\/li>/);
    assert.match(html, /<section class="maqal-keywords" aria-labelledby="user-content-maqal-keywords">/, 'keywords without links are no landmark to navigate by');
    assert.doesNotMatch(html, /<img|data-maqal/, 'nothing loads that nobody asked for');
  });

  test('cards, in a direction of their own', () => {
    const { html } = renderSidebar(article, { url, images: true, headingLevel: 4 });
    assert.match(html, /<li class="maqal-card"><img src="https:\/\/news\.example\/mill\.jpg" alt="" loading="lazy"><a href="https:\/\/other\.example\/mill" dir="ltr">The mill of Port Elgin<\/a><p class="maqal-summary" dir="ltr">A mill\.<\/p><bdi class="maqal-section">Life<\/bdi><time class="maqal-published" datetime="2026-03-12T08:00:00Z">12 مارس 2026<\/time><\/li>/);
    assert.match(html, /<h4 id=/);
  });

  test('tags by a template, positions for analytics, lists alone', () => {
    const linked = renderSidebar(article, { url, tagUrl: 'https://news.example/tag/{tag}', dataAttributes: true });
    assert.equal(linked.keywords[1].url, `https://news.example/tag/${encodeURIComponent('الواحة')}`);
    assert.match(linked.html, /<nav class="maqal-keywords" data-maqal-part="keywords" [^>]*>.*data-maqal-position="2">الواحة<\/a>/);
    const lists = renderSidebar(article, { url, html: false });
    assert.deepEqual([lists.html, lists.readAlso.length, lists.related[0].dir], ['', 1, 'ltr']);
  });

  test('links are treated as what they are', () => {
    const mixed = { ...article, readAlso: [...article.readAlso, { title: 'This one', url: `${url}#more` }, { title: 'Water', url: '/tag/water' }] };
    const { readAlso, keywords, related } = renderSidebar(mixed, { url, external: false });
    assert.deepEqual(readAlso.map((item) => item.title), ['كيف تُقاس ملوحة التربة؟']);
    assert.deepEqual(keywords.map((keyword) => keyword.text), ['ملوحة التربة', 'الواحة', 'Water']);
    assert.deepEqual(related, []);
  });

  test('articles of an index come as they are', () => {
    const index = new RelatedIndex([{ id: '1', url: 'https://news.example/1', title: 'Olive harvest begins', lang: 'en' }]);
    const related = index.related({ title: 'The olive mills open', lang: 'en' });
    assert.match(renderSidebar({ lang: 'en', related }).html, />Olive harvest begins</);
    index.free();
  });

  test('renderArticle takes the same settings', () => {
    const page = '<h1>Water is back</h1><p>The spring of the village runs again, after ten years of work.</p><p>Read also: <a href="/mill">The mill opens</a></p>';
    const { sidebar } = renderArticle(page, { url, sidebar: { headingLevel: 5, dataAttributes: true } });
    assert.match(sidebar.html, /<h5 id=.*data-maqal-position="1">The mill opens/);
    assert.match(renderArticle(page, { url }).sidebar.html, /<h2 id=/, 'one below the headline');
  });

  const hostile = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '</a></li></ul></nav></aside><svg onload=x>', '\0<b>\r\n', '&lt;script&gt;', "javascript:alert(1)", 'data:text/html,<script>', 'https://a.example/"onmouseover="x', '\u202e<p>', '{tag}'];
  test('hostile texts and addresses stay text, and every parser reads the same tree', () => {
    for (const one of hostile) {
      for (const other of hostile) {
        const item = { title: one, url: other, summary: one, image: other, published: one, section: other, lang: one };
        const given = { lang: one, dir: other, canonicalUrl: other, readAlso: [item], related: [item, { ...item, title: other }], keywords: [one, { text: other, url: one }] };
        const { html } = renderSidebar(given, { images: true, dataAttributes: true, tagUrl: `https://news.example/${one}{tag}` });
        assert.equal(serialize(parseFragment(html)).replaceAll('\u00a0', '&nbsp;'), html, `${one} | ${other}`);
        assert.doesNotMatch(html, /<(?:script|svg|b>|img src=x)|(?:href|src)="(?:javascript|data):|" on\w+=/i, `${one} | ${other}`);
      }
    }
  });

  test('mistakes are named', () => {
    const code = (work) => { try { work(); } catch (error) { assert.ok(error instanceof MaqalError); return [error.code, error.option]; } };
    assert.deepEqual(code(() => renderSidebar(article, { tagUrl: '/tag/' })), ['BAD_OPTION', 'tagUrl']);
    assert.deepEqual(code(() => renderSidebar(article, { color: 1 })), ['BAD_OPTION', 'color']);
    assert.deepEqual(code(() => renderArticle('', { sidebar: { headingLevel: 9 } })), ['BAD_OPTION', 'sidebar.headingLevel']);
    assert.deepEqual(code(() => renderSidebar('article')), ['BAD_INPUT', undefined]);
    assert.equal(renderSidebar({}).html, '');
    assert.match(renderSidebar(article, new Policy({ links: { rel: { external: ['nofollow'] } } })).html, /rel="nofollow"/);
  });
});
