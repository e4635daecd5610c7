// What `maqal index` reads, from whom it does not trust: how near an address is, how bytes become text, how far an
// answer is read, and what lists may name.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { PRIVATE, PUBLIC, THIS_LINK, THIS_MACHINE, lookupWithin, scopeOf } from '../../pkg/bin/addresses.js';
import { get, whole } from '../../pkg/bin/fetch.js';
import { plain } from '../../pkg/bin/progress.js';
import { decodeAs, sniff } from '../../pkg/bin/text.js';

const bin = fileURLToPath(new URL('../../pkg/bin/maqal.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'maqal-inputs-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const write = (name, content) => writeFileSync(join(folder, name), content);

/** Runs the command beside this process, which is the server that it asks. */
const run = (args, input = '') => new Promise((resolve) => {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder });
  const done = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => { done[name] += text; });
  child.stdin.on('error', () => {}).end(input);
  child.on('close', (status) => resolve({ status, ...done }));
});
/** The documents of an archive of the folder, without their keys. */
const documentsOf = (name) => readdirSync(join(folder, name, 'documents'), { recursive: true }).filter((path) => path.endsWith('.json')).sort()
  .flatMap((path) => JSON.parse(readFileSync(join(folder, name, 'documents', path), 'utf8'))).map(({ key, ...document }) => document);

const page = (title) => `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${'<p>The mill of the valley presses olives for the whole town, the miller says.</p>'.repeat(4)}</article></body></html>`;
const answers = {};
/** Addresses that were asked for, by their paths. */
const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  const answer = answers[request.url];
  if (answer) answer(response, request);
  else response.writeHead(404).end();
});
let site;
before(() => new Promise((resolve) => { server.listen(0, '127.0.0.1', () => { site = `http://127.0.0.1:${server.address().port}`; resolve(); }); }));
after(() => { server.closeAllConnections(); server.close(); });
const says = (body, headers = {}) => (response) => response.writeHead(200, headers).end(typeof body === 'function' ? body() : body);

describe('how near an address is', () => {
  const cases = {
    [PUBLIC]: ['203.0.113.7', '8.8.8.8', '172.32.0.1', '100.128.0.1', '192.169.0.1', '223.255.255.255', '2001:db9::1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'],
    [PRIVATE]: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', 'fd00::1', 'fc00::1', 'fec0::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:a00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '::7f00:1'],
    [THIS_MACHINE]: ['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::', '[::1]', '::ffff:127.0.0.1', '0:0:0:0:0:ffff:7f00:1', '64:ff9b::127.0.0.1', '64:ff9b::1', '64:ff9b::'],
    [THIS_LINK]: ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'febf::1', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe'],
    null: ['localhost', 'news.example', '', '1.2.3', '[]'],
  };
  for (const [scope, addresses] of Object.entries(cases)) for (const address of addresses) test(`${address || 'nothing'}: ${scope}`, () => assert.equal(String(scopeOf(address)), scope));

  test('a name is looked up, and what is too near is as good as unknown', async () => {
    const look = (most, options) => new Promise((resolve) => { lookupWithin(most)('localhost', options, (...found) => resolve(found)); });
    const [refused] = await look(PRIVATE, {});
    assert.match(refused.message, /localhost is one of this machine/);
    const [error, address] = await look(THIS_MACHINE, { family: 4 });
    assert.deepEqual([error, address], [null, '127.0.0.1']);
    const [, all] = await look(THIS_MACHINE, { family: 4, all: true });
    assert.deepEqual(all, [{ address: '127.0.0.1', family: 4 }]);
  });
});

