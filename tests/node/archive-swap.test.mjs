// A new archive in the place of an old one: whoever reads meanwhile, and whoever stops the build, at whatever moment,
// finds the one or the other, whole.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openArchive } from '../../pkg/inline.js';
import { newsroom } from './newsroom.mjs';

process.env.MAQAL_LOG_SECONDS = '0'; // builds are stopped at lines of their logs

const bin = fileURLToPath(new URL('../../pkg/bin/maqal.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'maqal-swap-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names) => join(folder, ...names);
const lines = (documents) => documents.map((document) => `${JSON.stringify(document)}\n`).join('');
const run = (...args) => spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
const runBeside = (...args) => new Promise((resolve) => {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => { stderr += text; });
  child.on('close', (status, signal) => resolve({ status, signal, stderr }));
});

/** Every file of a folder but those of the work, with its content. */
const files = (name, below = '') => Object.fromEntries(readdirSync(at(name, below), { withFileTypes: true }).filter((entry) => entry.name !== '.work').flatMap((entry) => {
  const path = join(below, entry.name);
  return entry.isDirectory() ? Object.entries(files(name, path)) : [[path, readFileSync(at(name, path)).toString('base64')]];
}));
/** What readers can reach: the manifest, and the files in the folders that it names. */
function served(name) {
  const all = files(name);
  const { folders } = JSON.parse(Buffer.from(all['archive.json'], 'base64'));
  const named = Object.entries(folders).flatMap(([kind, digests]) => digests.split(' ').filter(Boolean).map((digest, number) => join(kind, `${number.toString(16).padStart(2, '0')}-${digest}`)));
  return Object.fromEntries(Object.entries(all).filter(([path]) => path === 'archive.json' || named.some((place) => path.startsWith(place))));
}

const [few, more] = [newsroom(20), newsroom(30, 11)];
writeFileSync(at('few.jsonl'), lines(few));
writeFileSync(at('more.jsonl'), lines(more));
for (const name of ['few', 'more']) assert.equal(run('index', `${name}.jsonl`, '--out', name).status, 0);
const [old, next] = [files('few'), files('more')];

describe('a build that is stopped', () => {
  // The process ends before its so many-th step: making a folder, writing, renaming, removing.
  writeFileSync(at('stop.mjs'), `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    let left = Number(process.env.STOP_BEFORE);
    for (const name of ['mkdir', 'writeFile', 'rename', 'rm']) {
      const real = fs[name];
      fs[name] = (...args) => { if (left-- === 0) process.kill(process.pid, 'SIGKILL'); return real(...args); };
    }
    syncBuiltinESMExports();`);
  const stopped = (name, before) => spawnSync(process.execPath, ['--import', at('stop.mjs'), bin, 'index', 'more.jsonl', '--out', name], { cwd: folder, encoding: 'utf8', env: { ...process.env, STOP_BEFORE: String(before) } });

  test('at any of its steps leaves the old archive or the new one, and goes on to the same bytes', () => {
    const seen = { old: 0, next: 0 };
    for (let step = 0; ; step++) {
      cpSync(at('few'), at('stopped'), { recursive: true });
      const { signal, status } = stopped('stopped', step);
      if (signal === null) {
        assert.equal(status, 0);
        assert.ok(step > 20, `${step} steps`);
        break;
      }
      const found = served('stopped');
      const isNext = found['archive.json'] === next['archive.json'];
      seen[isNext ? 'next' : 'old']++;
      assert.deepEqual(found, isNext ? next : old, `stopped before step ${step}`);
      const { status: again, stderr } = run('index', 'more.jsonl', '--out', 'stopped');
      assert.equal(again, 0, stderr);
      assert.deepEqual(files('stopped'), next, `stopped before step ${step}`);
      assert.ok(!existsSync(at('stopped/.work')));
      rmSync(at('stopped'), { recursive: true });
    }
    assert.ok(seen.old > 15 && seen.next > 3, JSON.stringify(seen));
  });
});

test('whoever reads while it is replaced has the answers of the old archive or of the new one', async () => {
  const asked = [{ id: 'story-7' }, { id: 'story-11' }, { title: few[3].title, text: few[3].text, lang: 'ar' }];
  const ask = async (archive) => (await Promise.all(asked.map((article) => archive.related(article)))).map((found) => JSON.stringify(found));
  const expected = { few: await ask(await openArchive(at('few'))), more: await ask(await openArchive(at('more'))) };
  cpSync(at('few'), at('read'), { recursive: true });
  // One that opened it before, and asks from what it has: the files are swept away under it.
  const early = await openArchive(at('read'));
  const seen = { few: 0, more: 0 };
  for (const name of ['more', 'few', 'more']) {
    let isDone = false;
    const build = runBeside('index', `${name}.jsonl`, '--out', 'read').then((done) => { isDone = true; assert.equal(done.status, 0, done.stderr); });
    while (!isDone) {
      for (const [number, answer] of (await ask(await openArchive(at('read')))).entries()) {
        const whose = Object.keys(expected).find((one) => expected[one][number] === answer);
        assert.ok(whose, answer);
        seen[whose]++;
      }
    }
    await build;
    assert.deepEqual(await ask(await openArchive(at('read'))), expected[name]);
  }
  assert.ok(seen.few > 0 && seen.more > 0, JSON.stringify(seen));
  assert.deepEqual(await ask(early), expected.more);
  assert.equal(early.size, 30);
});

