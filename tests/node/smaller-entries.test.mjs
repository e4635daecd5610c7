// `maqal/sanitizer` and `maqal/article`: the same answers from smaller modules, alone, beside each other and beside `maqal`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { install, root } from './packed.mjs';

const { project } = await install();
const pkg = join(project, 'node_modules/maqal');

/** Runs a module in the project, in a process of its own; gives what `out` is then. */
function run(code, ...flags) {
  const file = join(project, 'case.mjs');
  writeFileSync(file, `${code}\nconsole.log(JSON.stringify(out));`);
  return JSON.parse(execFileSync(process.execPath, [...flags, file], { cwd: project, encoding: 'utf8', maxBuffer: 1 << 28 }));
}

const inputs = ['<p onclick=x>a<b>b', '<table><tr><td>x<svg><p>y', '<a href="javascript:1">l</a><img src=x onerror=y>', '\u0645\u0642\u0627\u0644 <bdi>x'];
/** Long enough for keywords, none of which the publisher gives. */
const STORY = `<h1>Olive mills open</h1>${'<p>The mills of Port Elgin press olives again, and the growers of Port Elgin bring their olives to the mills at dawn.</p>'.repeat(3)}`;

const register = join(project, 'register.mjs');
writeFileSync(join(project, 'wasm-loader.mjs'), `
  import { readFileSync } from 'node:fs';
  export async function load(url, context, next) {
    if (!url.endsWith('.wasm')) return next(url, context);
    const base64 = readFileSync(new URL(url)).toString('base64');
    return { format: 'module', shortCircuit: true, source: \`export default new WebAssembly.Module(Buffer.from('\${base64}', 'base64'));\` };
  }`);
writeFileSync(register, "import { register } from 'node:module'; register('./wasm-loader.mjs', import.meta.url);");

/** Each entry, and the one that does more. */
for (const [name, larger] of [['sanitizer', 'article'], ['article', 'maqal']]) {
  describe(`maqal/${name}`, () => {
    test('sanitizes as maqal does', () => {
      const both = (entry) => run(`
        import { Policy, describePolicy, sanitize, sanitizeStream, sanitizeWithReport } from '${entry}';
        const inputs = ${JSON.stringify(inputs)};
        const stream = new Blob([inputs.join('')]).stream().pipeThrough(sanitizeStream());
        const out = [inputs.map((html) => sanitize(html)), inputs.map((html) => sanitizeWithReport(html, { preset: 'basic' })), describePolicy({ preset: 'embed' }),
          inputs.map((html) => sanitize(html, new Policy({ elements: { drop: ['b'] } }))), (await Array.fromAsync?.(stream) ?? []).join('')];`);
      const [own, all] = [both(`maqal/${name}`), both('maqal')];
      assert.ok(all[2].frame.elements.includes('aside'));
      // What writes no articles sets no frame around anything.
      if (name === 'sanitizer') assert.ok(!('frame' in own[2]) && delete all[2].frame);
      assert.deepEqual(own, all);
    });

    test('exports what its types say', () => {
      const types = readFileSync(join(pkg, `${name}.d.ts`), 'utf8');
      const lists = [...types.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, names]) => names.split(',').map((name) => name.trim()));
      const declared = [...lists, ...[...types.matchAll(/^export function (\w+)/gm)].map(([, name]) => name)].sort();
      for (const entry of [`${name}.js`, `${name}-inline.js`]) assert.deepEqual(run(`import * as entry from './node_modules/maqal/${entry}'; const out = Object.keys(entry).sort();`), declared, entry);
    });

    // Functions of `maqal/article` are kept smaller, for the first call, which takes more bytes.
    test(`has a smaller module than ${larger}`, () => {
      const size = (name) => statSync(join(pkg, 'wasm', `${name}_bg.wasm`)).size;
      assert.ok(size(name) * 1.05 < size(larger), `${size(name)} bytes and ${size(larger)}`);
    });

    test('in workerd gets its module by import', () => {
      const out = run(`import { init, sanitize } from 'maqal/${name}'; await init(); const out = [import.meta.resolve('maqal/${name}').split('/').pop(), sanitize('<p onclick=x>a')];`, '--conditions=workerd', `--import=${register}`);
      assert.deepEqual(out, [`${name}-workerd.js`, '<p>a</p>']);
    });
  });
}

for (const [first, second] of [['maqal/sanitizer', 'maqal'], ['maqal', 'maqal/sanitizer'], ['maqal/article', 'maqal'], ['maqal', 'maqal/article'], ['maqal/sanitizer', 'maqal/article']]) {
  test(`${first} and ${second} in one program: one class of errors, policies for either, whichever is called first`, () => {
    const out = run(`
      import * as first from '${first}';
      import * as second from '${second}';
      const { renderArticle, RelatedIndex } = await import('maqal');
      const policy = new first.Policy({ elements: { drop: ['b'] } });
      const before = [first.sanitize('<p>a<b>b', policy), second.sanitize('<p>a<b>b', policy)];
      const index = new RelatedIndex([{ id: 1, title: 'Olives' }]);
      const title = renderArticle('<h1>Olive mills open</h1><p>a').article.title;
      const out = [...before, title, second.sanitize('<p>a<b>b', policy), first.sanitize('<p>a<b>b', policy), index.size, first.MaqalError === second.MaqalError];`);
    assert.deepEqual(out, ['<p>a</p>', '<p>a</p>', 'Olive mills open', '<p>a</p>', '<p>a</p>', 1, true]);
  });
}

