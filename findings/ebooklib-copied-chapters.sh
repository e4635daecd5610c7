#!/usr/bin/env bash
# EbookLib 0.20 (Python), reading an EPUB and writing it again, and chapters made of pieces of HTML.
# One would guess: a book that is read and written, with nothing changed or one name corrected, has the chapters that it
# had; a piece of text as a chapter's content is put into a body as it is.
# What happens: each chapter is built anew from what its body holds. dir of <html>, its stylesheets, its title and all
# else in <head> are gone, as are class, id and epub:type of <body>; lang becomes that of the book, and with two
# languages in the book the last one, so Sorani chapters say English. The indented writing puts line ends between
# elements that touch: كت and اب in bold and italics become two words. Of a chapter's content, text before the first
# element is left out: in a fragment without <p> the first words of the article. viewBox of a drawing becomes viewbox,
# which XHTML does not know.
# Why it matters: a tool that only adds a cover turns right-to-left books around and takes their design; readers that
# find their place by ids lose it, and the article that begins without <p> begins in the middle.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  EbookLib==0.20 lxml==6.1.3

cat >see.py <<'PROGRAM'
import warnings
import zipfile

from ebooklib import epub

warnings.simplefilter("ignore")
XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
PARTS = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    '</container>',
    "EPUB/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">book</dc:identifier><dc:title>كتێب</dc:title>'
    '<dc:language>ckb</dc:language><dc:language>en</dc:language><meta property="dcterms:modified">2026-11-27T10:00:00Z'
    '</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/><item id="look" href="look.css" '
    'media-type="text/css"/></manifest><spine page-progression-direction="rtl"><itemref idref="one"/></spine>'
    '</package>',
    "EPUB/nav.xhtml": f'<html {XHTML}><head><title>كتێب</title></head><body><nav epub:type="toc"><ol><li>'
    '<a href="one.xhtml">یەک</a></li></ol></nav></body></html>',
    "EPUB/look.css": "p { margin: 0 }",
    "EPUB/one.xhtml": f'<html {XHTML} lang="ckb" xml:lang="ckb" dir="rtl"><head><title>یەک</title><link '
    'rel="stylesheet" type="text/css" href="look.css"/></head><body class="news" id="top" epub:type="chapter"><p>دەق</p></body></html>',
}
with zipfile.ZipFile("book.epub", "w") as file:
    for name, text in PARTS.items():
        file.writestr(name, text)
epub.write_epub("copy.epub", epub.read_epub("book.epub"))
print(zipfile.ZipFile("copy.epub").read("EPUB/one.xhtml").decode())

for content in (
    "قال <b>سامي</b> أمس.",
    "أول السطر<p>ثم فقرة</p>",
    "<p><b>كت</b><i>اب</i></p>",
    '<svg viewBox="0 0 9 9"><path d="M0"/></svg>',
):
    book = epub.EpubBook()
    chapter = epub.EpubHtml(title="خبر", file_name="one.xhtml", lang="ar", content=content)
    book.add_item(chapter)
    book.spine = [chapter]
    epub.write_epub("new.epub", book)
    page = zipfile.ZipFile("new.epub").read("EPUB/one.xhtml").decode()
    body = page[page.index("<body>") + 6:page.index("</body>")]
    print(content, "->", body.strip().replace("\n", "⏎"))
PROGRAM

cat >expected <<'EXPECTED'
<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" epub:prefix="z3998: http://www.daisy.org/z3998/2012/vocab/structure/#" lang="en" xml:lang="en">
  <head/>
  <body>
    <p>دەق</p>
  </body>
</html>

قال <b>سامي</b> أمس. -> <b>سامي</b> أمس.
أول السطر<p>ثم فقرة</p> -> <p>ثم فقرة</p>
<p><b>كت</b><i>اب</i></p> -> <p>⏎      <b>كت</b>⏎      <i>اب</i>⏎    </p>
<svg viewBox="0 0 9 9"><path d="M0"/></svg> -> <svg viewbox="0 0 9 9">⏎      <path d="M0"/>⏎    </svg>
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'ebooklib-copied-chapters: it behaves otherwise now'; exit 1; }
