// The command as `npx maqal` runs it: the installed package, through the project's node_modules/.bin.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { shown } from '../../pkg/bin/arguments.js';
import { ABOUT, COMMANDS } from '../../pkg/bin/commands.js';
import { install } from './packed.mjs';

const { project, maqal } = await install();
const { extractKeywords, renderArticle, sanitize, sanitizeWithReport } = await maqal();
const bin = join(project, 'node_modules/.bin', process.platform === 'win32' ? 'maqal.cmd' : 'maqal');
const fixture = (name) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const arabic = readFileSync(fixture('arabic.html'), 'utf8');
const english = readFileSync(fixture('english.html'), 'utf8');
writeFileSync(join(project, 'cp1256.html'), Buffer.concat([Buffer.from('<h1>'), Buffer.from([0xe3, 0xde, 0xc7, 0xe1]), Buffer.from('</h1>')]));

const template = '<!doctype html><html><head><title>t</title></head><body><div data-maqal=article></div></body></html>';
writeFileSync(join(project, 'page.html'), template);
writeFileSync(join(project, 'half.json'), '{"html": "<p>');
writeFileSync(join(project, 'utf16.json'), '\ufeff {"html":"<p>é</p>","article":{}}', 'utf16le');
writeFileSync(join(project, 'broken.html'), '<body>مق\n<a><main data-maqal=article></main>');
writeFileSync(join(project, 'page.mjs'), "export * from 'maqal/page';\n");
const { embedArticle } = await import(pathToFileURL(join(project, 'page.mjs')));

const run = (args, input = '') => {
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: project, input, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' });
  return { status, stdout, stderr };
};
const page = (rendered) => [rendered.html, rendered.sidebar.html].filter(Boolean).map((part) => `${part}\n`).join('');

function keywordsOf(html, limit) {
  const { article: { text, title, lang } } = renderArticle(html);
  return extractKeywords(text, { title, lang, limit });
}