describe('bytes to text', () => {
  const arabic = 'معصرة الزيتون';
  const cp1256 = Buffer.from([0xe3, 0xda, 0xd5, 0xd1, 0xc9, 0x20, 0xc7, 0xe1, 0xd2, 0xed, 0xca, 0xe6, 0xe4]);
  const xml = (encoding, body) => Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><a>`), body]);
  const utf16 = (text, mark = true) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  const cases = [
    ['UTF-8', Buffer.from(arabic), {}, 'utf-8', arabic],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${arabic}`), { charset: 'windows-1256' }, 'utf-8', arabic],
    ['UTF-16 with its mark', utf16(arabic), { charset: 'windows-1256' }, 'utf-16le', arabic],
    ['UTF-16, the other order', utf16(arabic).swap16(), {}, 'utf-16be', arabic],
    ['UTF-16 of markup without its mark', utf16(`<a>${arabic}`, false), {}, 'utf-16le', `<a>${arabic}`],
    ['the same in the other order', utf16(`<a>${arabic}`, false).swap16(), { header: 'utf-8' }, 'utf-16be', `<a>${arabic}`],
    ['what the user says', cp1256, { charset: 'windows-1256', header: 'iso-8859-1' }, 'windows-1256', arabic],
    ['what the header says', cp1256, { header: 'CP1256' }, 'windows-1256', arabic],
    ['what the declaration says', xml('windows-1256', cp1256), {}, 'windows-1256', `<?xml version="1.0" encoding="windows-1256"?><a>${arabic}`],
    ['a declaration that lies', xml('windows-1256', Buffer.from(arabic)), {}, 'utf-8', `<?xml version="1.0" encoding="windows-1256"?><a>${arabic}`],
    ['a header that lies', Buffer.from(arabic), { header: 'iso-8859-1' }, 'utf-8', arabic],
    ['a declaration of UTF-16 that lies', xml('utf-16', Buffer.from('x')), {}, 'utf-8', '<?xml version="1.0" encoding="utf-16"?><a>x'],
    ['names that are none', xml('klingon', Buffer.from('x')), { header: 'x-unknown' }, 'utf-8', '<?xml version="1.0" encoding="klingon"?><a>x'],
    ['nothing', Buffer.alloc(0), {}, 'utf-8', ''],
  ];
  for (const [name, bytes, told, encoding, text] of cases) {
    test(name, () => {
      assert.equal(sniff(bytes, told), encoding);
      assert.deepEqual(decodeAs(encoding, bytes), { text, isLossy: false });
    });
  }
  test('what is lost is known', () => {
    assert.equal(decodeAs('utf-8', cp1256).isLossy, true);
    assert.equal(decodeAs('utf-8', Buffer.from('\ufffd')).isLossy, false);
    assert.equal(decodeAs('shift_jis', Buffer.from([0xff])).isLossy, true);
  });
});

describe('fetching', () => {
  const read = async (path, most = THIS_LINK, limit = 1 << 20, patience = 5000) => {
    const { chunks, ...rest } = await get(`${site}${path}`, most, patience);
    return { ...rest, text: (await whole(chunks, limit, patience)).toString() };
  };
  test('unpacks, follows redirects, and tells where it came from and what it is', async () => {
    Object.assign(answers, {
      '/gzip': says(gzipSync('olives'), { 'content-encoding': 'gzip', 'content-type': 'text/html; Charset="windows-1256"' }),
      '/brotli': says(brotliCompressSync('olives'), { 'content-encoding': 'br' }),
      '/moved': says('', {}),
    });
    answers['/moved'] = (response) => response.writeHead(302, { location: 'gzip' }).end();
    for (const [path, charset, end = path] of [['/gzip', 'windows-1256'], ['/brotli', undefined], ['/moved', 'windows-1256', '/gzip']]) {
      assert.deepEqual(await read(path), { text: 'olives', scope: THIS_MACHINE, charset, url: site + end }, path);
    }
  });

  /** Bytes without end, as fast as they are taken. */
  const endless = (pack) => (response) => {
    response.writeHead(200, pack ? { 'content-encoding': 'gzip' } : {});
    const sink = pack ? createGzip({ level: 1 }) : response;
    if (pack) sink.pipe(response);
    const more = () => { while (!response.destroyed && sink.write(Buffer.alloc(1 << 16, 32))); };
    sink.on('drain', more).on('error', () => {});
    more();
  };
  const refused = [
    ['more than the limit', '/endless', endless(false), /more than 1 MB, unpacked/],
    ['a bomb', '/bomb', endless(true), /more than 1 MB, unpacked/],
    ['gzip that is none', '/no-gzip', says('olives', { 'content-encoding': 'gzip' }), /incorrect header check/],
    ['gzip that is cut', '/cut', says(() => gzipSync('olives'.repeat(999)).subarray(0, 30), { 'content-encoding': 'gzip' }), /unexpected end of file/],
    ['packed twice', '/twice', says('', { 'content-encoding': 'gzip, gzip' }), /packed as gzip, gzip, which nobody asked for/],
    ['redirects without end', '/circle', (response) => response.writeHead(301, { location: '/circle' }).end(), /redirected too often/],
    ['a redirect to a file', '/to-file', (response) => response.writeHead(301, { location: 'file:///etc/hostname' }).end(), /redirected to no address/],
    ['a redirect to nothing', '/to-nothing', (response) => response.writeHead(301, { location: 'http://' }).end(), /redirected to no address/],
    ['a redirect to what is nearer', '/to-link', (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(), /169\.254\.169\.254 is one of this link alone, which nothing from elsewhere may name/],
    ['an error', '/error', (response) => response.writeHead(500).end('no'), /the server answered 500/],
    ['a server that hangs up', '/hang-up', (response) => response.destroy(), /socket hang up/],
  ];
  for (const [name, path, answer, message] of refused) {
    test(`refused: ${name}`, async () => {
      answers[path] = answer;
      await assert.rejects(read(path), message);
    });
  }
  test('a server that says nothing, or stops in the middle, is waited for no longer than patience lasts', async () => {
    answers['/silent'] = () => {};
    answers['/stops'] = (response) => { response.writeHead(200); response.write('olives'); };
    for (const path of ['/silent', '/stops']) await assert.rejects(read(path, THIS_LINK, 1 << 20, 50), /no answer in time/, path);
  });
  test('nothing is asked that is nearer than allowed, by number or by name', async () => {
    answers['/near'] = says('near');
    asked.length = 0;
    const { port } = server.address();
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '127.0.0.1.', '127.1']) {
      for (const most of [PUBLIC, PRIVATE]) await assert.rejects(get(`http://${host}:${port}/near`, most), /is one of this machine/, host);
    }
    assert.deepEqual(asked, []);
    // What was opened for the user's own address is no list's.
    await read('/near');
    await assert.rejects(read('/near', PUBLIC), /is one of this machine/);
  });
});

