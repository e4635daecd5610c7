#!/usr/bin/env bash
# html-to-docx 1.8.0 and its fork @turbodocx/html-to-docx 1.23.1, which make Word files of articles.
# One would guess: a converter may lose a style; the words of a paragraph reach the page.
# What happens: inside of a paragraph only elements on a short list are looked into. The words of <bdi>, <time>, <q>,
# <cite>, <abbr>, <ruby> and of custom elements are dropped by both, and a figure's caption. Of a link with a bold word
# in it html-to-docx keeps what stands before that word, and of a list item with two paragraphs the first; a space
# between two inline elements goes, and <del> is not struck out, so 50 for 500 dead is 50050. The fork mends these four.
# In both, two paragraphs of a quotation are one with nothing between, text beside a bold word in a <div> or a cell is
# three paragraphs, and dir="rtl" leaves no trace.
# Why it matters: newsrooms send Word files to lawyers, translators and partners; who is quoted, when, and the end of
# the link are missing from sentences that look whole, and no message comes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 jszip@3.10.2

cat >see.mjs <<'PROGRAM'
import { createRequire } from 'node:module';
import JSZip from 'jszip';

const require = createRequire(import.meta.url);
const makers = ['html-to-docx', '@turbodocx/html-to-docx'];
// The words of each paragraph, struck out ones in ~, with | between the paragraphs.
const words = (xml) =>
  xml.split('</w:p>').map((paragraph) =>
    paragraph.split('</w:r>').map((run) => {
      const text = [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, words]) => words).join('');
      return text && run.includes('<w:strike') ? `~${text}~` : text;
    }).join('')).filter((text) => text).join(' | ');

for (const html of [
  '<p>قال <bdi>سامي</bdi> <time>أمس</time>: <q>نعم</q>، <cite>الأهرام</cite>.</p>',
  '<p>السيد <abbr title="محمد">م.</abbr> و<x-name>بدر</x-name></p>',
  '<p><a href="https://news.example/">اقرأ <b>تقرير اللجنة</b> كاملا</a></p>',
  '<ul><li><p>أول</p><p>ثان</p></li></ul>',
  '<p><b>سامي</b> <i>بدر</i></p>',
  '<p>قتل <del>500</del> <ins>50</ins></p>',
  '<blockquote><p>أول</p><p>ثان</p></blockquote>',
  '<div>قال <b>سامي</b> أمس</div>',
  '<table><tr><td>قال <b>سامي</b> أمس</td></tr></table>',
  '<p><ruby>漢<rt>かん</rt></ruby>字</p>',
  '<figure><figcaption>تعليق</figcaption></figure><p>أ</p>',
  '<p dir="rtl">نص</p>',
]) {
  console.log(html);
  for (const name of makers) {
    const file = await require(name)(html, null, {});
    const xml = await (await JSZip.loadAsync(Buffer.from(file))).file('word/document.xml').async('string');
    const marked = /<w:(bidi|rtl)\b/.test(xml) ? ', right-to-left' : ', without direction';
    console.log(`  ${name}: ${words(xml)}${html.includes('dir') ? marked : ''}`);
  }
}
PROGRAM

cat >expected <<'EXPECTED'
<p>قال <bdi>سامي</bdi> <time>أمس</time>: <q>نعم</q>، <cite>الأهرام</cite>.</p>
  html-to-docx: قال : ، .
  @turbodocx/html-to-docx: قال  : ، .
<p>السيد <abbr title="محمد">م.</abbr> و<x-name>بدر</x-name></p>
  html-to-docx: السيد  و
  @turbodocx/html-to-docx: السيد  و
<p><a href="https://news.example/">اقرأ <b>تقرير اللجنة</b> كاملا</a></p>
  html-to-docx: اقرأ 
  @turbodocx/html-to-docx: اقرأ تقرير اللجنة كاملا
<ul><li><p>أول</p><p>ثان</p></li></ul>
  html-to-docx: أول
  @turbodocx/html-to-docx: أول | ثان
<p><b>سامي</b> <i>بدر</i></p>
  html-to-docx: ساميبدر
  @turbodocx/html-to-docx: سامي بدر
<p>قتل <del>500</del> <ins>50</ins></p>
  html-to-docx: قتل 50050
  @turbodocx/html-to-docx: قتل ~500~ 50
<blockquote><p>أول</p><p>ثان</p></blockquote>
  html-to-docx: أولثان
  @turbodocx/html-to-docx: أولثان
<div>قال <b>سامي</b> أمس</div>
  html-to-docx: قال  | سامي |  أمس
  @turbodocx/html-to-docx: قال  | سامي |  أمس
<table><tr><td>قال <b>سامي</b> أمس</td></tr></table>
  html-to-docx: قال  | سامي |  أمس
  @turbodocx/html-to-docx: قال  | سامي |  أمس
<p><ruby>漢<rt>かん</rt></ruby>字</p>
  html-to-docx: 字
  @turbodocx/html-to-docx: 字
<figure><figcaption>تعليق</figcaption></figure><p>أ</p>
  html-to-docx: أ
  @turbodocx/html-to-docx: أ
<p dir="rtl">نص</p>
  html-to-docx: نص, without direction
  @turbodocx/html-to-docx: نص, without direction
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'html-to-docx-cut-links: it behaves otherwise now'; exit 1; }
