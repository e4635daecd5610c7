#!/usr/bin/env bash
# @portabletext/block-tools 5.2.0 (@portabletext/html 1.2.0), htmlToBlocks, which takes articles to Sanity.
# One would guess: every element that a browser sets on lines of its own makes a block, <div> first of all.
# What happens: a <div> gives its children back bare, and bare text standing side by side is gathered into one block
# with nothing between: <div>قال</div><div>أمس</div> becomes one block "قالأمس". <header>, <aside>, <dt> and <dd> do so
# too, and a <figcaption> grows together with text outside of paragraphs. In a list item <p> and headings are unwrapped,
# so its paragraphs become "واحدتتمة". In <blockquote> they are kept apart by a line break, and a <td> is a block.
# Why it matters: many house systems write <div> for paragraphs; the article comes over as one block whose sentences
# touch, without an error. Text after a nested list becomes a list item of its own and moves all later numbers by one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @portabletext/block-tools@5.2.0 @portabletext/html@1.2.0 @portabletext/schema@2.2.4 jsdom@29.1.1

cat >see.mjs <<'PROGRAM'
import { htmlToBlocks } from '@portabletext/block-tools';
import { compileSchema, defineSchema } from '@portabletext/schema';
import { JSDOM } from 'jsdom';

const schema = compileSchema(defineSchema({
  styles: [{ name: 'normal' }, { name: 'h3' }, { name: 'blockquote' }],
  lists: [{ name: 'number' }, { name: 'bullet' }],
}));
const parseHtml = (html) => new JSDOM(html).window.document;
for (const html of [
  '<p>قال</p><p>أمس</p>',
  '<div>قال</div><div>أمس</div>',
  '<h3>عنوان</h3><div>قال<div>أمس</div></div>',
  '<figure><figcaption>تعليق</figcaption></figure><div>قال</div>',
  '<dl><dt>مصطلح</dt><dd>شرح</dd></dl>',
  '<blockquote><p>أول</p><p>ثان</p></blockquote>',
  '<ol><li><p>واحد</p><p>تتمة</p></li><li><h3>ثان</h3>نص</li></ol>',
  '<ol><li>one<ul><li>branch</li></ul>rest</li><li>two</li></ol>',
]) {
  const blocks = htmlToBlocks(html, schema, { parseHtml });
  console.log(blocks.map(({ style, listItem = style, children }) =>
    `${listItem}: ${JSON.stringify(children.map(({ text }) => text).join(''))}`).join(' | '));
}
PROGRAM

cat >expected <<'EXPECTED'
normal: "قال" | normal: "أمس"
normal: "قالأمس"
h3: "عنوان" | normal: "قالأمس"
normal: "تعليققال"
normal: "مصطلحشرح"
blockquote: "أول\nثان"
number: "واحدتتمة" | number: "ثاننص"
number: "one" | bullet: "branch" | number: "rest" | number: "two"
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'sanity-div-paragraphs: it behaves otherwise now'; exit 1; }