describe('what it prints', () => {
  const url = 'https://news.example/story';
  const cases = [
    ['render FILE: the article, then its sidebar', ['render', fixture('arabic.html')], '', () => page(renderArticle(arabic))],
    ['render -: from standard input', ['render', '-'], english, () => page(renderArticle(english))],
    ['render --json', ['render', '--json', fixture('arabic.html')], '', () => `${JSON.stringify(renderArticle(arabic), null, 2)}\n`],
    ['options after the file', ['render', fixture('english.html'), '--json', '--url', url], '', () => `${JSON.stringify(renderArticle(english, { url }), null, 2)}\n`],
    ['--heading-level, --lang, --preset', ['render', '-', '--heading-level=3', '--lang', 'en', '--preset', 'basic'], english,
      () => page(renderArticle(english, { headingLevel: 3, lang: 'en', preset: 'basic' }))],
    ['--format text', ['render', '-', '--format', 'text'], 'A <b>\n\nc', () => page(renderArticle('A <b>\n\nc', { format: 'text' }))],
    ['render --charset', ['render', 'cp1256.html', '--charset', 'windows-1256'], '', () => page(renderArticle('<h1>مقال</h1>'))],
    ['sanitize FILE', ['sanitize', fixture('english.html')], '', () => `${sanitize(english)}\n`],
    ['sanitize -', ['sanitize', '-'], '<p onclick=x>a', () => '<p>a</p>\n'],
    ['sanitize --base-url', ['sanitize', '-', '--base-url', url], '<a href="b">b</a>', () => `${sanitize('<a href="b">b</a>', { baseUrl: url })}\n`],
    ['sanitize --charset', ['sanitize', 'cp1256.html', '--charset', 'windows-1256'], '', () => '<h1>مقال</h1>\n'],
    ['page: the article in its slot', ['page', 'page.html', fixture('english.html'), '--url', url, '--title', '{title} | S'], '',
      () => embedArticle(template, renderArticle(english, { url }), { title: '{title} | S' })],
    ['page: of what render --json printed, by selectors, the head as it is', ['page', 'page.html', '-', '--slots', '{"div":"article"}', '--head', 'off'], '{"html":"<p>a</p>","article":{}}',
      () => embedArticle(template, { html: '<p>a</p>', article: {} }, { slots: { div: 'article' }, head: 'off' })],
    ['page: of JSON in UTF-16, as a shell may write it', ['page', 'page.html', 'utf16.json'], '', () => embedArticle(template, { html: '<p>é</p>', article: {} })],
    ['page --check', ['page', '--check', 'page.html'], '', () => 'page.html: right\n'],
    ['page --charset', ['page', '-', fixture('english.html'), '--charset', 'utf-8'], template, () => embedArticle(template, renderArticle(english))],
    ['sanitize --report', ['sanitize', '-', '--report'], '<p onclick=x>a', () => `${JSON.stringify(sanitizeWithReport('<p onclick=x>a'), null, 2)}\n`],
    ['render --max-bytes', ['render', '-', '--max-bytes', '100'], '<h1>a</h1>', () => page(renderArticle('<h1>a</h1>'))],
    ['keywords', ['keywords', fixture('english.html'), '--limit', '3'], '', () => keywordsOf(english, 3).map(({ text, score }) => `${text}\t${score.toFixed(3)}\n`).join('')],
    ['keywords --json', ['keywords', fixture('arabic.html'), '--json'], '', () => `${JSON.stringify(keywordsOf(arabic, 10), null, 2)}\n`],
    ['nothing in, an empty line at most', ['sanitize', '-'], '', () => '\n'],
    ['--version', ['--version'], '', () => `${JSON.parse(readFileSync(join(project, 'node_modules/maqal/package.json'), 'utf8')).version}\n`],
  ];
  for (const [name, args, input, expected] of cases) test(name, () => assert.deepEqual(run(args, input), { status: 0, stdout: expected(), stderr: '' }));

  test('render --explain: a line for each block, with its role and what spoke for it', () => {
    const { status, stdout, stderr } = run(['render', '-', '--explain'], '<h1>A headline</h1><p>By Ann Lee</p><p>And the text.</p>');
    const lines = stdout.split('\n').map((line) => line.split('\t'));
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.deepEqual(lines.map(([, role]) => role), ['headline', 'byline', 'body', undefined]);
    assert.deepEqual(lines[1].slice(2), ['the form of a byline', 'By Ann Lee']);
  });

  test('--help has every command and every option, each once with what it does, in lines of 120 columns', () => {
    const { status, stdout } = run(['--help']);
    const commands = shown(COMMANDS);
    assert.equal(status, 0);
    assert.deepEqual(commands.map(({ name }) => name), ['render', 'sanitize', 'page', 'sources', 'keywords', 'related', 'index', 'vectors', 'serve', 'completion']);
    for (const { name, does } of commands) assert.match(stdout, new RegExp(`maqal ${name} .* ${does}\n`));
    for (const option of new Set(commands.flatMap(({ options }) => options))) {
      const lines = stdout.split('\n').filter((line) => line.trim().startsWith(`--${option.flag} `) && line.includes(option.help));
      assert.equal(lines.length, 1, option.flag);
    }
    assert.deepEqual(stdout.split('\n').filter((line) => line.length > 120), []);
  });
  for (const { name, operands, does, options, isInternal } of COMMANDS) {
    test(`${name} --help: ${isInternal ? 'what people are told' : 'how it is called, what it does, its own options and no others'}`, () => {
      const { status, stdout, stderr } = run([name, '--help']);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      if (isInternal) {
        assert.equal(stdout, run(['--help']).stdout);
        return;
      }
      assert.equal(stdout.split('\n')[0], `usage: maqal ${name} ${operands}   ${does}`);
      assert.deepEqual([...stdout.matchAll(/^ {2}--([\w-]+)/gm)].map(([, flag]) => flag), options.map(({ flag }) => flag));
      assert.deepEqual(stdout.split('\n').filter((line) => line.length > 120), []);
    });
  }
  test('every paragraph of the help is about a command', () => {
    const names = COMMANDS.map(({ name }) => name);
    for (const { of, text } of ABOUT) assert.deepEqual([of.length > 0, of.filter((name) => !names.includes(name))], [true, []], text);
  });
  test('no command has two options of one name, and one name takes a value everywhere or nowhere', () => {
    for (const { name, options } of COMMANDS) assert.equal(new Set(options.map(({ flag }) => flag)).size, options.length, name);
    const kinds = new Map();
    for (const { flag, value } of COMMANDS.flatMap(({ options }) => options)) {
      assert.equal(kinds.get(flag) ?? (value !== undefined), value !== undefined, flag);
      kinds.set(flag, value !== undefined);
    }
  });
});

