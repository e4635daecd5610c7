// One caller's mistake costs nobody else: not an index, not a stream, not a policy, not the next call.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

/** What each instance exports that has a memory, in the order in which they were made: not what moves strings in and out. */
const instances = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...given) {
  const made = new Instance(...given);
  if (made.exports.memory) instances.push(made.exports);
  return made;
};

const { project } = await install();
const maqal = await import(String(pathToFileURL(join(project, 'maqal.mjs'))));
const { MaqalError, Policy, RelatedIndex, documentFrequencies, rankRelated, sanitize, sanitizeStream } = maqal;

const DOCUMENTS = [{ id: '1', title: 'The mill presses olives' }, { id: '2', title: 'Olives of the valley' }, { id: '3', title: 'A weir is mended' }];
const ASKED = { title: 'Olives come to the mill' };
const attempt = (work) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const code = (work) => attempt(work)?.code;

/** The instance that all calls share: the latest that a call without an index has made. */
sanitize('a');
let shared = instances.at(-1);

/** A fault inside the wasm, as a wild write would be. */
function spoil() {
  new Uint8Array(shared.memory.buffer).fill(0xff);
  assert.equal(code(() => sanitize('<p>x'.repeat(10))), 'INTERNAL');
  const count = instances.length;
  sanitize('a');
  assert.equal(instances.length, count + 1, 'a new instance');
  shared = instances.at(-1);
}

/** Feeds a stream by hand. */
function fed(stream = sanitizeStream()) {
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let html = '';
  const done = (async () => {
    for (let next; !(next = await reader.read()).done;) html += next.value;
    return html;
  })();
  done.catch(() => {});
  writer.closed.catch(() => {});
  return { writer, done };
}

test('an index outlives a fault of any other call', () => {
  const index = new RelatedIndex(DOCUMENTS);
  const [found, saved] = [index.related(ASKED), index.save()];
  spoil();
  assert.deepEqual(index.related(ASKED), found);
  assert.deepEqual(index.save(), saved);
  index.add({ id: '4', title: 'Olive oil' });
  assert.equal(index.size, 4);
  index.free();
});
test('a fault of one index is its own', () => {
  const other = new RelatedIndex(DOCUMENTS);
  const one = new RelatedIndex(DOCUMENTS);
  const { memory } = instances.at(-1);
  const found = other.related(ASKED);
  new Uint8Array(memory.buffer).fill(0xff);
  const fault = attempt(() => one.related(ASKED));
  assert.equal(fault.code, 'INTERNAL');
  assert.match(fault.message, /RelatedIndex is lost: load\(\) it again/);
  assert.equal(code(() => one.size), 'BAD_INDEX');
  one.free();
  assert.deepEqual(other.related(ASKED), found);
  assert.equal(sanitize('<p>a'), '<p>a</p>');
  assert.deepEqual(new RelatedIndex(DOCUMENTS).related(ASKED), found);
});
test('an index that is freed gives its instance to the next', () => {
  new RelatedIndex(DOCUMENTS).free();
  const count = instances.length;
  for (let turn = 0; turn < 50; turn++) {
    const index = new RelatedIndex(DOCUMENTS);
    assert.equal(index.size, 3);
    index.free();
  }
  const inner = { toJSON: () => { new RelatedIndex(DOCUMENTS); return DOCUMENTS; } };
  assert.equal(new RelatedIndex(inner).size, 3);
  assert.equal(instances.length, count + 1);
});
test('at the end of the stack an index fails with the RangeError of who has used it up, and is as it was', () => {
  const index = new RelatedIndex(DOCUMENTS);
  const found = index.related(ASKED);
  const seen = new Set();
  const deep = () => {
    try {
      deep();
    } catch {}
    try {
      const result = attempt(() => index.related(ASKED));
      seen.add(result instanceof RangeError ? 'RangeError' : result?.code ?? JSON.stringify(result));
    } catch {}
  };
  deep();
  assert.deepEqual([...seen].sort(), ['RangeError', JSON.stringify(found)].sort());
  assert.deepEqual(index.related(ASKED), found);
});

