#!/usr/bin/env bash
# Payload 3.90.2, convertLexicalToHTML of @payloadcms/richtext-lexical (Lexical 0.50.0), the makers' way from a stored
# article to HTML; @lexical/html 0.50.0 with jsdom 29.1.1 beside it.
# One would guess: what the editor stores for a paragraph comes out of its own CMS as it does out of the editor.
# What happens: paragraphs, headings, lists and the whole text have a stored direction, for which Lexical's own exporter
# writes dir. Payload writes none, but does write the alignment and the indent, so an Arabic paragraph is left-to-right
# and pushed to the right. Struck out words are a style of a <span>, which sanitizers take off, so that the withdrawn
# figure stands by the new one. A block without a converter prints "unknown node" to readers. A list to tick has label
# htmlFor=, which is React's name and ties nothing in HTML, and new ids each time, so the same article is never the same
# HTML.
# Why it matters: full stops and Latin names jump in every Arabic, Persian and Hebrew line, while the editor shows them
# right; comparing by a hash finds changes on each build.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps \
  payload@3.90.2 @payloadcms/richtext-lexical@3.90.2 \
  lexical@0.50.0 @lexical/headless@0.50.0 @lexical/html@0.50.0 jsdom@29.1.1

cat >see.mjs <<'PROGRAM'
import { createHeadlessEditor } from '@lexical/headless';
import { $generateHtmlFromNodes } from '@lexical/html';
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html';
import { JSDOM } from 'jsdom';

const text = (words, format = 0) =>
  ({ type: 'text', text: words, format, detail: 0, mode: 'normal', style: '', version: 1 });
const node = (type, children, more = {}) =>
  ({ type, children, direction: 'rtl', format: '', indent: 0, version: 1, ...more });
const html = (...nodes) =>
  convertLexicalToHTML({ data: { root: node('root', nodes) }, disableContainer: true }).replace(/\s+/g, ' ');
const item = node('listitem', [text('مهمة')], { value: 1, checked: true });
const list = node('list', [item], { listType: 'check', tag: 'ul', start: 1 });
const paragraph = node('paragraph', [text('قالت '), text('BBC', 1), text(' أمس.')]);

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const editor = createHeadlessEditor({ onError: (error) => { throw error; } });
editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: node('root', [paragraph]) })));
console.log("Lexical's own:", editor.getEditorState().read(() => $generateHtmlFromNodes(editor)));

console.log(html(paragraph));
console.log(html(node('heading', [text('عنوان')], { tag: 'h2' })));
console.log(html(node('paragraph', [text('نص')], { format: 'right', indent: 1 })));
console.log(html(node('paragraph', [text('قتل '), text('500', 4), text(' 50')])));
console.log(html(node('paragraph', [text('أ')]), { type: 'block', fields: { blockType: 'note' }, version: 2 }));
console.log(html(list).match(/<label.*label>/)[0].replace(/"[0-9a-f-]+"/, '"…"'));
console.log('twice the same:', html(list) === html(list));
PROGRAM

cat >expected <<'EXPECTED'
Lexical's own: <p dir="rtl"><span style="white-space: pre-wrap;">قالت </span><b><strong style="white-space: pre-wrap;">BBC</strong></b><span style="white-space: pre-wrap;"> أمس.</span></p>
<p>قالت <strong>BBC</strong> أمس.</p>
<h2>عنوان</h2>
<p style="text-align: right;padding-inline-start: 40px;">نص</p>
<p>قتل <span style="text-decoration: line-through;">500</span> 50</p>
<p>أ</p><span>unknown node</span>
<label htmlFor="…">مهمة</label>
twice the same: false
EXPECTED

node see.mjs 2>messages | tee seen
diff expected seen || { echo 'payload-left-to-right: it behaves otherwise now'; exit 1; }
