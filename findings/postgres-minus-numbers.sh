#!/usr/bin/env bash
# PostgreSQL 18.7 (PGlite 0.5.17), full text search: hyphens before digits, and slashes.
# One would guess: COVID-19 is the words covid and 19, or one word, and is found by "covid 19".
# What happens: where no letter follows the digits, the hyphen is taken for a minus: the words are covid and -19, in any
# script, and neither "19" nor "covid 19" finds them. So 3-1 is 3 and minus 1, the days 10-12 are 10 and minus 12, and
# of 2026-03-13 the month is -03. A non-breaking hyphen or a dash leaves 19. A slash between Latin letters makes a
# file's path: "and/or" is one word that "or" does not find, while و/أو is two.
# Why it matters: scores, dates, years and names such as F-16 and COVID-19 are not found by who types a space, and one
# house finds what another does not by the kind of hyphen its editor sets.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @electric-sql/pglite@0.5.17

cat >see.mjs <<'PROGRAM'
import { PGlite } from '@electric-sql/pglite';

const database = new PGlite();
const value = async (expression, ...texts) =>
  Object.values((await database.query(`select ${expression}`, texts)).rows[0])[0];
for (const text of ['COVID-19', 'كوفيد-19', 'كوفيد\u201119', 'إف-16', '3-1', '10-12', '2026-03-13',
  'and/or', 'و/أو'])
  console.log(text, '|', await value("to_tsvector('simple', $1)", text));
for (const [text, words] of [['COVID-19', 'covid 19'], ['COVID\u201119', 'covid 19'], ['COVID-19', 'covid-19'],
  ['كوفيد-19', 'كوفيد 19'], ['2026-03-13', '2026 03'], ['and/or', 'or'], ['و/أو', 'أو']])
  console.log(text, 'by', words,
    await value("to_tsvector('simple', $1) @@ plainto_tsquery('simple', $2)", text, words));
PROGRAM

cat >expected <<'EXPECTED'
COVID-19 | '-19':2 'covid':1
كوفيد-19 | '-19':2 'كوفيد':1
كوفيد‑19 | '19':2 'كوفيد':1
إف-16 | '-16':2 'إف':1
3-1 | '-1':2 '3':1
10-12 | '-12':2 '10':1
2026-03-13 | '-03':2 '-13':3 '2026':1
and/or | 'and/or':1
و/أو | 'أو':2 'و':1
COVID-19 by covid 19 false
COVID‑19 by covid 19 true
COVID-19 by covid-19 true
كوفيد-19 by كوفيد 19 false
2026-03-13 by 2026 03 false
and/or by or false
و/أو by أو true
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'postgres-minus-numbers: it behaves otherwise now'; exit 1; }
