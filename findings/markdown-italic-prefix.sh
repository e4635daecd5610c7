#!/usr/bin/env bash
# Italic words with a letter written on to them: turndown 7.2.5 and node-html-markdown 2.0.0, read back by marked 18.2.1
# and markdown-it 15.0.3.
# One would guess: what a converter writes for <em> is read as <em> by any reader of Markdown.
# What happens: both write _…_, and an underscore beside a letter opens or closes nothing, so that snake_case stays
# whole. Arabic and Hebrew write "and", "in", "to" and "the" on to the next word, and endings on to the last:
# و<em>الأهرام</em> comes back with its underscores printed and no italics. <strong> is written with ** and survives.
# emDelimiter: '*' mends it in both.
# Why it matters: names of papers, books and films stand in italics, in Arabic often behind و or ب; the move leaves
# stray underscores in prose, and only there, so a test in English sees nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  turndown@7.2.5 node-html-markdown@2.0.0 marked@18.2.1 markdown-it@15.0.3

cat >see.mjs <<'PROGRAM'
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import TurndownService from 'turndown';

const writers = {
  turndown: (html) => new TurndownService().turndown(html),
  "turndown '*'": (html) => new TurndownService({ emDelimiter: '*' }).turndown(html),
  'node-html-markdown': (html) => NodeHtmlMarkdown.translate(html),
  "node-html-markdown '*'": (html) => NodeHtmlMarkdown.translate(html, { emDelimiter: '*' }),
};
for (const html of [
  '<p>read <em>The Paper</em> today</p>', '<p>قرأت و<em>الأهرام</em> اليوم</p>', '<p>ה<em>ספר</em> הזה</p>',
  '<p>قرأت و<strong>الأهرام</strong> اليوم</p>',
]) {
  console.log(html);
  for (const [name, write] of Object.entries(writers))
    console.log(' ', name, '|', write(html), '|', marked.parse(write(html)).trim(), '|',
      new MarkdownIt().render(write(html)).trim());
}
PROGRAM

cat >expected <<'EXPECTED'
<p>read <em>The Paper</em> today</p>
  turndown | read _The Paper_ today | <p>read <em>The Paper</em> today</p> | <p>read <em>The Paper</em> today</p>
  turndown '*' | read *The Paper* today | <p>read <em>The Paper</em> today</p> | <p>read <em>The Paper</em> today</p>
  node-html-markdown | read _The Paper_ today | <p>read <em>The Paper</em> today</p> | <p>read <em>The Paper</em> today</p>
  node-html-markdown '*' | read *The Paper* today | <p>read <em>The Paper</em> today</p> | <p>read <em>The Paper</em> today</p>
<p>قرأت و<em>الأهرام</em> اليوم</p>
  turndown | قرأت و_الأهرام_ اليوم | <p>قرأت و_الأهرام_ اليوم</p> | <p>قرأت و_الأهرام_ اليوم</p>
  turndown '*' | قرأت و*الأهرام* اليوم | <p>قرأت و<em>الأهرام</em> اليوم</p> | <p>قرأت و<em>الأهرام</em> اليوم</p>
  node-html-markdown | قرأت و_الأهرام_ اليوم | <p>قرأت و_الأهرام_ اليوم</p> | <p>قرأت و_الأهرام_ اليوم</p>
  node-html-markdown '*' | قرأت و*الأهرام* اليوم | <p>قرأت و<em>الأهرام</em> اليوم</p> | <p>قرأت و<em>الأهرام</em> اليوم</p>
<p>ה<em>ספר</em> הזה</p>
  turndown | ה_ספר_ הזה | <p>ה_ספר_ הזה</p> | <p>ה_ספר_ הזה</p>
  turndown '*' | ה*ספר* הזה | <p>ה<em>ספר</em> הזה</p> | <p>ה<em>ספר</em> הזה</p>
  node-html-markdown | ה_ספר_ הזה | <p>ה_ספר_ הזה</p> | <p>ה_ספר_ הזה</p>
  node-html-markdown '*' | ה*ספר* הזה | <p>ה<em>ספר</em> הזה</p> | <p>ה<em>ספר</em> הזה</p>
<p>قرأت و<strong>الأهرام</strong> اليوم</p>
  turndown | قرأت و**الأهرام** اليوم | <p>قرأت و<strong>الأهرام</strong> اليوم</p> | <p>قرأت و<strong>الأهرام</strong> اليوم</p>
  turndown '*' | قرأت و**الأهرام** اليوم | <p>قرأت و<strong>الأهرام</strong> اليوم</p> | <p>قرأت و<strong>الأهرام</strong> اليوم</p>
  node-html-markdown | قرأت و**الأهرام** اليوم | <p>قرأت و<strong>الأهرام</strong> اليوم</p> | <p>قرأت و<strong>الأهرام</strong> اليوم</p>
  node-html-markdown '*' | قرأت و**الأهرام** اليوم | <p>قرأت و<strong>الأهرام</strong> اليوم</p> | <p>قرأت و<strong>الأهرام</strong> اليوم</p>
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'markdown-italic-prefix: it behaves otherwise now'; exit 1; }