test('in a browser, each fetches its own file, says which calls are not in it, and gives way to a fuller one', () => {
  const out = run(`
    import { readFileSync } from 'node:fs';
    import * as sanitizer from './node_modules/maqal/sanitizer.js';
    import * as article from './node_modules/maqal/article.js';
    import * as maqal from './node_modules/maqal/index.js';
    const asked = [];
    globalThis.fetch = async (input) => { asked.push(String(input).replace(/^.*\\/wasm\\//, '')); return new Response(readFileSync(new URL(input)), { headers: { 'content-type': 'application/wasm' } }); };
    const attempt = (work) => { try { return work() !== undefined; } catch (error) { return error.code; } };
    const policy = () => new sanitizer.Policy({ preset: 'basic' });
    let kept;
    const calls = [
      () => sanitizer.sanitize('<p>a<b>b', kept ??= policy()),
      () => article.renderArticle('<h1>a</h1><p>b'),
      () => article.renderArticle('<h1>a</h1><p>b', kept),
      () => article.renderSidebar({ keywords: [{ text: 'a' }] }),
      () => maqal.renderArticle('<h1>a</h1><p>b'),
      () => maqal.extractKeywords('a b'),
      () => maqal.documentFrequencies(['a b']),
      () => maqal.rankRelated({ title: 'a' }, []),
      () => new maqal.RelatedIndex(),
    ];
    const out = [];
    for (const start of [() => {}, sanitizer.init, article.init, maqal.init, sanitizer.init]) {
      await start();
      out.push(calls.map(attempt));
    }
    out.push(asked);`);
  const does = (count) => Array.from({ length: 9 }, (_, at) => at < count || 'NOT_INITIALISED');
  assert.deepEqual(out, [does(0), does(1), does(4), does(9), does(9), ['sanitizer_bg.wasm', 'article_bg.wasm', 'maqal_bg.wasm']]);
});

describe('renderArticle of maqal/article', () => {
  test('gives what that of maqal gives without extraction, for every sample', () => {
    const folder = join(root, 'tests/articles');
    const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));
    const all = (entry) => run(`
      import { readFileSync } from 'node:fs';
      import { renderArticle } from '${entry}';
      const out = ${JSON.stringify(names)}.map((name) => renderArticle(readFileSync(${JSON.stringify(folder)} + '/' + name), { keywordLimit: 0, now: 1615723200000, url: 'https://news.example/a/' }));`);
    const [own, whole] = [all('maqal/article'), all('maqal')];
    assert.ok(names.length > 50 && whole.some(({ article }) => article.keywords.length > 0));
    names.forEach((name, at) => assert.deepEqual(own[at], whole[at], name));
  });

  test('tells Arabic bylines from sentences as maqal does, by words of any length', () => {
    const lines = ['كتب أحمد سالم', 'كتب أحمد سالم الذين حضروا', 'بقلم أحمد سالم بينما', 'كتب سالم هؤلاء'];
    const text = '<p>أعلنت البلدية أنها ستعيد بناء الجسر في الربيع المقبل، وقالت إن العمل سيستمر عامين كاملين.</p>'.repeat(2);
    const pages = lines.map((line) => `<title>الجسر يعود إلى النهر</title><article><h1>الجسر يعود إلى النهر</h1><p>${line}</p>${text}</article>`);
    const all = (entry) => run(`
      import { renderArticle } from '${entry}';
      const out = ${JSON.stringify(pages)}.map((page) => renderArticle(page, { keywordLimit: 0 }));`);
    const [own, whole] = [all('maqal/article'), all('maqal')];
    assert.deepEqual(whole.map(({ article }) => article.authors.length), [1, 0, 0, 0]);
    lines.forEach((line, at) => assert.deepEqual(own[at], whole[at], line));
  });

  test('gives the same where maqal answers for it, and maqal extracts whichever is called first', () => {
    const out = run(`
      import * as article from 'maqal/article';
      const count = ({ renderArticle }) => renderArticle(${JSON.stringify(STORY)}).article.keywords.length;
      const before = count(article);
      const maqal = await import('maqal');
      const out = [before, count(maqal) > 0, count(article), article.MaqalError === maqal.MaqalError];`);
    assert.deepEqual(out, [0, true, 0, true]);
  });

  test('refuses to extract keywords, and names the entry that does', () => {
    const out = run(`
      import { MaqalError, Policy, renderArticle } from 'maqal/article';
      const attempt = (keywordLimit, more) => { try { return renderArticle('<p>a', { keywordLimit, ...more }).article.text; } catch (error) { return [error instanceof MaqalError, error.code, error.option, error.message]; } };
      const out = [attempt(undefined), attempt(0), attempt(0, { policy: new Policy() }), attempt(5), attempt(null)];`);
    const refused = [true, 'BAD_OPTION', 'keywordLimit', "option keywordLimit: expected 0, as maqal/article has the publisher's keywords alone: maqal extracts some, too"];
    assert.deepEqual(out, ['a', 'a', 'a', refused, refused]);
  });
});
