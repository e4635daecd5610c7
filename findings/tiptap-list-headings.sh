#!/usr/bin/env bash
# TipTap 3.35.0, generateJSON with the StarterKit, on list items that do not begin with a paragraph.
# One would guess: HTML allows any block in <li>, and what the editor's model does not allow is put into a paragraph of
# the item, as a text without one is.
# What happens: an item must begin with a paragraph, so before a heading, a quotation or code the parser puts an empty
# one, closes the list, and sets the block behind it. The next item finds no list open and gets a new one around it,
# which is a bullet list, whatever the source had: "1. Heading, 2. Heading" becomes an empty 1, a heading, an empty
# bullet, a heading. An item with words before its heading stays whole.
# Why it matters: steps with headings, quotations of several people in a list and lists of commands come out with their
# numbers gone and empty bullets between, while every word is there for a check that counts words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @tiptap/html@3.35.0 @tiptap/core@3.35.0 @tiptap/pm@3.35.0 @tiptap/starter-kit@3.35.0 happy-dom@21.0.4

cat >see.mjs <<'PROGRAM'
import { generateHTML, generateJSON } from '@tiptap/html/server';
import StarterKit from '@tiptap/starter-kit';

for (const html of [
  '<ol><li><h3>أولا</h3><p>نص</p></li><li><h3>ثانيا</h3><p>نص</p></li></ol>',
  '<ol><li>واحد</li><li><blockquote>قول</blockquote></li><li>ثلاثة</li></ol>',
  '<ol><li>one</li><li><pre>two</pre></li><li>three</li></ol>',
  '<ol><li>words <h3>heading</h3></li><li>two</li></ol>',
]) console.log(generateHTML(generateJSON(html, [StarterKit]), [StarterKit]));
PROGRAM

cat >expected <<'EXPECTED'
<ol><li><p></p></li></ol><h3>أولا</h3><p>نص</p><ul><li><p></p></li></ul><h3>ثانيا</h3><p>نص</p>
<ol><li><p>واحد</p></li><li><p></p></li></ol><blockquote><p>قول</p></blockquote><ul><li><p>ثلاثة</p></li></ul>
<ol><li><p>one</p></li><li><p></p></li></ol><pre><code>two</code></pre><ul><li><p>three</p></li></ul>
<ol><li><p>words</p><h3>heading</h3></li><li><p>two</p></li></ol>
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'tiptap-list-headings: it behaves otherwise now'; exit 1; }
