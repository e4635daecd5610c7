#!/usr/bin/env bash
# VitePress 1.6.4 on a line break between two words that are both marked up.
# One would guess: a line end within a Markdown paragraph is a space, as everywhere.
# What happens: the rendered Markdown is compiled as a Vue template, whose white space setting ("condense") takes out
# white space between two elements if a line end is in it. So a bold name at the end of one line and a link, italics or
# code at the head of the next grow together in the HTML that is written. On one line, or with a plain word or a comma
# between, the space stays. Vue is named nowhere in the text, and no error comes.
# Why it matters: texts in Git are wrapped at some width, so that reflowing a paragraph makes and unmakes glued words;
# in Markdown, in a preview and on GitHub nothing is wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  vitepress@1.6.4

cat >see.mjs <<'PROGRAM'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vitepress';

mkdirSync('site/.vitepress', { recursive: true });
writeFileSync('site/index.md', `---
layout: false
---
قال **سامي**
*بدر* أمس

See [Cairo](https://one.example/)
[Giza](https://two.example/) now

Run \`make\`
**twice**

قال **سامي** *بدر* أمس

قال **سامي**،
*بدر* أمس

قال **سامي**
ثم *بدر* أمس
`);
console.log = console.info = () => {};
await build('site');
const page = readFileSync('site/.vitepress/dist/index.html', 'utf8');
for (const [paragraph] of page.matchAll(/<p>.*?<\/p>/gs))
  process.stdout.write(`${JSON.stringify(paragraph.replace(/<[^>]*>/g, ''))}\n`);
PROGRAM

cat >expected <<'EXPECTED'
"قال ساميبدر أمس"
"See CairoGiza now"
"Run maketwice"
"قال سامي بدر أمس"
"قال سامي، بدر أمس"
"قال سامي ثم بدر أمس"
EXPECTED

TZ=UTC node see.mjs 2>errors | tee seen
diff expected seen || { echo 'vitepress-glued-lines: it behaves otherwise now'; exit 1; }
