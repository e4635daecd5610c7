// The documentation: Markdown files of the repository as pages, with what readers find their way by. Arabic pages are
// the files of the same names in www/docs/ar.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ENTRIES, GROUPS, pathOf } from './contents.mjs';
import { escape, relative } from './html.mjs';
import { renderMarkdown } from './markdown.mjs';
import { LANGUAGES, inLanguage } from './shell.mjs';

const WORDS = {
  en: {
    title: 'Documentation',
    about: 'How to use maqal: a start for each runtime and bundler, guides, every option and error, and how it compares.',
    contents: 'Contents',
    onThisPage: 'On this page',
    others: 'In English',
    search: 'Search the documentation',
    close: 'Close',
  },
  ar: {
    title: 'التوثيق',
    about: 'كيف تُستعمل مقال: بداية لكل بيئة تشغيل وكل أداة تجميع، وأدلة، وكل خيار وكل خطأ، ومقارنة بغيرها.',
    contents: 'المحتويات',
    onThisPage: 'في هذه الصفحة',
    others: 'بالإنجليزية',
    search: 'ابحث في التوثيق',
    close: 'أغلق',
  },
};

/** Where a page has more headings, its outline shows the larger ones alone. */
const MAX_OUTLINE_ITEMS = 40;

/** Files that pages link to and that are no pages: where the site has them. */
const FILES = { 'crates/component/wit/maqal.wit': 'docs/maqal.wit.txt' };
const PAGES_OF_FILES = { 'pkg/index.d.ts': 'options' };

export async function build(site) {
  for (const [from, to] of Object.entries(FILES)) site.copy(from, to);
  site.copy('www/docs/docs.js', 'docs/docs.js');
  site.copy('www/docs/search.js', 'docs/search.js');
  site.copy('www/docs/docs.css', 'docs/docs.css');
  const pages = await readPages(site);
  for (const [, page] of pages) writePage(site, pages, page);
  for (const lang of LANGUAGES) {
    writeIndex(site, pages, lang);
    site.write(inLanguage('docs/search.json', lang), JSON.stringify(library(pages, lang)));
  }
}

/** How near pages about the work on maqal itself are to what readers of the documentation mean; others are at 1. */
const NEARNESS = { changelog: 0.4, architecture: 0.6, weight: 0.7, contributing: 0.8 };

/** What the search of a language looks through: its pages, and those that are in English alone. */
export function library(pages, lang) {
  const found = groupsOf(pages, lang).flatMap(({ items }) => items);
  const weight = (page) => (NEARNESS[page.id] ?? 1) * (page.lang === lang ? 1 : 0.7);
  return {
    pages: found.map((page) => ({ path: relative(inLanguage('docs/search.json', lang), page.path), name: page.name, title: page.title, lang: page.lang, weight: weight(page) })),
    sections: found.flatMap((page, at) => page.sections.map((section) => ({ page: at, ...section }))),
  };
}

/**
 * Every page by its path, rendered.
 *
 * @typedef {{ id: string, lang: string, path: string, name: string, title: string, html: string,
 *   headings: import('./markdown.mjs').Heading[], sections: import('./markdown.mjs').Section[], summary: string }} DocsPage
 * @returns {Promise<Map<string, DocsPage>>}
 */
export async function readPages({ root, maqal }) {
  const sources = new Map();
  for (const entry of ENTRIES) {
    for (const lang of LANGUAGES) {
      const text = await textOf(root, entry, lang);
      if (text !== undefined) sources.set(inLanguage(pathOf(entry.id), lang), { entry, lang, text });
    }
  }
  const pages = new Map();
  for (const [path, { entry, lang, text }] of sources) {
    const place = (href) => placeOf(href, { from: entry.file ?? `docs/${entry.id}.md`, path, lang, sources });
    const rendered = renderMarkdown(maqal, text, place);
    pages.set(path, { id: entry.id, lang, path, ...rendered, name: nameOf(sources.get(path)) });
  }
  return pages;
}