describe('lists name addresses of http(s), and none that is nearer than they are', () => {
  const index = (...names) => `<sitemapindex>${names.map((name) => `<sitemap><loc>${name}</loc></sitemap>`).join('')}</sitemapindex>`;
  const urls = (...names) => `<urlset>${names.map((name) => `<url><loc>${name}</loc></url>`).join('')}</urlset>`;
  before(() => {
    write('private.jsonl', '{"id":"draft","title":"PRIVATE draft","text":"never to be published"}\n');
    answers['/page'] = says(page('The olive mill opens'));
    answers['/sitemap.xml'] = says(() => urls(`${site}/page`));
  });

  const secrets = () => [join(folder, 'private.jsonl'), 'private.jsonl', './private.jsonl', `file://${join(folder, 'private.jsonl')}`, '-', 'data:text/plain,{}', 'ftp://news.example/', '/etc/hostname'];
  for (const [name, place] of [['from a server', 'remote'], ['of this machine', 'local']]) {
    test(`a sitemap of sitemaps ${name} cannot name files or standard input`, async () => {
      const list = index(...secrets(), ...(place === 'remote' ? [`${site}/sitemap.xml`] : []));
      answers['/index.xml'] = says(list);
      write('index.xml', list);
      const source = place === 'remote' ? `${site}/index.xml` : 'index.xml';
      const { stdout, stderr } = await run(['index', source, '--format', 'es-bulk'], '{"id":"piped","title":"PRIVATE pipe","text":"x"}\n');
      for (const secret of secrets()) assert.ok(stderr.includes(`maqal: ${secret}: skipped: ${source} names it, and it is no address of http(s)`), stderr);
      assert.doesNotMatch(stdout, /PRIVATE/);
      assert.equal(stdout.includes('The olive mill opens'), place === 'remote');
    });
  }

  test('pages, too', async () => {
    answers['/urls.xml'] = says(() => urls(...secrets(), `${site}/page`));
    const { stdout, stderr } = await run(['index', `${site}/urls.xml`, '--format', 'es-bulk']);
    for (const secret of secrets()) assert.ok(stderr.includes(`maqal: ${secret}: skipped: it is no address of http(s)`), stderr);
    assert.equal(stdout.trim().split('\n').length, 2);
  });

  test('a list of this machine may name its pages; one that is only a file may not, unless the user says so', async () => {
    write('local.xml', urls(`${site}/page`, `http://localhost:${server.address().port}/page`));
    asked.length = 0;
    const refused = await run(['index', 'local.xml', '--format', 'es-bulk']);
    assert.deepEqual([refused.status, refused.stdout, asked], [1, '', []]);
    assert.equal(refused.stderr.match(/is one of this machine, which nothing from elsewhere may name \(--allow-private lets it\)/g).length, 2);
    const allowed = await run(['index', 'local.xml', '--format', 'es-bulk', '--allow-private']);
    assert.deepEqual([allowed.status, allowed.stdout.match(/The olive mill opens/g).length], [0, 2]);
    const own = await run(['index', `${site}/sitemap.xml`, '--format', 'es-bulk']);
    assert.deepEqual([own.status, own.stdout.match(/The olive mill opens/g).length], [0, 1]);
  });

  describe('what a site asks of crawlers', () => {
    const rules = (body) => Object.assign(answers, { '/robots.txt': body, '/two.xml': says(() => urls(`${site}/page`, `${site}/page?print`)) });
    after(() => delete answers['/robots.txt']);
    const indexed = async (...more) => run(['index', `${site}/two.xml`, '--format', 'es-bulk', ...more]);
    const count = ({ stdout }) => (stdout.match(/The olive mill opens/g) ?? []).length;

    test('a page that its robots.txt forbids is named and skipped, and robots.txt is asked for once', async () => {
      rules(says('User-agent: *\nDisallow: /page?print\n'));
      asked.length = 0;
      const done = await indexed();
      assert.equal(count(done), 1);
      assert.match(done.stderr, /\/page\?print: skipped: the site's robots\.txt asks crawlers to leave it/);
      assert.deepEqual([asked.filter((path) => path === '/robots.txt').length, asked.includes('/page?print')], [1, false]);
    });
    test('--ignore-robots does not ask for it', async () => {
      asked.length = 0;
      answers['/page?print'] = answers['/page'];
      assert.deepEqual([count(await indexed('--ignore-robots')), asked.includes('/robots.txt')], [2, false]);
    });
    test('a robots.txt that cannot be read forbids all, and says so', async () => {
      rules((response) => response.writeHead(503).end());
      const done = await indexed();
      assert.deepEqual([done.status, count(done)], [1, 0]);
      assert.match(done.stderr, /\/page: skipped: cannot read .*\/robots\.txt: the server answered 503/);
    });
  });

  test('a bad list among others is named and skipped; the others are read', async () => {
    const lists = {
      '/deep.xml': says(`<rss>${'<a>'.repeat(100_000)}<item><title>deep</title><link>https://news.example/deep</link></item></rss>`),
      '/no-list.xml': says('<html><p>no list</p></html>'),
      '/lines.jsonl': says('{"id":"a","title":"Lines of JSON"}\n'),
      '/torn.xml.gz': says(() => gzipSync(urls(`${site}/page`)).subarray(0, 40)),
      '/circle.xml': says(() => index(`${site}/circle.xml`, `${site}/all.xml`)),
    };
    Object.assign(answers, lists, { '/all.xml': says(() => index(...Object.keys(lists).map((path) => site + path), `${site}/gone.xml`, `${site}/sitemap.xml`)) });
    const { status, stdout, stderr } = await run(['index', `${site}/all.xml`, '--format', 'es-bulk']);
    assert.equal(status, 0, stderr);
    assert.equal(stdout.match(/The olive mill opens/g).length, 1);
    for (const said of [/\/no-list\.xml: skipped: neither a feed nor a sitemap/, /\/lines\.jsonl: skipped: neither a feed nor a sitemap/, /\/torn\.xml\.gz: skipped: .*unexpected end of file/, /\/gone\.xml: skipped: .*answered 404/, /\/circle\.xml: skipped: it was read already/, /\/all\.xml: skipped: it was read already/]) assert.match(stderr, said);
  });

  test('sitemaps in sitemaps end', async () => {
    let made = 0;
    for (let at = 0; at < 20; at++) answers[`/nested-${at}.xml`] = (response) => { made++; response.end(index(`${site}/nested-${at + 1}.xml`)); };
    const { status, stderr } = await run(['index', `${site}/nested-0.xml`, '--format', 'es-bulk']);
    assert.equal(status, 1);
    assert.match(stderr, /nested-5\.xml: skipped: sitemaps in sitemaps, 4 deep/);
    assert.equal(made, 5);
  });

  test('a page that is too large is skipped', async () => {
    answers['/huge'] = says(() => gzipSync(Buffer.alloc((1 << 25) + 1, 32)), { 'content-encoding': 'gzip' });
    answers['/some.xml'] = says(() => urls(`${site}/huge`, `${site}/page`));
    const { status, stdout, stderr } = await run(['index', `${site}/some.xml`, '--format', 'es-bulk']);
    assert.equal(status, 0);
    assert.match(stderr, /\/huge: skipped: cannot read .*: more than 32 MB, unpacked/);
    assert.match(stdout, /The olive mill opens/);
  });

  test('a line that renderArticle() refuses is skipped, in every format', async () => {
    write('large.jsonl', `${JSON.stringify({ url: 'https://news.example/a', html: 'a'.repeat((1 << 25) + 1) })}\n{"id":"b","title":"Olives"}\n`);
    for (const args of [['--format', 'es-bulk'], ['--out', 'large']]) {
      const { status, stderr } = await run(['index', 'large.jsonl', ...args]);
      assert.equal(status, 0);
      assert.match(stderr, /large\.jsonl:1: skipped: .*33554432/);
      assert.match(stderr, /1 documents.*1 was skipped/);
    }
  });

  test('what the user named and cannot be read ends the build, with its name', async () => {
    write('torn.xml.gz', gzipSync(urls(`${site}/page`)).subarray(0, 40));
    write('torn.jsonl.gz', gzipSync('{"id":"a","title":"Olives"}\n'.repeat(99)).subarray(0, 60));
    for (const name of ['torn.xml.gz', 'torn.jsonl.gz']) {
      const { status, stderr } = await run(['index', name, '--out', 'torn']);
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`^maqal: cannot read ${name}: unexpected end of file$`, 'm'));
    }
  });

  test('a feed that is a bomb ends the build, since the user named it', async () => {
    answers['/bomb.xml'] = says(() => gzipSync(Buffer.concat([Buffer.from('<rss>'), Buffer.alloc(1 << 26, 32)])), { 'content-encoding': 'gzip' });
    const { status, stderr } = await run(['index', `${site}/bomb.xml`, '--format', 'es-bulk']);
    assert.equal(status, 1);
    assert.match(stderr, /cannot read .*\/bomb\.xml: more than 64 MB, unpacked/);
  });
});

