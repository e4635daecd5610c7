// maqal beside its peers, in one run on one machine: bench.mjs [--rounds 15].
// Chromium: `maqal/sanitizer`, string to string against DOMPurify, string to live DOM against the browser's own setHTML. Node: `maqal`, against sanitize-html, and whole articles
// against Readability. It prints what it finds, and writes it into docs/comparison.md. Every figure is a median of interleaved runs, in milliseconds; the factor after it, of how many times maqal's own time each was.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import sanitizeHtml from 'sanitize-html';
import * as maqal from '../pkg/inline.js';
import { open, start } from '../tests/browser/chromium.mjs';
import { SIZES, fragment, page } from './documents.mjs';
import { measure, median } from './measure.mjs';
import { table, writeFigures } from './written.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const installed = (name) => JSON.parse(readFileSync(folder(`node_modules/${name}/package.json`), 'utf8')).version;

/** Rows of one table: the first runner is maqal's, and the others are told as multiples of it. */
const rows = [];
function record(what, document, result) {
  const cells = Object.entries(result).map(([name, found], i) => {
    if (found === null) return `${name} —`;
    return `${name} ${format(found.ms)}${i ? ` (${found.factor.toFixed(found.factor < 10 ? 2 : 0)}×)` : ''}`;
  });
  rows.push([what, document, ...cells]);
}
const format = (ms) => (ms < 1 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(2) : ms.toFixed(0));

/** Real pages, where the corpora lie beside the repository. */
function corpus() {
  const root = folder('../../shared/corpora/pages/');
  if (!existsSync(root)) return { skipped: 'no ../shared/corpora/pages beside the repository' };
  const files = readdirSync(root, { recursive: true }).filter((file) => /(^|[/\\])[^/\\]*\.html(\.gz)?$/.test(file) && !/expected/.test(file)).sort();
  const read = (file) => { const bytes = readFileSync(root + file); return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'); };
  // An even sample: all of them would take an hour, and the largest would outweigh the rest.
  const step = Math.max(1, Math.floor(files.length / 24));
  const pages = files.filter((_, i) => i % step === 0).slice(0, 24).map(read).filter((text) => text.length < 2_000_000);
  return pages.length ? { pages } : { skipped: 'no .html files in ../shared/corpora/pages' };
}

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
    const { default: DOMPurify } = await import('/bench/node_modules/dompurify/dist/purify.es.mjs');
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
  }, measure.toString());
  const inTab = (html, options) => tab.evaluate(([html, options]) => window.bench(html, options), [html, options]);

  // Both are compiled for good only after thousands of calls: the first document would pay for it.
  for (let i = 0; i < 5; i++) await inTab(fragment(100_000), { rounds: 3 });
  const results = [];
  for (const { name, html } of samples) results.push([name, await inTab(html, { rounds })]);
  if (real.pages) {
    const each = [];
    for (const html of real.pages) each.push(await inTab(html, { rounds: 7, batch: 10 }));
    results.push([`${real.pages.length} real pages`, { strings: overall(each.map((r) => r.strings)), trees: overall(each.map((r) => r.trees)) }]);
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
if (real.pages) record('Node, string → string', `${real.pages.length} real pages`, overall(real.pages.map((html) => strings(html, { rounds: 3, batch: 5 }))));
record('Node, whole article', '260 kB page', articles(page(260_000), { rounds }));
if (real.pages) record('Node, whole article', `${real.pages.length} real pages`, overall(real.pages.map((html) => articles(html, { rounds: 3, batch: 5 }))));

// ── One table ──
const peers = ['dompurify', 'sanitize-html', '@mozilla/readability', 'linkedom'].map((name) => `${name} ${installed(name)}`);
const setup = `${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}); ${[...engines, ...peers].join(', ')}; medians of ${rounds} rounds, milliseconds`;
console.log(setup);
const widths = rows.reduce((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, [...cell].length)), []);
for (const row of rows) console.log(row.map((cell, i) => cell + ' '.repeat(Math.max(0, widths[i] - [...cell].length))).join('  ').trimEnd());
if (real.skipped) console.log(`real pages: skipped, ${real.skipped}`);
for (const name of ['sanitizer', 'article', 'maqal']) {
  const wasm = readFileSync(folder(`../pkg/wasm/${name}_bg.wasm`));
  console.log(`${name}_bg.wasm: ${wasm.length} bytes, ${gzipSync(wasm, { level: 9 }).length} as gzip, ${brotliCompressSync(wasm).length} as brotli`);
}

const columns = Math.max(...rows.map((row) => row.length));
const heads = ['what', 'document', 'maqal', ...Array(columns - 3).fill('others')];
writeFigures('speed', `${table(heads, rows.map((row) => [...row, ...Array(columns - row.length).fill('')]))}\n\n${setup}.`);
