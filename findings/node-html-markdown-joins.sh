#!/usr/bin/env bash
# node-html-markdown 2.0.0 on words that touch, and on words that do not.
# One would guess: a line break in a table cell becomes a space or <br>, and letters that touch go on touching.
# What happens: the other way around. A table row must be one line, so line ends in a cell are deleted: "10<br>20" and
# two paragraphs become 1020, and likewise a card's heading and text inside of a link. Two bold elements side by side
# get a space, so a word whose letters an editor has put into two elements falls apart: ال خبر. Ordered lists begin with
# 1 whatever their start.
# Why it matters: scores, prices and addresses in tables become other numbers, which no test for lost words shows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  node-html-markdown@2.0.0

cat >see.mjs <<'PROGRAM'
import { NodeHtmlMarkdown } from 'node-html-markdown';

for (const html of [
  '<table><tr><th>نتيجة</th></tr><tr><td>10<br>20</td></tr></table>',
  '<table><tr><th>نتيجة</th></tr><tr><td><p>10</p><p>20</p></td></tr></table>',
  '<table><tr><th>نتيجة</th></tr><tr><td><ul><li>10</li><li>20</li></ul></td></tr></table>',
  '<a href="https://news.example/1"><h3>عنوان</h3><p>مقدمة</p></a>',
  '<p><strong>ال</strong><strong>خبر</strong></p>',
  '<p>10<br>20</p>',
  '<ol start="5"><li>المادة</li></ol>',
]) console.log(html, JSON.stringify(NodeHtmlMarkdown.translate(html)));
PROGRAM

cat >expected <<'EXPECTED'
<table><tr><th>نتيجة</th></tr><tr><td>10<br>20</td></tr></table> "| نتيجة |\n| ----- |\n| 1020  |"
<table><tr><th>نتيجة</th></tr><tr><td><p>10</p><p>20</p></td></tr></table> "| نتيجة |\n| ----- |\n| 1020  |"
<table><tr><th>نتيجة</th></tr><tr><td><ul><li>10</li><li>20</li></ul></td></tr></table> "| نتيجة |\n| ----- |\n| 1020  |"
<a href="https://news.example/1"><h3>عنوان</h3><p>مقدمة</p></a> "[عنوانمقدمة](https://news.example/1)"
<p><strong>ال</strong><strong>خبر</strong></p> "**ال** **خبر**"
<p>10<br>20</p> "10  \n20"
<ol start="5"><li>المادة</li></ol> "1. المادة"
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'node-html-markdown-joins: it behaves otherwise now'; exit 1; }
