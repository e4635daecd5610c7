// What a reader's page waits for: from nothing to the first article on the page, in Chromium, beside DOMPurify and Readability from files. Each round is a
// page of its own, with nothing in its cache, and nobody inspects it; they come in turn. Prints medians in milliseconds, and writes them into docs/comparison.md.
//   node cold.mjs [--rounds 15] [--bytes 50000]
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { version as versionOf } from '../tests/browser/chromium.mjs';
import { runAlone } from './alone.mjs';
import { page as article } from './documents.mjs';
import { firstArticle } from './first.mjs';
import { median } from './measure.mjs';
import { tell } from './results.mjs';
import { table, writeFigures } from './written.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, bytes: { type: 'string', default: '50000' } } });
const html = article(Number(values.bytes));
const url = 'https://news.example/story';

/** The same of the others; it runs in the page, too. */
async function runOthers([html]) {
  const start = performance.now();
  const script = document.createElement('script');
  script.src = '/bench/node_modules/@mozilla/readability/Readability.js';
  const loaded = new Promise((resolve) => { script.onload = resolve; });
  document.head.append(script);
  const [{ default: DOMPurify }] = await Promise.all([import('/bench/node_modules/dompurify/dist/purify.es.mjs'), loaded]);
  const ready = performance.now();
  const parse = () => DOMPurify.sanitize(new Readability(new DOMParser().parseFromString(html, 'text/html')).parse().content);
  const clean = parse();
  const called = performance.now();
  document.body.innerHTML = clean;
  void document.body.offsetHeight;
  const shown = performance.now();
  for (let i = 0; i < 20; i++) parse();
  const again = performance.now();
  parse();
  return { fetched: ready - start, call: called - ready, whole: shown - start, warm: performance.now() - again };
}

/** With the address of its wasm, which the page asks for beside the script; `init()` alone asks for it behind. */
const ours = (name, wasm) => [firstArticle, [html, url, `/pkg/module/${name}.js`, wasm]];
/** `maqal/article` extracts no keywords, and the others extract none: so its times are compared, with two files asked for at once, as theirs are. */
const runners = {
  'maqal/article': ours('article', '/pkg/wasm/article_bg.wasm'),
  'by `init()` alone': ours('article'),
  maqal: ours('index', '/pkg/wasm/maqal_bg.wasm'),
  'Readability + DOMPurify': [runOthers, [html]],
};
const [OURS, THEIRS] = ['maqal/article', 'Readability + DOMPurify'];

const names = Object.keys(runners);
const found = await runAlone(['pkg', 'bench'], Array.from({ length: Number(values.rounds) }, () => Object.values(runners)).flat());
const timesOf = (name) => found.filter((_, at) => at % names.length === names.indexOf(name));

const steps = { fetched: 'files fetched and compiled', call: 'the first call', whole: 'from import to the article on the page', warm: 'a call after 20' };
const of = (name, step) => median(timesOf(name).map((all) => all[step]));
const ratio = (step) => of(OURS, step) / of(THEIRS, step);
const rows = Object.entries(steps).map(([step, what]) => [what, ...names.map((name) => of(name, step).toFixed(1)), ratio(step).toFixed(2)]);
const heads = [`an article of ${Math.round(html.length / 1000)},000 characters, ms`, ...names, `time of ${OURS} to the last`];
const version = versionOf();
const setup = `${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}), Chromium ${version}, a cache of its own each time, medians of ${values.rounds} rounds`;
console.log(setup);
for (const row of [heads, ...rows]) console.log(row.join('  '));
writeFigures('cold', `${table(heads, rows)}\n\n${setup}.`);
tell({ 'first article': ratio('whole'), 'first call': ratio('call') }, `Chromium ${version}`);