describe('an archive is not ruined by its input', () => {
  writeFileSync(at('empty.jsonl'), '');
  writeFileSync(at('bad.jsonl'), '{"id": 1\n'.repeat(30));
  writeFileSync(at('nine.jsonl'), lines(few.slice(0, 9)));
  writeFileSync(at('ten.jsonl'), lines(few.slice(0, 10)));
  for (const [name, input, message] of [
    ['no document', 'empty.jsonl', /the input has 0 documents, less than half of the 20 that the archive in kept has, and nothing was replaced: --force replaces it$/m],
    ['no good document', 'bad.jsonl', /the input has 0 documents.* \(skipped: 30\)$/m],
    ['less than half as many', 'nine.jsonl', /the input has 9 documents, less than half of the 20/],
    ['an input that is missing', 'missing.jsonl', /cannot read missing\.jsonl/],
  ]) {
    test(`refused: ${name}`, () => {
      cpSync(at('few'), at('kept'), { recursive: true });
      const { status, stderr } = run('index', input, '--out', 'kept');
      assert.equal(status, 1);
      assert.match(stderr, message);
      assert.deepEqual(files('kept'), old);
    });
  }
  test('a build that cannot begin leaves nothing', () => {
    assert.equal(run('index', 'missing.jsonl', '--out', 'nothing').status, 1);
    assert.ok(!existsSync(at('nothing')));
  });
  test('half as many replace it, and so does anything by --force', () => {
    for (const [input, flags] of [['ten.jsonl', []], ['nine.jsonl', ['--force']], ['empty.jsonl', ['--force']]]) {
      rmSync(at('forced'), { recursive: true, force: true });
      cpSync(at('few'), at('forced'), { recursive: true });
      const { status } = run('index', input, '--out', 'forced', ...flags);
      assert.equal(status, input === 'empty.jsonl' ? 1 : 0);
      run('index', input, '--out', 'alone', '--force');
      assert.deepEqual(files('forced'), files('alone'));
      assert.deepEqual(readdirSync(at('forced')).sort(), ['archive.json', 'documents', 'related', 'terms']);
    }
  });
  test('what was refused is read anew the next time', () => {
    cpSync(at('few'), at('anew'), { recursive: true });
    run('index', 'empty.jsonl', '--out', 'anew');
    assert.ok(!existsSync(at('anew/.work')));
  });
  test('a file of that name that is no manifest, and folders that are not of an archive, stay', () => {
    mkdirSync(at('other/terms/of-use'), { recursive: true });
    writeFileSync(at('other/archive.json'), '{"articles": []}\n');
    const { status, stderr } = run('index', 'few.jsonl', '--out', 'other');
    assert.equal(status, 1);
    assert.match(stderr, /other.archive\.json is no manifest of an archive, and nothing was replaced: --force replaces it/);
    assert.equal(readFileSync(at('other/archive.json'), 'utf8'), '{"articles": []}\n');
    assert.equal(run('index', 'few.jsonl', '--out', 'other', '--force').status, 0);
    assert.ok(existsSync(at('other/terms/of-use')));
    assert.deepEqual(files('other'), old);
  });
  test('an archive of the first format is replaced, and leaves nothing', () => {
    mkdirSync(at('first/terms/00'), { recursive: true });
    writeFileSync(at('first/terms/00/0000.bin'), 'x');
    writeFileSync(at('first/archive.json'), '{"format":"maqal-archive","version":1,"documents":20}');
    assert.equal(run('index', 'few.jsonl', '--out', 'first').status, 0);
    assert.deepEqual(files('first'), old);
  });
  test('a folder of shards that is damaged is built again', () => {
    cpSync(at('few'), at('damaged'), { recursive: true });
    const [terms] = readdirSync(at('damaged/terms'));
    appendFileSync(at('damaged/terms', terms, '0000.bin'), 'x');
    assert.equal(run('index', 'few.jsonl', '--out', 'damaged').status, 0);
    assert.deepEqual(files('damaged'), old);
  });
  test('what did not change keeps its name: only what changed need be uploaded', () => {
    writeFileSync(at('twice.jsonl'), lines([...few, { id: 'new', title: 'مخبز جديد في البلدة', published: '2030-01-01' }]));
    cpSync(at('few'), at('grown'), { recursive: true });
    const before = statSync(at('grown/documents', readdirSync(at('grown/documents'))[0])).ino;
    assert.equal(run('index', 'few.jsonl', '--out', 'grown').status, 0);
    assert.equal(statSync(at('grown/documents', readdirSync(at('grown/documents'))[0])).ino, before);
    assert.equal(run('index', 'twice.jsonl', '--out', 'grown').status, 0);
    for (const kind of ['documents', 'related', 'terms']) assert.notDeepEqual(readdirSync(at('grown', kind)), readdirSync(at('few', kind)));
  });
  test('on a cluster: shards that are missing replace nothing, and neither does a smaller archive', () => {
    cpSync(at('few'), at('cluster'), { recursive: true });
    const step = (documents, ...flags) => spawnSync(process.execPath, [bin, 'step', 'manifest', '--out', 'cluster', ...flags], { cwd: folder, encoding: 'utf8', input: JSON.stringify({ documents, published: [], common: [], bytes: 0 }) });
    assert.match(step(20).stderr, /0 files of documents were built, and not 2: nothing was replaced/);
    assert.match(step(9).stderr, /less than half of the 20/);
    assert.match(step(9, '--force').stderr, /0 files of documents were built, and not 1/);
    assert.deepEqual(files('cluster'), old);
    assert.match(step(20, '--limit', '21').stderr, /--limit: a whole number from 1 to 20/);
  });
  test('es-bulk: a file is there when it is whole, and none without a document', () => {
    assert.equal(run('index', 'few.jsonl', '--format', 'es-bulk', '--out', 'bulk.ndjson').status, 0);
    const whole = readFileSync(at('bulk.ndjson'), 'utf8');
    for (const input of ['empty.jsonl', 'missing.jsonl']) assert.equal(run('index', input, '--format', 'es-bulk', '--out', 'bulk.ndjson').status, 1);
    assert.equal(readFileSync(at('bulk.ndjson'), 'utf8'), whole);
  });
});

