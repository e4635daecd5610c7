// The built site as a whole: every page and file of it, whichever builder wrote it. What only one part promises, its own
// tests hold (site-docs.test.mjs, tests/browser/play.test.mjs).
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import { defaultTreeAdapter as tree, parse } from 'parse5';
import { buildSite } from '../../scripts/site/index.mjs';

const out = mkdtempSync(join(tmpdir(), 'maqal-site-'));
await buildSite(out);
after(() => rmSync(out, { recursive: true }));

const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(out, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));
const read = (path) => readFileSync(join(out, path), 'utf8');

/** All elements, those in templates too. */
function elementsIn(node) {
  const children = [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])];
  return children.flatMap((child) => (child.tagName ? [child, ...elementsIn(child)] : []));
}
const attribute = (element, name) => element.attrs.find((one) => one.name === name)?.value;
const textOf = (element) => elementsIn({ childNodes: [element] }).flatMap((one) => one.childNodes).filter(tree.isTextNode).map(({ value }) => value).join('').trim();

/** What stands in frames of the playground is no page: it is empty, and filled by script. */
const FRAMES = ['play/frame.html', 'play/peers.html'];
const pages = new Map(files.filter((path) => path.endsWith('.html') && !FRAMES.includes(path)).map((path) => [path, elementsIn(parse(read(path)))]));
/** For each page, what is wrong with it in the eyes of `look`. */
const complaints = (look) => [...pages].flatMap(([path, elements]) => look(elements, path).map((fault) => `${path}: ${fault}`));

/** What a page loads by itself, and what it leads to. */
const LOADS = [['img', 'src'], ['source', 'src'], ['script', 'src'], ['link', 'href'], ['iframe', 'src'], ['video', 'src'], ['audio', 'src'], ['maqal-article', 'src'], ['maqal-article', 'stylesheet']];
const LEADS = [['a', 'href'], ['form', 'action']];
function addresses(elements, table) {
  const plain = table.flatMap(([name, from]) => elements.filter(({ tagName }) => tagName === name).map((element) => attribute(element, from)).filter((value) => value !== undefined));
  const sets = elements.filter(({ tagName }) => ['img', 'source'].includes(tagName)).flatMap((element) => (attribute(element, 'srcset') ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0]).filter(Boolean));
  return table === LOADS ? [...plain, ...sets] : plain;
}
const hasScheme = (address) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

