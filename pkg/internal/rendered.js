// A rendered article as the page's wasm takes it: a plain copy of what a page needs, every type checked. The wasm
// relies on that (scripts/trim.mjs), and code of the caller's, such as a getter, must not run while it is at work.
import { MaqalError, badInput } from './error.js';

/** The texts of an article that a page can say. */
export const TEXTS = [
  'title', 'subtitle', 'description', 'lead', 'byline', 'published', 'modified', 'section', 'siteName', 'canonicalUrl',
  'image', 'lang', 'dir',
];

const isObject = (value) => typeof value === 'object' && value !== null;
const isNone = (value) => value === undefined || value === null;

const isString = (value) => typeof value === 'string';
const isListOf = (isRight) => (value) => isNone(value) || (Array.isArray(value) && value.every(isRight));
const wordOf = (keyword) => (isObject(keyword) ? keyword.text : keyword);

// A value of each kind, or none.
export const isText = (value) => isNone(value) || isString(value);
export const isTexts = isListOf(isString);
export const areKeywords = isListOf((keyword) => isString(wordOf(keyword)));

/** The parts of an article that a page can say, whose types are right. */
export function copyOfArticle(article) {
  const copy = {};
  for (const name of TEXTS) if (article[name]) copy[name] = article[name];
  if (article.authors) copy.authors = article.authors.filter(Boolean);
  if (article.keywords) copy.keywords = article.keywords.map(wordOf).filter(Boolean).map((text) => ({ text }));
  return copy;
}

/** What renderArticle() gave, or the same from JSON. */
export function copyOfRendered(rendered) {
  try {
    if (!isObject(rendered)) throw badInput('a rendered article, as renderArticle() gives it');
    const { html, article, sidebar, jsonLd } = rendered;
    const need = (isRight, name, expected) => {
      if (!isRight) throw badInput(`a rendered article whose ${name} is ${expected}`);
    };
    need(isString(html), 'html', 'a string');
    need(isNone(sidebar) || (isObject(sidebar) && isText(sidebar.html)), 'sidebar.html', 'a string');
    need(isNone(jsonLd) || isObject(jsonLd), 'jsonLd', 'an object');
    const json = isNone(jsonLd) ? '' : JSON.stringify(jsonLd);
    need(isString(json), 'jsonLd', 'JSON'); // a toJSON() may answer anything
    return { html, article: articleIn(article, need), sidebar: { html: sidebar?.html ?? '' }, jsonLd: json };
  } catch (cause) {
    throw cause instanceof MaqalError ? cause : badInput('a rendered article that can be read', cause);
  }
}

function articleIn(article, need) {
  need(isObject(article), 'article', 'an object');
  // Each is fetched once, before it is looked at: a getter might answer anew.
  const read = Object.fromEntries([...TEXTS, 'authors', 'keywords'].map((name) => [name, article[name]]));
  for (const name of TEXTS) need(isText(read[name]), `article.${name}`, 'a string or null');
  need(isTexts(read.authors), 'article.authors', 'an array of strings');
  need(areKeywords(read.keywords), 'article.keywords', 'an array of objects with a text');
  return copyOfArticle(read);
}
