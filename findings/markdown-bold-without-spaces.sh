#!/usr/bin/env bash
# CommonMark's rule for ** (markdown-it 15.0.3, marked 18.2.1) where no space follows.
# One would guess: **…** is bold wherever it stands in pairs.
# What happens: a mark after punctuation and before a letter cannot close, and one before punctuation and after a letter
# cannot open. Where the next word is written on, as Arabic's و and ب, or Japanese and Chinese always do, bold ends at
# the wrong mark: "**مهم:**نص و**(أ)**ب" is bold on "نص و", the one part meant to be plain, and the stars show.
# Why it matters: HTML turned to Markdown and back (turndown writes just this) turns emphasis inside out; write <strong>
# or put the punctuation outside the marks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  markdown-it@15.0.3 marked@18.2.1 turndown@7.2.5

cat >see.mjs <<'PROGRAM'
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import Turndown from 'turndown';

const bold = ['<strong>مهم:</strong>نص و<strong>(أ)</strong>ب', '<strong>「重要」</strong>です'];
bold.push('<strong>Note:</strong> text');
for (const html of bold) {
  const markdown = new Turndown().turndown(html);
  console.log(markdown);
  console.log('  markdown-it:', new MarkdownIt().render(markdown).trim(), '| marked:', marked.parse(markdown).trim());
}
PROGRAM

cat >expected <<'EXPECTED'
**مهم:**نص و**(أ)**ب
  markdown-it: <p>**مهم:<strong>نص و</strong>(أ)**ب</p> | marked: <p>**مهم:<strong>نص و</strong>(أ)**ب</p>
**「重要」**です
  markdown-it: <p>**「重要」**です</p> | marked: <p>**「重要」**です</p>
**Note:** text
  markdown-it: <p><strong>Note:</strong> text</p> | marked: <p><strong>Note:</strong> text</p>
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'markdown-bold-without-spaces: it behaves otherwise now'; exit 1; }
