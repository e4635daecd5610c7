// maqal beside its peers, in one run on one machine: bench.mjs [--rounds 15].
// Chromium: `maqal/sanitizer`, string to string against DOMPurify, string to live DOM against the browser's own setHTML. Node: `maqal`, against sanitize-html, and whole articles
// against Readability. It prints what it finds, and writes it into docs/comparison.md. Every figure is a median of interleaved runs, in milliseconds; the factor after it, of how many times maqal's own time each was.
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import sanitizeHtml from 'sanitize-html';
import * as maqal from '../pkg/inline.js';
import { open, start } from '../tests/browser/chromium.mjs';
import { corpus } from './corpus.mjs';
import { SIZES, fragment, page } from './documents.mjs';
import { measure, median } from './measure.mjs';
import { tell } from './results.mjs';
import { table, writeFigures } from './written.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const installed = (name) => JSON.parse(readFileSync(folder(`node_modules/${name}/package.json`), 'utf8')).version;

/** Rows of one table: the first runner is maqal's, and the others are told as multiples of it. */
const rows = [];
/** What goes into RESULTS.md. */
const found = {};
function record(what, document, result) {
  const cells = Object.entries(result).map(([name, found], i) => {
    if (found === null) return `${name} —`;
    return `${name} ${format(found.ms)}${i ? ` (${found.factor.toFixed(found.factor < 10 ? 2 : 0)}×)` : ''}`;
  });
  rows.push([what, document, ...cells]);
}
const format = (ms) => (ms < 1 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(2) : ms.toFixed(0));

/** Of measurements of many documents: for each runner, the medians over them. */
const overall = (results) => Object.fromEntries(Object.keys(results[0]).map((name) => {
  const all = results.map((result) => result[name]);
  return [name, all[0] === null ? null : { ms: median(all.map(({ ms }) => ms)), factor: median(all.map(({ factor }) => factor)) }];
}));

const real = corpus();
const samples = SIZES.map(([name, bytes]) => ({ name, html: fragment(bytes) }));

// ── Chromium ──
const session = await start(['pkg', 'bench']);
const engines = [`Node ${process.version.slice(1)}`, `Chromium ${session.browser.version()}`];
try {
  const { page: tab } = await open(session, { path: 'bench.html', routes: { '/bench.html': { body: '<!doctype html><title>bench</title>' } } });
  await tab.evaluate(async (source) => {
    const maqal = await import('/pkg/sanitizer.js');
    await maqal.init();
    const { init, renderArticle } = await import('/pkg/index.js');
    await init();
    const { default: DOMPurify } = await import('/bench/node_modules/dompurify/dist/purify.es.mjs');
    const script = document.createElement('script');
    script.src = '/bench/node_modules/@mozilla/readability/Readability.js';
    document.head.append(script);
    await new Promise((resolve) => { script.onload = resolve; });
    const measure = new Function(`return ${source}`)();
    // A document without a window: its images are not loaded, so that no network is measured.
    const host = document.implementation.createHTMLDocument('').body.appendChild(document.createElement('div'));
    const setHTML = typeof host.setHTML === 'function';
    window.bench = (html, options) => {
      const strings = measure({ maqal: () => maqal.sanitize(html), DOMPurify: () => DOMPurify.sanitize(html) }, options);
      const trees = {
        'maqal + innerHTML': () => { host.innerHTML = maqal.sanitize(html); },
        ...(setHTML && { setHTML: () => host.setHTML(html) }),
        'DOMPurify + innerHTML': () => { host.innerHTML = DOMPurify.sanitize(html); },
      };
      return { strings, trees: { ...measure(trees, options), ...(!setHTML && { setHTML: null }) } };
    };
    window.benchPage = (html, options) => {
      const written = maqal.sanitize(html);
      const alone = { setHTML: () => host.setHTML(html), innerHTML: () => { host.innerHTML = written; } };
      const read = () => new Readability(new DOMParser().parseFromString(html, 'text/html')).parse()?.content ?? '';
      const articles = { 'maqal renderArticle': () => renderArticle(html), 'Readability → DOMPurify': () => DOMPurify.sanitize(read()) };
      return { ...window.bench(html, options), alone: setHTML && measure(alone, options), articles: measure(articles, options) };
    };
  }, measure.toString());
  const inTab = (html, options, name = 'bench') => tab.evaluate(([html, options, name]) => window[name](html, options), [html, options, name]);

  // Both are compiled for good only after thousands of calls: the first document would pay for it.
  for (let i = 0; i < 5; i++) await inTab(fragment(100_000), { rounds: 3 });
  const results = [];
  for (const { name, html } of samples) results.push([name, await inTab(html, { rounds })]);
  if (real.pages) {
    const each = [];
    for (const html of real.pages) each.push(await inTab(html, { rounds: 7, batch: 10 }, 'benchPage'));
    const [strings, trees, articles] = ['strings', 'trees', 'articles'].map((name) => overall(each.map((r) => r[name])));
    const document = `${real.pages.length} real pages`;
    results.push([document, { strings, trees }]);
    record('Chromium, whole article', document, articles);
    found['strings, pages'] = strings.DOMPurify.factor;
    found['articles in Chromium'] = 1 / articles['Readability → DOMPurify'].factor;
    if (trees.setHTML) {
      found['strings to DOM, pages'] = 1 / trees.setHTML.factor;
      found['innerHTML alone'] = overall(each.map((r) => r.alone)).innerHTML.factor;
    }
  }
  for (const [name, { strings }] of results) record('Chromium, string → string', name, strings);
  for (const [name, { trees }] of results) record('Chromium, string → DOM', name, trees);
} finally {
  await session.close();
}

