#!/usr/bin/env bash
# trafilatura 2.3.1 (htmldate 1.11.0, lxml 6.1.3), output as HTML and as Markdown.
# One would guess: with include_formatting and output_format="html" the elements of the article come back.
# What happens: they pass through a vocabulary of TEI with less in it. An ordered list from 5 becomes <ul>, and in
# Markdown numbers from 1; <pre> becomes a quotation; <dl> becomes bullets, terms and definitions alike; the ruby
# reading is gone; a cell that spans rows leaves an empty one in the next.
# Why it matters: instructions and laws lose the numbers that their text refers to, and code its kind.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  trafilatura==2.3.1 htmldate==1.11.0 lxml==6.1.3 justext==3.0.2 courlan==1.4.0 lxml-html-clean==0.4.6

cat >see.py <<'PROGRAM'
import trafilatura

paragraph = "<p>" + "عاد الماء هذا الأسبوع إلى القنوات التي تسقي بستان النخيل بعد عشرين عامًا من الجفاف. " * 4 + "</p>"
parts = {
    "ordered list": '<ol start="5"><li>بند خامس</li><li>بند سادس</li></ol>',
    "code": "<pre>let a;\n  let b;</pre>",
    "definitions": "<dl><dt>مصطلح</dt><dd>تعريف له معنى</dd></dl>",
    "rows": '<table><tr><td>1</td><td rowspan="2">2</td></tr><tr><td>3</td></tr></table>',
    "ruby": "<p>كلمة <ruby>漢<rt>かん</rt></ruby> في الجملة</p>",
}
for name, part in parts.items():
    page = f"<html><body><article><h1>عنوان</h1>{paragraph}{part}{paragraph}</article></body></html>"
    for output in "html", "markdown":
        text = trafilatura.extract(page, output_format=output, include_formatting=True)
        middle = text.split("الجفاف.")[4].split("عاد الماء")[0]
        print(f"{name}, {output}:", " ".join(middle.replace("</p>", "").replace("<p>", "").split()))
PROGRAM

cat >expected <<'EXPECTED'
ordered list, html: <ul> <li>بند خامس</li> <li>بند سادس</li> </ul>
ordered list, markdown: 1. بند خامس 2. بند سادس
code, html: <blockquote>let a; let b;</blockquote>
code, markdown: let a; let b;
definitions, html: <ul> <li>مصطلح</li> <li>تعريف له معنى</li> </ul>
definitions, markdown: - مصطلح - تعريف له معنى
rows, html: <table> <tr> <td>1</td> <td>2</td> </tr> <tr> <td>3</td> <td/> </tr> </table>
rows, markdown: | 1 | 2 | | 3 | |
ruby, html: كلمة 漢 في الجملة
ruby, markdown: كلمة 漢 في الجملة
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'trafilatura-lists: it behaves otherwise now'; exit 1; }