/** The Markdown of a page in a language; undefined where there is none. */
async function textOf(root, { id, file, made }, lang) {
  if (made) return lang === 'en' ? (await import(`./${made}.mjs`)).markdown(root) : undefined;
  if (lang === 'en') return readFileSync(join(root, file), 'utf8');
  const path = join(root, `www/docs/${lang}/${id}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Where a link in a file of the repository leads on the site, and what the page there is called. */
function placeOf(href, { from, path, lang, sources }) {
  if (/^[a-z]+:/.test(href)) return { href };
  const [target, fragment = ''] = href.split(/(?=#)/);
  const file = posix.join(posix.dirname(from), target);
  if (FILES[file]) return { href: relative(path, FILES[file]) };
  const id = PAGES_OF_FILES[file] ?? ENTRIES.find((entry) => entry.file === file)?.id;
  if (!id) throw new Error(`${from} links to ${href}, which is no page of the site: add it to scripts/site/contents.mjs`);
  const own = inLanguage(pathOf(id), lang);
  const there = sources.has(own) ? own : pathOf(id);
  return { href: relative(path, there) + fragment, name: nameOf(sources.get(there)) };
}

/** What navigation calls a page. */
const nameOf = ({ entry, lang, text }) => entry.name?.[lang] ?? text.match(/^# (.*)$/m)[1].replaceAll('`', '');

function writePage(site, pages, { id, lang, path, title, html, headings, summary }) {
  const main = layout({
    lang,
    path,
    pages,
    article: `<article class="prose"><h1>${escape(title)}</h1>\n${html}\n</article>`,
    aside: outline(headings, lang),
  });
  const translations = LANGUAGES.filter((other) => pages.has(inLanguage(pathOf(id), other)));
  site.write(path, site.page({ path, lang, title, description: summary, main, active: 'docs', head: head(path), translations }));
}

function writeIndex(site, pages, lang) {
  const path = inLanguage('docs/index.html', lang);
  const { title, about } = WORDS[lang];
  const groups = groupsOf(pages, lang).map(({ name, items }) => `<section><h2>${escape(name)}</h2>${listOf(items, path, lang)}</section>`);
  const main = layout({
    lang,
    path,
    pages,
    article: `<article class="prose docs-index"><h1>${title}</h1>\n<p>${about}</p>\n${groups.join('\n')}</article>`,
  });
  site.write(path, site.page({ path, lang, title, description: about, main, active: 'docs', head: head(path) }));
}

const head = (path) => `<link rel="stylesheet" href="${relative(path, 'docs/docs.css')}">
<script type="module" src="${relative(path, 'docs/docs.js')}"></script>`;

/** Navigation, the article, and what is on the page. On small screens the navigation opens over the page. */
function layout({ lang, path, pages, article, aside = '' }) {
  const words = WORDS[lang];
  return `<div class="docs">
<div class="docs-bar"><button class="button" type="button" popovertarget="contents">${words.contents}</button></div>
<nav class="docs-nav" id="contents" popover aria-label="${words.contents}">
<button class="button close" type="button" popovertarget="contents" popovertargetaction="hide">${words.close}</button>
${navigation(pages, lang, path)}
</nav>
${article}
${aside}
</div>`;
}

function navigation(pages, lang, path) {
  return groupsOf(pages, lang).map(({ name, items }) =>
    `<h2>${escape(name)}</h2>\n<ul>${items.map((page) => `<li>${link(path, page, lang)}</li>`).join('')}</ul>`).join('\n');
}

/** The groups with their pages in a language; those that are in English alone come in a group of their own. */
function groupsOf(pages, lang) {
  const inOwn = GROUPS.map(({ name, pages: entries }) => ({
    name: name[lang],
    items: entries.map(({ id }) => pages.get(inLanguage(pathOf(id), lang))).filter(Boolean),
  }));
  const elsewhere = ENTRIES.filter(({ id }) => !pages.has(inLanguage(pathOf(id), lang))).map(({ id }) => pages.get(pathOf(id))).filter(Boolean);
  return [...inOwn, { name: WORDS[lang].others, items: elsewhere }].filter(({ items }) => items.length);
}

/** Pages with what they are about; of those in another language, the titles say enough. */
function listOf(items, path, lang) {
  if (items.some((page) => page.lang !== lang)) return `<ul>${items.map((page) => `<li>${link(path, page, lang)}</li>`).join('')}</ul>`;
  return `<dl>${items.map((page) => `<dt>${link(path, page, lang)}</dt><dd>${escape(page.summary)}</dd>`).join('')}</dl>`;
}

function link(path, page, lang) {
  const current = page.path === path ? ' aria-current="page"' : '';
  const language = page.lang === lang ? '' : ` lang="${page.lang}" hreflang="${page.lang}"`;
  const name = page.lang === lang ? escape(page.name) : `<bdi dir="ltr">${escape(page.name)}</bdi>`;
  return `<a href="${escape(relative(path, page.path))}"${language}${current}>${name}</a>`;
}

/** The sections of a page, where there are several. */
function outline(headings, lang) {
  const deepest = headings.length > MAX_OUTLINE_ITEMS ? 2 : 3;
  const listed = headings.filter(({ level }) => level <= deepest);
  if (listed.length < 2) return '';
  const items = listed.map(({ level, id, text }) => `<li class="level-${level}"><a href="#${escape(id)}">${escape(text)}</a></li>`);
  return `<nav class="docs-outline" aria-labelledby="outline"><h2 id="outline">${WORDS[lang].onThisPage}</h2><ul>${items.join('')}</ul></nav>`;
}