// ── Node ──
// sanitize-html's default list leaves out images; with them it does about the work that maqal does.
const peer = { allowedTags: sanitizeHtml.defaults.allowedTags.concat(['img']) };
const strings = (html, options) => measure({ maqal: () => maqal.sanitize(html), 'sanitize-html': () => sanitizeHtml(html, peer) }, options);
const url = 'https://news.example/story';
const articles = (html, options) => measure({ 'maqal renderArticle': () => maqal.renderArticle(html, { url }), 'Readability + linkedom': () => new Readability(parseHTML(html).document).parse() }, options);

for (const { name, html } of samples) record('Node, string → string', name, strings(html, { rounds }));
const ofLarge = articles(page(260_000), { rounds });
record('Node, whole article', '260 kB page', ofLarge);
found['articles, 260 kB'] = ofLarge['Readability + linkedom'].factor;
if (real.pages) {
  const document = `${real.pages.length} real pages`;
  const over = (runners, options) => overall(real.pages.map((html) => runners(html, options)));
  const ofStrings = over(strings, { rounds: 3, batch: 5 });
  const ofArticles = over(articles, { rounds: 3, batch: 5 });
  const both = over((html, options) => measure({ sanitize: () => maqal.sanitize(html), renderArticle: () => maqal.renderArticle(html, { url }) }, options), { rounds: 7, batch: 10 });
  record('Node, string → string', document, ofStrings);
  record('Node, whole article', document, ofArticles);
  record('Node, `renderArticle` beside `sanitize`', document, both);
  found['sanitize-html, pages'] = ofStrings['sanitize-html'].factor;
  found['articles, 24 pages'] = ofArticles['Readability + linkedom'].factor;
  found['articles to sanitize'] = both.renderArticle.factor;
}

// ── One table ──
const peers = ['dompurify', 'sanitize-html', '@mozilla/readability', 'linkedom'].map((name) => `${name} ${installed(name)}`);
const setup = `${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}); ${[...engines, ...peers].join(', ')}; medians of ${rounds} rounds, milliseconds`;
console.log(setup);
const widths = rows.reduce((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, [...cell].length)), []);
for (const row of rows) console.log(row.map((cell, i) => cell + ' '.repeat(Math.max(0, widths[i] - [...cell].length))).join('  ').trimEnd());
if (real.skipped) console.log(`real pages: skipped, ${real.skipped}`);
for (const name of ['sanitizer', 'article', 'maqal']) {
  const wasm = readFileSync(folder(`../pkg/wasm/${name}_bg.wasm`));
  const brotli = brotliCompressSync(wasm).length;
  console.log(`${name}_bg.wasm: ${wasm.length} bytes, ${gzipSync(wasm, { level: 9 }).length} as gzip, ${brotli} as brotli`);
  found[name === 'maqal' ? 'weight of maqal' : `weight of maqal/${name}`] = brotli / 1000;
}

const columns = Math.max(...rows.map((row) => row.length));
const heads = ['what', 'document', 'maqal', ...Array(columns - 3).fill('others')];
writeFigures('speed', `${table(heads, rows.map((row) => [...row, ...Array(columns - row.length).fill('')]))}\n\n${setup}.`);
tell(found, [engines[1], ...peers].join(', '));
