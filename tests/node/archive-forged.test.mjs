// Files of an archive from who can forge them, checksums and all: a BAD_INDEX or an answer that is sound, never a hang,
// never more than was announced.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commonOf, daysOf, decodeTerms, encodeTerms, manifest } from '../../pkg/archive/format.js';
import { openArchive } from '../../pkg/inline.js';
import { newsroom } from './newsroom.mjs';
import { root } from './packed.mjs';

const folder = mkdtempSync(join(tmpdir(), 'maqal-forged-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const stories = newsroom(100);
writeFileSync(join(folder, 'stories.jsonl'), stories.map((story) => `${JSON.stringify(story)}\n`).join(''));
const out = join(folder, 'archive');
const built = spawnSync(process.execPath, [fileURLToPath(new URL('../../pkg/bin/maqal.js', import.meta.url)), 'index', 'stories.jsonl', '--out', 'archive'], { cwd: folder, encoding: 'utf8' });
assert.equal(built.status, 0, built.stderr);

/** The files by their paths, and the kind of each. */
const files = new Map(readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  return [relative(out, path).replaceAll('\\', '/'), readFileSync(path)];
}));
const kindOf = (path) => (path === 'archive.json' ? 'manifest' : path.slice(0, path.indexOf('/')));

/** An archive whose files of one kind are changed; gives it, and what was fetched. */
async function forged(kind, change, options) {
  const fetched = [];
  const fetch = async (address) => {
    const path = address.slice('https://news.example/related/'.length);
    fetched.push(path);
    const file = files.get(path);
    if (!file) return new Response('', { status: 404 });
    return new Response(kindOf(path) === kind ? change(file) : file);
  };
  return { archive: await openArchive('https://news.example/related/', { fetch, ...options }), fetched };
}
const known = { id: stories[7].id };
const fresh = { title: stories[7].title, text: stories[7].text, lang: 'ar' };
const json = (change) => (file) => JSON.stringify(change(JSON.parse(file.toString())));

/** Bytes behind their right checksum. */
function signed(...bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const file = Buffer.alloc(4 + bytes.length);
  file.writeUInt32BE(hash >>> 0);
  file.set(bytes, 4);
  return file;
}

describe('the manifest', () => {
  const cases = [
    ['no object', () => null], ['a number', () => 7], ['a list', () => []], ['nothing in it', () => ({})],
    ...Object.entries({
      format: ['another', undefined], version: [1, 3, '2'], documents: [-1, 1e15, 1.5, '100', null, 2 ** 40, 99], bytes: [-1, 'x', null, 1e300],
      days: [null, {}, [], 7, '', '1', '1 '.repeat(99), '1 '.repeat(101), '1.5 '.repeat(100), '- '.repeat(100), 'zzzzzzz '.repeat(100)], common: [null, 7, 'x', '1', '1.', '.1', '1.2.3', '-1.5', 'zzzzzzzz.1', 'zzzzzzz.1', '1.1 '.repeat(1000)],
      folders: [null, 7, {}, { terms: 7 }, { documents: '', related: '', terms: '' }, { documents: '../../../x', related: '0123456789', terms: '0123456789' }],
    }).flatMap(([field, values]) => values.map((value) => [`${field}: ${JSON.stringify(value)?.slice(0, 60)}`, (manifest) => ({ ...manifest, [field]: value })])),
    ['a folder too many', ({ folders, ...manifest }) => ({ ...manifest, folders: { ...folders, terms: `${folders.terms} 0123456789` } })],
    ['__proto__', () => JSON.parse('{"__proto__": {"format": "maqal-archive"}}')],
  ];
  for (const [name, change] of cases) test(`BAD_INDEX: ${name}`, () => assert.rejects(forged('manifest', json(change)), { name: 'MaqalError', code: 'BAD_INDEX' }));

  test('cuts are not asked for: they follow from the number of documents', async () => {
    const { archive } = await forged('manifest', json((manifest) => ({ ...manifest, terms: 99, related: -3 })));
    assert.equal((await archive.related(known)).length, 5);
  });
  test('as many documents as are announced take no memory', async () => {
    const documents = 2 ** 24;
    const digests = (count) => Array(count).fill('0123456789').join(' ');
    const folders = { documents: digests(documents / 16 / 256), related: digests(256), terms: digests(256) };
    const { archive } = await forged('manifest', json((manifest) => ({ ...manifest, documents, days: '. '.repeat(512), folders })));
    assert.equal(archive.size, documents);
    await assert.rejects(archive.related(fresh), { code: 'FETCH_FAILED' });
  });
  test('days and common terms come back as they are written', () => {
    const [days, common] = [[null, -3, 18_000, null, 18_000, 17_999], [[5, 40], [0xffffffff, 32], [0, 33]]];
    const written = JSON.parse(manifest({ documents: 6, days, common, bytes: 1, folders: { documents: [], related: [], terms: [] } }));
    assert.deepEqual([daysOf(written.days), [...commonOf(written.common)]], [days, [[0, 33], [5, 40], [0xffffffff, 32]]]);
  });
  test('more than a manifest may have is not read', () => assert.rejects(forged('manifest', () => Buffer.alloc(5 << 20, 32)), { code: 'BAD_INDEX' }));
});

