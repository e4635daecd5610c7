// What of maqal/element can be told without a browser: that a server may import it, and that what it has twice, here and in
// the wasm, is the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseFragment } from 'parse5';
import { install, pkg, root } from './packed.mjs';

const { project, maqal } = await install();
const { renderArticle, renderSidebar, describePolicy } = await maqal();
const own = (name) => import(join(project, 'node_modules/maqal/internal/element', name));
const run = (code, ...flags) => {
  writeFileSync(join(project, 'case.mjs'), code);
  return JSON.parse(execFileSync(process.execPath, [...flags, 'case.mjs'], { cwd: project, encoding: 'utf8' }));
};

describe('on a server', () => {
  for (const condition of ['node', 'deno', 'workerd', 'browser', 'edge-light']) {
    test(`importing it does nothing and does not throw (${condition})`, () => {
      const names = run(`import * as element from 'maqal/element'; console.log(JSON.stringify([Object.keys(element), typeof globalThis.customElements]));`, `--conditions=${condition}`);
      assert.deepEqual(names, [['MaqalArticle', 'sourceHash'], 'undefined']);
    });
  }
  test('what it imports later is there, name by name', async () => {
    assert.deepEqual(Object.keys(await own('rendering.js')), ['initOnce', 'render']);
  });
  test('sourceHash takes what an element takes, and says what it expects', () => {
    const [same, other, errors] = run(`
      import { sourceHash } from 'maqal/element';
      import { MaqalError, renderArticle } from 'maqal';
      const rendered = renderArticle('<h1>t</h1><p>b</p>');
      const code = (value) => { try { return sourceHash(value); } catch (error) { return error instanceof MaqalError && error.code; } };
      console.log(JSON.stringify([[sourceHash('قال'), sourceHash(Buffer.from('قال')), sourceHash(new TextEncoder().encode('قال').buffer)],
        [sourceHash(rendered), sourceHash(JSON.parse(JSON.stringify(rendered))), sourceHash(''), sourceHash('قال ')],
        [undefined, null, 7, {}, [], { html: 7 }, { get html() { throw 1; } }].map(code)]));`);
    assert.equal(new Set(same).size, 1);
    assert.match(same[0], /^[0-9a-z]{15}$/);
    assert.equal(other[0], other[1]);
    assert.equal(new Set([same[0], ...other.slice(1)]).size, 4);
    assert.deepEqual(errors, Array(7).fill('BAD_INPUT'));
  });
  test('two hundred thousand sources, no two with one hash', async () => {
    const { sourceHash } = await own('hash.js');
    const hashes = new Set(Array.from({ length: 200_000 }, (_, at) => sourceHash(`<p>${at}</p>`)));
    assert.equal(hashes.size, 200_000);
  });
});

describe('players', async () => {
  const { playerOf } = await own('players.js');
  const rows = [...readFileSync(join(root, 'docs/passes.md'), 'utf8').matchAll(/^\| [^|]+ \| `([\w-]+)` \| `(https?:[^`]+)` \| `([^`]+)` \|$/gm)];
  const attributesOf = (html) => Object.fromEntries(parseFragment(html.slice(html.indexOf('<iframe'))).childNodes[0].attrs.map(({ name, value }) => [name, value]));
  test('every provider of the documents has one', () => assert.ok(rows.length >= 13, String(rows.length)));
  for (const [, provider, address, id] of rows) {
    test(`${provider}: the address is the one that preset 'embed' writes`, () => {
      const { html } = renderArticle(`<h1>t</h1><p>Some words of an article.</p><iframe src="${address}"></iframe><p>${address}</p>`, { preset: 'embed' });
      assert.equal(playerOf({ dataset: { maqalProvider: provider, maqalId: id } }), attributesOf(html).src);
    });
  }
  test('a frame has what the policy gives it, and may fill the screen, which the policy allows', async () => {
    const { html } = renderArticle('<h1>t</h1><p>Some words.</p><iframe src="https://player.vimeo.com/video/55"></iframe>', { preset: 'embed' });
    const { src, title, ...given } = attributesOf(html);
    const { FRAME } = await own('players.js');
    assert.deepEqual({ ...FRAME }, { ...given, allowfullscreen: '' });
    assert.ok(describePolicy({ preset: 'embed' }).attributes.iframe.includes('allowfullscreen'));
  });
});

