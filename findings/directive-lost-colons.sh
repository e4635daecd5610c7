#!/usr/bin/env bash
# remark-directive 4.0.0 with remark-parse 11.0.0 and remark-rehype 11.1.2, as one adds it to a site for :::note.
# One would guess: it adds blocks that begin with three colons and names in brackets; a colon within a sentence is a
# colon, as it is with two colons or a space behind.
# What happens: one colon with a letter or a digit right behind is a directive too, in any script, whatever stands
# before it. A directive that nobody handles becomes an empty <div>, words and all: "مهم:نص" is "مهم", the hour 10:30 is
# 10, a verse or a score loses its second number, a bare address its port, "Reuters:Cairo" the town. Only a second colon
# behind the word (:smile:) lets it stand. Escaping it, \:, or handling textDirective yourself keeps the text.
# Why it matters: who writes no space behind the colon, as typed Arabic and Persian often has it, loses the first word
# of what was said; times and results of matches go from every article, no error comes, and a <div> inside <p> closes
# the paragraph in browsers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  remark-directive@4.0.0 remark-parse@11.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 unified@11.0.5

cat >see.mjs <<'PROGRAM'
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const page = unified().use(remarkParse).use(remarkDirective).use(remarkRehype).use(rehypeStringify);
for (const text of [
  ':::note\nنص\n:::',
  'مهم: نص الخبر',
  'مهم:نص الخبر',
  'قال الوزير:لا تعليق',
  'الساعة 10:30 مساء',
  'النتيجة ٣:١ للأهلي',
  'Mark 3:16',
  '图:新华社记者',
  'Reuters:Cairo',
  'localhost:3000/news',
  'قال:«نعم»',
  'تم :smile: حفظه',
  'الساعة 10\\:30 مساء',
]) {
  console.log(JSON.stringify(text), '->', String(page.processSync(text)));
}
PROGRAM

cat >expected <<'EXPECTED'
":::note\nنص\n:::" -> <div><p>نص</p></div>
"مهم: نص الخبر" -> <p>مهم: نص الخبر</p>
"مهم:نص الخبر" -> <p>مهم<div></div> الخبر</p>
"قال الوزير:لا تعليق" -> <p>قال الوزير<div></div> تعليق</p>
"الساعة 10:30 مساء" -> <p>الساعة 10<div></div> مساء</p>
"النتيجة ٣:١ للأهلي" -> <p>النتيجة ٣<div></div> للأهلي</p>
"Mark 3:16" -> <p>Mark 3<div></div></p>
"图:新华社记者" -> <p>图<div></div></p>
"Reuters:Cairo" -> <p>Reuters<div></div></p>
"localhost:3000/news" -> <p>localhost<div></div>/news</p>
"قال:«نعم»" -> <p>قال:«نعم»</p>
"تم :smile: حفظه" -> <p>تم :smile: حفظه</p>
"الساعة 10\\:30 مساء" -> <p>الساعة 10:30 مساء</p>
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'directive-lost-colons: it behaves otherwise now'; exit 1; }