describe('what it refuses: one sentence on stderr, nothing on stdout', () => {
  const cases = [
    ['a missing file', ['render', 'missing.html'], 1, /cannot read missing\.html: there is no such file/],
    ['a directory', ['render', '.'], 1, /it is a directory/],
    ['a wrong option value', ['render', '-', '--heading-level', '9'], 1, /headingLevel/],
    ['a heading level that is no number', ['render', '-', '--heading-level', 'x'], 1, /headingLevel/],
    ['an unknown preset', ['sanitize', '-', '--preset', 'all'], 1, /preset/],
    ['an unknown charset, render', ['render', '-', '--charset', 'klingon-8'], 1, /charset/],
    ['more than --max-bytes', ['render', '-', '--max-bytes', '3'], 1, /limits\.inputBytes/],
    ['a shell that there is not', ['completion', 'tcsh'], 2, /bash, zsh or fish/],
    ['related without an archive', ['related', fixture('english.html')], 2, /needs --archive/],
    ['an archive that is none', ['related', fixture('english.html'), '--archive', '.'], 1, /archive|manifest/i],
    ['an unknown charset, sanitize', ['sanitize', '-', '--charset', 'klingon-8'], 1, /charset/],
    ['a template with a mistake', ['page', '--check', 'broken.html'], 1, /broken\.html:2:4: template: <main> at byte 14: a slot inside <a> /],
    ['a template without a slot', ['page', '-', fixture('english.html')], 1, /^maqal: -: template: no slot for the article/],
    ['half an article of JSON', ['page', 'page.html', 'half.json'], 1, /half\.json: .*JSON/],
    ['a template and an article from one input', ['page', '-', '-'], 2, /one of its two files/],
    ['a template and no article', ['page', 'page.html'], 2, /a template and an article/],
    ['slots that are no JSON', ['page', '--check', 'page.html', '--slots', 'main'], 2, /--slots: JSON/],
    ['no command', [], 2, /render, sanitize, page, sources, keywords, related, index, vectors, serve or completion/],
    ['an unknown command', ['toString', '-'], 2, /no command "toString"/],
    ['no file', ['render'], 2, /needs a file/],
    ['two files', ['sanitize', 'a', 'b'], 2, /one file at a time/],
    ['serve with a file', ['serve', 'a'], 2, /no file, and "a" is one more/],
    ['a port that there is not', ['serve', '--port', '70000'], 2, /--port: a whole number from 1 to 65535/],
    ['an unknown option', ['render', '-', '--color'], 2, /--color/],
    ['an option without its value', ['render', '-', '--url'], 2, /--url/],
    ['an option of the other command', ['sanitize', '-', '--url', 'https://news.example/'], 2, /sanitize knows no --url/],
    ['--json with sanitize', ['sanitize', '-', '--json'], 2, /sanitize knows no --json/],
  ];
  for (const [name, args, expected, message] of cases) {
    test(name, () => {
      const { status, stdout, stderr } = run(args, '<p>x</p>');
      assert.deepEqual([status, stdout], [expected, ''], stderr);
      assert.match(stderr, /^maqal: [^\n]+\n$/);
      assert.match(stderr, message);
    });
  }
});

