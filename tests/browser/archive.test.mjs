// openArchive in a real browser, under a strict policy: the files of `maqal index` from a static server, and the
// sidebar made of them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newsroom } from '../node/newsroom.mjs';
import { open, start } from './chromium.mjs';

const session = await start();
const folder = mkdtempSync(join(tmpdir(), 'maqal-archive-'));
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await session.close();
});

const stories = newsroom(300);
writeFileSync(join(folder, 'stories.jsonl'), stories.map((story) => `${JSON.stringify(story)}\n`).join(''));
const out = join(folder, 'related');
const built = spawnSync(process.execPath, [fileURLToPath(new URL('../../pkg/bin/maqal.js', import.meta.url)), 'index', join(folder, 'stories.jsonl'), '--out', out], { encoding: 'utf8' });
assert.equal(built.status, 0, built.stderr);

test('a page asks the archive: its own article without the wasm, a new one with it', async () => {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const script = `
    import { init, openArchive, renderSidebar, toDOM } from '/pkg/index.js';
    let answer;
    try {
      const archive = await openArchive('related');
      const known = await archive.related({ id: 'story-7' });
      const early = await archive.related({ title: 'Olives' }).catch((error) => error.code);
      await init();
      const fresh = await archive.related(${JSON.stringify({ title: stories[7].title, text: stories[7].text, lang: 'ar' })}, { blocked: ['story-7'] });
      document.body.append(toDOM(renderSidebar({ lang: 'ar', dir: 'rtl', title: 'x', related: fresh })));
      answer = { size: archive.size, known, early, fresh, links: document.querySelectorAll('nav li > a').length };
    } catch (error) {
      answer = { thrown: String(error.stack ?? error) };
    }
    document.documentElement.dataset.answer = JSON.stringify(answer);`;
  const routes = {
    '/case.html': { body: '<!doctype html><title>wait</title><script type="module" src="/case.js"></script><body>', headers: { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types maqal" } },
    '/case.js': { contentType: 'text/javascript', body: script },
    ...Object.fromEntries(files.map((file) => [`/related/${relative(out, file).replaceAll('\\', '/')}`, { contentType: 'application/octet-stream', body: readFileSync(file) }])),
  };
  const { page, seen, close } = await open(session, { path: 'case.html', routes });
  try {
    const answer = page.locator('html[data-answer]');
    await answer.waitFor({ state: 'attached', timeout: 15_000 }).catch(() => assert.fail(seen.errors.join('\n') || 'no answer'));
    const { thrown, size, known, early, fresh, links } = JSON.parse(await answer.getAttribute('data-answer'));
    assert.equal(thrown, undefined, thrown);
    assert.deepEqual([size, known.length, early, fresh.length, links], [300, 5, 'NOT_INITIALISED', 5, 5]);
    assert.ok(known.every(({ why }) => why.length > 0) && fresh.every(({ why }) => why.length > 0));
    assert.deepEqual([seen.errors, seen.elsewhere], [[], []]);
  } finally {
    await close();
  }
});
