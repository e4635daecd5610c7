// The sites of examples/, as whoever copies them builds them.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertQuiet, site, wasmIn } from './site.mjs';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

const next = 'node_modules/next/dist/bin/next';
const astro = 'node_modules/astro/astro.js';
const ADDRESS = ['--port', '{port}'];

const SITES = [
  {
    name: 'next',
    build: [next, 'build'],
    serve: [next, 'start', ...ADDRESS, '-H', '127.0.0.1'],
    story: { path: 'stories/ferry', title: 'عبّارة الصباح تعود إلى الضفتين', author: 'ندى الخطيب', other: 'https://news.example/stories/lighthouse' },
  },
  {
    name: 'astro',
    build: [astro, 'build'],
    serve: [astro, 'preview', ...ADDRESS, '--host', '127.0.0.1'],
    story: { path: 'stories/orchard/', title: 'بستان المدرسة يثمر أول مرة', author: 'رامي سعد', other: 'https://news.example/stories/ferry' },
  },
];

for (const { name, build, serve, story } of SITES) {
  describe(name, async () => {
    const copy = join('out-examples', name);
    rmSync(join(here, copy), { recursive: true, force: true });
    cpSync(join(examples, name), join(here, copy), { recursive: true });
    const running = await site(copy, { build, serve });

    test('the front page names the story', async () => assert.ok((await running.text('')).includes(`>${story.title}</a>`)));

    test('a story is in the HTML, with what search engines read; the browser fetches no wasm', async () => {
      const visit = await running.visit(story.path);
      await visit.page.waitForLoadState('networkidle');
      assert.equal(await visit.page.title(), `${story.title} | جريدة المرفأ`);
      const found = await visit.page.evaluate(() => ({
        headlines: [...document.querySelectorAll('h1')].map((one) => one.textContent),
        aside: document.querySelector('aside').innerHTML,
        main: document.querySelector('main').innerHTML,
        data: JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent),
        canonical: document.querySelector('link[rel=canonical]').href,
      }));
      assert.deepEqual(found.headlines, [story.title]);
      assert.ok(found.aside.includes(story.other), found.aside);
      assert.doesNotMatch(found.main, /steal|الرئيسية/);
      assert.deepEqual(found.data.author.map((one) => one.name), [story.author]);
      assert.equal(found.canonical, `https://news.example/${story.path.replace(/\/$/, '')}`);
      assert.deepEqual(wasmIn(visit.seen), []);
      await assertQuiet(visit);
      await visit.close();
    });

    test('the server ends', () => running.close());
  });
}
