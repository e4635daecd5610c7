// `maqal/worker` in Node: the answers and errors of `maqal`, from a thread that starts, ends and starts again by itself.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { cases } from './bad-inputs.mjs';
import { newsroom } from './newsroom.mjs';
import { install } from './packed.mjs';

const { project, maqal: load } = await install();
writeFileSync(join(project, 'worker.mjs'), "export * from 'maqal/worker';\n");
const maqal = await load();
const worker = await import(pathToFileURL(join(project, 'worker.mjs')));
const story = readFileSync(new URL('fixtures/arabic.html', import.meta.url));
const archive = newsroom(30);
const script = new URL('node_modules/maqal/worker-thread-node.js', pathToFileURL(`${project}/`));

/** Workers as configure() may give them, all that were made, and one that does as `run` says in the thread. */
const made = [];
const note = (one) => (made.push(one), one);
const own = () => note(new Worker(script));
const doing = (run) => () => note(new Worker(run, { eval: true }));
beforeEach(() => worker.configure({ worker: own, idleSeconds: 30 }));
// A worker that is idle keeps no process, and so not this one, which waits for its end.
const alive = setInterval(() => {}, 1000);
after(async () => {
  clearInterval(alive);
  worker.configure({ idleSeconds: 0 });
  await Promise.all(made.map((one) => one.terminate()));
});

const outcome = async (work) => {
  try {
    return { result: await work() };
  } catch (error) {
    return { name: error.name, code: error.code, option: error.option, message: error.message, isOurs: error instanceof maqal.MaqalError };
  }
};

test('it has every call of maqal, but initSync, which cannot wait, and those of maqal/sources', () => {
  const missing = Object.keys(maqal).filter((name) => !(name in worker));
  const more = Object.keys(worker).filter((name) => !(name in maqal));
  assert.deepEqual([missing, more], [['initSync', 'readSource', 'sourceStream', 'toNewsmlG2', 'toNinjs'], ['configure']]);
  assert.equal(worker.MaqalError, maqal.MaqalError);
});

describe('it answers as maqal does', () => {
  const settings = { classes: ['note'], links: { target: { external: '_blank', internal: null } } };
  const article = maqal.renderArticle(story).article;
  const both = [
    ['sanitize', story.toString()],
    ['sanitize', story, { preset: 'basic' }],
    ['sanitize', story.buffer.slice(story.byteOffset, story.byteOffset + story.length)],
    ['sanitize', '<p class=note><a href="https://a.example">a</a>', settings],
    ['sanitizeWithReport', story.toString()],
    ['describePolicy'],
    ['describePolicy', { preset: 'embed' }],
    ['renderArticle', story, { url: 'https://news.example/story', keywordLimit: 3 }],
    ['renderSidebar', { ...article, related: [{ title: 'قنوات الواحة' }] }, { tagUrl: 'https://news.example/tag/{tag}' }],
    ['extractKeywords', article.text, { title: article.title, lang: 'ar' }],
    ['documentFrequencies', archive.map(({ text }) => text)],
    ['rankRelated', archive[0], archive.slice(1), { limit: 3 }],
    ['init'],
    ['release'],
  ];
  for (const [name, ...given] of both) {
    test(`${name}(${given.map((one) => typeof one).join(', ')})`, async () => {
      assert.deepEqual(await worker[name](...given), await maqal[name](...given));
    });
  }
  test('a Policy, of either, in place of the options and among them', async () => {
    for (const { Policy } of [worker, maqal]) {
      const policy = new Policy({ elements: { drop: ['b'] } });
      for (const { sanitize, renderArticle } of [worker, maqal]) {
        assert.equal(await sanitize('<p>a<b>b', policy), '<p>a</p>');
        assert.equal(await sanitize('<p>c<b>d', policy), '<p>c</p>');
        assert.match((await renderArticle('<p>a<b>b', { policy, lang: 'en' })).html, /^<article class="maqal-article" lang="en" dir="ltr"><p>a<\/p>/);
      }
      policy.free();
      assert.deepEqual((await outcome(() => worker.sanitize('<p>', policy))).option, 'policy');
    }
  });
  test('a mistaken value in a Policy is found by the first call, a function at once', async () => {
    const policy = new worker.Policy({ preset: 'none' });
    assert.equal((await outcome(() => worker.sanitize('<p>', policy))).option, 'preset');
    assert.equal((await outcome(() => worker.sanitize('<p>', policy))).option, 'preset');
    assert.throws(() => new worker.Policy({ rewriteUrl: (url) => url }), { code: 'BAD_OPTION', option: 'rewriteUrl' });
    assert.throws(() => new worker.Policy(null), { code: 'BAD_OPTION', option: 'options' });
  });
  test('objects that cannot be cloned, such as those of Vue, cross like any others', async () => {
    const candidates = archive.slice(1).map((one) => new Proxy(one, {}));
    assert.deepEqual(await worker.rankRelated(new Proxy(archive[0], {}), candidates), maqal.rankRelated(archive[0], archive.slice(1)));
  });
});