describe('one build at a time', () => {
  const held = (content, age = 0) => {
    mkdirSync(at('held/.work'), { recursive: true });
    writeFileSync(at('held/.work/lock'), content);
    const then = new Date(Date.now() - age);
    utimesSync(at('held/.work/lock'), then, then);
  };
  const cases = [
    ['of this machine', () => JSON.stringify({ pid: process.pid, host: hostname() }), 0, 1],
    ['of another machine', () => JSON.stringify({ pid: 1, host: `not-${hostname()}` }), 0, 1],
    ['that gives no sign of life', () => JSON.stringify({ pid: process.pid, host: hostname() }), 120_000, 0],
    ['that is gone', () => JSON.stringify({ pid: spawnSync(process.execPath, ['--version']).pid, host: hostname() }), 0, 0],
    ['that left half a file', () => '{"pid"', 0, 0],
  ];
  for (const [name, content, age, expected] of cases) {
    test(`${expected ? 'refused beside' : 'takes the place of'} one ${name}`, () => {
      held(content(), age);
      const { status, stderr } = run('index', 'few.jsonl', '--out', 'held');
      assert.equal(status, expected, stderr);
      if (expected) assert.match(stderr, /another build is at work in held; if that is not so, remove held.\.work.lock/);
      else assert.deepEqual(files('held'), old);
    });
  }
});

describe('what is fetched may be another by the time a build goes on', () => {
  /** Builds from a server, stopped at that line of its progress; then from what it serves by then. */
  async function resumed(name, { first, second, stop }) {
    let now = first;
    const server = createServer((request, response) => response.end(now));
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = `http://127.0.0.1:${server.address().port}/stories.jsonl`;
    try {
      const child = spawn(process.execPath, [bin, 'index', address, '--out', name], { cwd: folder });
      let told = '';
      await new Promise((resolve) => {
        child.stderr.setEncoding('utf8').on('data', (text) => {
          told += text;
          if (stop.test(told)) child.kill('SIGKILL');
        });
        child.on('close', resolve);
      });
      assert.ok(existsSync(at(name, '.work')), told);
      now = second;
      return await runBeside('index', address, '--out', name);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
  const long = newsroom(2500);
  writeFileSync(at('long.jsonl'), lines(long));
  writeFileSync(at('changed.jsonl'), lines([{ ...long[0], title: 'عنوان آخر' }, ...long.slice(1)]));
  writeFileSync(at('longer.jsonl'), lines([...long, ...more]));
  for (const name of ['long', 'changed', 'longer']) assert.equal(run('index', `${name}.jsonl`, '--out', name).status, 0);
  const text = (name) => readFileSync(at(`${name}.jsonl`), 'utf8');

  for (const [phase, stop] of [['reading', /reading: 1000\n|reading: \d{4}/], ['relating', /relating: +[2-7]\d %/]]) {
    for (const [name, said] of [['long', /going on behind \d+ documents/], ['changed', /going on behind \d+ documents[^]*what is fetched has changed since: from the start/], ['longer', phase === 'reading' ? /going on behind/ : /from the start/]]) {
      test(`stopped while ${phase}, then ${name}`, async () => {
        const { status, stderr } = await resumed(`${phase}-${name}`, { first: text('long'), second: text(name), stop });
        assert.equal(status, 0, stderr);
        assert.match(stderr, said);
        if (name === 'long') assert.doesNotMatch(stderr, /from the start/);
        assert.deepEqual(files(`${phase}-${name}`), files(name));
      });
    }
  }
});
