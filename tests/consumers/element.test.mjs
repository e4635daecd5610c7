// <maqal-article> before those who look at it: axe-core, in both directions and with its players open, and the types of
// React and of Vue.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/chromium.mjs';
import { serveCases } from '../element/server.mjs';
import { install, root } from '../node/packed.mjs';
import { articles } from './articles.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { project } = await install();
const server = await serveCases(join(project, 'node_modules/maqal'));
const browser = await launch();
after(async () => { await browser.close(); await server.close(); });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page whose elements have all come to their end, and whose players are open; gives what axe finds in it. */
async function barriers(body, { lang = 'en', dir = 'ltr', colorScheme = 'light' } = {}) {
  const tab = await browser.newPage({ colorScheme });
  // Players come from here: what a provider's own page is like is not the question.
  await tab.route((url) => url.origin !== new URL(server.url).origin, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>Player</title><button>Play</button>' }));
  const html = `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Page</title><link rel="stylesheet" href="/maqal/style.css"><script type="module" src="/maqal/element.js"></script><body style="background: Canvas">${body}`;
  await tab.route('**/case.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await tab.goto(new URL('case.html', server.url).href);
  await tab.waitForFunction(() => [...document.querySelectorAll('maqal-article')].every(({ state, src }) => (src?.startsWith('/slow') ? ['loading'] : ['ready', 'empty', 'error']).includes(state)));
  await tab.evaluate(() => {
    for (const element of document.querySelectorAll('maqal-article')) (element.shadowRoot ?? element).querySelectorAll('[data-maqal-provider][role=button]').forEach((link) => link.click());
  });
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => globalThis.axe.run());
  const players = await tab.locator('.maqal-player').count();
  await tab.close();
  return { players, problems: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`) };
}

describe('axe-core finds nothing', () => {
  const film = '<maqal-article src="/embeds.html" loading="eager"></maqal-article>';
  const pages = [
    ['an article, its players open', `<main>${film}</main>`, { players: 2 }],
    ['in a shadow root', `<main>${film.replace('src', 'shadow stylesheet="/maqal/style.css" src')}</main>`, { players: 2 }],
    ['an error, a part that is loading and one that is empty, in English', '<main><h1>Stories</h1><maqal-article src="/gone.html" loading="eager"><a href="/mill">The mill</a></maqal-article><maqal-article src="/slow.html?id=a" loading="eager"></maqal-article><maqal-article src="/empty.html" loading="eager"></maqal-article></main>', {}],
    ['the same in Arabic', '<main><h1>قصص</h1><maqal-article src="/gone.html" loading="eager"><a href="/mill">الطاحونة</a></maqal-article><maqal-article src="/slow.html?id=b" loading="eager"></maqal-article><maqal-article src="/empty.html" loading="eager"></maqal-article></main>', { lang: 'ar', dir: 'rtl' }],
    ['a sidebar elsewhere in the page, and another element after it', '<main><maqal-article src="/story.html" sidebar="#rail" loading="eager"></maqal-article></main><div id="rail"></div><section aria-label="More"><maqal-article src="/mill.html" heading-level="2" sidebar="none" loading="eager"></maqal-article></section>', { lang: 'ar', dir: 'rtl' }],
  ];
  for (const [name, body, { players = 0, ...page }] of pages) {
    for (const colorScheme of ['light', 'dark']) {
      test(`${name}, ${colorScheme}`, async () => assert.deepEqual(await barriers(body, { ...page, colorScheme }), { players, problems: [] }));
    }
  }
  for (const dir of ['rtl', 'ltr']) {
    test(`in the articles of the tests that are written ${dir}`, async () => {
      const some = articles.filter(({ rendered }) => rendered.article.dir === dir && rendered.article.title).slice(0, 12);
      const problems = [];
      for (const { name, rendered } of some) {
        const html = rendered.html.replaceAll('</template', '');
        const found = await barriers(`<main><maqal-article sidebar="#rail" loading="eager"><template>${html}</template></maqal-article></main><div id="rail"></div>`, { dir, lang: rendered.article.lang ?? 'en' });
        problems.push(...found.problems.map((problem) => `${name}: ${problem}`));
      }
      assert.deepEqual([some.length, problems], [12, []]);
    });
  }
});

test("React's JSX and Vue's templates know the element and the components", () => {
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, '@types'));
  for (const name of ['@types/react', ...readdirSync(join(here, 'node_modules')).filter((name) => /^(?:vue|@vue|csstype)$/.test(name))]) symlinkSync(join(here, 'node_modules', name), join(modules, name));
  const files = ['element.tsx', 'frameworks.tsx'];
  for (const file of files) copyFileSync(join(here, file), join(project, file));
  const compilerOptions = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', jsx: 'react-jsx', strict: true, noEmit: true, types: [], skipLibCheck: false };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const manifest = createRequire(join(root, 'package.json')).resolve('typescript/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dirname(manifest), bin.tsc ?? bin), '-p', project], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
});