describe('words', async () => {
  const { wordsFor } = await own('words.js');
  const languages = readdirSync(join(root, 'src/language/languages')).map((name) => name.replace('.rs', ''));
  const heading = (lang) => renderSidebar({ lang, readAlso: [{ title: 'x' }] }).html.match(/<h2[^>]*>([^<]*)/)[1];
  const spoken = languages.filter((lang) => lang === 'en' || heading(lang) !== heading('en'));
  test('every language that sidebars have headings in has its own', () => {
    assert.ok(spoken.length >= 36, String(spoken.length));
    assert.deepEqual(spoken.filter((lang) => wordsFor(lang).lang !== lang), []);
  });
  test('no sentence is that of another language', () => {
    for (const name of ['loading', 'error', 'empty']) assert.equal(new Set(spoken.map((lang) => wordsFor(lang)[name])).size, spoken.length, name);
  });
  test('tags are read by their first part, any other language is English', () => {
    assert.deepEqual(['AR-eg', 'zh-Hant', 'no', 'iw', 'tlh', '', 'constructor'].map((tag) => [wordsFor(tag).lang, wordsFor(tag).dir].join(' ')), ['ar rtl', 'zh ltr', 'nb ltr', 'he rtl', 'en ltr', 'en ltr', 'en ltr']);
  });
});

describe('custom-elements.json', async () => {
  const manifest = JSON.parse(readFileSync(join(pkg, 'custom-elements.json'), 'utf8'));
  const types = readFileSync(join(pkg, 'element.d.ts'), 'utf8');
  const docs = readFileSync(join(root, 'docs/element.md'), 'utf8');
  const { MaqalArticle } = await import(join(project, 'node_modules/maqal/element.js'));
  const [{ declarations: [element] }] = manifest.modules;
  const names = (list) => list.map(({ name }) => name).sort();
  test('package.json leads to it, and it to files of the package', () => {
    assert.equal(JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8')).customElements, './custom-elements.json');
    for (const { path } of manifest.modules) readFileSync(join(pkg, path));
    assert.match(manifest.schemaVersion, /^2\.\d+\.\d+$/);
  });
  test('its attributes are those of the class, the types and the documents', () => {
    const observed = [...MaqalArticle.observedAttributes].sort();
    assert.deepEqual(names(element.attributes.filter(({ name }) => name !== 'data-maqal-source')), observed);
    const typed = types.match(/interface MaqalArticleAttributes \{([\s\S]*?)\n\}/)[1];
    assert.deepEqual([...[...typed.matchAll(/^ {2}'?([\w-]+)'?\?:/gm)].map(([, name]) => name), 'lang'].sort(), observed);
    assert.deepEqual([...docs.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name).filter((name) => observed.includes(name)).sort(), observed);
  });
  test('its members are those of the class', () => {
    const { constructor, ...members } = Object.getOwnPropertyDescriptors(MaqalArticle.prototype);
    const callbacks = /Callback$/;
    assert.deepEqual(names(element.members.filter((member) => !member.static)), Object.keys(members).filter((name) => !callbacks.test(name)).sort());
  });
  test('its events are those of the types and the documents', () => {
    const typed = [...types.matchAll(/'(maqal:\w+)': CustomEvent</g)].map(([, name]) => name).sort();
    assert.deepEqual(names(element.events), typed);
    for (const name of typed) assert.ok(docs.includes(`\`${name}\``), name);
  });
});