test('related: what an archive of index has, the most alike first', () => {
  const documents = [
    { id: '1', url: 'https://news.example/1', title: 'منارة الميناء القديم', lang: 'ar' },
    { id: '2', url: 'https://news.example/2', title: 'أسعار السمك في السوق', lang: 'ar' },
  ];
  assert.equal(run(['index', '-', '--out', 'archive'], documents.map((one) => `${JSON.stringify(one)}\n`).join('')).status, 0);
  const asked = '<html lang=ar><h1>المنارة تضيء الميناء</h1><p>أضاءت المنارة القديمة الميناء هذا المساء، بعد ترميم دام عامين.</p>';
  const { status, stdout } = run(['related', '-', '--archive', 'archive', '--limit', '1'], asked);
  assert.deepEqual([status, stdout.split('\t').slice(0, 2)], [0, ['منارة الميناء القديم', 'https://news.example/1']]);
  assert.equal(JSON.parse(run(['related', '-', '--archive', 'archive', '--json'], asked).stdout)[0].id, '1');
});

test('sanitize takes and gives pieces: an input longer than a call may take', async () => {
  const child = spawn(bin, ['sanitize', '-'], { cwd: project, shell: process.platform === 'win32' });
  const piece = '<p onclick="x()">سطر من كتاب طويل جدًا</p>\n'.repeat(10_000);
  let size = 0;
  child.stdout.on('data', (chunk) => (size += chunk.length));
  const closed = new Promise((resolve) => child.on('close', resolve));
  for (let i = 0; i < 80; i++) if (!child.stdin.write(piece)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  child.stdin.end();
  assert.deepEqual([await closed, size], [0, Buffer.byteLength(sanitize(piece)) * 80 + 1]);
  assert.ok(Buffer.byteLength(piece) * 80 > 1 << 25);
});

describe('completion', () => {
  const bash = (words) => {
    const script = run(['completion', 'bash']).stdout;
    const code = `${script}COMP_WORDS=(${words}); COMP_CWORD=$(( ${'${#COMP_WORDS[@]}'} - 1 )); _maqal; echo "\${COMPREPLY[@]}"`;
    return spawnSync('bash', ['-c', code], { encoding: 'utf8' }).stdout.trim().split(' ');
  };
  test('bash: commands, and the options of each', { skip: process.platform === 'win32' }, () => {
    assert.deepEqual(bash('maqal re'), ['render', 'related']);
    assert.deepEqual(bash('maqal render --he'), ['--heading-level']);
    for (const { name, options } of shown(COMMANDS)) {
      if (options.length > 0) assert.deepEqual(bash(`maqal ${name} --`), options.map(({ flag }) => `--${flag}`), name);
    }
  });
  for (const shell of ['zsh', 'fish']) {
    test(`${shell}: every command and every option`, () => {
      const { status, stdout } = run(['completion', shell]);
      assert.equal(status, 0);
      for (const { name, options } of shown(COMMANDS)) {
        assert.match(stdout, new RegExp(`\\b${name}\\b`));
        for (const { flag } of options) assert.ok(stdout.includes(shell === 'zsh' ? `'--${flag}[` : `-l ${flag}`), flag);
      }
    });
  }
});

test('the manual page has every command and option', () => {
  const manual = readFileSync(join(project, 'node_modules/maqal/man/maqal.1'), 'utf8');
  for (const { name, options } of shown(COMMANDS)) {
    assert.ok(manual.includes(`\n.SS maqal ${name}`), name);
    for (const { flag } of options) assert.ok(manual.includes(`\\fB\\-\\-${flag.replaceAll('-', '\\-')}\\fR`), flag);
  }
});

describe('serve: the playground, for this machine alone', { skip: process.platform === 'win32' }, () => {
  let child;
  let url;
  before(async () => {
    child = spawn(bin, ['serve'], { cwd: project });
    url = new URL(String(await new Promise((resolve) => child.stdout.once('data', resolve))).trim());
  });
  after(() => child.kill('SIGKILL'));

  /** A request as it is written, since clients tidy up paths and hosts. */
  const ask = (path, { method = 'GET', host = url.host, ...headers } = {}) => new Promise((resolve, reject) => {
    const asked = request({ host: url.hostname, port: url.port, path, method, headers: { host, ...headers } }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
    });
    asked.on('error', reject).end();
  });

  test('it listens on the loopback address', () => assert.equal(url.hostname, '127.0.0.1'));
  const home = [['English', 'en-GB,en', '/play/'], ['Arabic', 'ar-EG,en', '/ar/play/'], ['none', '', '/play/']];
  for (const [name, languages, location] of home) {
    test(`its first page leads to the reader's: ${name}`, async () => {
      const { status, headers } = await ask('/', { 'accept-language': languages });
      assert.deepEqual([status, headers.location], [302, location]);
    });
  }
  test('all that its pages and scripts name is there, and no page leads out of it', async () => {
    const seen = new Map();
    const follow = async (path) => {
      if (seen.has(path)) return;
      const { status, body, headers } = await ask(path);
      seen.set(path, status);
      const patterns = /html/.test(headers['content-type']) ? [/(?:href|src)="([^"#]+)"/g] : /javascript/.test(headers['content-type']) ? [/(?:\bfrom|\bimport|\bnew URL)\s*\(?\s*'(\.[^']*[^'/])'/g] : [];
      for (const [, target] of patterns.flatMap((pattern) => [...body.matchAll(pattern)])) await follow(new URL(target, new URL(path, url)).pathname);
    };
    await follow('/play/');
    assert.ok(seen.size > 40 && seen.has('/ar/play/') && seen.has('/wasm/maqal_bg.wasm') && seen.has('/wasm/sources_bg.wasm'), [...seen.keys()].join(' '));
    assert.deepEqual([...seen].filter(([, status]) => status !== 200), []);
  });
  const refused = [
    ['a name that another site has for this machine', '/play/', { host: 'evil.example' }, 421],
    ['the same with the port', '/play/', { host: () => `evil.example:${url.port}` }, 421],
    ['another port', '/play/', { host: '127.0.0.1:1' }, 421],
    ['localhost is right', '/play/', { host: () => `localhost:${url.port}` }, 200],
    ['HEAD is right, and has no body', '/play/', { method: 'HEAD' }, 200],
    ['POST', '/play/', { method: 'POST' }, 405],
    ['a file of the package that the playground has no need of', '/package.json', {}, 404],
    ['a folder', '/play/views/', {}, 404],
    ['a way up', '/play/../../package.json', {}, 404],
    ['a way up, disguised', '/play/%2e%2e/%2e%2e/package.json', {}, 404],
    ['a name of the prototype', '/constructor', {}, 404],
    ['a file of the machine', '//etc/passwd', {}, 404],
  ];
  for (const [name, path, { host, ...more }, expected] of refused) {
    test(name, async () => {
      const { status, body } = await ask(path, { ...more, host: typeof host === 'function' ? host() : (host ?? url.host) });
      assert.equal(status, expected);
      if (more.method === 'HEAD') assert.equal(body, '');
    });
  }
  test('no other page may frame it, or read what it has', async () => {
    const { headers } = await ask('/play/');
    assert.match(headers['content-security-policy'], /frame-ancestors 'self'/);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  });
  test('a port that is taken is named', () => {
    const { status, stderr } = run(['serve', '--port', url.port]);
    assert.deepEqual([status, stderr], [1, `maqal: port ${url.port} is taken: --port names another\n`]);
  });
  test('Ctrl-C ends it well', async () => {
    const ended = new Promise((resolve) => child.once('exit', (...given) => resolve(given)));
    child.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
  });
});

test('a reader that closes the pipe early is no error', { skip: process.platform === 'win32' }, async () => {
  const child = spawn(bin, ['sanitize', '-'], { cwd: project });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end('<p>line</p>'.repeat(200_000));
  const status = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([status, stderr], [0, '']);
});