describe('lists', () => {
  const of = (list) => json((lists) => Object.fromEntries(Object.keys(lists).map((id) => [id, list])));
  const one = [3, 0.5, ['مخبز']];
  const cases = [
    ['null', json(() => null)], ['a number', json(() => 5)], ['a list of lists', json(() => [[one]])], ['no JSON', () => '{'], ['depth', () => '['.repeat(1 << 20)],
    ...[null, 7, 'x', { a: 5 }, [null], [7], [[]], [[3]], [[3, 0.5]], [[-1, 0.5, []]], [[100, 0.5, []]], [[1.5, 0.5, []]], [['3', 0.5, []]], [[3, 2, []]], [[3, -1, []]], [[3, 'NaN', []]], [[3, null, []]], [[3, 0.5, 'x']],
      [[3, 0.5, [7]]], [[3, 0.5, {}]], [[3, 0.5, ['a', 'b', 'c', 'd']]], [[3, 0.5, [], 9]], Array(21).fill(one), Array(100_000).fill(one)].map((list) => [JSON.stringify(list).slice(0, 60), of(list)]),
  ];
  for (const [name, change] of cases) {
    test(`BAD_INDEX: ${name}`, async () => {
      const { archive, fetched } = await forged('related', change);
      await assert.rejects(archive.related(known), { name: 'MaqalError', code: 'BAD_INDEX' });
      assert.equal(fetched.length, 2);
    });
  }
  test('as long as it may be, it costs as many headlines as are wanted', async () => {
    const { archive, fetched } = await forged('related', of(Array.from({ length: 20 }, (_, at) => [5 * at, 0.5, []])));
    assert.equal((await archive.related(known, { limit: 2 })).length, 2);
    assert.ok(fetched.length <= 4, fetched.join(' '));
    assert.equal((await archive.related(known, { limit: 20 })).length, 20);
    assert.ok(fetched.length <= 22, fetched.join(' '));
  });
  test('IDs of objects are IDs like any other', async () => {
    const { archive } = await forged('related', (file) => file);
    for (const id of ['__proto__', 'constructor', 'toString']) assert.equal((await archive.related({ id, ...fresh })).length, 5);
  });
});

describe('documents', () => {
  const all = (document) => json((documents) => documents.map((one) => ({ ...one, ...document })));
  const cases = [
    ['null', json(() => null)], ['an object', json((documents) => ({ ...documents }))], ['nulls', json((documents) => documents.map(() => null))], ['too few', json(() => [])], ['too many', json((documents) => [...documents, ...documents])],
    ...Object.entries({ id: [7, null, {}], url: [7, null, []], title: [{}, 7], published: [5, {}], section: [{}], author: [['x']], lang: [7], image: [{ url: 'x' }], key: ['x', -1, null, 1.5] })
      .flatMap(([field, values]) => values.map((value) => [`${field}: ${JSON.stringify(value)}`, all({ [field]: value })])),
  ];
  for (const [name, change] of cases) {
    test(`BAD_INDEX: ${name}`, async () => {
      const { archive } = await forged('documents', change);
      await assert.rejects(archive.related(known), { name: 'MaqalError', code: 'BAD_INDEX' });
      await assert.rejects(archive.related(fresh), { name: 'MaqalError', code: 'BAD_INDEX' });
    });
  }
  test('fields that nobody knows do not come through', async () => {
    const { archive } = await forged('documents', all({ html: '<script>', score: 'NaN', why: 7, toJSON: 'x' }));
    for (const article of [known, fresh]) {
      for (const found of await archive.related(article)) {
        assert.deepEqual(Object.keys(found).sort(), ['id', 'lang', 'published', 'score', 'section', 'title', 'url', 'why']);
        assert.ok(typeof found.score === 'number' && Array.isArray(found.why));
      }
    }
  });
});

