#!/usr/bin/env bash
# @contentful/rich-text-from-markdown 16.2.2, which takes Markdown to Contentful.
# One would guess: a hard line break, two spaces or a backslash at the end of a line, becomes a line break.
# What happens: a break is a node that the package has no answer for, so it is left out like a picture unless one's own
# callback handles it, and the two lines grow together: "شارع النيل" and "القاهرة" become "شارع النيلالقاهرة". A soft
# break, which Markdown shows as a space, and <br> written as HTML both come over as a new line. The start of a numbered
# list goes as well, and a block of code with all its lines.
# Why it matters: poems, addresses and lines of a timetable are written with hard breaks, and no others.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @contentful/rich-text-from-markdown@16.2.2

cat >see.mjs <<'PROGRAM'
import { richTextFromMarkdown } from '@contentful/rich-text-from-markdown';

const shown = ({ nodeType, value, content }) => value ?? `${nodeType}(${content.map(shown).join('')})`;
for (const markdown of [
  'شارع النيل  \nالقاهرة', 'شارع النيل\\\nالقاهرة', 'شارع النيل\nالقاهرة', 'شارع النيل<br>القاهرة',
  '```\none\n```\n\ntwo', '5. five\n6. six',
]) console.log(JSON.stringify(markdown), JSON.stringify(shown(await richTextFromMarkdown(markdown))));
PROGRAM

cat >expected <<'EXPECTED'
"شارع النيل  \nالقاهرة" "document(paragraph(شارع النيلالقاهرة))"
"شارع النيل\\\nالقاهرة" "document(paragraph(شارع النيلالقاهرة))"
"شارع النيل\nالقاهرة" "document(paragraph(شارع النيل\nالقاهرة))"
"شارع النيل<br>القاهرة" "document(paragraph(شارع النيل\nالقاهرة))"
"```\none\n```\n\ntwo" "document(paragraph(two))"
"5. five\n6. six" "document(ordered-list(list-item(paragraph(five))list-item(paragraph(six))))"
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'contentful-hard-breaks: it behaves otherwise now'; exit 1; }
