// Memory is given back: invariants on the bytes that the wasm has taken, and on what is still reachable; nothing here
// looks at a clock or at the process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

/** The memory of each instance that has its own, in the order in which they were made: not of what moves strings in and out. */
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...given) {
  const made = new Instance(...given);
  if (made.exports.memory) memories.push(made.exports.memory);
  return made;
};

const { project } = await install();
const maqal = await import(String(pathToFileURL(join(project, 'maqal.mjs'))));
const { MaqalError, Policy, RelatedIndex, describePolicy, rankRelated, release, sanitize, sanitizeStream } = maqal;

sanitize('a');
const taken = () => memories.at(-1).buffer.byteLength;
/** Does it leave the memory as it was, once it has been done often enough? */
async function keepsMemory(work, times = 600) {
  release();
  for (let turn = 0; turn < 60; turn++) await work(turn);
  const before = taken();
  for (let turn = 60; turn < times; turn++) await work(turn);
  assert.equal(taken(), before);
}
const attempt = (work) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

/** A stream that has been written to, and read from once. */
async function begun(options, chunk = `<p>${'a '.repeat(300)}`) {
  const stream = sanitizeStream(options);
  const [writer, reader] = [stream.writable.getWriter(), stream.readable.getReader()];
  for (const end of [writer, reader]) end.closed.catch(() => {});
  const written = writer.write(chunk);
  written.catch(() => {});
  const first = await reader.read();
  return { stream, writer, reader, first };
}

describe('a stream that ends before its time gives its memory back at once', () => {
  // Nothing is collected in between: no turn of this loop gives the collector's callbacks a place.
  const ends = {
    'its reader cancels': ({ reader }) => reader.cancel('gone'),
    'its writer aborts': ({ writer }) => writer.abort('gone'),
    'its writer aborts while a write waits for a reader': ({ writer }) => (writer.write('b').catch(() => {}), writer.abort('gone')),
    'its reader cancels while a write waits for a reader': ({ writer, reader }) => (writer.write('b').catch(() => {}), reader.cancel('gone')),
    'a chunk is no text': ({ writer, reader }) => (writer.write(7).catch(() => {}), reader.read().catch(() => {})),
    'it is over a limit': ({ writer, reader }) => (writer.write('<b>'.repeat(9)).catch(() => {}), reader.read().catch(() => {})),
    'it is closed': async ({ writer, reader }) => { writer.close(); while (!(await reader.read()).done); },
  };
  for (const [name, end] of Object.entries(ends)) {
    test(name, () => keepsMemory(async () => end(await begun({ limits: { elements: 6 } }))));
  }
  test('its rewriteUrl cancels it', () => keepsMemory(async () => {
    let canceled;
    const made = await begun({ rewriteUrl: (url) => { canceled = made.reader.cancel('gone'); return url; } });
    made.reader.read();
    await made.writer.write('<a href="/x">').catch(() => {});
    await canceled;
  }));
});

describe('the two sides of a stream know of each other, as those of a TransformStream do', () => {
  test('cancel: writing fails with the reason', async () => {
    const { writer, reader } = await begun();
    const waiting = writer.write('b');
    await reader.cancel('gone');
    await assert.rejects(waiting, (reason) => reason === 'gone');
    await assert.rejects(writer.write('c'), (reason) => reason === 'gone');
    await assert.rejects(writer.closed, (reason) => reason === 'gone');
  });
  test('abort: reading fails with the reason', async () => {
    const { writer, reader } = await begun();
    await writer.abort('gone');
    await assert.rejects(reader.read(), (reason) => reason === 'gone');
    await assert.rejects(reader.closed, (reason) => reason === 'gone');
  });
  test('a source that fails, and a reader that leaves, through pipes', async () => {
    const source = new ReadableStream({ pull(controller) { controller.enqueue('<p>a'); }, cancel(reason) { this.reason = reason; } });
    let reason;
    const pipe = new ReadableStream({ pull(controller) { controller.enqueue('<p>a'); }, cancel(why) { reason = why; } }).pipeThrough(sanitizeStream());
    const reader = pipe.getReader();
    await reader.read();
    await reader.cancel('gone');
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(reason, 'gone');
    await source.cancel();
    const failing = new ReadableStream({ start(controller) { controller.error(new Error('no network')); } }).pipeThrough(sanitizeStream());
    await assert.rejects(failing.getReader().read(), /no network/);
  });
  test('nothing is read before somebody asks, beyond one chunk', async () => {
    let pulled = 0;
    const source = new ReadableStream({ pull(controller) { pulled++; controller.enqueue('<p>a'); } }, { highWaterMark: 0 });
    const reader = source.pipeThrough(sanitizeStream()).getReader();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(pulled <= 1, `${pulled}`);
    for (let turn = 0; turn < 5; turn++) await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(pulled <= 7, `${pulled}`);
    await reader.cancel();
  });
  test('several readers at once get what comes in turn', async () => {
    const { writer, reader } = await begun(undefined, '<p>a');
    const reads = [reader.read(), reader.read(), reader.read()];
    await writer.write('');
    await writer.write('b');
    await writer.write('c');
    await writer.close();
    assert.deepEqual((await Promise.all(reads)).map(({ value }) => value), ['b', 'c', '</p>']);
  });
  test('it is a TransformStream, and can be printed', async () => {
    const stream = sanitizeStream();
    assert.ok(stream instanceof TransformStream);
    assert.deepEqual(Object.keys(stream), ['readable', 'writable']);
    const { inspect } = await import('node:util');
    assert.match(inspect(stream), /ReadableStream/);
  });
});

