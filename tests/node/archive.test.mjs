// `maqal index` and openArchive(): an archive goes into files and comes out of them, as a site and a page would do it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { newsroom } from './newsroom.mjs';
import { install } from './packed.mjs';

process.env.MAQAL_LOG_SECONDS = '0'; // builds are stopped at lines of their logs

const { project, maqal } = await install();
const { openArchive, renderArticle } = await maqal();
const bin = join(project, 'node_modules/.bin', process.platform === 'win32' ? 'maqal.cmd' : 'maqal');
const folder = mkdtempSync(join(tmpdir(), 'maqal-archive-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const shell = process.platform === 'win32';
const run = (...args) => spawnSync(bin, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, shell });
/** The same without blocking this process, which may be the server that is asked. */
const runBeside = (...args) => new Promise((resolve) => {
  const child = spawn(bin, args, { cwd: folder, shell });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => { stderr += text; });
  child.on('close', (status) => resolve({ status, stderr }));
});
const lines = (documents) => documents.map((document) => `${JSON.stringify(document)}\n`).join('');
const write = (name, content) => writeFileSync(join(folder, name), content);
/** The documents of an archive that has no more than sixteen. */
const documentsIn = (name) => Object.entries(files(name)).filter(([path]) => path.startsWith('documents')).flatMap(([, file]) => JSON.parse(Buffer.from(file, 'base64')));
/** Every file below, with its content. */
const files = (name, below = '') => Object.fromEntries(readdirSync(join(folder, name, below), { withFileTypes: true }).flatMap((entry) => {
  const path = join(below, entry.name);
  return entry.isDirectory() ? Object.entries(files(name, path)) : [[path, readFileSync(join(folder, name, path)).toString('base64')]];
}));

let fetched = [];
const fetchFile = async (address) => {
  fetched.push(address);
  try {
    return new Response(readFileSync(new URL(address)));
  } catch {
    return new Response('', { status: 404 });
  }
};
const opened = (name, options) => openArchive(pathToFileURL(join(folder, name)).href, { fetch: fetchFile, ...options });
const ids = (found) => found.map(({ id }) => id);

const stories = newsroom(600);
write('stories.jsonl', lines(stories));
const built = run('index', 'stories.jsonl', '--out', 'built');
const archive = await opened('built');

