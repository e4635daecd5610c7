#!/usr/bin/env bash
# html-to-text 10.0.1, whose plain text goes into mails, search and summaries.
# One would guess: elements that a browser puts on lines of their own end a line, known to the package or not.
# What happens: blocks are a fixed list. <dt>, <dd>, <figcaption>, <address>, <summary>, <caption> and <td> are not on
# it, so their words grow together: "تعليقوكالة", "مصطلحتعريف". Cells are apart only once a table is named a dataTable.
# Why it matters: captions, glossaries and tables give words that are in no dictionary; search misses both halves, and
# numbers of neighboring cells become one: 12, 34 and 56 become 123456.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  html-to-text@10.0.1

cat >see.mjs <<'PROGRAM'
import { convert } from 'html-to-text';

for (const html of [
  '<figure><img src="a.jpg" alt=""><figcaption>تعليق</figcaption></figure><address>وكالة</address>',
  '<dl><dt>مصطلح</dt><dd>تعريف</dd><dt>آخر</dt></dl>',
  '<details><summary>ملخص</summary>تفاصيل</details>',
  '<table><caption>جدول</caption><tr><td>12</td><td>34</td></tr><tr><td>56</td></tr></table>',
])
  console.log(html, '->', JSON.stringify(convert(html, { selectors: [{ selector: 'img', format: 'skip' }] })));
PROGRAM

cat >expected <<'EXPECTED'
<figure><img src="a.jpg" alt=""><figcaption>تعليق</figcaption></figure><address>وكالة</address> -> "تعليقوكالة"
<dl><dt>مصطلح</dt><dd>تعريف</dd><dt>آخر</dt></dl> -> "مصطلحتعريفآخر"
<details><summary>ملخص</summary>تفاصيل</details> -> "ملخصتفاصيل"
<table><caption>جدول</caption><tr><td>12</td><td>34</td></tr><tr><td>56</td></tr></table> -> "جدول123456"
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'html-to-text-glue: it behaves otherwise now'; exit 1; }
