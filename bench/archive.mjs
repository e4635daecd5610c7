// Keywords and related articles: archive.mjs [--articles 100000]. The archive is invented: words of a Zipf distribution, which is what a language has.
import { parseArgs } from 'node:util';
import { RelatedIndex, extractKeywords } from '../pkg/inline.js';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } });
const count = Number(values.articles);
if (!Number.isInteger(count) || count < 1) throw new Error('--articles takes a whole number from 1');

/** A generator of numbers below 1, the same in every run: Park and Miller's. */
const random = ((seed) => () => (seed = (seed * 48271) % 2147483647) / 2147483647)(7);
const vocabulary = Array.from({ length: 60_000 }, (_, i) => `w${i.toString(36)}`);
const words = (n) => Array.from({ length: n }, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)]).join(' ');
const article = (id) => ({ id: String(id), url: `https://news.example/story/${id}`, title: words(8), lead: words(30), lang: 'en', published: `20${10 + (id % 15)}-03-12` });
const ms = (work) => { const begin = performance.now(); work(); return performance.now() - begin; };
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];

const text = words(700);
for (let i = 0; i < 200; i++) extractKeywords(text, { lang: 'en' });
console.log(`keywords of 700 words: ${median(Array.from({ length: 51 }, () => ms(() => extractKeywords(text, { lang: 'en' })))).toFixed(2)} ms`);

const index = new RelatedIndex();
const build = ms(() => {
  for (let from = 0; from < count; from += 1000) index.add(Array.from({ length: Math.min(1000, count - from) }, (_, i) => article(from + i)));
});
const first = ms(() => index.related(article(count)));
const queries = Array.from({ length: 51 }, (_, i) => article(count + i)).map((one) => ms(() => index.related(one)));
const saved = index.save();
const memory = Math.round(process.memoryUsage().rss / 1e6);
console.log(`an archive of ${count} articles: built in ${(build / 1000).toFixed(1)} s, ${memory} MB; the first query ${first.toFixed(0)} ms, each ${median(queries).toFixed(1)} ms; ` +
  `saved ${(saved.length / count).toFixed(0)} bytes an article; loaded in ${(ms(() => RelatedIndex.load(saved)) / 1000).toFixed(1)} s`);
