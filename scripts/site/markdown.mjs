// Markdown as pages of the site: maqal reads it and sanitizes it, and what only our own pages have is set on the tree:
// anchors, colored code, tables that scroll, addresses of pages in place of those of files.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import { defaultTreeAdapter as tree, html as names, parseFragment, serialize } from 'parse5';
import { escape } from './html.mjs';

/** What the sanitizer sets in front of places. */
const ID_PREFIX = 'user-content-';

const MAX_SUMMARY_CHARS = 200;

const GRAMMARS = { bash, css, http, ini, javascript, json, python, rust, typescript, xml };
for (const [name, grammar] of Object.entries(GRAMMARS)) hljs.registerLanguage(name, grammar);
const ALIASES = { sh: 'bash', cjs: 'javascript', js: 'javascript', jsx: 'javascript', ts: 'typescript', html: 'xml', vue: 'xml', svelte: 'xml', astro: 'xml', toml: 'ini' };

/**
 * @typedef {{ level: number, id: string, text: string }} Heading
 * @typedef {{ id: string, title: string, text: string }} Section what stands under a heading; `id` is empty above the
 *   first
 */

/**
 * @param {typeof import('../../pkg/node.js')} maqal
 * @param {string} text Markdown, with front matter or without; its first heading, or `title`, is the title
 * @param {(address: string) => { href: string, name?: string }} place the address of a link or picture, as the page has
 *   to have it, and the name that a page has where the text calls it by its file
 * @returns {{ title: string, html: string, headings: Heading[], sections: Section[], summary: string }} `summary` is the
 *   first paragraph's beginning
 */
export function renderMarkdown(maqal, text, place = (href) => ({ href })) {
  const [source] = maqal.readSource(text, { name: 'page.md' });
  const clean = maqal.sanitize(source.source, { classes: ['language-*'] });
  const root = parseFragment(clean);
  const headings = anchors(root);
  for (const pre of find(root, (node) => node.tagName === 'pre')) frameCode(pre);
  for (const table of find(root, (node) => node.tagName === 'table')) frameTable(table, root);
  for (const node of find(root, (each) => ADDRESSES[each.tagName])) settle(node, place);
  const sections = sectionsOf(root);
  const summary = beginning(plainText(root.childNodes.find((node) => node.tagName === 'p') ?? root));
  return { title: source.known.title ?? '', html: serialize(root).trim(), headings, sections, summary };
}

/** Colored code as HTML; plain where nobody knows the language. */
export function highlight(code, language) {
  const name = ALIASES[language] ?? language;
  return hljs.getLanguage(name) ? hljs.highlight(code, { language: name }).value : escape(code);
}

/** The anchor of a heading, as Markdown files of a repository link to it. */
export const slug = (text) => text.toLowerCase().trim().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

/** Gives headings their IDs, and a link to themselves. */
function anchors(root) {
  const taken = new Map();
  return find(root, (node) => /^h[2-4]$/.test(node.tagName)).map((node) => {
    const text = textOf(node);
    const wanted = slug(text);
    const times = taken.get(wanted) ?? 0;
    taken.set(wanted, times + 1);
    const id = times ? `${wanted}-${times}` : wanted;
    const link = element('a', { class: 'anchor', href: `#${id}` });
    for (const child of [...node.childNodes]) {
      tree.detachNode(child);
      tree.appendChild(link, child);
    }
    tree.appendChild(node, link);
    node.attrs.push({ name: 'id', value: id });
    return { level: Number(node.tagName[1]), id, text };
  });
}

const BLOCK = /^(?:p|li|t[hdr]|div|pre|blockquote|figure)$/;

/** Text in which blocks and cells are told apart. */
function spacedText(node) {
  if (node.nodeName === '#text') return node.value;
  const text = (node.childNodes ?? []).map(spacedText).join('');
  return BLOCK.test(node.tagName) ? `${text}\n` : text;
}

