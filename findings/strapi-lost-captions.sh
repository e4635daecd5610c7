#!/usr/bin/env bash
# @strapi/blocks-react-renderer 1.0.2 (react 18.3.1), Strapi's own way from the blocks of an article to a page.
# One would guess: the package of the makers shows each field that the editor fills in for a picture.
# What happens: the page gets the address and the alternative text alone. The caption, where the photographer's name
# stands, is dropped with width and height, so the text jumps as pictures load; a picture without an alternative text,
# which the media library stores as null, has no alt at all. A list inside of a list stands between its items and not in
# one, which HTML does not allow, and an empty paragraph is a bare <br> between blocks. No warning comes.
# Why it matters: agencies' contracts ask for the credit on the page; it is in the editor, in the database and in the
# API's answer, and nobody sees that it is not in the article. A tree of points becomes one without parents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @strapi/blocks-react-renderer@1.0.2 react@18.3.1 react-dom@18.3.1

cat >see.mjs <<'PROGRAM'
import { BlocksRenderer } from '@strapi/blocks-react-renderer';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const text = (words, marks) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children) => ({ type: 'paragraph', children });
const list = (format, ...children) => ({ type: 'list', format, children });
const item = (words) => ({ type: 'list-item', children: [text(words)] });
for (const block of [
  {
    type: 'image',
    image: {
      url: 'https://news.example/a.jpg',
      alternativeText: 'وزير يخطب',
      caption: 'الوزير أمس. تصوير: سامي بدر',
      width: 8,
      height: 6,
    },
    children: [text('')],
  },
  {
    type: 'image',
    image: { url: 'https://news.example/b.jpg', alternativeText: null, caption: 'الميدان', width: 8, height: 6 },
    children: [text('')],
  },
  list('ordered', item('أول'), list('unordered', item('فرع')), item('ثان')),
  paragraph(text('')),
  paragraph(text('شارع النيل\nالقاهرة', { bold: true })),
]) {
  console.log(renderToStaticMarkup(createElement(BlocksRenderer, { content: [block] })));
}
PROGRAM

cat >expected <<'EXPECTED'
<img src="https://news.example/a.jpg" alt="وزير يخطب"/>
<img src="https://news.example/b.jpg"/>
<ol><li>أول</li><ul><li>فرع</li></ul><li>ثان</li></ol>
<br/>
<p><strong>شارع النيل<br/>القاهرة</strong></p>
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'strapi-lost-captions: it behaves otherwise now'; exit 1; }