describe('it refuses what maqal refuses, in the same words', () => {
  // What takes hundreds of MB is the same code by then.
  for (const one of cases.filter(({ code, name }) => code && !/\d\d M/.test(name))) {
    test(one.name, async () => {
      const [theirs, ours] = [await outcome(() => one.run(maqal)), await outcome(() => one.run(worker))];
      const isFunction = one.name.endsWith('options: function');
      assert.deepEqual(isFunction ? { ...ours, message: '' } : ours, isFunction ? { ...theirs, message: '' } : theirs);
    });
  }
  const functions = [
    ['rewriteUrl', () => worker.sanitize('<p>', { rewriteUrl: () => null })],
    ['rewriteUrl', () => worker.renderArticle('<p>', { rewriteUrl: () => null })],
    ['rewriteUrl', () => worker.renderArticle('<p>', { policy: new maqal.Policy({ rewriteUrl: () => null }) })],
    ['fetch', () => worker.openArchive('/related/', { fetch: () => null })],
  ];
  for (const [option, work] of functions) {
    test(`a function: ${work.toString().slice(6)}`, async () => {
      const error = await outcome(work);
      assert.deepEqual([error.code, error.option], ['BAD_OPTION', option]);
      assert.match(error.message, /sent to a worker.*call maqal itself/);
    });
  }
  const calls = [[null, 'options'], ['abort', 'options'], [new Map(), 'options'], [{ abort: 1 }, 'abort'], [{ signal: {} }, 'signal'], [{ transfer: 1 }, 'transfer']];
  for (const [given, option] of calls) {
    test(`${JSON.stringify(given)} behind the arguments`, async () => {
      const error = await outcome(() => worker.sanitize('<p>', {}, given));
      assert.deepEqual([error.code, error.option], ['BAD_OPTION', option]);
    });
  }
  for (const [given, option] of [[{ idleSeconds: -1 }, 'idleSeconds'], [{ idleSeconds: NaN }, 'idleSeconds'], [{ worker: 1 }, 'worker'], [{ idle: 1 }, 'idle']]) {
    test(`configure(${JSON.stringify(given)})`, () => assert.throws(() => worker.configure(given), { code: 'BAD_OPTION', option }));
  }
});

describe('bytes', () => {
  const bytes = () => new TextEncoder().encode('<p>a');
  test('are the caller\'s own, before and after', async () => {
    const given = bytes();
    const asked = worker.sanitize(given);
    given.fill(0);
    assert.equal(await asked, '<p>a</p>');
    assert.equal(given.length, 4);
  });
  test('are given away where the caller says so', async () => {
    const given = bytes().slice();
    assert.equal(await worker.sanitize(given, {}, { transfer: true }), '<p>a</p>');
    assert.equal(given.length, 0);
  });
  test('that are part of a buffer stay with it', async () => {
    const whole = new TextEncoder().encode('xx<p>axx');
    assert.equal(await worker.sanitize(whole.subarray(2, 6), {}, { transfer: true }), '<p>a</p>');
    assert.equal(whole.length, 8);
  });
  test('that were given away twice are a BAD_INPUT', async () => {
    const given = bytes().slice();
    const answers = await Promise.all([1, 2].map(() => outcome(() => worker.sanitize(given, {}, { transfer: true }))));
    assert.deepEqual(answers.map(({ result, code }) => result ?? code), ['<p>a</p>', 'BAD_INPUT']);
  });
});