/** The file that an address of a page stands for; undefined where there is none. */
function target(path, address) {
  const [name] = decodeURI(address).split(/[?#]/);
  const file = posix.normalize(posix.join(posix.dirname(path), name || posix.basename(path)));
  if (file.startsWith('..')) return undefined;
  const found = existsSync(join(out, file)) && statSync(join(out, file)).isDirectory() ? posix.join(file, 'index.html') : file;
  return existsSync(join(out, found)) ? found : undefined;
}

test('all parts are there', () => {
  for (const path of ['index.html', 'ar/index.html', 'docs/index.html', 'ar/docs/index.html', 'play/index.html', 'ar/play/index.html', 'newspaper/index.html', 'ar/newspaper/index.html', 'newspaper/ar/index.html', 'maqal/index.js']) {
    assert.ok(files.includes(path), path);
  }
});

describe('addresses', () => {
  test('are relative, so that the site may stand anywhere', () => {
    assert.deepEqual(complaints((elements) => [...addresses(elements, LOADS), ...addresses(elements, LEADS)].filter((address) => /^\/(?!\/)/.test(address))), []);
  });
  test('lead to files that are there, and to places in them', () => {
    const ids = new Map([...pages].map(([path, elements]) => [path, new Set(elements.map((element) => attribute(element, 'id')))]));
    assert.deepEqual(complaints((elements, path) => [...addresses(elements, LOADS), ...addresses(elements, LEADS)].filter((address) => !hasScheme(address)).filter((address) => {
      const file = target(path, address);
      const [, place] = address.split('#');
      return !file || (place && ids.has(file) && !place.startsWith(':~:') && !ids.get(file).has(decodeURIComponent(place)));
    })), []);
  });
  test('of what is loaded name no other host', () => {
    assert.deepEqual(complaints((elements) => addresses(elements, LOADS).filter((address) => hasScheme(address) && !address.startsWith('data:'))), []);
    const sheets = files.filter((path) => path.endsWith('.css')).filter((path) => /url\(\s*["']?(?:https?:|\/\/)|@import\s+["'](?:https?:|\/\/)/.test(read(path)));
    const scripts = files.filter((path) => path.endsWith('.js')).filter((path) => /(?:\bfrom|\bimport\(?|\bimportScripts\()\s*["'](?:https?:|\/\/)/.test(read(path)));
    const drawings = files.filter((path) => path.endsWith('.svg')).filter((path) => /(?:href|src)="(?!#)|url\((?!#)|<script/.test(read(path)));
    assert.deepEqual([sheets, scripts, drawings], [[], [], []]);
  });
  test('in scripts are those of files', () => {
    const named = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']/g;
    const lost = files.filter((path) => path.endsWith('.js')).flatMap((path) =>
      [...read(path).matchAll(named)].map(([, address]) => address).filter((address) => !target(path, address)).map((address) => `${path}: ${address}`));
    assert.deepEqual(lost, []);
  });
});

describe('every page', () => {
  test('says its language and direction', () => {
    assert.deepEqual(complaints(([html], path) => {
      const [lang, dir] = [attribute(html, 'lang'), attribute(html, 'dir')];
      const [, folder = 'en'] = path.match(/^(?:newspaper\/)?(ar|en|fa|he)\//) ?? [];
      return lang === folder && dir === (lang === 'en' ? 'ltr' : 'rtl') ? [] : [`${lang} ${dir}`];
    }), []);
  });
  test('has one headline, a title of its own and a description', () => {
    const titles = new Map();
    const faults = complaints((elements, path) => {
      const named = (name) => elements.filter(({ tagName, namespaceURI }) => tagName === name && namespaceURI === 'http://www.w3.org/1999/xhtml');
      const title = named('title').map(textOf).join();
      const twin = path.endsWith('.element.html') ? undefined : titles.get(title);
      titles.set(title, path);
      const description = named('meta').filter((meta) => attribute(meta, 'name') === 'description').map((meta) => attribute(meta, 'content'));
      return [
        named('h1').length !== 1 && `${named('h1').length} h1`,
        !title && 'no title',
        twin && !twin.endsWith('.element.html') && `the title of ${twin}`,
        (description.length !== 1 || description[0].length < 15) && `description: ${description}`,
      ].filter(Boolean);
    });
    assert.deepEqual(faults, []);
  });
  test('has no ID twice', () => {
    assert.deepEqual(complaints((elements) => {
      const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
      return ids.filter((id, at) => ids.indexOf(id) < at);
    }), []);
  });
  test('forbids scripts and styles that stand in it, and has none', () => {
    assert.deepEqual(complaints((elements) => {
      const policy = elements.filter((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy').map((element) => attribute(element, 'content')).join();
      const inline = elements.filter((element) => element.tagName === 'style' || attribute(element, 'style') !== undefined || element.attrs.some(({ name }) => name.startsWith('on')) ||
        (element.tagName === 'script' && attribute(element, 'src') === undefined && !/json$/.test(attribute(element, 'type') ?? '')));
      return [!policy.includes("default-src 'none'") && 'no policy', policy.includes('unsafe-inline') && 'unsafe-inline', ...inline.map(({ tagName }) => `inline ${tagName}`)].filter(Boolean);
    }), []);
  });
  test('is kept for readers offline', () => {
    assert.deepEqual(complaints((elements) => (addresses(elements, LOADS).some((address) => /(?:^|\/)offline\.js$/.test(address)) ? [] : ['no offline.js'])), []);
    const { shell } = JSON.parse(read('sw.js').match(/^const EDITION = (.*);$/m)[1]);
    assert.deepEqual([shell.filter((path) => !files.includes(path)), shell.includes('offline.js')], [[], true]);
  });
});

describe('the newspaper', () => {
  const stories = [...pages].filter(([path]) => /^newspaper\/[a-z]{2}\/[a-z-]+\.html$/.test(path) && !/(?:index|section-.*|tag-.*)\.html$/.test(path));
  const byClass = (elements, name) => elements.filter((element) => (attribute(element, 'class') ?? '').split(' ').includes(name));
  test('has twelve stories in Arabic, and three at least in each other language', () => {
    const counts = Object.fromEntries(['ar', 'en', 'fa', 'he'].map((lang) => [lang, stories.filter(([path]) => path.startsWith(`newspaper/${lang}/`)).length]));
    assert.deepEqual(counts, { ar: 12, en: 3, fa: 3, he: 3 });
  });
  test('each story has a byline, a date, a picture, tags and others beside it', () => {
    const lacking = stories.flatMap(([path, elements]) => ['maqal-byline', 'maqal-published', 'maqal-keywords'].filter((name) => byClass(elements, name).length === 0)
      .concat(elements.some(({ tagName }) => tagName === 'img') ? [] : ['img'], [...byClass(elements, 'maqal-read-also'), ...byClass(elements, 'maqal-related')].length ? [] : ['related'])
      .map((name) => `${path}: ${name}`));
    assert.deepEqual(lacking, []);
  });
  test('each has its data for search engines, its source and a page by the element', () => {
    for (const [path, elements] of stories) {
      const data = elements.find((element) => attribute(element, 'type') === 'application/ld+json');
      assert.equal(JSON.parse(textOf(data))['@type'], 'NewsArticle', path);
      for (const other of [`${path}.txt`, path.replace('.html', '.element.html')]) assert.ok(files.includes(other), other);
    }
  });
  test('nothing of the sources that loads, runs or counts comes through', () => {
    assert.ok(files.some((path) => path.endsWith('.html.txt') && /stats\.example\/pixel/.test(read(path))));
    assert.deepEqual(stories.filter(([path]) => /(?:stats|cdn|tracker)\.[a-z.]*example|onclick|dataLayer|\bMso[A-Z]/.test(read(path))).map(([path]) => path), []);
  });
});
