#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17), reading HTML with directions and languages.
# One would guess: dir and lang go along where the target can say them, above all from HTML to HTML.
# What happens: a paragraph, a list and a quotation have no attributes in pandoc's model, so their dir and lang are gone
# even in HTML, while a heading, div, span and table keep theirs. <bdi> is unwrapped, <bdo> lives on as a span. In
# GitHub Markdown a table's dir is printed after the caption as text for the reader: {dir="rtl"}. <time> is unwrapped,
# <summary> becomes a paragraph, <ins> becomes <u> and <s> becomes <del>.
# Why it matters: a move through pandoc leaves Arabic headings right-to-left over left-to-right paragraphs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  pypandoc_binary==1.17

cat >see.py <<'PROGRAM'
import pypandoc

page = """<h2 dir="rtl" lang="ar">عنوان</h2><p dir="rtl" lang="ar">نص <bdi>ABC</bdi> <bdo dir="ltr">DEF</bdo>
<time datetime="2026-11-27">أمس</time> <ins>زيد</ins> <s>ألغي</s></p><ul dir="rtl"><li dir="rtl">بند</li></ul>
<blockquote dir="rtl"><p>قول</p></blockquote><details><summary>ملخص</summary><p>تفاصيل</p></details>
<table dir="rtl"><caption>جدول</caption><tr><th>أ</th></tr><tr><td>ب</td></tr></table>"""
print(pypandoc.get_pandoc_version())
for target in "html", "gfm":
    print(f"-- {target}")
    print(pypandoc.convert_text(page, target, format="html", extra_args=["--wrap=none"]).rstrip())
PROGRAM

cat >expected <<'EXPECTED'
3.9
-- html
<h2 dir="rtl" lang="ar" id="عنوان">عنوان</h2>
<p>نص ABC <span dir="ltr">DEF</span> أمس <u>زيد</u> <del>ألغي</del></p>
<ul>
<li>بند</li>
</ul>
<blockquote>
<p>قول</p>
</blockquote>
<p>ملخص</p>
<p>تفاصيل</p>
<table dir="rtl">
<caption>جدول</caption>
<thead>
<tr>
<th>أ</th>
</tr>
</thead>
<tbody>
<tr>
<td>ب</td>
</tr>
</tbody>
</table>
-- gfm
## عنوان

نص ABC <span dir="ltr">DEF</span> أمس <u>زيد</u> ~~ألغي~~

- بند

> قول

ملخص

تفاصيل

| أ   |
|-----|
| ب   |

جدول {dir="rtl"}
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'pandoc-direction: it behaves otherwise now'; exit 1; }