describe('shards of terms', () => {
  const total = 100;
  const cases = {
    'a number that never ends': [0x80], 'many of them': Array(1000).fill(0xff), 'postings that are announced and not there': [1, 1, 5], 'a count that is cut': [1, 1, 0x80],
    'more postings than there are bytes': [1, 100, 0xe8, 7], 'more postings than documents': [1, 1, 2, 16, 16], 'more documents than there are': [1, 101, 1, 16], 'a term without a posting': [1, 1, 0],
    'nobody has it': [1, 0, 0], 'a term that comes twice': [1, 1, 1, 16, 0, 1, 1, 16], 'a document that comes twice': [1, 2, 2, 16, 5], 'a document that there is not': [1, 1, 1, 0xc0, 12],
    'a term beyond 32 bits': [0x80, 0x80, 0x80, 0x80, 0x10, 1, 1, 16], 'two that are beyond together': [0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1, 16, 1, 1, 1, 16], 'zeros that never end': [...Array(20).fill(0x80), 0],
    'no documents, and one': [1],
  };
  for (const [name, bytes] of Object.entries(cases)) {
    test(`BAD_INDEX: ${name}`, async () => {
      assert.throws(() => decodeTerms(signed(...bytes), () => true, total), RangeError);
      assert.throws(() => decodeTerms(signed(...bytes), () => false, total), RangeError);
      const { archive } = await forged('terms', () => signed(...bytes));
      await assert.rejects(archive.related(fresh), { name: 'MaqalError', code: 'BAD_INDEX' });
    });
  }
  test('what is written is read, to the largest of all', () => {
    const lists = [[0, 2, [0, 16 + 15]], [5, total, [(total - 1) * 16 + 3]], [0xffffffff, 1, [7]]];
    const found = decodeTerms(encodeTerms(lists), () => true, total);
    assert.deepEqual([...found].map(([term, { documents, postings }]) => [term, documents, [...postings]]), lists);
    assert.equal(decodeTerms(encodeTerms([]), () => true, 0).size, 0);
  });
  test('any bytes behind a right checksum: an error or postings of documents that there are', () => {
    const random = ((seed) => () => (seed = (seed * 48271) % 2147483647))(7);
    let read = 0;
    for (let run = 0; run < 20_000; run++) {
      const bytes = Array.from({ length: random() % 24 }, () => (random() % 3 === 0 ? random() % 256 : random() % 20));
      let found;
      try {
        found = decodeTerms(signed(...bytes), () => true, total);
      } catch (error) {
        assert.ok(error instanceof RangeError, error.stack);
        continue;
      }
      read++;
      for (const { documents, postings } of found.values()) {
        const numbers = [...postings].map((posting) => posting >> 4);
        assert.ok(documents <= total && numbers.length <= documents, bytes.join(' '));
        assert.ok(numbers.every((number, at) => number < total && (at === 0 || number > numbers[at - 1])), bytes.join(' '));
      }
    }
    assert.ok(read > 20, `${read} read`);
  });
});

