// Keywords and related articles: archive.mjs [--articles 100000]. The archive is invented: words of a Zipf distribution, which is what a language has.
import { createWriteStream, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildArchive } from '../pkg/bin/archive.js';
import * as maqal from '../pkg/inline.js';
import { median } from './measure.mjs';
import { tell } from './results.mjs';

const { RelatedIndex, extractKeywords, openArchive } = maqal;

const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } });
const count = Number(values.articles);
if (!Number.isInteger(count) || count < 1) throw new Error('--articles takes a whole number from 1');

/** A generator of numbers below 1, the same in every run: Park and Miller's. */
const random = ((seed) => () => (seed = (seed * 48271) % 2147483647) / 2147483647)(7);
const vocabulary = Array.from({ length: 60_000 }, (_, i) => `w${i.toString(36)}`);
const words = (n) => Array.from({ length: n }, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)]).join(' ');
const article = (id) => ({ id: String(id), url: `https://news.example/story/${id}`, title: words(8), lead: words(30), lang: 'en', published: `20${10 + (id % 15)}-03-12` });
const ms = (work) => { const begin = performance.now(); work(); return performance.now() - begin; };

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

// The same, longer, as files; then new articles, each asked by a page that has fetched nothing yet.
const folder = mkdtempSync(join(tmpdir(), 'maqal-bench-'));
try {
  const long = (id) => ({ ...article(id), text: words(300), section: 'news' });
  const input = createWriteStream(join(folder, 'archive.jsonl'));
  for (let id = 0; id < count; id++) if (!input.write(`${JSON.stringify(long(id))}\n`)) await new Promise((resolve) => input.once('drain', resolve));
  await finished(input.end());
  const out = join(folder, 'out');
  const begin = performance.now();
  await buildArchive({ inputs: [join(folder, 'archive.jsonl')], out, limit: 5, progress: { tell() {}, say() {}, clear() {} } });
  const took = performance.now() - begin;
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).size);
  if (count === 100_000) tell({ 'index of 100,000': took / 1000 });
  console.log(`as files: built in ${(took / 1000).toFixed(0)} s; ${files.length} files, ${Math.round(files.reduce((sum, size) => sum + size, 0) / count)} bytes an article`);
  let bytes = 0;
  const fetch = async (address) => {
    const file = readFileSync(new URL(address));
    bytes += file.length;
    return new Response(file);
  };
  const ask = async (one) => {
    bytes = 0;
    const start = performance.now();
    const found = await (await openArchive(pathToFileURL(out).href, { fetch })).related(one);
    if (found.length !== Math.min(5, count - 1)) throw new Error(`${found.length} related articles`);
    return { bytes, ms: performance.now() - start };
  };
  for (const [name, article] of [['an article of it', (at) => ({ id: String(at) })], ['a new article', (at) => long(count + at)]]) {
    const asked = [];
    for (let at = 0; at < 200; at++) asked.push(await ask(article(at)));
    const fetched = asked.map((one) => one.bytes);
    console.log(`${name}: ${Math.round(median(fetched) / 1000)} kB fetched, at most ${Math.ceil(Math.max(...fetched) / 1000)} kB; ${median(asked.map((one) => one.ms)).toFixed(1)} ms beside the network`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
