#!/usr/bin/env bash
# Six readers of PDF on one Arabic page: pypdf 7.1.1, pdfminer.six 20260107, pdfplumber 0.11.10, PyMuPDF 2.0, pypdfium2
# 5.15.2 (Chrome's) and pdfjs-dist 5.6.205 (Firefox's). fpdf2 2.8.9 with HarfBuzz writes the page, as it should look;
# dejavu-fonts-ttf 2.37.3 is the font.
# One would guess: Arabic is read right or turned around as a whole, which one sees at once; numbers are safe.
# What happens: a PDF holds what is seen from left to right, and each guesses the way back. pypdf and PyMuPDF turn
# Arabic words and with them Arabic numbers, so 12.5 % is 21.5 % and 2026 is 6202 beside words that are right, and where
# ASCII numbers stand the words come last one first. pdfium and pdf.js keep the numbers, and with PyMuPDF turn the two
# letters of the ligature لا: الأهرام is األهرام, which is no word. pdfium's brackets and quotation marks open the wrong
# way. pdfminer and pdfplumber leave the line turned around, but not its ligatures, so that turning it back breaks these
# and the numbers. A score of 3-1 is 1-3 in all six.
# Why it matters: PDF is what ministries, courts and parties send. The words pass a look and a spelling check, while
# each figure in Arabic digits is another one; in three of six a search for names with لا in them finds nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  fpdf2==2.8.9 uharfbuzz==0.57.0 pypdf==7.1.1 pdfminer.six==20260107 pdfplumber==0.11.10 pymupdf==2.0 pypdfium2==5.15.2
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  dejavu-fonts-ttf@2.37.3 pdfjs-dist@5.6.205

cat >see.py <<'PROGRAM'
import subprocess

import fpdf
import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

LINES = (
    "قال سامي أمس",
    "بلغت ١٢٫٥٪ (عام ٢٠٢٦)",
    "في 13 مارس 2026 فاز 3-1",
    "الأهرام والاتحاد",
    "نشرت «الحياة» (أمس)",
)
page = fpdf.FPDF()
page.add_page()
page.add_font("DejaVu", fname="node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf")
page.set_font("DejaVu", size=14)
page.set_text_shaping(True)
for line in LINES:
    page.multi_cell(0, 10, line, align="R", new_x="LMARGIN", new_y="NEXT")
page.output("page.pdf")

texts = {
    "pypdf": pypdf.PdfReader("page.pdf").pages[0].extract_text(),
    "PyMuPDF": pymupdf.open("page.pdf")[0].get_text(),
    "pdfium": pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range(),
    "pdf.js": subprocess.run(["node", "see.mjs"], capture_output=True, check=True, text=True).stdout,
    "pdfminer": extract_text("page.pdf"),
    "pdfplumber": pdfplumber.open("page.pdf").pages[0].extract_text(),
}
read = {name: [line.strip() for line in text.splitlines() if line.strip()] for name, text in texts.items()}
for place, line in enumerate(LINES):
    print("written:", line)
    for name, lines in read.items():
        print(f"  {name}: {'as written' if lines[place] == line else lines[place]}")
PROGRAM

cat >see.mjs <<'PROGRAM'
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const file = await getDocument({ data: new Uint8Array(readFileSync('page.pdf')), verbosity: 0 }).promise;
const { items } = await (await file.getPage(1)).getTextContent();
console.log(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''));
PROGRAM

cat >expected <<'EXPECTED'
written: قال سامي أمس
  pypdf: as written
  PyMuPDF: as written
  pdfium: as written
  pdf.js: as written
  pdfminer: سمأ يماس لاق
  pdfplumber: سمأ يماس لاق
written: بلغت ١٢٫٥٪ (عام ٢٠٢٦)
  pypdf: بلغت ٥٫٢١٪ (عام ٦٢٠٢)
  PyMuPDF: ) (عام ٦٢٠٢٪بلغت ٥٫٢١
  pdfium: بلغت ٪١٢٫٥ )عام ٢٠٢٦(
  pdf.js: as written
  pdfminer: )٢٠٢٦ ماع( ٪١٢٫٥ تغلب
  pdfplumber: )٢٠٢٦ ماع( ٪١٢٫٥ تغلب
written: في 13 مارس 2026 فاز 3-1
  pypdf: 1-3  فاز2026  مارس13 في
  PyMuPDF: 1-3  فاز2026  مارس13 في
  pdfium: في 13 مارس 2026 فاز 1-3
  pdf.js: في 13 مارس 2026 فاز 1-3
  pdfminer: 1-3 زاف 2026 سرام 13 يف
  pdfplumber: 1-3 زاف 2026 سرام 13 يف
written: الأهرام والاتحاد
  pypdf: as written
  PyMuPDF: األهرام واالتحاد
  pdfium: األهرام واالتحاد
  pdf.js: األهرام واالتحاد
  pdfminer: داحتلااو مارهلأا
  pdfplumber: داحتلااو مارهلأا
written: نشرت «الحياة» (أمس)
  pypdf: (أمس)»الحياة« نشرت
  PyMuPDF: )نشرت «الحياة» (أمس
  pdfium: نشرت »الحياة« )أمس(
  pdf.js: as written
  pdfminer: )سمأ( »ةايحلا« ترشن
  pdfplumber: )سمأ( »ةايحلا« ترشن
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'pdf-turned-numbers: it behaves otherwise now'; exit 1; }