describe('the budget', () => {
  test('headlines beyond those that are wanted are looked up while it lasts', async () => {
    // All candidates are copies of the one who asks, so that none of them is chosen.
    const copies = json((documents) => documents.map((document) => ({ ...document, url: 'https://news.example/same', title: 'x'.repeat(2000) })));
    const { archive, fetched } = await forged('documents', copies, { budget: 30_000 });
    assert.deepEqual(await archive.related({ ...fresh, url: 'https://news.example/same' }), []);
    assert.ok(fetched.filter((path) => path.startsWith('documents')).length < 7, fetched.join(' '));
  });
  test('many headlines leave room for terms', async () => {
    const { archive, fetched } = await forged('none', undefined, { budget: 60_000 });
    const found = await archive.related(fresh, { limit: 50 });
    assert.equal(found.length, 50);
    assert.ok(found[0].why.length > 0);
    assert.ok(fetched.some((path) => path.startsWith('terms')));
  });
  test('pastOnly does not pay for what comes later', async () => {
    const { archive, fetched } = await forged('none', undefined);
    const found = await archive.related({ ...fresh, published: '2020-01-20' }, { pastOnly: true });
    assert.equal(found.length, 5);
    assert.ok(found.every(({ published }) => published < '2020-01-21'));
    assert.ok(fetched.filter((path) => path.startsWith('documents')).length <= 2, fetched.join(' '));
  });
});

describe('a folder of this machine', () => {
  const cases = {
    'a path': out, 'a path that ends in a separator': `${out}/`, 'a path from here': relative(process.cwd(), out), 'a file: address': pathToFileURL(out).href, 'a URL': pathToFileURL(`${out}/`),
  };
  for (const [name, where] of Object.entries(cases)) {
    test(name, async () => {
      const archive = await openArchive(where);
      assert.deepEqual([archive.size, (await archive.related(known)).length, (await archive.related(fresh)).length], [100, 5, 5]);
    });
  }
  test('a fetch of one\'s own is asked for them, too', async () => {
    const asked = [];
    const archive = await openArchive(out, { fetch: async (address) => { asked.push(address); return { ok: true, status: 200, arrayBuffer: async () => Uint8Array.from(readFileSync(new URL(address))).buffer }; } });
    assert.equal(archive.size, 100);
    assert.deepEqual(asked, [pathToFileURL(join(out, 'archive.json')).href]);
  });
  test('nothing there, no archive, too large', async () => {
    await assert.rejects(openArchive(join(folder, 'nothing')), { code: 'FETCH_FAILED', message: /nothing\/archive\.json: ENOENT/ });
    for (const [name, content] of [['other', '{}'], ['large', ' '.repeat(5 << 20)]]) {
      writeFileSync(join(folder, 'archive.json'), content);
      await assert.rejects(openArchive(folder), { code: 'BAD_INDEX' }, name);
    }
  });
  test('where there are no files, a path is no address', () => {
    const code = `delete process.versions; Object.defineProperty(globalThis, 'process', { value: undefined });
      const { openArchive } = await import(${JSON.stringify(pathToFileURL(join(root, 'pkg/inline.js')).href)});
      const codes = [];
      for (const where of ['related', '/related/']) await openArchive(where).catch((error) => codes.push(error.code));
      console.log(codes.join(' '));`;
    assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout.trim(), 'BAD_INPUT BAD_INPUT');
  });
});

test('an archive is replaced while a page has it open: the new manifest is read, past every cache, and asked', async () => {
  const asked = [];
  let isReplaced = false;
  const fetch = async (address, options) => {
    const path = address.slice('https://news.example/related/'.length);
    asked.push([path, options?.cache]);
    const manifest = JSON.parse(files.get('archive.json').toString());
    if (path === 'archive.json' && !isReplaced) return new Response(JSON.stringify({ ...manifest, folders: { ...manifest.folders, related: '0123456789' } }));
    return files.has(path) ? new Response(files.get(path)) : new Response('', { status: 404 });
  };
  const archive = await openArchive('https://news.example/related/', { fetch });
  await assert.rejects(archive.related(known), { code: 'FETCH_FAILED' });
  assert.deepEqual(asked.filter(([path]) => path === 'archive.json'), [['archive.json', undefined], ['archive.json', 'no-cache']]);
  isReplaced = true;
  const [one, other] = await Promise.all([archive.related(known), archive.related(known)]);
  assert.deepEqual([one.length, other], [5, one]);
});
