#!/usr/bin/env bash
# PDFKit 0.20.2 (npm) on lines of Arabic and Hebrew; dejavu-fonts-ttf 2.37.3 is the font, and pypdfium2 5.15.2 tells
# where on the page each character stands.
# One would guess: right-to-left works or it does not; letters that are joined and stand from right to left mean that it
# does.
# What happens: its layout (fontkit) joins letters and turns words around, but no part of it knows how directions mix.
# Each word is set by itself from left to right, so the sentence begins with its last word. With features: ['rtla'],
# which forums give as the cure, the whole line is one run of its first letters' script and is turned as one: words are
# right, and 2026 is 6202, the 13th the 31st, BBC is CBB, and brackets open outward. Before the first word they count
# too: a line that begins with BBC goes the other way, its Arabic in single letters.
# Why it matters: printable articles, invoices and receipts look right to who cannot read them and to who reads the
# words; the years and sums are others.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  pypdfium2==5.15.2
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  pdfkit@0.20.2 dejavu-fonts-ttf@2.37.3

cat >write.mjs <<'PROGRAM'
import { createWriteStream } from 'node:fs';
import PDFDocument from 'pdfkit';

const page = new PDFDocument();
page.pipe(createWriteStream('page.pdf'));
page.font('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 14);
const lines = [
  'قال سامي أمس',
  'في 13 مارس 2026',
  'بلغت ١٢٫٥٪ (عام ٢٠٢٦)',
  'قالت BBC News أمس',
  'אמר 25 מיליון (BBC)',
  'BBC قالت أمس',
];
for (const [place, line] of lines.entries()) {
  page.text(line, 72, 80 + place * 80, { align: 'right' });
  page.text(line, 72, 120 + place * 80, { align: 'right', features: ['rtla'] });
}
page.end();
PROGRAM

cat >see.py <<'PROGRAM'
import unicodedata
from collections import defaultdict

import pypdfium2

text = pypdfium2.PdfDocument("page.pdf")[0].get_textpage()
lines = defaultdict(list)
for index in range(text.count_chars()):
    character = text.get_text_range(index, 1)
    if not character.isspace():
        left, bottom, right, top = text.get_charbox(index, loose=True)
        lines[round(bottom / 40)].append((left, character))
for place, (_, line) in enumerate(sorted(lines.items(), reverse=True)):
    seen = [unicodedata.normalize("NFKC", character) for _, character in sorted(line)]
    print("rtla:     " if place % 2 else "as it is: ", *seen)
PROGRAM

cat >expected <<'EXPECTED'
as it is:  ل ا ق ي م ا س س م أ
rtla:      س م أ ي م ا س ل ا ق
as it is:  ي ف 1 3 س ر ا م 2 0 2 6
rtla:      6 2 0 2 س ر ا م 3 1 ي ف
as it is:  ت غ ل ب ٪ ٥ ٫ ٢ ١ م ا ع ) ( ٦ ٢ ٠ ٢
rtla:      ( ٦ ٢ ٠ ٢ م ا ع ) ٪ ٥ ٫ ٢ ١ ت غ ل ب
as it is:  ت ل ا ق B B C N e w s س م أ
rtla:      س م أ s w e N C B B ت ل ا ق
as it is:  ר מ א 2 5 ן ו י ל י מ ( B B C (
rtla:      ) C B B ) ן ו י ל י מ 5 2 ר מ א
as it is:  B B C ت ل ا ق س م أ
rtla:      B B C ق ا ل ت أ م س
EXPECTED

node write.mjs
venv/bin/python see.py | tee seen
diff expected seen || { echo 'pdfkit-year-6202: it behaves otherwise now'; exit 1; }
