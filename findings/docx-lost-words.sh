#!/usr/bin/env bash
# Four readers of Word files: mammoth 1.13.0, pandoc 3.9 (pypandoc_binary 1.17), python-docx 1.2.0, docx2python 3.7.1.
# One would guess: formatting is what a reader may lose; the words of a paragraph come over, but for deleted ones.
# What happens: words count where they stand in runs right under the paragraph and in wrappers that the reader has heard
# of. mammoth and pandoc drop the words of a simple field, of ruby and of w:dir and w:bdo, the elements for text
# embedded in the other direction (mammoth has a message for it, pandoc nothing). Paragraph.text of python-docx drops
# these and what was inserted with changes tracked, moved here, in a content control or a smart tag. docx2python keeps
# all, with what was moved away, so that stands twice, and the reading of ruby ahead of its word.
# Why it matters: a name in Latin letters inside of Arabic, or an editor's insertion, is missing from a sentence that
# still reads well, and two imports of one file disagree.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  mammoth==1.13.0 pypandoc_binary==1.17 python-docx==1.2.0 docx2python==3.7.1 lxml==6.1.3

cat >see.py <<'PROGRAM'
import html
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


def write(path, paragraph):
    with zipfile.ZipFile(path, "w") as file:
        for name, xml in PARTS.items():
            file.writestr(name, xml)
        file.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}/officeDocument/2006/'
                      f'relationships"><w:body><w:p>{paragraph}</w:p><w:sectPr/></w:body></w:document>')


def run(text, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def words(text):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", text))).strip()


READERS = {
    "mammoth": lambda path: words(mammoth.convert_to_html(open(path, "rb")).value),
    "pandoc": lambda path: words(pypandoc.convert_file(path, "html", format="docx")),
    "python-docx": lambda path: words(" ".join(paragraph.text for paragraph in docx.Document(path).paragraphs)),
    "docx2python": lambda path: words(docx2python(path).text),
}
change = 'w:id="1" w:author="Sami" w:date="2026-03-13T10:00:00Z"'
for name, middle in {
    "run": run("WORD "),
    "link inside of the page": f'<w:hyperlink w:anchor="end">{run("WORD ")}</w:hyperlink>',
    "inserted": f'<w:ins {change}>{run("WORD ")}</w:ins>',
    "deleted": f'<w:del {change}>{run("WORD ", "delText")}</w:del>',
    "moved away": f'<w:moveFrom {change}>{run("WORD ")}</w:moveFrom>',
    "moved here": f'<w:moveTo {change}>{run("WORD ")}</w:moveTo>',
    "smart tag": f'<w:smartTag w:uri="urn:example" w:element="place">{run("WORD ")}</w:smartTag>',
    "content control": f'<w:sdt><w:sdtContent>{run("WORD ")}</w:sdtContent></w:sdt>',
    "simple field": f'<w:fldSimple w:instr=" AUTHOR ">{run("WORD ")}</w:fldSimple>',
    "embedding": f'<w:dir w:val="ltr">{run("WORD ")}</w:dir>',
    "override": f'<w:bdo w:val="ltr">{run("WORD ")}</w:bdo>',
    "ruby": f'<w:r><w:ruby><w:rt>{run("READING ")}</w:rt><w:rubyBase>{run("WORD ")}</w:rubyBase></w:ruby></w:r>',
}.items():
    write("news.docx", run("قال ") + middle + run("أمس"))
    print(name)
    for reader, read in READERS.items():
        print("  ", reader, read("news.docx"))
PROGRAM

cat >expected <<'EXPECTED'
run
   mammoth قال WORD أمس
   pandoc قال WORD أمس
   python-docx قال WORD أمس
   docx2python قال WORD أمس
link inside of the page
   mammoth قال WORD أمس
   pandoc قال WORD أمس
   python-docx قال WORD أمس
   docx2python قال WORD أمس
inserted
   mammoth قال WORD أمس
   pandoc قال WORD أمس
   python-docx قال أمس
   docx2python قال WORD أمس
deleted
   mammoth قال أمس
   pandoc قال أمس
   python-docx قال أمس
   docx2python قال أمس
moved away
   mammoth قال أمس
   pandoc قال أمس
   python-docx قال أمس
   docx2python قال WORD أمس
moved here
   mammoth قال WORD أمس
   pandoc قال WORD أمس
   python-docx قال أمس
   docx2python قال WORD أمس
smart tag
   mammoth قال WORD أمس
   pandoc قال WORD أمس
   python-docx قال أمس
   docx2python قال WORD أمس
content control
   mammoth قال WORD أمس
   pandoc قال WORD أمس
   python-docx قال أمس
   docx2python قال WORD أمس
simple field
   mammoth قال أمس
   pandoc قال أمس
   python-docx قال أمس
   docx2python قال WORD أمس
embedding
   mammoth قال أمس
   pandoc قال أمس
   python-docx قال أمس
   docx2python قال WORD أمس
override
   mammoth قال أمس
   pandoc قال أمس
   python-docx قال أمس
   docx2python قال WORD أمس
ruby
   mammoth قال أمس
   pandoc قال أمس
   python-docx قال أمس
   docx2python قال READING WORD أمس
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'docx-lost-words: it behaves otherwise now'; exit 1; }
