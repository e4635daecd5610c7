#!/usr/bin/env bash
# defuddle 0.19.4 (defuddle/node, linkedom 0.18.15) on <time> inside a sentence.
# One would guess: a <time> alone on its line may go as a publishing date; one within a sentence is part of the
# sentence.
# What happens: a <time> of up to ten words is removed when it lies within 200 characters of the content's start or end,
# sentence or not. "The delegation arrived <time>on Thursday</time> in the town." becomes "The delegation arrived in the
# town.", and "Open <time>9:00</time> to <time>17:00</time>" becomes "Open to". In the middle of the article the words
# stay; datetime is lost everywhere.
# Why it matters: leads and closing notes are where news says when, and houses with good markup lose most; no gap shows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  defuddle@0.19.4 linkedom@0.18.15

cat >see.mjs <<'PROGRAM'
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

const text = 'The water came back to the canals of the palm grove after twenty years of drought. ';
const other = `<p>${text.repeat(5)}</p>`;
for (const sentence of [
  '<p>The delegation arrived <time datetime="2026-11-26">on Thursday</time> in the town.</p>',
  '<p>Open <time>9:00</time> to <time>17:00</time>, said Mona Haddad, who keeps the grove.</p>',
  '<p>وصل الوفد <time datetime="2026-11-26">يوم الخميس</time> إلى المدينة القديمة.</p>',
])
  for (const [place, before, after] of [['first', 0, 5], ['in the middle', 3, 3], ['last', 5, 0]]) {
    const body = other.repeat(before) + sentence + other.repeat(after);
    const { document } = parseHTML(`<!doctype html><html><head><title>The water</title></head><body><article>
<h1>The water</h1>${body}</article></body></html>`);
    const { content } = await Defuddle(document, 'https://n.example/a');
    console.log(place, '->', content.replaceAll(/<p>The water.*?<\/p>|<\/?article>/gs, '').replace(/\s+/g, ' ').trim());
  }
PROGRAM

cat >expected <<'EXPECTED'
first -> <p>The delegation arrived in the town.</p>
in the middle -> <p>The delegation arrived <time>on Thursday</time> in the town.</p>
last -> <p>The delegation arrived in the town.</p>
first -> <p>Open to , said Mona Haddad, who keeps the grove.</p>
in the middle -> <p>Open <time>9:00</time> to <time>17:00</time>, said Mona Haddad, who keeps the grove.</p>
last -> <p>Open to , said Mona Haddad, who keeps the grove.</p>
first -> <p>وصل الوفد إلى المدينة القديمة.</p>
in the middle -> <p>وصل الوفد <time>يوم الخميس</time> إلى المدينة القديمة.</p>
last -> <p>وصل الوفد إلى المدينة القديمة.</p>
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'defuddle-time-words: it behaves otherwise now'; exit 1; }
