#!/usr/bin/env bash
# TipTap 3.35.0, generateJSON with the StarterKit, on code inside of a link.
# One would guess: words can be a link and code at once, as they can be a link and bold.
# What happens: the mark for code excludes all others, so the code stays and the link's address is gone, whichever of
# the two is the outer one. Bold around code is lost as well, and the rest of the bold words is cut in two.
# Why it matters: names of functions, commands and releases are most often links to their page; after the move the
# article looks right and its references are gone. The rule is meant for typing, and articles are read by it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @tiptap/html@3.35.0 @tiptap/core@3.35.0 @tiptap/pm@3.35.0 @tiptap/starter-kit@3.35.0 happy-dom@21.0.4

cat >see.mjs <<'PROGRAM'
import { generateJSON } from '@tiptap/html/server';
import StarterKit from '@tiptap/starter-kit';

for (const html of [
  '<p>See <a href="https://docs.example/"><code>fetch()</code></a>.</p>',
  '<p>See <code><a href="https://docs.example/">fetch()</a></code>.</p>',
  '<p>See <a href="https://docs.example/"><strong>fetch()</strong></a>.</p>',
  '<p>See <a href="https://docs.example/">how <code>fetch()</code> works</a>.</p>',
  '<p><strong>Run <code>make</code> now</strong></p>',
]) {
  const [{ content }] = generateJSON(html, [StarterKit]).content;
  console.log(content.map(({ text, marks = [] }) => `[${text}]${marks.map(({ type }) => type)}`).join(' '));
}
PROGRAM

cat >expected <<'EXPECTED'
[See ] [fetch()]code [.]
[See ] [fetch()]code [.]
[See ] [fetch()]link,bold [.]
[See ] [how ]link [fetch()]code [ works]link [.]
[Run ]bold [make]code [ now]bold
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'tiptap-linked-code: it behaves otherwise now'; exit 1; }