describe('maqal index', () => {
  test('says what it has done, and leaves nothing behind but the archive', () => {
    assert.equal(built.status, 0, built.stderr);
    assert.match(built.stderr, /^maqal: 600 documents in built$/m);
    assert.equal(built.stdout, '');
    assert.deepEqual(readdirSync(join(folder, 'built')).sort(), ['archive.json', 'documents', 'related', 'terms']);
  });

  test('the same input gives the same bytes, in any order of its lines, plain or gzip, in one file or two', () => {
    const expected = files('built');
    const mixed = [...stories].reverse();
    write('mixed.jsonl.gz', gzipSync(lines(mixed.slice(0, 250))));
    write('rest.jsonl', `\ufeff${lines(mixed.slice(250))}`.trimEnd());
    assert.equal(run('index', 'mixed.jsonl.gz', 'rest.jsonl', '--out', 'mixed').status, 0);
    assert.deepEqual(files('mixed'), expected);
  });

  test('what is wrong with a line is said with its number, and the line is skipped', () => {
    write('bad.jsonl', `${lines(stories.slice(0, 20))}{"id": 1\n[]\n\n{"title": "no id"}\n{"id": "x"}\n7\n${lines([stories[0], { id: 5, url: '/5', html: '<h1>Olive mills</h1><p>The mills press olives.</p>' }])}`);
    const { status, stderr } = run('index', 'bad.jsonl', '--out', 'bad');
    assert.equal(status, 0);
    for (const line of ['21: skipped: not JSON', '22: skipped: not an object', '24: skipped: neither an id nor a url', '25: skipped: neither a title nor a text', '26: skipped: not an object']) {
      assert.ok(stderr.includes(`maqal: bad.jsonl:${line}\n`), stderr);
    }
    assert.match(stderr, /^maqal: 21 documents in bad; 5 were skipped; 1 was replaced by a later one of its ID$/m);
    assert.ok(Object.values(files('bad')).some((file) => Buffer.from(file, 'base64').includes('"Olive mills"')));
  });

  test('of two documents of one ID the later counts', () => {
    write('twice.jsonl', lines([{ ...stories[0], title: 'Before' }, stories[1], { ...stories[0], title: 'After' }]));
    run('index', 'twice.jsonl', '--out', 'twice');
    assert.deepEqual(documentsIn('twice').map(({ title }) => title).sort(), ['After', stories[1].title].sort());
  });

  test('a build that is killed goes on where it was, to the same bytes', async () => {
    const many = newsroom(3000);
    write('many.jsonl', lines(many));
    assert.equal(run('index', 'many.jsonl', '--out', 'whole').status, 0);
    for (const [name, line] of [['reading', /reading: +[5-7]\d %/], ['relating', /relating: +[5-7]\d %/]]) {
      const child = spawn(process.execPath, [join(project, 'node_modules/maqal/bin/maqal.js'), 'index', 'many.jsonl', '--out', name], { cwd: folder });
      let told = '';
      await new Promise((resolve) => {
        child.stderr.setEncoding('utf8').on('data', (text) => {
          told += text;
          if (line.test(told)) child.kill('SIGKILL');
        });
        child.on('close', resolve);
      });
      assert.ok(readdirSync(join(folder, name)).includes('.work'), `${name}: it was done before it could be killed:\n${told}`);
      const { status, stderr } = run('index', 'many.jsonl', '--out', name);
      assert.equal(status, 0);
      if (name === 'reading') assert.match(stderr, /going on behind \d{4} documents/);
      else assert.doesNotMatch(stderr, /reading/);
      assert.deepEqual(files(name), files('whole'), name);
    }
  });

  test('another input in the same folder starts afresh', () => {
    mkdirSync(join(folder, 'afresh/.work'), { recursive: true });
    write('afresh/.work/state.json', JSON.stringify({ identity: 'another', units: 500, read: 1, documents: 500, bytes: 9, isWhole: true }));
    assert.equal(run('index', 'stories.jsonl', '--out', 'afresh').status, 0);
    assert.deepEqual(files('afresh'), files('built'));
  });

  test('a smaller archive in the place of a larger one leaves nothing of it', () => {
    write('few.jsonl', lines(stories.slice(0, 40)));
    assert.equal(run('index', 'few.jsonl', '--out', 'few').status, 0);
    assert.equal(run('index', 'stories.jsonl', '--out', 'shrunk').status, 0);
    assert.equal(run('index', 'few.jsonl', '--out', 'shrunk', '--force').status, 0);
    assert.deepEqual(files('shrunk'), files('few'));
  });

  test('feeds: RSS, Atom and RDF', () => {
    write('rss.xml', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "never">]><rss version="2.0"><channel><title>The Mill</title><language>en</language>
      <item><title>Olive mills open &amp; press</title><link>https://news.example/olives</link><guid isPermaLink="false">olives</guid><pubDate>Tue, 02 Mar 2021 10:00:00 +0200</pubDate>
        <category>harvest</category><content:encoded><![CDATA[<p>The mills of the valley press olives.</p><script>x()</script>]]></content:encoded></item>
      <item><title>The olive harvest is late</title><link>https://news.example/late</link><description>&lt;p&gt;Olives wait in the valley.&lt;/p&gt;</description></item>
      <item><description>nothing to go by</description></item></channel></rss>`);
    write('atom.xml', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><id>tag:ferry</id><title>The ferry returns</title><link rel="alternate" href="https://news.example/ferry"/><published>2021-04-01T08:00:00Z</published><author><name>Lina Haddad</name></author><content type="html">&lt;p&gt;Olives on board.&lt;/p&gt;</content></entry></feed>');
    write('rdf.xml', '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="x"><title>A valley in fog</title><link>https://news.example/fog</link><dc:date>2021-05-01</dc:date></item></rdf:RDF>');
    const { status, stderr } = run('index', 'rss.xml', 'atom.xml', 'rdf.xml', '--out', 'feeds');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /rss\.xml: item 3: skipped: neither an id nor a url/);
    const told = documentsIn('feeds').map(({ key, ...document }) => document);
    assert.deepEqual(told, [
      { id: 'https://news.example/late', url: 'https://news.example/late', title: 'The olive harvest is late', lang: 'en' },
      { id: 'olives', url: 'https://news.example/olives', title: 'Olive mills open & press', published: '2021-03-02T08:00:00Z', lang: 'en' },
      { id: 'tag:ferry', url: 'https://news.example/ferry', title: 'The ferry returns', published: '2021-04-01T08:00:00Z', author: 'Lina Haddad', lang: 'en' },
      { id: 'https://news.example/fog', url: 'https://news.example/fog', title: 'A valley in fog', published: '2021-05-01', lang: 'en' },
    ]);
  });

  test('sitemaps: of sitemaps, plain and gzip; their pages are fetched, and one that fails is skipped', async () => {
    const page = (title) => `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${'<p>The mill of the valley presses olives for the whole town, the miller says.</p>'.repeat(4)}</article></body></html>`;
    const server = createServer(({ url }, response) => {
      const at = (path) => `http://127.0.0.1:${server.address().port}${path}`;
      const answers = {
        '/sitemap.xml': () => `<sitemapindex><sitemap><loc>${at('/one.xml.gz')}</loc></sitemap></sitemapindex>`,
        '/one.xml.gz': () => gzipSync(`<urlset><url><loc>${at('/a')}</loc></url><url><loc>${at('/gone')}</loc></url><url><loc>${at('/b')}</loc><news:news><news:publication_date>2021-03-02</news:publication_date></news:news></url></urlset>`),
        '/a': () => page('The olive mill opens'),
        '/b': () => page('The old mill is loud'),
      };
      response.statusCode = answers[url] ? 200 : 404;
      response.end(answers[url]?.() ?? '');
    });
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    try {
      const { status, stderr } = await runBeside('index', `http://127.0.0.1:${server.address().port}/sitemap.xml`, '--out', 'pages');
      assert.equal(status, 0, stderr);
      assert.match(stderr, /\/gone: skipped: cannot read .*: the server answered 404/);
      assert.match(stderr, /2 documents in pages; 1 was skipped/);
      const found = documentsIn('pages');
      assert.deepEqual(found.map(({ title, published }) => [title, published]), [['The olive mill opens', undefined], ['The old mill is loud', '2021-03-02']]);
    } finally {
      server.close();
    }
  });

  test('es-bulk: two lines for each document, for _bulk', () => {
    const { status, stdout, stderr } = run('index', 'stories.jsonl', '--format', 'es-bulk', '--index', 'news');
    assert.equal(status, 0, stderr);
    const all = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.equal(all.length, 1200);
    assert.deepEqual(all[0], { index: { _index: 'news', _id: 'story-0' } });
    assert.deepEqual(all[1], stories[0]);
    assert.equal(run('index', 'stories.jsonl', '--format', 'es-bulk', '--out', 'bulk.ndjson').status, 0);
    assert.equal(readFileSync(join(folder, 'bulk.ndjson'), 'utf8'), stdout.replaceAll('"_index":"news"', '"_index":"articles"'));
  });

  test('vectors: the terms of each document, a line each, whatever else is in the input', () => {
    const { status, stdout, stderr } = run('vectors', 'bad.jsonl');
    assert.equal(status, 0);
    const all = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.equal(all.length, 22);
    for (const { terms, weights, words } of all) assert.ok(terms.length > 3 && terms.length === weights.length && terms.length === words.length);
    assert.match(stderr, /bad\.jsonl:21: skipped: not JSON/);
  });
  test('vectors and index skip a document of which readers would be shown more than 16 kB', () => {
    write('long.jsonl', `${JSON.stringify({ id: 'long', title: 'م'.repeat(9000) })}\n${JSON.stringify(stories[0])}\n`);
    const vectors = run('vectors', 'long.jsonl');
    assert.deepEqual(vectors.stdout.trimEnd().split('\n').map((line) => JSON.parse(line).id), ['story-0']);
    for (const { stderr } of [vectors, run('index', 'long.jsonl', '--out', 'long')]) assert.match(stderr, /long\.jsonl:1: skipped: what readers would be shown has 180\d\d bytes; 16384/);
  });
  test('index --json: what a program would like to know, of files and of es-bulk', () => {
    const lines = [{ id: 1, title: 'The mill' }, { id: 1, title: 'The mill turns' }, { title: 'no ID' }].map((one) => JSON.stringify(one));
    write('counted.jsonl', lines.join('\n'));
    assert.deepEqual(JSON.parse(run('index', 'counted.jsonl', '--out', 'counted', '--json').stdout), { documents: 1, skipped: 1, replaced: 1, out: 'counted' });
    const bulk = run('index', 'counted.jsonl', '--format', 'es-bulk', '--out', 'counted.bulk', '--json');
    assert.deepEqual(JSON.parse(bulk.stdout), { documents: 2, skipped: 1, out: 'counted.bulk' });
  });

  write('neither.xml', '<html><p>a page</p></html>');
  write('empty.jsonl', '');
  for (const [name, args, status, message] of [
    ['no --out', ['index', 'stories.jsonl'], 2, /index needs --out DIR/],
    ['a missing file', ['index', 'missing.jsonl', '--out', 'x'], 1, /cannot read missing\.jsonl: there is no such file/],
    ['a format of no stories', ['index', 'neither.xml', '--out', 'x'], 1, /neither\.xml: neither a feed nor a sitemap/],
    ['a wrong limit', ['index', 'stories.jsonl', '--out', 'x', '--limit', '0'], 2, /--limit: a whole number from 1 to 20/],
    ['an unknown format', ['index', 'stories.jsonl', '--out', 'x', '--format', 'csv'], 2, /--format: files or es-bulk/],
    ['nothing in it', ['index', 'empty.jsonl', '--out', 'empty'], 1, /0 documents in empty/],
    ['es-bulk and a summary at one place', ['index', 'stories.jsonl', '--format', 'es-bulk', '--json'], 2, /--json needs --out/],
    ['an unknown step', ['step', 'all'], 2, /there is no step "all"/],
  ]) test(`refused: ${name}`, () => {
    const done = run(...args);
    assert.deepEqual([done.status, done.stdout], [status, '']);
    assert.match(done.stderr, message);
  });
});

