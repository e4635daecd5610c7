// What a reader's page waits for: from nothing to the first article on the page, in Chromium, beside DOMPurify and Readability from files. Each round is a
// page of its own, with nothing in its cache; they come in turn. Prints medians in milliseconds, and writes them into docs/comparison.md.
//   node cold.mjs [--rounds 15] [--bytes 50000]
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { start } from '../tests/browser/chromium.mjs';
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

/** `maqal/article` extracts no keywords, and the others extract none: so its times are compared. */
const runners = {
  'maqal/article': [firstArticle, '/pkg/module/article.js'],
  maqal: [firstArticle, '/pkg/module/index.js'],
  'Readability + DOMPurify': [runOthers],
};
const [OURS, THEIRS] = ['maqal/article', 'Readability + DOMPurify'];

const times = Object.fromEntries(Object.keys(runners).map((name) => [name, []]));
let version;
const session = await start(['pkg', 'bench']);
try {
  version = session.browser.version();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, [run, entry]] of Object.entries(runners)) {
      // A context has a cache of its own. A route of Playwright's would stand between the page and its files.
      const context = await session.browser.newContext();
      const page = await context.newPage();
      await page.goto(`${session.url}bench/cold.html`);
      times[name].push(await page.evaluate(run, [html, url, entry]));
      await context.close();
    }
  }
} finally {
  await session.close();
}

const steps = { fetched: 'files fetched and compiled', call: 'the first call', whole: 'from import to the article on the page', warm: 'a call after 20' };
const of = (name, step) => median(times[name].map((all) => all[step]));
const ratio = (step) => of(OURS, step) / of(THEIRS, step);
const names = Object.keys(runners);
const rows = Object.entries(steps).map(([step, what]) => [what, ...names.map((name) => of(name, step).toFixed(1)), ratio(step).toFixed(2)]);
const heads = [`an article of ${Math.round(html.length / 1000)},000 characters, ms`, ...names, `time of ${OURS} to the last`];
const setup = `${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}), Chromium ${version}, a cache of its own each time, medians of ${values.rounds} rounds`;
console.log(setup);
for (const row of [heads, ...rows]) console.log(row.join('  '));
writeFigures('cold', `${table(heads, rows)}\n\n${setup}.`);
tell({ 'first article': ratio('whole'), 'first call': ratio('call') }, `Chromium ${version}`);