describe('what a call made is freed with it, in a loop that never waits', () => {
  const documents = Array.from({ length: 20 }, (_, id) => ({ id, title: `The mill of valley ${id}` }));
  const rewriteUrl = () => { throw new Error('mine'); };
  const calls = {
    'a limit of the input': () => sanitize('<p>abc', { classes: ['a'], limits: { inputBytes: 3 } }),
    'a function that throws': () => sanitize('<a href="/x">', { rewriteUrl }),
    'a page over a limit, given in pieces': () => sanitize(`<!doctype html><script>${'x'.repeat(9000)}</script><b><b>`, { limits: { elements: 2 } }),
    'a mistaken option of rankRelated': () => rankRelated({ title: 'a' }, documents, { limit: -1 }),
    'documents without an id': () => rankRelated({ title: 'a' }, [...documents, {}]),
    'bytes that are not UTF-8': () => sanitize(Uint8Array.of(60, 98, 62, 0xff), { classes: ['a'] }),
    'a Policy that nobody frees': (turn) => new Policy({ classes: [`a-${turn}`] }),
    'a Policy of a thousand hosts': (turn) => new Policy({ urls: { link: { denyHosts: Array.from({ length: 1000 }, (_, at) => `host-${at}-${turn}.example`) } } }),
    'a Policy that its own function knows': () => { const policy = new Policy({ rewriteUrl: () => describePolicy(policy) }); },
  };
  for (const [name, call] of Object.entries(calls)) {
    test(name, () => {
      release();
      for (let turn = 0; turn < 300; turn++) attempt(() => call(turn));
      const before = taken();
      for (let turn = 300; turn < 1000; turn++) {
        const result = attempt(() => call(turn));
        assert.ok(!(result instanceof MaqalError) || result.code !== 'INTERNAL');
      }
      // Policies of other lengths leave other gaps: a page or two of the wasm's.
      assert.ok(taken() <= before + 2 * 65_536, `${taken()}, ${before}`);
    });
  }
  test('policies that gave way work as before', () => {
    const policies = Array.from({ length: 400 }, (_, at) => new Policy({ classes: [`a-${at}`] }));
    for (let round = 0; round < 2; round++) {
      policies.forEach((policy, at) => assert.equal(sanitize(`<p class="a-${at} b">`, policy), `<p class="a-${at}"></p>`));
    }
  });
  test('a policy in use does not give way to those made by its function', () => {
    const policy = new Policy({ rewriteUrl: (url) => { for (let at = 0; at < 150; at++) new Policy({ classes: [`b-${at}`] }); return url; } });
    assert.equal(sanitize('<a href="/x">a</a><a href="/y">b</a>', policy), '<a href="/x">a</a><a href="/y">b</a>');
    policy.free();
  });
});

test('an index whose documents are replaced stays near a fresh one', () => {
  const words = 'river boat book lantern heron bridge orchard miller harvest winter ferry market'.split(' ');
  const story = (id, version) => ({
    id, lang: 'en', title: `${words[id % 12]} of ${id} and ${version}`,
    text: Array.from({ length: 60 }, (_, at) => (at % 3 ? words[(id * 7 + version * 3 + at * at) % 12] : `w${(id * 31 + version * 17 + at * 13) % 9000}`)).join(' '),
  });
  const all = (version) => Array.from({ length: 200 }, (_, id) => story(id, version));
  const index = new RelatedIndex(all(0));
  const memory = memories.at(-1);
  for (let version = 1; version <= 60; version++) for (const document of all(version)) index.add(document);
  const fresh = new RelatedIndex();
  for (const document of all(60)) fresh.add(document);
  const ratio = memory.buffer.byteLength / taken();
  assert.notEqual(memories.at(-1), memory);
  assert.ok(ratio <= 1.3, `${ratio}`);
  assert.deepEqual(index.save(), fresh.save());
  const article = { title: 'Boats of the river', text: all(3)[7].text, lang: 'en' };
  assert.deepEqual(index.related(article), fresh.related(article));
  index.free();
  fresh.free();
});