test('a stream of a lost instance takes nobody with it', async () => {
  const old = fed();
  await old.writer.write('<p>a');
  spoil();
  const fresh = fed();
  await fresh.writer.write('<p>b');
  await assert.rejects(old.writer.write('c'), { code: 'INTERNAL' });
  await assert.rejects(old.done, { code: 'INTERNAL' });
  await fresh.writer.write('<b>c');
  await fresh.writer.close();
  assert.equal(await fresh.done, '<p>b<b>c</b></p>');
});
test('recursion without end is a mistake of who recurs, and no stream is lost', async () => {
  const stream = fed();
  await stream.writer.write('<p>a');
  const count = instances.length;
  const rewriteUrl = () => sanitize('<a href="/x">a</a>', { rewriteUrl });
  const error = attempt(() => sanitize('<a href="/x">a</a>', { rewriteUrl }));
  assert.deepEqual([error.code, error.option], ['BAD_OPTION', 'rewriteUrl']);
  await stream.writer.close();
  assert.equal(await stream.done, '<p>a</p>');
  assert.equal(instances.length, count);
});
test('a few calls within calls are no recursion without end', () => {
  const nest = (depth) => sanitize('<a href="/x">a</a>', { rewriteUrl: () => (depth > 0 ? (nest(depth - 1), '/y') : '/z') });
  assert.equal(nest(12), '<a href="/y">a</a>');
});

test('free() within its own rewriteUrl is refused, the policy stays, and nothing leaks', () => {
  const errors = [];
  const made = () => {
    const policy = new Policy({ rewriteUrl: (url) => { errors.push(attempt(() => policy.free())); return url; } });
    return policy;
  };
  const policy = made();
  const html = `${'<p>a '.repeat(2000)}<a href="/x">a</a>`;
  for (const call of [maqal.sanitize, maqal.sanitizeWithReport, maqal.renderArticle]) {
    call('<p><a href="/x">a</a>', policy);
    assert.deepEqual([errors.at(-1).code, errors.at(-1).option], ['BAD_OPTION', 'policy']);
    assert.ok(errors.at(-1) instanceof MaqalError);
  }
  const passedOn = new Policy({ rewriteUrl: () => passedOn.free() });
  assert.throws(() => sanitize('<a href="/x">a</a>', passedOn), { code: 'BAD_OPTION', option: 'policy' });
  passedOn.free();
  assert.equal(sanitize('<a href="/x">a</a>', policy), '<a href="/x">a</a>');
  policy.free();
  assert.throws(() => sanitize('', policy), { code: 'BAD_OPTION', option: 'policy' });

  const turn = () => {
    const next = made();
    sanitize(html, next);
    next.free();
  };
  for (let at = 0; at < 20; at++) turn();
  const before = shared.memory.buffer.byteLength;
  for (let at = 0; at < 2000; at++) turn();
  assert.equal(shared.memory.buffer.byteLength, before);
});

const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
/**
 * [name, what a caller does wrong, the code]. Each was once a fault of maqal's own, which took the instance with
 * everything in it.
 */
const mistakes = [
  ['texts that were revoked', () => documentFrequencies(revoked([])), 'BAD_INPUT'],
  ['texts that throw', () => documentFrequencies(Object.defineProperty([''], 0, { get: () => { throw new Error('mine'); } })), 'BAD_INPUT'],
  ['an id that throws', (index) => index.remove({ toString: () => { throw new Error('mine'); } }), 'BAD_INPUT'],
  ['an id without a text', (index) => index.remove(Object.create(null)), 'BAD_INPUT'],
  ['no id', (index) => index.remove(), 'BAD_INPUT'],
  ['documents that are nothing as JSON', (index) => index.add({ toJSON: () => undefined }), 'BAD_INPUT'],
  ['an article that is nothing as JSON', () => rankRelated({ toJSON: () => undefined }, []), 'BAD_INPUT'],
  ['a sidebar of nothing', () => maqal.renderSidebar({ toJSON: () => () => 1 }), 'BAD_INPUT'],
  ['bytes behind a proxy', () => RelatedIndex.load(new Proxy(new Uint8Array(9), {})), 'BAD_INPUT'],
  ['options that were revoked', (index) => index.related(ASKED, revoked({})), 'BAD_OPTION'],
  ['a list that was revoked', (index) => index.related(ASKED, { blocked: revoked([]) }), 'BAD_OPTION'],
  ['a policy that was revoked', () => maqal.renderArticle('', { policy: revoked(new Policy()) }), 'BAD_OPTION'],
  ['a function that was revoked', () => attempt(() => sanitize('<a href=x>', { rewriteUrl: revoked(() => '') })) instanceof TypeError && sanitize('', 7), 'BAD_OPTION'],
];
for (const [name, work, expected] of mistakes) {
  test(`${name}: ${expected}, and nothing is lost`, async () => {
    const index = new RelatedIndex(DOCUMENTS);
    const stream = fed();
    const count = instances.length;
    assert.equal(code(() => work(index)), expected);
    assert.equal(index.size, 3);
    await stream.writer.write('<p>a');
    await stream.writer.close();
    assert.equal(await stream.done, '<p>a</p>');
    assert.equal(instances.length, count, 'no instance was replaced');
    index.free();
  });
}
