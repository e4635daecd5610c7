#!/usr/bin/env bash
# Quill 2.0.3 with jsdom 29.1.1: getSemanticHTML(), the documented way to take an article's HTML out of the editor.
# One would guess: "semantic" HTML is the text as typed, in elements that mean something.
# What happens: every space is written as &nbsp;, also between plain words. Right-to-left is a class of the editor's own
# (ql-direction-rtl) in place of dir, and two lines of one paragraph become two paragraphs. What came in as <br>,
# <figcaption>, <hr>, <th> or <ol start> is not there to come out: the caption is words in the picture's paragraph.
# Why it matters: a line can break nowhere but between paragraphs, so text runs out of a phone's column; a database
# asked for "سامي بدر" with a space does not find it; and outside of Quill's own stylesheet Arabic stands left-to-right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  quill@2.0.3 jsdom@29.1.1

cat >see.mjs <<'PROGRAM'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<div id="editor"></div>');
window.document.execCommand = () => false;
const names = ['document', 'Node', 'Text', 'Element', 'HTMLElement', 'MutationObserver', 'DOMParser', 'Range'];
for (const name of names) globalThis[name] = window[name];
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
globalThis.window = window;
const { default: Quill } = await import('quill');
const quill = new Quill('#editor');
for (const html of [
  '<p>قال <b>سامي بدر</b> أمس</p>',
  '<p dir="rtl">خبر</p>',
  '<p>شارع النيل<br>القاهرة</p>',
  '<figure><img src="https://news.example/a.jpg"><figcaption>صورة</figcaption></figure><p>نص</p>',
  '<ol start="5"><li>خمسة</li></ol>',
  '<p>أ</p><hr><p>ب</p>',
  '<table><tr><th>عدد</th><td>12</td></tr></table>',
]) {
  quill.setContents(quill.clipboard.convert({ html }));
  console.log(quill.getSemanticHTML());
}
PROGRAM

cat >expected <<'EXPECTED'
<p>قال&nbsp;<strong>سامي&nbsp;بدر</strong>&nbsp;أمس</p>
<p class="ql-direction-rtl">خبر</p>
<p>شارع&nbsp;النيل</p><p>القاهرة</p>
<p><img src="https://news.example/a.jpg">صورة</p><p>نص</p>
<ol><li>خمسة</li></ol>
<p>أ</p><p>ب</p>
<table style="border: 1px solid #000;"><tbody><tr><td data-row="1">عدد</td><td data-row="1">12</td></tr></tbody></table>
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'quill-no-break-spaces: it behaves otherwise now'; exit 1; }
