// jsonLd: schema.org's NewsArticle with what search engines ask of one, for every article of tests/articles.
// <https://schema.org/NewsArticle>, <https://developers.google.com/search/docs/appearance/structured-data/article>
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { renderArticle } from '../../pkg/inline.js';

const folder = fileURLToPath(new URL('../articles/', import.meta.url));
const sources = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name));

const text = (value) => typeof value === 'string' && value.trim() !== '';
const address = (value) => text(value) && ['http:', 'https:'].includes(new URL(value).protocol);
const date = (value) => /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value) && !Number.isNaN(Date.parse(value.replace(/T(\d\d:\d\d)$/, 'T$1:00')));
const thing = (...types) => (value) => types.includes(value?.['@type']) && text(value.name);
const some = (check) => (value) => Array.isArray(value) && value.length > 0 && value.every(check);
const FIELDS = {
  '@context': (value) => value === 'https://schema.org', '@type': (value) => /^(|News)Article$|^BlogPosting$/.test(value),
  headline: (value) => text(value) && [...value].length <= 111, alternativeHeadline: text, description: text, image: some(address), datePublished: date, dateModified: date,
  author: some(thing('Person', 'Organization')), publisher: thing('Organization'), url: address,
  mainEntityOfPage: (value) => value['@type'] === 'WebPage' && address(value['@id']), inLanguage: (value) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value),
  articleSection: text, keywords: some(text), wordCount: (value) => Number.isInteger(value) && value >= 0,
};

const NEWS = (address) => `<html><head><link rel="canonical" href="${address}story"><meta property="og:image" content="${address}og.jpg"><script type="application/ld+json">
  {"@type":"NewsArticle","headline":"عودة الطاحونة إلى الدوران","url":"${address}data","image":"${address}data.jpg","author":{"@type":"Person","name":"منى ناصر","url":"${address}mona"}}</script></head>
  <body><h1>عودة الطاحونة إلى الدوران</h1><p>دارت عجلة الطاحونة يوم الاثنين بعد أربعين عامًا من السكون، ووقف أهل الحي على الجسر.</p><img src="${address}wheel.jpg" alt="العجلة">
  <p>ودفعت البلدية ثمن الخشب، ولم يطلب أحد أكثر من ذلك، كما تقول صاحبة الطاحونة.</p></body></html>`;
const every = (rules) => ({ urls: Object.fromEntries(['link', 'image', 'media'].map((kind) => [kind, rules])) });

describe('jsonLd', () => {
  /** [name, options, how the refused addresses begin, does a page keep its own address?] */
  const refusals = [
    ['denyHosts', every({ denyHosts: ['bad.example'] }), 'https://bad.example/'],
    ['allowHosts', every({ allowHosts: ['news.example'] }), 'https://bad.example/'],
    ['schemes', every({ schemes: ['https'] }), 'http://news.example/'],
    ['relative', { url: 'https://news.example/', ...every({ relative: 'drop' }) }, '/bad/'],
    ['rewriteUrl', { rewriteUrl: (url) => (url.includes('bad') ? null : url) }, 'https://bad.example/', true],
    ['rewriteUrl that answers with what is refused', { rewriteUrl: () => 'javascript:alert(1)' }, 'https://bad.example/', true],
  ];
  for (const [name, options, address, isKept] of refusals) {
    test(`no address that ${name} refuses`, () => {
      const { jsonLd, article } = renderArticle(NEWS(address), options);
      assert.deepEqual([article.image, article.images, jsonLd.image], [null, [], undefined]);
      const own = isKept ? `${address}story` : undefined;
      // Where the page's own address is refused, the caller's is there.
      const told = own ?? options.url;
      assert.deepEqual([jsonLd.url, jsonLd.mainEntityOfPage?.['@id'], article.canonicalUrl ?? undefined], [told, told, own]);
      assert.equal(JSON.stringify(jsonLd).split(address).length - 1, isKept ? 2 : 0);
      assert.deepEqual(jsonLd.author, [{ '@type': 'Person', name: 'منى ناصر' }]);
    });
  }
  for (const name of sources) {
    test(name, () => {
      const { article, jsonLd } = renderArticle(readFileSync(folder + name, 'utf8'), { url: 'https://news.example/story' });
      for (const [field, value] of Object.entries(jsonLd)) assert.ok(FIELDS[field]?.(value), `${field}: ${JSON.stringify(value)}`);
      const recommended = { headline: article.title, datePublished: article.published, dateModified: article.modified, author: article.authors[0], image: article.images.find(({ url }) => url.startsWith('http')) };
      for (const [field, known] of Object.entries(recommended)) assert.equal(field in jsonLd, Boolean(known || (field === 'image' && article.image)), field);
    });
  }
});