describe('release()', () => {
  test('the next call has memory of its own, and small', () => {
    release();
    sanitize('word '.repeat(1_000_000));
    const [count, before] = [memories.length, taken()];
    release();
    assert.equal(memories.length, count, 'nothing is made before it is needed');
    assert.equal(sanitize('<p>a'), '<p>a</p>');
    assert.equal(memories.length, count + 1);
    assert.ok(taken() < before / 4, `${taken()} of ${before}`);
  });
  test('again and again, it does nothing', () => {
    release();
    release();
    assert.equal(release(), undefined);
    assert.equal(sanitize('<p>a'), '<p>a</p>');
  });
  test('a policy goes on', () => {
    const policy = new Policy({ classes: ['a'] });
    release();
    assert.equal(sanitize('<p class="a b">', policy), '<p class="a"></p>');
    release();
    policy.free();
    assert.throws(() => sanitize('', policy), { code: 'BAD_OPTION', option: 'policy' });
  });
  test('a stream goes on, and so does one that is made later', async () => {
    const old = await begun({ preset: 'basic' }, '<b>a');
    release();
    const fresh = await begun(undefined, '<h2>b');
    const reads = [old, fresh].map(async ({ reader, first }) => {
      let html = first.value;
      for (let next; !(next = await reader.read()).done;) html += next.value;
      return html;
    });
    for (const { writer } of [old, fresh]) {
      await writer.write('<i>c');
      await writer.close();
    }
    assert.deepEqual(await Promise.all(reads), ['<b>a<i>c</i></b>', '<h2>b<i>c</i></h2>']);
  });
  test('an index is left alone', () => {
    const index = new RelatedIndex([{ id: 1, title: 'The mill' }]);
    release();
    assert.equal(index.related({ title: 'A mill' })[0].id, '1');
    index.free();
  });
  test('within a call it takes effect when that has returned', () => {
    const count = memories.length;
    const options = { rewriteUrl: (url) => { release(); return sanitize('<b>') + url; } };
    sanitize('a');
    const own = memories.length;
    assert.equal(sanitize('<p><a href="/x">a</a>', options), '<p><a href="%3Cb%3E%3C/b%3E/x">a</a></p>');
    assert.equal(memories.length, own);
    assert.ok(own <= count + 1);
    sanitize('a');
    assert.equal(memories.length, own + 1);
  });

  /** Runs in a process of its own, with a collector that can be called; gives what `out` is. */
  const collected = (code) => {
    const file = join(project, 'collected.mjs');
    writeFileSync(file, `
      const memories = [];
      const { Instance } = WebAssembly;
      WebAssembly.Instance = function (...given) { const made = new Instance(...given); if (made.exports.memory) memories.push(new WeakRef(made.exports.memory)); return made; };
      const { Policy, RelatedIndex, release, renderArticle, sanitize, sanitizeStream } = await import('maqal');
      const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
      const living = async () => { for (let time = 0; time < 4; time++) { await turn(); gc(); } return memories.filter((memory) => memory.deref()).length; };
      const out = [];
      ${code}
      console.log(JSON.stringify(out));`);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', file], { cwd: project, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
  };
  test('nothing that lives on holds the memory: no policy, no result', () => {
    assert.deepEqual(collected(`
      const policy = new Policy({ preset: 'basic', rewriteUrl: (url) => url });
      const kept = [sanitize('<p>a', policy), renderArticle('<h1>a</h1><p>b'), sanitize('<p>a')];
      out.push(await living());
      release();
      out.push(await living(), sanitize('<b>a', policy), await living(), kept.length);`), [1, 0, '<b>a</b>', 1, 3]);
  });
  test('a stream holds it to its end', () => {
    assert.deepEqual(collected(`
      const stream = sanitizeStream();
      const [writer, reader] = [stream.writable.getWriter(), stream.readable.getReader()];
      writer.write('<p>a');
      await reader.read();
      release();
      out.push(await living());
      await reader.cancel();
      out.push(await living(), typeof stream);`), [1, 0, 'object']);
  });
  test('an index that nobody frees is collected with its memory; one that was freed leaves its own for the next, until it is released', () => {
    assert.deepEqual(collected(`
      sanitize('a');
      (() => { for (let turn = 0; turn < 5; turn++) new RelatedIndex([{ id: 1, title: 'a' }]); })();
      out.push(await living());
      new RelatedIndex([{ id: 1, title: 'a' }]).free();
      out.push(await living());
      release();
      out.push(await living());`), [1, 2, 0]);
  });
});

test('using frees what free() frees', () => {
  const [policy, index] = [new Policy(), new RelatedIndex()];
  for (const own of [policy, index]) {
    assert.equal(own[Symbol.dispose], own.free);
    own[Symbol.dispose]();
    own[Symbol.dispose]();
  }
  assert.throws(() => sanitize('', policy), { code: 'BAD_OPTION', option: 'policy' });
  assert.throws(() => index.size, { code: 'BAD_INPUT' });
});
