// What memory is held, and given back: memory.mjs [NAME]. Each run in a process of its own; without a name, all of them. `wasm` is what the largest instance that still
// lives has taken of WebAssembly memory, and how many live (what is asked for here is not collected before the loop waits); `process` is what the whole process has resident (RSS), both in MB.
// Of elements, which are in Chromium: what their page has of WebAssembly memory, of JavaScript's heap behind a collection, and how many nodes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fragment, page } from './documents.mjs';
import { tell } from './results.mjs';

/** Of each instance that is made, its memory, for as long as it lives. */
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...given) {
  const made = new Instance(...given);
  if (made.exports.memory) memories.push(new WeakRef(made.exports.memory));
  return made;
};
const { Policy, RelatedIndex, release, renderArticle, sanitize, sanitizeStream } = await import('../pkg/inline.js');

const MB = (bytes) => (bytes / 2 ** 20).toFixed(1);
const living = () => memories.map((memory) => memory.deref()?.buffer.byteLength).filter((bytes) => bytes !== undefined);
const row = (name) => {
  const bytes = living();
  console.log(name.padEnd(72), `wasm ${MB(Math.max(0, ...bytes))} in ${bytes.length}`.padEnd(20), `process ${MB(process.memoryUsage.rss())}`);
};
const pause = () => new Promise((resolve) => setImmediate(resolve));
const turn = () => new Promise((resolve) => setTimeout(resolve, 10));
const collect = async () => {
  for (let time = 0; time < 3; time++) {
    globalThis.gc();
    await turn();
  }
};

const WORDS = 'river boat book lantern heron bridge orchard miller harvest winter ferry market teacher garden letter window station valley'.split(' ');
/** A document that differs from all others: of 120 words, some of them its own. */
const story = (id, version) => ({
  id, lang: 'en', url: `https://news.example/${id}/${version}`, title: `${WORDS[id % 18]} and ${WORDS[version % 18]} of ${id}-${version}`,
  text: Array.from({ length: 120 }, (_, at) => (at % 6 ? WORDS[(id * 7 + version * 3 + at * at) % 18] : `w${(id * 31 + version * 17 + at) % 5000}`)).join(' '),
});
const COUNT = 500;
/** What each run does so often is done in a day, or in an hour of a busy server; and after how many there is a row. */
const [MANY, EVERY] = [20_000, 5000];

/** A stream that has been written to; its reader has read once. */
async function begun() {
  const stream = sanitizeStream();
  const [writer, reader] = [stream.writable.getWriter(), stream.readable.getReader()];
  writer.closed.catch(() => {});
  reader.closed.catch(() => {});
  writer.write(`<table><tr><td>${'x'.repeat(500)}`);
  await reader.read();
  return { writer, reader };
}

async function streams(name, end) {
  row('before');
  for (let at = 1; at <= MANY; at++) {
    const { writer, reader } = await begun();
    await end(writer, reader).catch(() => {});
    if (at % EVERY === 0) row(`${at} streams, ${name}`);
  }
  await collect();
  row('collected');
}

/** Does something many times over, in a loop that never waits. */
function many(what, work) {
  row('before');
  for (let at = 1; at <= MANY; at++) {
    work(at);
    if (at % EVERY === 0) row(`${at} ${what}`);
  }
}

/** What a page in Chromium holds, behind a collection. */
async function pageRow(tab, session, name) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted) => metrics.find((metric) => metric.name === wanted).value;
  const wasm = await tab.evaluate(() => Math.max(...window.memories.map((memory) => memory.buffer.byteLength)));
  console.log(name.padEnd(72), `wasm ${MB(wasm)}`.padEnd(20), `heap ${MB(of('JSHeapUsedSize'))}`.padEnd(12), `${of('Nodes')} nodes`);
}