describe('streams', () => {
  async function through(chunks, options) {
    let out = '';
    for await (const piece of ReadableStream.from(chunks).pipeThrough(worker.sanitizeStream(options))) out += piece;
    return out;
  }
  const cut = (whole, size) => Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => whole.slice(at * size, (at + 1) * size));

  test('bytes and texts in pieces give what the whole gives', async () => {
    assert.equal(await through(cut(story, 700)), maqal.sanitize(story));
    assert.equal(await through(cut(story.toString(), 700)), maqal.sanitize(story));
  });
  test('many at once do not mix', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, at) => through([`<p>${at}<b>`, 'x'.repeat(at)])));
    assert.deepEqual(all, all.map((_, at) => maqal.sanitize(`<p>${at}<b>${'x'.repeat(at)}`)));
  });
  test('an error half-way leaves balanced HTML behind', async () => {
    const stream = worker.sanitizeStream({ limits: { elements: 2 } });
    let out = '';
    const reading = outcome(async () => { for await (const piece of stream.readable) out += piece; });
    const writer = stream.writable.getWriter();
    const writing = outcome(async () => { await writer.write('<ul><li>a'); await writer.write('<li>b'); });
    assert.deepEqual([(await reading).code, (await writing).code, out], ['TOO_MANY_ELEMENTS', 'TOO_MANY_ELEMENTS', '<ul><li>a</li></ul>']);
  });
  test('a mistaken option is the stream\'s error, a function is thrown at once', async () => {
    assert.equal((await outcome(() => through(['<p>'], { preset: 'none' }))).option, 'preset');
    assert.throws(() => worker.sanitizeStream({ rewriteUrl: () => null }), { code: 'BAD_OPTION', option: 'rewriteUrl' });
  });
  test('a reader who leaves lets the worker end', async () => {
    worker.configure({ idleSeconds: 0 });
    const stream = worker.sanitizeStream();
    const reader = stream.readable.getReader();
    const writer = stream.writable.getWriter();
    writer.write('<p>a').catch(() => {});
    assert.equal((await reader.read()).value, '<p>a');
    await reader.cancel();
    await ended(made.at(-1));
  });
});

describe('an index', () => {
  test('lives in the worker', async () => {
    const [ours, theirs] = [new worker.RelatedIndex(archive), new maqal.RelatedIndex(archive)];
    assert.equal(await ours.size, 30);
    assert.deepEqual(await ours.related(archive[3], { limit: 4 }), theirs.related(archive[3], { limit: 4 }));
    assert.deepEqual(await ours.save(), theirs.save());
    assert.deepEqual([await ours.remove(archive[0].id), await ours.remove('none'), await ours.size], [true, false, 29]);
    await ours.add(archive[0]);
    assert.equal(await ours.size, 30);
    const again = await worker.RelatedIndex.load(await ours.save());
    assert.equal(await again.size, 30);
    for (const index of [ours, again]) await index.free();
    assert.deepEqual(await outcome(() => ours.related(archive[0])), { name: 'MaqalError', code: 'BAD_INPUT', option: undefined, message: 'this RelatedIndex was freed', isOurs: true });
  });
  test('what was asked before free() is answered', async () => {
    const index = new worker.RelatedIndex(archive);
    const asked = index.related(archive[0], { limit: 1 });
    index.free();
    assert.equal((await asked).length, 1);
  });
  test('bytes and documents that are none', async () => {
    assert.equal((await outcome(() => worker.RelatedIndex.load(new Uint8Array(9)))).code, 'BAD_INDEX');
    assert.throws(() => new worker.RelatedIndex(1), { code: 'BAD_INPUT' });
    const index = new worker.RelatedIndex([{ title: 'no id' }]);
    assert.equal((await outcome(() => index.size)).code, 'BAD_INPUT');
    assert.equal((await outcome(() => index.related(archive[0]))).code, 'BAD_INPUT');
  });
  test('keeps its worker; one whose worker was lost is a BAD_INDEX', async () => {
    worker.configure({ idleSeconds: 0 });
    const index = new worker.RelatedIndex(archive);
    await index.size;
    await pause(50);
    assert.equal(await index.size, 30);
    await made.at(-1).terminate();
    assert.equal((await outcome(() => index.size)).code, 'BAD_INDEX');
    assert.equal(await worker.sanitize('<p>a'), '<p>a</p>');
  });
});