describe('nothing of what is read drives the terminal', () => {
  const cases = [
    ['a title for the window', '\x1b]0;owned\x07', '\\u001b]0;owned\\u0007'],
    ['controls of one byte', '\x9b31m\x7f', '\\u009b31m\\u007f'],
    ['lines', 'a\r\nb\u2028c', 'a\\u000d\\u000ab\\u2028c'],
    ['directions', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['Arabic, Persian with its joiners, emoji', 'مقال می\u200cخواهم 👩\u200d🌾', 'مقال می\u200cخواهم 👩\u200d🌾'],
    ['length', 'x'.repeat(5000), `${'x'.repeat(1000)}…`],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.equal(plain(text), expected));

  test('neither messages nor es-bulk and vectors', async () => {
    answers['/escapes.xml'] = says('<urlset><url><loc>http://127.0.0.1:1/\u009b31m&#27;]0;TITLE&#7;</loc></url></urlset>');
    const remote = await run(['index', `${site}/escapes.xml`, '--format', 'es-bulk']);
    assert.match(remote.stderr, /127\.0\.0\.1:1\/ 31m/);
    write('escapes.jsonl', `{"id":"\x9b31m","title":"a\x85b \x7f\u202e","text":"x"}\n${JSON.stringify({ id: '\x1b[31m', title: '\x1b[2J' })}\n{"id":\x9b}\n`);
    write('escapes\x1b[2J.jsonl', '7\n');
    const lines = await Promise.all([run(['index', 'escapes.jsonl', 'escapes\x1b[2J.jsonl', '--format', 'es-bulk']), run(['vectors', 'escapes.jsonl']), run(['index', 'missing\x1b[2J', '--out', 'x'])]);
    assert.deepEqual(JSON.parse(lines[0].stdout.split('\n')[1]).title, 'a\x85b \x7f\u202e');
    for (const { stdout, stderr } of [remote, ...lines]) assert.doesNotMatch(stdout + stderr, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/);
  });
});

describe('encodings', () => {
  const title = 'معصرة الزيتون';
  const cp1256 = (text) => Buffer.from([...text].map((character) => {
    const at = [...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].indexOf(character);
    return at;
  }));
  const feed = (declaration) => `${declaration}<rss><channel><item><title>${title}</title><link>https://news.example/1</link></item></channel></rss>`;
  const line = `${JSON.stringify({ id: 'https://news.example/1', title })}\n`;
  before(() => {
    answers['/feed-1256'] = says(() => cp1256(feed('')), { 'content-type': 'application/rss+xml; charset=windows-1256' });
    answers['/lines-1256'] = says(() => cp1256(line), { 'content-type': 'text/plain; charset=windows-1256' });
    answers['/lines-lie'] = says(() => line, { 'content-type': 'text/plain; charset=iso-8859-1' });
    answers['/page-1256'] = says(() => cp1256(page(title).replace('lang="en"', 'lang="ar"')), { 'content-type': 'text/html; charset=windows-1256' });
    answers['/page-lies'] = says(() => page(title), { 'content-type': 'text/html; charset=iso-8859-1' });
    answers['/pages-1256'] = says(() => `<urlset><url><loc>${site}/page-1256</loc></url></urlset>`);
    answers['/pages-lie'] = says(() => `<urlset><url><loc>${site}/page-lies</loc></url></urlset>`);
    write('declared.xml', cp1256(feed('<?xml version="1.0" encoding="windows-1256"?>')));
    write('silent.xml', cp1256(feed('')));
    write('utf16.xml', Buffer.from(`\ufeff${feed('<?xml version="1.0" encoding="utf-16"?>')}`, 'utf16le'));
    write('utf16-be.xml.gz', gzipSync(Buffer.from(feed(''), 'utf16le').swap16()));
    write('utf16.jsonl', Buffer.from(`\ufeff${line.repeat(3)}`, 'utf16le'));
    write('utf16-bare.jsonl', Buffer.from(line, 'utf16le').swap16());
    write('cp1256.jsonl', cp1256(line));
    write('marked.jsonl', `\ufeff${line}`);
  });
  const cases = [
    ['a declaration', () => ['declared.xml']],
    ['--charset for a feed', () => ['silent.xml', '--charset', 'windows-1256']],
    ['--charset for lines', () => ['cp1256.jsonl', '--charset', 'cp1256']],
    ['a mark, whatever --charset says', () => ['marked.jsonl', '--charset', 'cp1256']],
    ['UTF-16', () => ['utf16.xml']],
    ['UTF-16, the other order, no mark, gzip', () => ['utf16-be.xml.gz']],
    ['UTF-16 lines', () => ['utf16.jsonl']],
    ['UTF-16 lines, the other order, no mark', () => ['utf16-bare.jsonl']],
    ['a header for a feed', () => [`${site}/feed-1256`]],
    ['a header for lines', () => [`${site}/lines-1256`]],
    ['a header for lines that lies', () => [`${site}/lines-lie`]],
    ['a header for a page', () => [`${site}/pages-1256`]],
    ['a header for a page that lies', () => [`${site}/pages-lie`]],
  ];
  for (const [name, args] of cases) {
    test(name, async () => {
      const { status, stdout, stderr } = await run(['index', ...args(), '--format', 'es-bulk']);
      assert.equal(status, 0, stderr);
      assert.equal(JSON.parse(stdout.split('\n')[1]).title, title);
      assert.doesNotMatch(stderr, /U\+FFFD/);
    });
  }
  for (const name of ['silent.xml', 'cp1256.jsonl']) {
    test(`${name}: what is lost is said, once`, async () => {
      const { stderr } = await run(['index', name, name, '--out', 'lossy']);
      assert.equal(stderr.match(new RegExp(`maqal: ${name}: some of its bytes are not utf-8, and came out as U\\+FFFD: --charset says what they are\n`, 'g')).length, 2);
    });
  }
  test('vectors takes --charset; a name that is none is refused before anything is read', async () => {
    assert.match((await run(['vectors', 'cp1256.jsonl', '--charset', 'windows-1256'])).stdout, new RegExp(title));
    for (const command of [['index', 'silent.xml', '--out', 'x'], ['vectors', 'silent.xml']]) {
      const { status, stderr } = await run([...command, '--charset', 'klingon-8']);
      assert.deepEqual([status, stderr], [2, 'maqal: --charset: there is no encoding "klingon-8" (maqal --help tells more)\n']);
    }
  });
});
