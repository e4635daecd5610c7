// The documentation as pages: links lead somewhere, the references say what the types say, translations keep pace, and
// readers find what they ask for.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as maqal from '../../pkg/node.js';
import { ENTRIES } from '../../scripts/site/contents.mjs';
import { library, readPages } from '../../scripts/site/docs.mjs';
import { REFERENCE } from '../../scripts/site/options.mjs';
import { codeBlocks, translations } from '../../scripts/site/translations.mjs';
import { interfacesOf } from '../../scripts/site/types.mjs';
import { createIndex, excerpt, search, stem, fold } from '../../www/docs/search.js';
import { QUERIES } from './site-queries.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const pages = await readPages({ root, maqal });

describe('pages', () => {
  test('every file of docs/ is one', () => {
    const listed = new Set(ENTRIES.map(({ file }) => file));
    assert.deepEqual(readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && !listed.has(`docs/${name}`)), []);
  });
  test('every link to a place in a page leads to one', () => {
    const ids = new Map([...pages].map(([path, { headings }]) => [path, new Set(headings.map(({ id }) => id))]));
    const lost = [...pages.values()].flatMap(({ path, html }) =>
      [...html.matchAll(/<a [^>]*?href="([^"]*)#([^"]+)"/g)]
        .filter(([, address]) => !/^[a-z]+:/.test(address))
        .filter(([, address, id]) => {
          const target = address ? posix.join(posix.dirname(path), address, 'index.html') : path;
          return !ids.get(target)?.has(decodeURIComponent(id));
        })
        .map(([, address, id]) => `${path} → ${address}#${id}`));
    assert.deepEqual(lost, []);
  });
  test('each has a title, a summary and no level of headings that is left out', () => {
    const wrong = [...pages.values()].filter(({ title, summary, headings }) =>
      !title || summary.length < 20 || headings.some(({ level }, at) => level > (headings[at - 1]?.level ?? 1) + 1));
    assert.deepEqual(wrong.map(({ path }) => path), []);
  });
  test('code is colored by names of classes, and no style stands in a page', () => {
    assert.ok([...pages.values()].some(({ html }) => html.includes('<span class="hljs-keyword">')));
    assert.deepEqual([...pages.values()].filter(({ html }) => /<[a-z][^>]* style=|<style|<script/.test(html)).map(({ path }) => path), []);
  });
});

describe('references', () => {
  const types = read('pkg/index.d.ts');
  test('docs/errors.md has every code of the types, and no other', () => {
    const [, union] = types.match(/export type MaqalErrorCode =([^;]*);/);
    const told = [...read('docs/errors.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
    assert.deepEqual(told.toSorted(), [...union.matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code).toSorted());
  });
  test('every interface of options is in the reference', () => {
    const listed = new Set(REFERENCE.map(([, name]) => name));
    const entries = [...new Set(REFERENCE.map(([entry]) => entry))];
    const found = entries.flatMap((entry) => interfacesOf(read(`pkg/${entry}.d.ts`))).map(({ name }) => name).filter((name) => /(?:Options|Settings|Rules|Limits)$/.test(name));
    assert.ok(found.length > 15);
    assert.deepEqual(found.filter((name) => !listed.has(name)), []);
  });
  test('every option has its default, and an example', () => {
    const optional = REFERENCE.filter(([, name]) => !['Rule', 'KnownMetadata'].includes(name));
    const silent = optional.flatMap(([entry, name]) => interfacesOf(read(`pkg/${entry}.d.ts`))
      .find((one) => one.name === name).members.filter(({ fallback, examples }) => !fallback || !examples.length).map((member) => `${name}.${member.name}`));
    assert.deepEqual(silent, []);
  });
  test('no member of an interface is lost when the types are read', () => {
    const rules = interfacesOf(types).find(({ name }) => name === 'SanitizeOptions').members.map(({ name }) => name);
    const [, body] = types.match(/export interface SanitizeOptions \{\n([\s\S]*?)^\}/m);
    assert.deepEqual(rules, [...body.matchAll(/^  (\w+)\??: /gm)].map(([, name]) => name));
  });
});

describe('translations', () => {
  const all = translations(root);
  test('there are some', () => assert.ok(all.length >= 11));
  for (const { id, lang, text, original, isCurrent } of all) {
    test(`${lang}/${id} is of the text that its original has`, () => {
      assert.ok(isCurrent, `docs/${id}.md has changed: bring www/docs/${lang}/${id}.md up to date, then run node scripts/site/translations.mjs ${id}`);
      assert.deepEqual(codeBlocks(text), codeBlocks(original));
    });
  }
});

describe('search', () => {
  const indexes = { en: createIndex(library(pages, 'en')), ar: createIndex(library(pages, 'ar')) };
  const idOf = ({ page }) => page.path.split('/').filter(Boolean).at(-1);
  for (const { lang, query, pages: wanted } of QUERIES) {
    test(`"${query}" finds ${wanted.join(' or ')}`, () => {
      const found = [...new Set(search(indexes[lang], query).map(idOf))].slice(0, 3);
      assert.ok(found.some((id) => wanted.includes(id)), found.join());
    });
  }
  test('what nobody has written finds nothing', () => assert.deepEqual(search(indexes.en, 'zyzzyva'), []));
  test('nothing asked, nothing found', () => assert.deepEqual(search(indexes.ar, ' … '), []));
  test('an excerpt marks what was found', () => {
    const [first] = search(indexes.en, 'unsafe-eval');
    assert.ok(excerpt(first).some(({ text, isMatch }) => isMatch && /eval/i.test(text)));
  });
  const SAME = [
    ['caching', 'cached', 'caches'], ['headers', 'header'], ['policies', 'policy'], ['streams', 'streaming'],
    ['المتصفح', 'بالمتصفحات', 'والمتصفح', 'للمتصفح'], ['كلمة', 'كلمات', 'الكلمات', 'بالكلمات'], ['الذاكرة', 'ذاكره', 'الذّاكِرة'], ['إقرأ', 'اقرأ', 'اقرا'],
  ];
  for (const forms of SAME) {
    test(`${forms.join(', ')} are one word`, () => assert.equal(new Set(forms.map((form) => stem(fold(form)))).size, 1, forms.map((form) => stem(fold(form))).join()));
  }
});