test('an archive is opened again where its worker has ended', async () => {
  writeFileSync(join(project, 'stories.jsonl'), archive.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const folder = join(project, 'related');
  const built = spawnSync('npx', ['maqal', 'index', 'stories.jsonl', '--out', folder], { cwd: project, encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  worker.configure({ idleSeconds: 0 });
  const opened = await worker.openArchive(folder);
  const expected = await (await maqal.openArchive(folder)).related(archive[0]);
  assert.equal(opened.size, 30);
  assert.deepEqual(await opened.related(archive[0]), expected);
  await ended(made.at(-1));
  assert.deepEqual(await opened.related(archive[0]), expected);
  assert.equal((await outcome(() => worker.openArchive(join(project, 'nothing')))).code, 'FETCH_FAILED');
});

/** Resolves when a thread has ended. */
const ended = (one) => (one.threadId === -1 ? undefined : new Promise((resolve) => one.once('exit', resolve)));

describe('the life of the worker', () => {
  test('one serves all calls, ends when it is idle, and another begins with the next call', async () => {
    worker.configure({ idleSeconds: 0 });
    await worker.sanitize('a');
    await ended(made.at(-1));
    const before = made.length;
    assert.deepEqual(await Promise.all(Array.from({ length: 50 }, (_, at) => worker.sanitize(`<p>${at}`))), Array.from({ length: 50 }, (_, at) => `<p>${at}</p>`));
    assert.equal(made.length, before + 1);
    await ended(made.at(-1));
    assert.equal(await worker.sanitize('<p>a'), '<p>a</p>');
    assert.equal(made.length, before + 2);
  });
  const failures = [
    ['cannot be made', () => { throw new Error('no threads here'); }, 'INIT_FAILED', /no threads here.*maqal\/worker\/thread/],
    ['is none', () => ({}), 'INIT_FAILED', /could not start/],
    ['fails while it loads', doing("throw new Error('broken script')"), 'INIT_FAILED', /broken script/],
    ['ends while it loads', doing('process.exit(3)'), 'INIT_FAILED', /exit code 3/],
    // An error may overtake what the thread said before it: it comes later, when that it is ready has been read.
    ['dies at work', doing("const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ isReady: true }); parentPort.on('message', ({ kind }) => { if (kind === 'call') setTimeout(() => { throw new RangeError('out of memory'); }, 50); });"), 'INTERNAL', /out of memory/],
  ];
  for (const [name, make, code, message] of failures) {
    test(`one that ${name}: ${code} for all who wait, and the next call has another`, async () => {
      worker.configure({ idleSeconds: 0 });
      await worker.sanitize('a');
      await ended(made.at(-1));
      worker.configure({ worker: make });
      const index = new worker.RelatedIndex([]);
      const asked = await Promise.all([...Array.from({ length: 20 }, () => outcome(() => worker.sanitize('<p>a'))), outcome(() => index.size)]);
      assert.deepEqual([...new Set(asked.map((one) => `${one.isOurs} ${one.code}`))], [`true ${code}`]);
      assert.match(asked[0].message, message);
      worker.configure({ worker: own });
      assert.equal(await worker.sanitize('<p>a'), '<p>a</p>');
    });
  }
  test('a worker of the site\'s own may say and be told other things', async () => {
    worker.configure({ idleSeconds: 0 });
    await worker.sanitize('a');
    await ended(made.at(-1));
    const both = `require('node:worker_threads').parentPort.postMessage('from the site'); import(${JSON.stringify(script.href)});`;
    worker.configure({ worker: doing(both) });
    const asked = worker.sanitize('<p>a');
    await pause(5);
    made.at(-1).postMessage('to the site');
    made.at(-1).postMessage(null);
    assert.deepEqual([await asked, await worker.sanitize('<p>b')], ['<p>a</p>', '<p>b</p>']);
  });
  test('a call that was aborted is over at once; what waits for its turn is not made', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const asked = Array.from({ length: 40 }, () => outcome(() => worker.sanitize('<p>a', {}, { signal })));
    const other = worker.sanitize('<p>b');
    controller.abort();
    assert.deepEqual(new Set((await Promise.all(asked)).map(({ name }) => name)), new Set(['AbortError']));
    assert.equal(await other, '<p>b</p>');
    assert.equal((await outcome(() => worker.renderArticle('<p>a', {}, { signal }))).name, 'AbortError');
    assert.equal((await outcome(() => worker.sanitize('<p>a', {}, { signal: AbortSignal.timeout(60_000) }))).result, '<p>a</p>');
  });
});

test('a program ends when nothing is asked any more, whatever lives in the worker, and prints no warning', () => {
  const file = join(project, 'ends.mjs');
  writeFileSync(file, `
    import { RelatedIndex, configure, sanitize } from 'maqal/worker';
    configure({ idleSeconds: 3600 });
    const index = new RelatedIndex([{ id: 1, title: 'Olives' }]);
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 30 }, () => sanitize('<p>a', {}, { signal })));
    console.log(await sanitize('<p>a'), await index.size);`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8', timeout: 20_000 });
  assert.deepEqual([status, stdout, stderr], [0, '<p>a</p> 1\n', '']);
});

test('what is collected is dropped in the worker too', () => {
  const file = join(project, 'collected.mjs');
  writeFileSync(file, `
    import { Policy, RelatedIndex, configure, sanitize } from 'maqal/worker';
    import { Worker } from 'node:worker_threads';
    import { setTimeout as pause } from 'node:timers/promises';
    let thread;
    configure({ idleSeconds: 0, worker: () => (thread = new Worker(new URL('node_modules/maqal/worker-thread-node.js', import.meta.url))) });
    await (async () => { await new RelatedIndex([{ id: 1 }]).size; await sanitize('<p>', new Policy()); })();
    let isOver = false;
    thread.on('exit', () => (isOver = true));
    for (let tries = 0; !isOver && tries < 200; tries++) { gc(); await pause(20); }
    console.log(isOver);`);
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', file], { cwd: project, encoding: 'utf8', timeout: 60_000 });
  assert.deepEqual([stdout, stderr], ['true\n', '']);
});
