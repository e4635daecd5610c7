#!/usr/bin/env bash
# Three makers of inline styles for newsletters: juice 11.1.1 (npm), premailer 3.10.0 and css-inline 0.24.0 (Python).
# One would guess: a rule that can be written into style= is, and one that cannot stays in <style>.
# What happens: rules with :is() are in none of the three afterwards, neither written in nor kept. juice keeps rules for
# :hover and @media in <style>, and those with :lang() or ::before nowhere, so the font and size of :lang(ar) are gone.
# css-inline drops all of these with <style>, unless told to keep it; for a color by var(--ink) it writes var(--ink) and
# drops what the name stands for. premailer keeps them and loses !important, so a rule that was to win over style= loses
# to it. [lang|="ar"], which asks for the same, is written in by all.
# Why it matters: a bilingual mail sets Arabic in its own font and size by :lang(ar); the preview in the browser shows
# it, the mail made by two of three has the Latin font, and none says that a rule was left out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  juice@11.1.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  premailer==3.10.0 css-inline==0.24.0

cat >see.py <<'PROGRAM'
import json
import logging
import sys

import css_inline
import premailer

print(json.dumps([
    [premailer.transform(page, cssutils_logging_level=logging.CRITICAL), css_inline.inline(page)]
    for page in json.load(sys.stdin)
]))
PROGRAM

cat >see.mjs <<'PROGRAM'
import { spawnSync } from 'node:child_process';
import juice from 'juice';

const rules = [
  'p { color: red }',
  'p:lang(ar) { font-size: 20px }',
  '[lang|="ar"] { font-size: 20px }',
  'p:is(.lead, .note) { color: red }',
  'p::before { content: "«" }',
  'p:hover { color: red }',
  '@media (max-width: 9px) { p { color: red } }',
  ':root { --ink: red } p { color: var(--ink) }',
  'p { color: red !important }',
];
const pages = rules.map((rule) =>
  `<html><head><style>${rule}</style></head><body><p class="lead" lang="ar"${
    rule.includes('!') ? ' style="color: blue"' : ''}>خبر</p></body></html>`);
const python = JSON.parse(spawnSync('venv/bin/python', ['see.py'], { input: JSON.stringify(pages) }).stdout);
const seen = (page) => {
  const [, style] = page.match(/<p[^>]* style=(?:"([^"]*)|'[^']*)/) ?? [];
  const kept = page.match(/<style[^>]*>([^]*?)<\/style>/)?.[1].trim().replace(/\s+/g, ' ');
  return [style && `in style: ${style}`, kept && `in <style>: ${kept}`].filter(Boolean).join(', ') || 'nowhere';
};
rules.forEach((rule, place) => {
  console.log(rule);
  const pagesOut = { juice: juice(pages[place]), premailer: python[place][0], 'css-inline': python[place][1] };
  for (const [name, page] of Object.entries(pagesOut)) console.log(`  ${name}: ${seen(page)}`);
});
PROGRAM

cat >expected <<'EXPECTED'
p { color: red }
  juice: in style: color: red;
  premailer: in style: color:red
  css-inline: in style: color: red;
p:lang(ar) { font-size: 20px }
  juice: nowhere
  premailer: in <style>: p:lang(ar) {font-size:20px}
  css-inline: nowhere
[lang|="ar"] { font-size: 20px }
  juice: in style: font-size: 20px;
  premailer: in style: font-size:20px
  css-inline: in style: font-size: 20px;
p:is(.lead, .note) { color: red }
  juice: nowhere
  premailer: nowhere
  css-inline: nowhere
p::before { content: "«" }
  juice: nowhere
  premailer: in <style>: p::before {content:"«"}
  css-inline: nowhere
p:hover { color: red }
  juice: in <style>: p:hover { color: red; }
  premailer: in <style>: p:hover {color:red}
  css-inline: nowhere
@media (max-width: 9px) { p { color: red } }
  juice: in <style>: @media (max-width: 9px) { p { color: red; } }
  premailer: in <style>: @media (max-width: 9px) { p { color: red } }
  css-inline: nowhere
:root { --ink: red } p { color: var(--ink) }
  juice: in style: color: red;
  premailer: in style: color:var(--ink), in <style>: :root {--ink:red}
  css-inline: in style: color: var(--ink);
p { color: red !important }
  juice: in style: color: red;
  premailer: in style: color:blue
  css-inline: in style: color: red !important
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'newsletter-lang-rules: it behaves otherwise now'; exit 1; }
