#!/usr/bin/env bash
# fontmin 2.0.3, which cuts a font down to the letters of a page; dejavu-fonts-ttf 2.37.3 is the font, and HarfBuzz
# (uharfbuzz 0.57.0), the shaper of most browsers, sets the words.
# One would guess: a font cut down to the letters of a headline sets that headline as the whole font does.
# What happens: it keeps one glyph for each character of the text, and no table of rules (GSUB, GPOS, kern, GDEF).
# Arabic letters have four forms, which are glyphs without a character in the text, so each letter stands by itself, in
# browsers as well, and marks of vowels are not placed. fontTools' subsetter, asked for the same text, keeps the forms
# that the rules can reach. Latin loses ligatures and kerning only, and no message comes.
# Why it matters: newsrooms cut fonts so for headlines and story pages. The file loads, every letter is there, a test
# for missing characters passes, and the Arabic reads as if spelled out; the fallback font would have been right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  fontmin@2.0.3 dejavu-fonts-ttf@2.37.3
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  uharfbuzz==0.57.0 fonttools==4.68.0

cat >cut.mjs <<'PROGRAM'
import { writeFileSync } from 'node:fs';
import Fontmin from 'fontmin';

const [, , font, text, out] = process.argv;
new Fontmin().src(font).use(Fontmin.glyph({ text, hinting: false })).run((error, files) => {
  if (error) throw error;
  writeFileSync(out, files[0].contents);
});
PROGRAM

cat >see.py <<'PROGRAM'
import subprocess

import uharfbuzz
from fontTools import subset
from fontTools.ttLib import TTFont

FONT = "node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf"


def glyphs(path, text):
    names = TTFont(path).getGlyphOrder()
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path))), buffer)
    return " ".join(names[info.codepoint] for info in buffer.glyph_infos)


for text in ("سامي", "الأهرام", "غزّة", "office"):
    subprocess.run(["node", "cut.mjs", FONT, text, "fontmin.ttf"], check=True)
    subset.main([FONT, f"--text={text}", "--glyph-names", "--output-file=fonttools.ttf"])
    print(text)
    for name, path in (("whole", FONT), ("fontTools", "fonttools.ttf"), ("fontmin", "fontmin.ttf")):
        rules = [table for table in ("GDEF", "GPOS", "GSUB", "kern") if table in TTFont(path)]
        print(f"  {name}: {glyphs(path, text)} | rules: {' '.join(rules) or 'none'}")
PROGRAM

cat >expected <<'EXPECTED'
سامي
  whole: uniFEF2 uniFEE3 uniFE8E uniFEB3 | rules: GDEF GPOS GSUB kern
  fontTools: uniFEF2 uniFEE3 uniFE8E uniFEB3 | rules: GDEF GPOS GSUB
  fontmin: uni064A uni0645 uni0627 uni0633 | rules: none
الأهرام
  whole: uni0645 uni0627 uniFEAE uniFEEB uniFEF7 uni0627 | rules: GDEF GPOS GSUB kern
  fontTools: uni0645 uni0627 uniFEAE uniFEEB uniFEF7 uni0627 | rules: GDEF GPOS GSUB
  fontmin: uni0645 uni0627 uni0631 uni0647 uni0623 uni0644 uni0627 | rules: none
غزّة
  whole: uni0629 uni0651 uniFEB0 uniFECF | rules: GDEF GPOS GSUB kern
  fontTools: uni0629 uni0651 uniFEB0 uniFECF | rules: GDEF GPOS GSUB
  fontmin: uni0629 uni0651 uni0632 uni063A | rules: none
office
  whole: o uniFB03 c e | rules: GDEF GPOS GSUB kern
  fontTools: o uniFB03 c e | rules: GDEF GPOS GSUB
  fontmin: o f f i c e | rules: none
EXPECTED

venv/bin/python see.py 2>warnings | tee seen
diff expected seen || { echo 'fontmin-loose-letters: it behaves otherwise now'; exit 1; }
