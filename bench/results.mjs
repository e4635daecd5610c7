// What maqal is measured by: a row a measure in RESULTS.md, as `make bench` found it last. With MAQAL_BENCH=check nothing is written: each script
// compares what it finds with its rows, and fails where one is worse by more than ALLOWED. Ratios are told wherever there is something to be compared
// with: they hold on another machine, too, where milliseconds do not.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { table } from './written.mjs';

const ALLOWED = 0.15;
const FILE = new URL('RESULTS.md', import.meta.url);

/** In the order of the file. `aim` is what was set out for; `more` says that more is better. */
const MEASURES = {
  'first article': { what: 'Chromium: from `import` to the first article of 50 kB on the page, in times of DOMPurify + Readability', aim: 1 },
  'first call': { what: 'Chromium: the first call alone, in times of theirs', aim: 1 },
  'weight of maqal': { what: '`maqal`, kB of brotli', aim: 210 },
  'weight of maqal/article': { what: '`maqal/article`, kB of brotli', aim: 130 },
  'weight of maqal/sanitizer': { what: '`maqal/sanitizer`, kB of brotli', aim: 50 },
  'articles, 181 pages': { what: 'Node: `renderArticle`, how many times as fast as Readability + linkedom, median of 181 pages', aim: 15, more: true },
  'articles, 24 pages': { what: 'Node: `renderArticle`, how many times as fast as Readability + linkedom, median of 24 pages of the web', aim: 12, more: true },
  'articles, 260 kB': { what: 'Node: `renderArticle`, how many times as fast as Readability + linkedom, a page of 260 kB', aim: 12, more: true },
  'articles in Chromium': { what: 'Chromium, warm: `renderArticle`, 24 pages, in times of DOMParser → Readability → DOMPurify', aim: 0.1 },
  'articles to sanitize': { what: '`renderArticle` in times of `sanitize`, 24 pages', aim: 5 },
  'strings, pages': { what: 'Chromium, string → string: how many times as fast as DOMPurify, 24 pages', aim: 28, more: true },
  'strings to DOM, pages': { what: 'Chromium, string → DOM, in times of `setHTML()`, 24 pages', aim: 0.65 },
  'innerHTML alone': { what: 'Chromium, `innerHTML` alone of what maqal has written, in times of `setHTML()`, 24 pages' },
  'sanitize-html, pages': { what: 'Node, string → string: how many times as fast as sanitize-html, 24 pages', aim: 10, more: true },
  'index of 100,000': { what: '`npx maqal index`, 100,000 articles of 340 words, seconds', aim: 60 },
  'render of lines': { what: '`npx maqal render` of 10,000 pages as JSON lines: all cores, in times of the speed of one', aim: 1.8, more: true },
  'memory of 30 MB': { what: 'WebAssembly memory behind a page of 30 MB, in times of the page', aim: 4 },
  'worst of sanitize': { what: 'the slowest of 1 MB made to be slow, `sanitize`, in times of an ordinary page', aim: 5 },
  'worst of articles': { what: 'the slowest of 1 MB made to be slow, `renderArticle`, in times of an ordinary page', aim: 5 },
  'wasm to native, sanitize': { what: 'the wasm in Node, in times of a native build, 24 pages: `sanitize`', aim: 1.6 },
  'wasm to native, articles': { what: 'the wasm in Node, in times of a native build, 24 pages: `renderArticle`', aim: 1.6 },
};

const HEADS = ['measure', 'found', 'aim', 'with'];
const [CHECK, WRITE] = ['check', 'write'];
const mode = process.env.MAQAL_BENCH ?? WRITE;
if (mode !== CHECK && mode !== WRITE) throw new Error(`MAQAL_BENCH is ${CHECK} or ${WRITE}`);

const digits = (value) => String(Number(value.toPrecision(3)));
const machine = () => `${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}), Node ${process.version.slice(1)}`;

/** The cells of each row of the file, by what is measured. */
function committed() {
  const rows = readFileSync(FILE, 'utf8').split('\n').filter((line) => line.startsWith('| '));
  return new Map(rows.map((line) => line.slice(2, -2).split(' | ')).map((cells) => [cells[0], cells]));
}

/**
 * Tells what was found: `{ 'first call': 0.98 }`, with which versions of others. Values that could not be measured are left out by who calls, and
 * keep their rows.
 */
export function tell(found, versions = '') {
  const known = committed();
  for (const [name, value] of Object.entries(found)) {
    const { what, aim, more } = MEASURES[name];
    const before = Number(known.get(what)?.[1]);
    const worse = before ? (more ? before / value : value / before) : 1;
    console.log(`${name}: ${digits(value)}${aim ? `, aim ${aim}` : ''}${before ? `, committed ${before}` : ''}`);
    if (mode === CHECK && worse > 1 + ALLOWED) {
      console.error(`${name} is ${digits((worse - 1) * 100)} % worse than bench/RESULTS.md says`);
      process.exitCode = 1;
    }
    known.set(what, [what, digits(value), aim ? `${more ? '≥' : '≤'} ${aim}` : '', [machine(), versions].filter(Boolean).join(', ')]);
  }
  if (mode === WRITE) write(known);
}

function write(known) {
  const rows = Object.values(MEASURES).map(({ what }) => known.get(what)).filter(Boolean);
  const head = readFileSync(FILE, 'utf8').split('\n| ')[0].trimEnd();
  writeFileSync(FILE, `${head}\n\n${table(HEADS, rows)}\n`);
}
