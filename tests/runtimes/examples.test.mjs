// The examples, as whoever copies them runs them, with the packed package.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { putInto } from '../node/packed.mjs';
import { here, workerModules } from './builds.mjs';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const out = join(here, 'out-examples');
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
putInto(join(here, 'node_modules/maqal'));
const bin = join(here, 'node_modules/maqal/bin/maqal.js');

/** A copy below the packages that are installed here. */
function copied(name) {
  cpSync(join(examples, name), join(out, name), { recursive: true });
  return join(out, name);
}

describe('express', async () => {
  const server = spawn(process.execPath, ['server.mjs'], { cwd: copied('express'), env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(`${line}`.trim()));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const url = new URL(said);

  test('a story in the site\'s page', async () => {
    const html = await (await fetch(url)).text();
    for (const part of ['<title>منارة تعود إلى العمل | جريدة المرفأ</title>', 'حارسها الأخير', 'هالة النجار', '/stories/harbour']) assert.ok(html.includes(part), part);
    assert.doesNotMatch(html, /steal|الرئيسية/);
  });
  test('the style sheet', async () => assert.match(await (await fetch(new URL('/maqal.css', url))).text(), /\.maqal-article/));
  test('no story, and no file beside the stories', async () => {
    for (const path of ['/stories/none', '/stories/..%2Fserver.mjs']) assert.equal((await fetch(new URL(path, url))).status, 404, path);
  });
  test('a comment', async () => {
    const post = (body) => fetch(new URL('/comments', url), { method: 'POST', body });
    assert.equal(await (await post('<p onclick=x>أحسنت <b>القول</b><img src=x></p>')).text(), 'أحسنت <b>القول</b>');
    assert.equal((await post('a'.repeat(20_000))).status, 413);
  });
  test('the server ends', async () => {
    server.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
  });
});

test('the Worker sends the page\'s head before the partner has answered, then the article', async () => {
  const { Miniflare, Response } = await import('miniflare');
  const folder = copied('worker');
  const modules = await workerModules({ entryPoints: [join(folder, 'worker.mjs')] }, join(folder, 'built'));
  const story = readFileSync(join(examples, 'express/stories/lighthouse.html'), 'utf8');
  let answer;
  const worker = new Miniflare({
    modules,
    compatibilityDate: '2026-03-01',
    bindings: { PARTNER: 'https://partner.example' },
    serviceBindings: { PAGES: () => new Response(readFileSync(join(folder, 'pages/article.html'))) },
    outboundService: async ({ url }) => {
      assert.equal(url, 'https://partner.example/stories/lighthouse');
      await new Promise((resolve) => (answer = resolve));
      return new Response(story);
    },
  });
  try {
    // Over its port and unpacked: what miniflare packs, dispatchFetch() among it, does not come in pieces.
    const site = await worker.ready;
    const { body, status } = await fetch(new URL('/stories/lighthouse', site), { headers: { 'accept-encoding': 'identity' } });
    assert.equal(status, 200);
    const decoder = new TextDecoder();
    let html = '';
    for await (const chunk of body) {
      if (html === '') {
        assert.match(decoder.decode(chunk), /<meta charset="utf-8">/);
        while (!answer) await new Promise((resolve) => setTimeout(resolve, 10));
        answer();
      }
      html += decoder.decode(chunk, { stream: true });
    }
    assert.match(html, /<main[^>]*>.*منارة تعود إلى العمل/s);
    assert.doesNotMatch(html, /steal/);
    assert.equal((await fetch(new URL('/other', site))).status, 404);
  } finally {
    answer?.();
    await worker.dispose();
  }
});

test('the action\'s command builds an archive', () => {
  const [, command] = /run: npx --yes maqal@\S+ (.+)/.exec(readFileSync(join(examples, 'action/related.yml'), 'utf8'));
  const folder = join(out, 'action');
  mkdirSync(folder);
  writeFileSync(join(folder, 'stories.jsonl'), ['المنارة تعود', 'الميناء القديم'].map((title, id) => `${JSON.stringify({ id, title, url: `https://news.example/${id}`, lang: 'ar' })}\n`).join(''));
  const { status, stderr } = spawnSync('sh', ['-c', `"$NODE" "$BIN" ${command}`], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, BIN: bin, SITEMAP: 'stories.jsonl' } });
  assert.equal(status, 0, stderr);
  assert.equal(JSON.parse(readFileSync(join(folder, 'public/related/archive.json'), 'utf8')).documents, 2);
});

describe('wordpress', { skip: spawnSync('php', ['--version']).error && 'there is no php here' }, () => {
  const plugin = join(examples, 'wordpress/maqal.php');
  /** What the plugin's filter gives for the HTML, with a command that may be another one. */
  const filtered = (filter, html, command = [process.execPath, bin]) => {
    const code = `define('MAQAL_COMMAND', json_decode($argv[1])); $filters = []; function add_filter($name, $call, $priority = 10) { global $filters; $filters[$name] = $call; }
      require $argv[2]; echo $filters[$argv[3]](stream_get_contents(STDIN));`;
    const { status, stdout, stderr } = spawnSync('php', ['-d', 'display_errors=stderr', '-r', code, '--', JSON.stringify(command), plugin, filter], { input: html, encoding: 'utf8', maxBuffer: 1 << 26 });
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  };
  test('a block of custom HTML', () => assert.equal(filtered('render_block_core/html', '<h2 onclick=x>أ</h2><script>x</script>'), '<h2>أ</h2>'));
  test('a comment', () => assert.equal(filtered('comment_text', 'أحسنت <b onclick=x>القول</b><img src=/a.jpg>'), 'أحسنت <b>القول</b>'));
  test('longer than any pipe holds', () => {
    const html = '<p>سطر من كتاب طويل جدًا</p>'.repeat(40_000);
    assert.equal(filtered('render_block_core/html', html), html);
  });
  test('without the command all is text', () => {
    for (const command of [['/nonexistent/maqal'], [process.execPath, '-e', 'process.exit(1)']]) {
      assert.equal(filtered('comment_text', '<b onclick=x>a</b>', command), '&lt;b onclick=x&gt;a&lt;/b&gt;');
    }
  });
});
