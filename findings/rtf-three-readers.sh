#!/usr/bin/env bash
# RTF, as agencies, courts and older newsrooms send it: pandoc 3.9 (pypandoc_binary 1.17), striprtf 0.0.35 (Python) and
# @iarna/rtf-to-html 1.1.0.
# One would guess: letters are the easy part of a format as old as this, and what Word hides or has struck out is left
# out or marked by all.
# What happens: letters are bytes of the font's code page, else of the file's, or \u with a letter behind it for readers
# of the nineties. pandoc knows one code page, the western one, so Arabic is ÎÈÑ. rtf-to-html reads the font's, but
# fails on a file in 1256, and prints the letters for old readers too: خ?ب?ر?. An emoji is two halves: striprtf returns
# them as they are, so that writing the text as UTF-8 raises later; the others print signs of failure. Hidden text is
# shown by two; 500 struck out and 50 put in are 50050 in these two, which also drop a footnote or put it into the word,
# and one makes 1234 of two cells. \rtlpar is gone in all.
# Why it matters: one file gives three articles, and the readers that are right in the letters are wrong in the numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @iarna/rtf-to-html@1.1.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  striprtf==0.0.35 pypandoc_binary==1.17

cat >rtf-to-html.mjs <<'PROGRAM'
import { readFileSync } from 'node:fs';
import rtfToHtml from '@iarna/rtf-to-html';

rtfToHtml.fromString(readFileSync(0, 'utf8'), { template: (_, __, content) => content }, (error, html) => {
  console.log(error ? error.message : html.replace(/ style="[^"]*"/g, ''));
});
PROGRAM

cat >see.py <<'PROGRAM'
import logging
import subprocess

import pypandoc
from striprtf.striprtf import rtf_to_text

logging.disable()
START = r"{\rtf1\ansi\ansicpg%s\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset178 Arial;}}"
CASES = {
    "letters by the file's code page": START % 1256 + r"\pard\rtlpar \'ce\'c8\'d1\par}",
    "letters by the font's": START % 1252 + r"\pard\rtlpar\f1\rtlch \'ce\'c8\'d1\par}",
    "letters with ? for old readers": START % 1252 + r"\u1582?\u1576?\u1585?\par}",
    "a red circle": START % 1252 + r"\u-10179?\u-8908? x\par}",
    "zero width non-joiner": START % 1252 + r"\u1605?\u1740?\zwnj\u1582?\par}",
    "hidden text": START % 1252 + r"seen {\v hidden }words\par}",
    "deleted text": START % 1252 + r"of {\deleted 500}{\revised 50} men\par}",
    "a footnote": START % 1252 + r"word{\footnote note} end\par}",
    "two cells": START % 1252 + r"\trowd\cellx100\cellx200\intbl 12\cell 34\cell\row\pard end\par}",
}


def rtf_to_html(rtf):
    return subprocess.run(["node", "rtf-to-html.mjs"], input=rtf, capture_output=True, text=True).stdout


READERS = {
    "pandoc": lambda rtf: pypandoc.convert_text(rtf, "html", format="rtf", extra_args=["--wrap=none"]),
    "striprtf": rtf_to_text,
    "rtf-to-html": rtf_to_html,
}
for name, rtf in CASES.items():
    print(name)
    for reader, read in READERS.items():
        text = " ".join(read(rtf).split())
        print(f"  {reader}: {text.encode('utf-8', 'backslashreplace').decode()}")
PROGRAM

cat >expected <<'EXPECTED'
letters by the file's code page
  pandoc: <p>ÎÈÑ</p>
  striprtf: خبر
  rtf-to-html: Codepage 1256 is not available.
letters by the font's
  pandoc: <p>ÎÈÑ</p>
  striprtf: خبر
  rtf-to-html: <p>خبر</p>
letters with ? for old readers
  pandoc: <p>خبر</p>
  striprtf: خبر
  rtf-to-html: <p>خ?ب?ر?</p>
a red circle
  pandoc: <p>��x</p>
  striprtf: \ud83d\udd34 x
  rtf-to-html: <p>�?�? x</p>
zero width non-joiner
  pandoc: <p>میخ</p>
  striprtf: میخ
  rtf-to-html: <p>م?ی?خ?</p>
hidden text
  pandoc: <p>seen words</p>
  striprtf: seen hidden words
  rtf-to-html: <p>seen hidden words</p>
deleted text
  pandoc: <p>of <del>500</del>50 men</p>
  striprtf: of 50050 men
  rtf-to-html: <p>of 50050 men</p>
a footnote
  pandoc: <p>word<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> end</p> <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"> <hr /> <ol> <li id="fn1"><p>note<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li> </ol> </section>
  striprtf: word end
  rtf-to-html: <p>wordnote end</p>
two cells
  pandoc: <table> <tbody> <tr> <td><p>12</p></td> <td><p>34</p></td> </tr> </tbody> </table> <p>end</p>
  striprtf: 12|34| end
  rtf-to-html: <p><span>12</span><span>34</span>end</p>
EXPECTED

venv/bin/python see.py 2>/dev/null | tee seen
diff expected seen || { echo 'rtf-three-readers: it behaves otherwise now'; exit 1; }
