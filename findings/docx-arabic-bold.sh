#!/usr/bin/env bash
# Bold and italics of Arabic in Word files: mammoth 1.13.0, pandoc 3.9 (pypandoc_binary 1.17), python-docx 1.2.0 and
# docx2python 3.7.1.
# One would guess: a reader that finds bold words in English finds them in Arabic.
# What happens: in a run of a complex script (w:rtl or w:cs) Word looks at w:bCs and w:iCs and not at w:b and w:i.
# pandoc does so for both; the three others look at w:b alone, in python-docx run.bold (font.cs_bold is another
# property). So Arabic that is bold in Word comes over plain, and plain Arabic with a leftover w:b comes over bold.
# Word's button writes both; styles, LibreOffice's own setting for complex scripts and scripts that make files do not.
# Why it matters: two importers of one file give opposite bold words, and in articles without styles the headlines
# between paragraphs are known by being bold alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  mammoth==1.13.0 pypandoc_binary==1.17 python-docx==1.2.0 docx2python==3.7.1 lxml==6.1.3

cat >see.py <<'PROGRAM'
import re
import zipfile

import docx
import mammoth
import pypandoc
from docx2python import docx2python

OFFICE = "http://schemas.openxmlformats.org"
WORD = f"{OFFICE}/wordprocessingml/2006/main"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}


def write(path, properties):
    with zipfile.ZipFile(path, "w") as file:
        for name, xml in PARTS.items():
            file.writestr(name, xml)
        file.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}/officeDocument/2006/'
                      'relationships"><w:body><w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr>'
                      f'{properties}</w:rPr><w:t>خبر</w:t></w:r></w:p><w:sectPr/></w:body></w:document>')


def python_docx(path):
    (run,) = docx.Document(path).paragraphs[0].runs
    return " ".join(name for name in ("bold", "italic") if getattr(run, name)) or "plain"


def marked(page):
    found = [name for name, tag in (("bold", "strong|b"), ("italic", "em|i")) if re.search(f"<({tag})>", page)]
    return " ".join(found) or "plain"


READERS = {
    "mammoth": lambda path: marked(mammoth.convert_to_html(open(path, "rb")).value),
    "pandoc": lambda path: marked(pypandoc.convert_file(path, "html", format="docx")),
    "python-docx": python_docx,
    "docx2python": lambda path: marked(docx2python(path, html=True).text),
}
for properties, word in {
    "<w:b/><w:bCs/><w:rtl/>": "bold",
    "<w:bCs/><w:rtl/>": "bold",
    "<w:b/><w:rtl/>": "plain",
    "<w:iCs/><w:rtl/>": "italic",
    "<w:bCs/><w:cs/>": "bold",
    "<w:b/><w:cs/>": "plain",
}.items():
    write("news.docx", properties)
    seen = [f"{name} {read('news.docx')}" for name, read in READERS.items()]
    print(properties, "is in Word", word, "|", ", ".join(seen))
PROGRAM

cat >expected <<'EXPECTED'
<w:b/><w:bCs/><w:rtl/> is in Word bold | mammoth bold, pandoc bold, python-docx bold, docx2python bold
<w:bCs/><w:rtl/> is in Word bold | mammoth plain, pandoc bold, python-docx plain, docx2python plain
<w:b/><w:rtl/> is in Word plain | mammoth bold, pandoc plain, python-docx bold, docx2python bold
<w:iCs/><w:rtl/> is in Word italic | mammoth plain, pandoc italic, python-docx plain, docx2python plain
<w:bCs/><w:cs/> is in Word bold | mammoth plain, pandoc bold, python-docx plain, docx2python plain
<w:b/><w:cs/> is in Word plain | mammoth bold, pandoc plain, python-docx bold, docx2python bold
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'docx-arabic-bold: it behaves otherwise now'; exit 1; }
