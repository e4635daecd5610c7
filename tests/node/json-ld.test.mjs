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
  '@context': (value) => value === 'https://schema.org', '@type': (value) => value === 'NewsArticle',
  headline: (value) => text(value) && [...value].length <= 111, alternativeHeadline: text, description: text, image: some(address), datePublished: date, dateModified: date,
  author: some(thing('Person', 'Organization')), publisher: thing('Organization'), url: address,
  mainEntityOfPage: (value) => value['@type'] === 'WebPage' && address(value['@id']), inLanguage: (value) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value),
  articleSection: text, keywords: some(text), wordCount: (value) => Number.isInteger(value) && value >= 0,
};

describe('jsonLd', () => {
  for (const name of sources) {
    test(name, () => {
      const { article, jsonLd } = renderArticle(readFileSync(folder + name, 'utf8'), { url: 'https://news.example/story' });
      for (const [field, value] of Object.entries(jsonLd)) assert.ok(FIELDS[field]?.(value), `${field}: ${JSON.stringify(value)}`);
      const recommended = { headline: article.title, datePublished: article.published, dateModified: article.modified, author: article.authors[0], image: article.images.find(({ url }) => url.startsWith('http')) };
      for (const [field, known] of Object.entries(recommended)) assert.equal(field in jsonLd, Boolean(known || (field === 'image' && article.image)), field);
    });
  }
});