/** Elements in a page of Chromium, `work(at, element)` on each, which is in the page then; it is taken out again. */
async function elements(what, count, work) {
  const { open, start } = await import('../tests/browser/chromium.mjs');
  const session = await start();
  const routes = { '/blank.html': { body: '<!doctype html><title>blank</title><body>' }, '/story.html': { body: page(4000) } };
  const { page: tab, close } = await open(session, { path: 'blank.html', routes });
  const inspector = await tab.context().newCDPSession(tab);
  await inspector.send('Performance.enable');
  await tab.evaluate(async (work) => {
    window.memories = [];
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...given) {
      const made = new Instance(...given);
      if (made.exports.memory) window.memories.push(made.exports.memory);
      return made;
    };
    await (await import('/pkg/index.js')).init();
    await import('/pkg/element.js');
    const one = (0, eval)(work);
    window.some = async (from, to) => {
      for (let at = from; at < to; at++) {
        const element = document.createElement('maqal-article');
        element.loading = 'eager';
        document.body.append(element);
        await one(at, element);
        element.remove();
      }
    };
  }, String(work));
  await pageRow(tab, inspector, 'before');
  for (let at = 0; at < count; at += count / 4) {
    await tab.evaluate(([from, to]) => window.some(from, to), [at, at + count / 4]);
    await pageRow(tab, inspector, `${at + count / 4} elements, ${what}`);
  }
  await close();
  await session.close();
}

const policy = (at) => ({ preset: 'basic', urls: { link: { denyHosts: Array.from({ length: 1000 }, (_, host) => `host-${host}-${at}.example`) } } });

const runs = {
  renders: () => many('articles rendered', (at) => renderArticle(page(2000 + at % 5000))),
  sanitize: () => many('fragments sanitized, each by options of its own', (at) => sanitize(fragment(2000 + at % 5000), { classes: [`a-${at}`] })),
  cancel: () => streams('whose readers left', (_, reader) => reader.cancel('gone')),
  abort: () => streams('whose writers left', (writer) => writer.abort('gone')),
  error: () => streams('that failed', (writer, reader) => Promise.all([writer.write(7), reader.read()])),
  forgotten: () => streams('that everybody forgot', pause),

  async replacements() {
    // One by one, as they come, too: JSON of all of them would take more room than the index.
    const fresh = new RelatedIndex();
    for (let id = 0; id < COUNT; id++) fresh.add(story(id, 299));
    const before = memories.at(-1).deref().buffer.byteLength;
    row(`an index of ${COUNT} documents`);
    const index = new RelatedIndex();
    const memory = memories.at(-1).deref();
    for (let version = 0; version < 300; version++) {
      for (let id = 0; id < COUNT; id++) index.add(story(id, version));
      if (version % 100 === 99) row(`after ${(version + 1) * COUNT} replacements`);
    }
    console.log(`${(memory.buffer.byteLength / before).toFixed(2)} times the fresh index`);
    index.free();
    fresh.free();
  },

  async policies() {
    row('before');
    for (let at = 1; at <= MANY; at++) {
      new Policy({ preset: 'basic', classes: [`a-${at}`] });
      if (at % EVERY === 0) row(`${at} policies, in a loop that never waits`);
    }
    for (let at = 1; at <= 2000; at++) {
      new Policy(policy(at));
      if (at % 1000 === 0) row(`${at} policies more, each of 1,000 hosts`);
    }
    await collect();
    row('collected');
  },

  async indexes() {
    WebAssembly.Instance = Instance; // a memory that is looked at lives until the loop waits
    row('before');
    for (let at = 1; at <= MANY; at++) {
      new RelatedIndex(Array.from({ length: 20 }, (_, id) => story(id, at)));
      if (at % EVERY === 0) row(`${at} indexes that nobody frees, in a loop that never waits`);
    }
    await collect();
    row('collected');
  },

  elements: () => elements('rendered and taken out', MANY, async (at, element) => {
    const rendered = new Promise((resolve) => element.addEventListener('maqal:render', resolve, { once: true }));
    element.source = `<h1>Story ${at}</h1><p>${`The mill of number ${at} grinds again. `.repeat(20)}</p><p>Read also: <a href="/river">The river</a></p>`;
    await rendered;
  }),
  /** The fetch that is under way is given up: by another address, or with the element. */
  fetches: () => elements('taken out before what they fetch is there', 2000, async (at, element) => {
    element.src = `/story.html?${at}`;
    await new Promise((resolve) => { setTimeout(resolve); });
    if (at % 2) element.src = `/story.html?again-${at}`;
  }),

  async release() {
    row('before');
    const html = page(30_000_000);
    row('a page of 30 MB');
    renderArticle(html);
    row('rendered');
    tell({ 'memory of 30 MB': Math.max(...living()) / Buffer.byteLength(html) });
    await collect();
    row('collected');
    release();
    await collect();
    row('after release()');
    renderArticle(page(20_000));
    row('and a page of 20 kB');
  },
};

const [, , chosen] = process.argv;
if (chosen) await runs[chosen]();
else {
  for (const name of Object.keys(runs)) {
    console.log(`\n${name}`);
    const { status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
