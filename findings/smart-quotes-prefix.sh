#!/usr/bin/env bash
# Smart quotes where the quotation mark touches a letter: remark-smartypants 3.0.3 (Astro's), smartypants 0.2.2,
# marked-smartypants 1.1.12, smartypants 2.0.2 (Python), pandoc 3.9 (pypandoc_binary 1.17), markdown-it 15.0.3.
# One would guess: quotation marks come in pairs, so the first opens and the second closes.
# What happens: which way a mark turns is told by what stands before it, as in English: a letter means that it closes.
# Arabic and Hebrew write "and", "in" and "the" on to the quotation, and Chinese has no spaces, so five of the six close
# twice: و"الأهرام" becomes و”الأهرام”, 说"新闻" becomes 说”新闻”. markdown-it leaves such pairs straight beside curly ones.
# Of the French d'"Hier" four make d‘“Hier”, with an opening mark for the apostrophe. Hebrew's abbreviations (צה"ל) get
# a closing mark in place of the straight or Hebrew one.
# Why it matters: names of papers and agencies stand in quotes behind و, ب or ל in most reports. One page mixes three
# styles, and what pairs quotation marks afterwards (quotations, checks, text to speech) finds closing ones only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  remark@15.0.1 remark-smartypants@3.0.3 smartypants@0.2.2 marked@18.2.1 marked-smartypants@1.1.12 markdown-it@15.0.3
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  smartypants==2.0.2 pypandoc_binary==1.17

cat >see.py <<'PYTHON'
import html
import sys

import pypandoc
import smartypants

print(html.unescape(smartypants.smartypants(sys.argv[1])))
print(pypandoc.convert_text(sys.argv[1], "plain", format="markdown+smart").strip())
PYTHON

cat >see.mjs <<'PROGRAM'
import { execFileSync } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';
import { markedSmartypants } from 'marked-smartypants';
import { remark } from 'remark';
import remarkSmartypants from 'remark-smartypants';
import { smartypantsu } from 'smartypants';

const plain = (html) => html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
  .replaceAll('&quot;', '"').replaceAll('&#39;', "'").trim();
for (const text of [
  'نقلت "الأهرام" أمس', 'نقلت و"الأهرام" أمس', 'وفق بـ"الأهرام" أمس', 'כתב ב"הארץ" היום', 'דובר צה"ל אמר', '他说"新闻"了',
  'le titre d\'"Hier" dit', 'the paper "News" says',
]) {
  const [python, pandoc] = execFileSync('venv/bin/python', ['see.py', text], { encoding: 'utf8' }).trim().split('\n');
  const made = {
    'remark-smartypants': String(await remark().use(remarkSmartypants).process(text)).trim(),
    'smartypants': plain(smartypantsu(text)),
    'marked-smartypants': plain(new Marked(markedSmartypants()).parse(text)),
    'smartypants (Python)': python,
    'pandoc': pandoc,
    'markdown-it': plain(new MarkdownIt({ typographer: true }).render(text)),
  };
  console.log(text);
  for (const answer of new Set(Object.values(made)))
    console.log(' ', answer, '|', Object.keys(made).filter((name) => made[name] === answer).join(', '));
}
PROGRAM

cat >expected <<'EXPECTED'
نقلت "الأهرام" أمس
  نقلت “الأهرام” أمس | remark-smartypants, smartypants, marked-smartypants, smartypants (Python), pandoc, markdown-it
نقلت و"الأهرام" أمس
  نقلت و”الأهرام” أمس | remark-smartypants, smartypants, marked-smartypants, smartypants (Python), pandoc
  نقلت و"الأهرام" أمس | markdown-it
وفق بـ"الأهرام" أمس
  وفق بـ”الأهرام” أمس | remark-smartypants, smartypants, marked-smartypants, smartypants (Python), pandoc
  وفق بـ"الأهرام" أمس | markdown-it
כתב ב"הארץ" היום
  כתב ב”הארץ” היום | remark-smartypants, smartypants, marked-smartypants, smartypants (Python), pandoc
  כתב ב"הארץ" היום | markdown-it
דובר צה"ל אמר
  דובר צה”ל אמר | remark-smartypants, smartypants, marked-smartypants, smartypants (Python), pandoc
  דובר צה"ל אמר | markdown-it
他说"新闻"了
  他说”新闻”了 | remark-smartypants, smartypants, marked-smartypants, smartypants (Python), pandoc
  他说"新闻"了 | markdown-it
le titre d'"Hier" dit
  le titre d‘“Hier” dit | remark-smartypants, smartypants, marked-smartypants, smartypants (Python)
  le titre d’“Hier” dit | pandoc, markdown-it
the paper "News" says
  the paper “News” says | remark-smartypants, smartypants, marked-smartypants, smartypants (Python), pandoc, markdown-it
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'smart-quotes-prefix: it behaves otherwise now'; exit 1; }