/** The text under each heading, for whoever searches. */
function sectionsOf(root) {
  const sections = [{ id: '', title: '', text: '' }];
  for (const node of root.childNodes) {
    if (/^h[2-4]$/.test(node.tagName)) sections.push({ id: attribute(node, 'id'), title: textOf(node), text: '' });
    else sections.at(-1).text += `${spacedText(node)}\n`;
  }
  return sections.filter(({ title, text }) => title || text.trim());
}

/** Text with its code isolated, so that a line from right to left keeps its order. */
const plainText = (node) => (node.tagName === 'code' ? `\u2068${textOf(node)}\u2069` : node.childNodes?.map(plainText).join('') ?? node.value);

/** Whole sentences, as many as fit into what search engines show. */
function beginning(text) {
  const flat = text.replace(/\s+/g, ' ').trim();
  const sentences = flat.match(/.+?[.!?؟:](?=\s|$)/g) ?? [flat];
  let kept = sentences[0];
  for (const sentence of sentences.slice(1)) {
    if ((kept + sentence).length > MAX_SUMMARY_CHARS) break;
    kept += sentence;
  }
  return kept.length > MAX_SUMMARY_CHARS ? `${kept.slice(0, MAX_SUMMARY_CHARS).replace(/\s\S*$/, '')} …` : kept.replace(/:$/, '.');
}

/** A box for the button that copies, around code that the keyboard can scroll. */
function frameCode(pre) {
  const code = pre.childNodes.find((node) => node.tagName === 'code');
  if (!code) return;
  const language = attribute(code, 'class')?.match(/language-(\S+)/)?.[1];
  const colored = parseFragment(highlight(textOf(code), language));
  code.childNodes = [];
  for (const child of [...colored.childNodes]) tree.appendChild(code, child);
  pre.attrs.push({ name: 'tabindex', value: '0' });
  wrap(pre, element('div', { class: 'code', dir: 'ltr' }));
}

/** A box that scrolls, named by the heading above the table. */
function frameTable(table, root) {
  const before = find(root, (node) => node === table || /^h[1-4]$/.test(node.tagName));
  const heading = before[before.indexOf(table) - 1];
  nameRows(table);
  const label = heading && heading.tagName !== 'table' ? textOf(heading) : undefined;
  wrap(table, element('div', { class: 'table', tabindex: '0', ...(label && { role: 'group', 'aria-label': label }) }));
}

/** Where the first column has no name, its cells name their rows. */
function nameRows(table) {
  const [head, ...rows] = find(table, (node) => node.tagName === 'tr');
  const corner = find(head, (node) => node.tagName === 'th')[0];
  if (!corner || textOf(corner).trim()) return;
  rename(corner, 'td');
  for (const row of rows) {
    const first = find(row, (node) => node.tagName === 'td')[0];
    rename(first, 'th');
    first.attrs.push({ name: 'scope', value: 'row' });
  }
}

/** The attribute that holds the address; our texts give a `srcset` one. */
const ADDRESSES = { a: 'href', img: 'src', source: 'srcset' };

function settle(node, place) {
  const held = node.attrs.find((one) => one.name === ADDRESSES[node.tagName]);
  if (!held) return;
  if (held.value.startsWith('#')) {
    held.value = held.value.replace(`#${ID_PREFIX}`, '#'); // the headings' IDs are ours, and have none
    return;
  }
  const placed = place(held.value);
  held.value = placed.href;
  if (placed.name && /^[\w/-]+\.md$/.test(textOf(node))) node.childNodes = [textNode(placed.name, node)];
}

// ── The tree ──

const element = (name, attributes) =>
  tree.createElement(name, names.NS.HTML, Object.entries(attributes).map(([key, value]) => ({ name: key, value })));

const textNode = (value, parentNode) => ({ nodeName: '#text', value, parentNode });

const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value;

/** Elements below a node that meet a test, in the order of the document. */
function find(node, test) {
  return (node.childNodes ?? []).flatMap((child) => [...(child.tagName && test(child) ? [child] : []), ...find(child, test)]);
}

function textOf(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join('');
}

function rename(node, name) {
  node.tagName = name;
  node.nodeName = name;
}

function wrap(node, box) {
  tree.insertBefore(node.parentNode, box, node);
  tree.detachNode(node);
  tree.appendChild(box, node);
}