describe('openArchive', () => {
  const story = stories[42];

  test('an article of the archive: the list that was made for it', async () => {
    assert.equal(archive.size, 600);
    const found = await archive.related({ id: story.id });
    assert.equal(found.length, 5);
    assert.ok(found.every(({ why }) => why.length > 0));
    assert.ok(!ids(found).includes(story.id));
    assert.deepEqual(Object.keys(found[0]).sort(), ['id', 'lang', 'published', 'score', 'section', 'title', 'url', 'why'].sort());
    assert.ok(found.every(({ score }, at) => score > 0 && score <= 1 && (at === 0 || score <= found[at - 1].score + 0.05)));
  });

  test('an article that is new: those that share its words, much the same as for its like in the archive', async () => {
    const known = ids(await archive.related({ id: story.id }));
    const { id, url, ...rest } = story;
    const found = ids(await archive.related({ ...rest, title: `${rest.title} اليوم` }, { blocked: [id] }));
    assert.equal(found.length, 5);
    assert.ok(found.filter((one) => known.includes(one)).length >= 2, `${known} ${found}`);
  });

  test('what renderArticle() gives is an article', async () => {
    const { article } = renderArticle(`<h1>${story.title} مرة أخرى</h1><p>${story.text}</p>`, { url: 'https://news.example/new' });
    assert.equal((await archive.related(article, { limit: 3 })).length, 3);
  });

  test('options: limit, blocked, pastOnly, now', async () => {
    const asked = { title: story.title, text: story.text, published: story.published, lang: 'ar' };
    const all = ids(await archive.related(asked, { limit: 20 }));
    assert.equal(new Set(all).size, 20);
    assert.ok(!ids(await archive.related(asked, { limit: 20, blocked: [all[0], `https://news.example/${all[1].slice(6)}`] })).some((id) => [all[0], all[1]].includes(id)));
    const past = await archive.related(asked, { limit: 20, pastOnly: true, now: Date.UTC(2020, 2, 1) });
    assert.ok(past.length > 0 && past.every(({ published }) => published <= '2020-03-01T23'), JSON.stringify(past));
  });

  test('never an empty box: what shares nothing still gets the newest', async () => {
    const found = await archive.related({ title: 'Quux', text: 'zyzzyva', lang: 'en' });
    assert.equal(found.length, 5);
    assert.ok(found.every(({ why, score }) => why.length === 0 && score === 0));
  });

  test('a small budget fetches less, and still answers', async () => {
    const count = async (budget) => {
      fetched = [];
      const found = await (await opened('built', { budget })).related({ title: story.title, text: story.text });
      assert.equal(found.length, 5);
      return fetched.filter((address) => address.includes('/terms/')).length;
    };
    assert.ok((await count(5000)) < (await count(1e6)));
  });

  test('what was fetched once is not fetched again', async () => {
    const own = await opened('built');
    await own.related({ id: story.id });
    fetched = [];
    await own.related({ id: story.id });
    assert.deepEqual(fetched, []);
  });

  test('files that are cut, changed or missing are errors, never wrong answers', async () => {
    const kinds = { 'archive.json': 'BAD_INDEX', terms: 'BAD_INDEX', documents: 'BAD_INDEX', related: 'BAD_INDEX' };
    for (const [kind, code] of Object.entries(kinds)) {
      const spoilt = (change) => async (address) => {
        const response = await fetchFile(address);
        return address.includes(`/${kind}`) ? change(new Uint8Array(await response.arrayBuffer())) : response;
      };
      const ask = async (change) => (await opened('built', { fetch: spoilt(change) })).related(kind === 'related' ? { id: story.id } : { title: story.title, text: story.text });
      await assert.rejects(ask((bytes) => new Response(bytes.subarray(0, bytes.length / 2))), { name: 'MaqalError', code }, kind);
      await assert.rejects(ask(() => new Response('', { status: 503 })), { code: 'FETCH_FAILED' }, kind);
      await assert.rejects(ask(() => { throw new TypeError('no network'); }), { code: 'FETCH_FAILED' }, kind);
      if (kind === 'terms') await assert.rejects(ask((bytes) => new Response(bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)))), { code }, kind);
    }
  });

  test('one that failed is asked for again', async () => {
    let isDown = true;
    const own = await opened('built', { fetch: (address) => (isDown && address.includes('/related/') ? Promise.reject(new Error('down')) : fetchFile(address)) });
    await assert.rejects(own.related({ id: story.id }), { code: 'FETCH_FAILED' });
    isDown = false;
    assert.equal((await own.related({ id: story.id })).length, 5);
  });

  for (const [name, options, option] of [
    ['an unknown one', { limits: 3 }, 'limits'],
    ['a limit of 0', { limit: 0 }, 'limit'],
    ['a half-life of nothing', { halfLifeDays: 0 }, 'halfLifeDays'],
    ['no list of IDs', { blocked: 'x' }, 'blocked'],
    ['more diversity than there is', { diversity: 2 }, 'diversity'],
    ['a date', { now: new Date() }, 'now'],
  ]) test(`BAD_OPTION: ${name}`, () => assert.rejects(archive.related(story, options), { code: 'BAD_OPTION', option }));

  test('BAD_INPUT: no address, no article', async () => {
    for (const nothing of [undefined, '', 5, {}, 'https://']) await assert.rejects(openArchive(nothing), { code: 'BAD_INPUT' }, String(nothing));
    await assert.rejects(archive.related('story'), { code: 'BAD_INPUT' });
  });
});
