#!/usr/bin/env bash
# Footnotes read by Markdown without footnotes: marked 18.2.1, markdown-it 15.0.3 and remark 15.0.1; and by remark-gfm
# 4.0.1, which knows them.
# One would guess: who does not know [^1] prints it and the note as they stand, so nothing is lost.
# What happens: "[^1]: " with one word behind it is CommonMark's definition of a link, whose name is ^1. So a note that
# is one word or one address (Reuters, رويترز, https://…) leaves the page, and its mark becomes a link to it: the page
# رويترز of one's own site. A note of two or more words stays as text, and so does its mark.
# Why it matters: sources are the shortest notes. An article whose notes are all sentences passes; in the next one the
# agency's name is gone and links lead to pages that never were.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  marked@18.2.1 markdown-it@15.0.3 remark@15.0.1 remark-gfm@4.0.1 remark-html@16.0.1

cat >see.mjs <<'PROGRAM'
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { remark } from 'remark';
import gfm from 'remark-gfm';
import html from 'remark-html';

const line = (page) => decodeURI(page.trim().replaceAll('\n', ''));
for (const note of ['رويترز', 'https://agency.example/1', 'وكالة رويترز']) {
  const text = `قال الوزير[^1]\n\n[^1]: ${note}`;
  console.log(note);
  console.log('  marked', line(marked.parse(text)));
  console.log('  markdown-it', line(new MarkdownIt().render(text)));
  console.log('  remark', line(String(remark().use(html).processSync(text))));
  const withNotes = String(remark().use(gfm).use(html).processSync(text));
  console.log('  remark-gfm keeps the note:', withNotes.includes(note));
}
PROGRAM

cat >expected <<'EXPECTED'
رويترز
  marked <p>قال الوزير<a href="رويترز">^1</a></p>
  markdown-it <p>قال الوزير<a href="رويترز">^1</a></p>
  remark <p>قال الوزير<a href="رويترز">^1</a></p>
  remark-gfm keeps the note: true
https://agency.example/1
  marked <p>قال الوزير<a href="https://agency.example/1">^1</a></p>
  markdown-it <p>قال الوزير<a href="https://agency.example/1">^1</a></p>
  remark <p>قال الوزير<a href="https://agency.example/1">^1</a></p>
  remark-gfm keeps the note: true
وكالة رويترز
  marked <p>قال الوزير[^1]</p><p>[^1]: وكالة رويترز</p>
  markdown-it <p>قال الوزير[^1]</p><p>[^1]: وكالة رويترز</p>
  remark <p>قال الوزير[^1]</p><p>[^1]: وكالة رويترز</p>
  remark-gfm keeps the note: true
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'markdown-one-word-notes: it behaves otherwise now'; exit 1; }
