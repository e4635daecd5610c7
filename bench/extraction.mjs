// Is the article found? maqal beside Readability on linkedom: node extraction.mjs [--worst 10].
// Text: F1 over runs of four words, every page weighing the same, on pages with a text made by hand and on Readability's own test pages. The latter's
// expected text is what Readability itself gives: there its score says how far linkedom is from a browser, and ours how far we are from Readability.
// Metadata: how many of the values that those pages expect are given. `≈` also counts a headline without the site's name, and a byline without its "by".
import { existsSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import * as maqal from '../pkg/inline.js';
import { corpora, readCorpus } from './corpus.mjs';
import { measure, median } from './measure.mjs';
import { tell } from './results.mjs';

const { values } = parseArgs({ options: { worst: { type: 'string', default: '0' } } });
await maqal.init?.();

// ── What each of them finds ──
const extractors = {
  maqal(html, url) {
    const { article } = maqal.renderArticle(html, { url });
    return { ...article, publishedTime: article.published, byline: article.byline, names: article.authors };
  },
  Readability(html) {
    const found = new Readability(parseHTML(html).document).parse();
    return { ...found, text: found ? textOf(found.content) : '' };
  },
};

/** The words of HTML, blocks apart, captions left out as article.text leaves them out. */
function textOf(html) {
  const blocks = /^(P|DIV|LI|H\d|T[DHR]|BR|BLOCKQUOTE|FIGURE|SECTION|ARTICLE|[UO]L|PRE|D[TD])$/;
  let text = '';
  const walk = (node) => {
    if (node.nodeType === 3) text += node.data;
    if (node.nodeType !== 1 || node.nodeName === 'FIGCAPTION') return;
    const gap = blocks.test(node.nodeName) ? '\n' : '';
    text += gap;
    node.childNodes.forEach(walk);
    text += gap;
  };
  walk(parseHTML(`<html><body>${html}</body></html>`).document.body);
  return text;
}

// ── Text ──
function runs(text) {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map();
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const run = words.slice(i, i + 4).join(' ');
    if (run) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** How much of what was found is right, and how much of what is right was found; null where there is nothing to tell. */
function compare(expected, found) {
  const [want, have] = [runs(expected), runs(found)];
  const sum = (counts) => [...counts.values()].reduce((a, b) => a + b, 0);
  const shared = [...have].reduce((all, [run, count]) => all + Math.min(count, want.get(run) ?? 0), 0);
  const ratio = (whole) => (whole ? shared / whole : null);
  return { precision: ratio(sum(have)), recall: ratio(sum(want)) };
}

function f1(scores) {
  const mean = (name) => { const all = scores.map((score) => score[name]).filter((value) => value !== null); return all.reduce((a, b) => a + b, 0) / all.length; };
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

const isOdd = (id) => createHash('sha1').update(id).digest()[0] & 1;
const print = (rows) => {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => [...String(row[i])].length)));
  for (const row of rows) console.log(row.map((cell, i) => String(cell).padEnd(widths[i])).join('  ').trimEnd());
  console.log();
};

/** Of each page the milliseconds of each, measured side by side: on a machine that others use, too, its clock moves between one pass and the next. */
const timed = (pages) => pages.map(({ html, url }) => {
  const runners = Object.entries(extractors).map(([name, extract]) => [name, () => extract(html, url)]);
  return measure(Object.fromEntries(runners), { rounds: 3, batch: 10 });
});

function text(title, pages) {
  const times = timed(pages);
  const rows = [[title, 'F1', 'precision', 'recall', 'one half', 'other half', 'median ms', 'all, ms']];
  for (const [name, extract] of Object.entries(extractors)) {
    const scores = pages.map(({ id, html, url, expected }) => ({ id, ...compare(expected, extract(html, url).text ?? '') }));
    const all = f1(scores);
    const halves = [1, 0].map((half) => f1(scores.filter(({ id }) => isOdd(id) === half)).f1.toFixed(4));
    const own = times.map((each) => each[name].ms);
    rows.push([name, all.f1.toFixed(4), all.precision.toFixed(4), all.recall.toFixed(4), ...halves, median(own).toFixed(1), own.reduce((a, b) => a + b).toFixed(0)]);
    const worst = scores.sort((a, b) => Math.min(a.precision ?? 1, a.recall ?? 1) - Math.min(b.precision ?? 1, b.recall ?? 1)).slice(0, Number(values.worst));
    for (const { id, precision, recall } of worst) console.log(name, id.slice(0, 32), `precision ${precision?.toFixed(3)}`, `recall ${recall?.toFixed(3)}`);
  }
  print(rows);
  const factor = median(times.map((each) => each.Readability.factor));
  console.log(`maqal takes a page ${factor.toFixed(1)} times as fast as Readability, parsing included (median over ${pages.length} pages)\n`);
  return factor;
}

// ── Metadata ──
const plain = (value) => String(value ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
const day = (value) => { const date = new Date(value); return /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : isNaN(date) ? plain(value) : date.toISOString().slice(0, 10); };
const bare = (value) => plain(value).replace(/^(written by|by|par|von|por|di)[: ]+/, '');
const same = {
  title: (want, { title }) => plain(want) === plain(title),
  'title ≈': (want, { title }) => plain(want) === plain(title) || (plain(title).length > 9 && plain(want).includes(plain(title))),
  byline: (want, { byline }) => plain(want) === plain(byline),
  'byline ≈': (want, { byline, names }) => [byline, (names ?? []).join(', ')].some((line) => line && bare(want) === bare(line)),
  siteName: (want, { siteName }) => plain(want) === plain(siteName),
  lang: (want, { lang }) => plain(want) === plain(lang),
  dir: (want, { dir }) => want === dir,
  publishedTime: (want, { publishedTime }) => Boolean(publishedTime) && day(want) === day(publishedTime),
};

function metadata(pages) {
  const rows = [['metadata', 'pages', ...Object.keys(extractors)]];
  const found = Object.values(extractors).map((extract) => pages.map(({ html, url }) => extract(html, url)));
  for (const [field, isSame] of Object.entries(same)) {
    const key = field.split(' ')[0];
    const wanted = pages.map(({ facts }, i) => [facts[key], i]).filter(([want]) => want);
    rows.push([field, wanted.length, ...found.map((all) => wanted.filter(([want, i]) => isSame(want, all[i])).length)]);
  }
  print(rows);
}

const isThere = (name) => existsSync(corpora + name) || console.log(`${name}: skipped, no ../shared/corpora/pages/${name} beside the repository`);
if (isThere('scrapinghub')) {
  const truth = JSON.parse(readCorpus('scrapinghub/ground-truth.json'));
  const factor = text('pages with a text made by hand', Object.entries(truth).map(([id, { articleBody, url }]) => ({ id, url, html: readCorpus(`scrapinghub/html/${id}.html.gz`), expected: articleBody })));
  tell({ 'articles, 181 pages': factor });
}
if (isThere('readability')) {
  const url = 'http://fakehost/test/page.html'; // theirs, too
  const pages = readdirSync(corpora + 'readability').map((id) => ({
    id, url, html: readCorpus(`readability/${id}/source.html.gz`), expected: textOf(readCorpus(`readability/${id}/expected.html.gz`)), facts: JSON.parse(readCorpus(`readability/${id}/expected-metadata.json`)),
  }));
  text("Readability's own pages", pages);
  metadata(pages);
}
