#!/usr/bin/env bash
# Lexical 0.52.0, $generateNodesFromDOM of @lexical/html, without a browser (@lexical/headless, jsdom 29.1.1).
# One would guess: the words of an article come over in their order, with the spaces between them.
# What happens: a nested list may only be the last of its item here, so words that follow it in the item are put before
# it: "first, (branch), therefore" becomes "first, therefore, (branch)". Spaces stay beside inline elements of a list
# that lacks <bdi>, <small>, <dfn> and <data>, and go beside those: "قال <bdi>سامي</bdi> أمس" becomes قالساميأمس, while
# with <cite> or <mark> it is right. A <summary> and the text behind it are one word.
# Why it matters: it is the editor of several CMSs, and their import of HTML; a legal text whose item goes on after its
# points says something else, with no word missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  lexical@0.52.0 @lexical/headless@0.52.0 @lexical/html@0.52.0 @lexical/list@0.52.0 jsdom@29.1.1

cat >see.mjs <<'PROGRAM'
import { createHeadlessEditor } from '@lexical/headless';
import { $generateNodesFromDOM } from '@lexical/html';
import { ListItemNode, ListNode } from '@lexical/list';
import { JSDOM } from 'jsdom';
import { $getRoot, $insertNodes } from 'lexical';

globalThis.document = new JSDOM('').window.document;
const shown = ({ type, text, children = [] }) =>
  text ?? (type === 'linebreak' ? ' / ' : `${type}(${children.map(shown).join('')})`);
for (const html of [
  '<ol><li>أولا <ul><li>فرع</li></ul> إذن</li><li>ثانيا</li></ol>',
  '<ol><li><p>first</p><ul><li>branch</li></ul><p>therefore</p></li></ol>',
  '<p>قال <bdi>سامي</bdi> أمس</p>', '<p>قال <small>سامي</small> أمس</p>', '<p>قال <dfn>سامي</dfn> أمس</p>',
  '<p>قال <cite>سامي</cite> أمس</p>', '<p>قال <mark>سامي</mark> أمس</p>',
  '<details><summary>سؤال</summary>جواب</details>',
]) {
  const editor = createHeadlessEditor({ nodes: [ListNode, ListItemNode], onError: (error) => { throw error; } });
  editor.update(() => {
    $getRoot().select();
    $insertNodes($generateNodesFromDOM(editor, new JSDOM(html).window.document));
  }, { discrete: true });
  console.log(html, '|', editor.getEditorState().toJSON().root.children.map(shown).join(' '));
}
PROGRAM

cat >expected <<'EXPECTED'
<ol><li>أولا <ul><li>فرع</li></ul> إذن</li><li>ثانيا</li></ol> | list(listitem(أولا / إذن)listitem(list(listitem(فرع)))listitem(ثانيا))
<ol><li><p>first</p><ul><li>branch</li></ul><p>therefore</p></li></ol> | list(listitem(first / therefore)listitem(list(listitem(branch))))
<p>قال <bdi>سامي</bdi> أمس</p> | paragraph(قالساميأمس)
<p>قال <small>سامي</small> أمس</p> | paragraph(قالساميأمس)
<p>قال <dfn>سامي</dfn> أمس</p> | paragraph(قالساميأمس)
<p>قال <cite>سامي</cite> أمس</p> | paragraph(قال سامي أمس)
<p>قال <mark>سامي</mark> أمس</p> | paragraph(قال سامي أمس)
<details><summary>سؤال</summary>جواب</details> | paragraph(سؤالجواب)
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'lexical-list-order: it behaves otherwise now'; exit 1; }
