#!/usr/bin/env bash
# PostgreSQL 18.7 (PGlite 0.5.17): patterns and letters under COLLATE "C", pg_c_utf8 and pg_unicode_fast.
# One would guess: a collation is the order of sorting; "C" sorts by code point, fast and the same everywhere, and
# changes nothing else.
# What happens: it also says what a letter is. Under "C" only ASCII counts: خبر does not match \w, so a slug made by
# taking out [^\w ] loses every Arabic word and its check refuses the right one; ، is no [[:punct:]], É is not found by
# ILIKE 'é', upper() leaves it, initcap makes éLan, and \m sees a word begin inside of école. The two collations that
# sort just as "C" does and know Unicode differ between them: ٢ is a \d in pg_unicode_fast alone, and upper() makes
# STRASSE there and STRAßE in the other. A no-break space is \s in both and not in "C".
# Why it matters: columns for slugs, tags and addresses are given "C" for speed, and whole clusters by --no-locale; the
# same trigger works in one table and empties titles in the next. A pattern's collation is the column's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @electric-sql/pglite@0.5.17

cat >see.mjs <<'PROGRAM'
import { PGlite } from '@electric-sql/pglite';

const db = await PGlite.create();
const { rows: [{ version }] } = await db.query(`select split_part(version(), ' (', 1) as version`);
console.log(version);
const collations = ['"C"', 'pg_c_utf8', 'pg_unicode_fast'];
console.log('in order:', collations.join(' '));
for (const expression of [
  String.raw`'خبر' collate % ~ '^\w+$'`,
  String.raw`regexp_replace('خبر مهم news' collate %, '[^\w ]', '', 'g')`,
  String.raw`'نعم، لا' collate % ~ '[[:punct:]]'`,
  String.raw`'É' collate % ilike 'é'`,
  String.raw`upper('élan straße' collate %)`,
  String.raw`initcap('élan' collate %)`,
  String.raw`'école' collate % ~ '\mcole'`,
  String.raw`'٢' collate % ~ '\d'`,
  String.raw`chr(160) collate % ~ '\s'`,
  String.raw`(select string_agg(word, ' ' order by word collate %) from unnest('{b,É,A,a,ب}'::text[]) as word)`,
]) {
  const seen = [];
  for (const collation of collations) {
    const { rows: [{ value }] } = await db.query(`select ${expression.replace('%', collation)} as value`);
    seen.push(JSON.stringify(value));
  }
  console.log(expression.replace(' collate %', ''), '->', seen.join(' '));
}
await db.close();
PROGRAM

cat >expected <<'EXPECTED'
PostgreSQL 18.7
in order: "C" pg_c_utf8 pg_unicode_fast
'خبر' ~ '^\w+$' -> false true true
regexp_replace('خبر مهم news', '[^\w ]', '', 'g') -> "  news" "خبر مهم news" "خبر مهم news"
'نعم، لا' ~ '[[:punct:]]' -> false true true
'É' ilike 'é' -> false true true
upper('élan straße') -> "éLAN STRAßE" "ÉLAN STRAßE" "ÉLAN STRASSE"
initcap('élan') -> "éLan" "Élan" "Élan"
'école' ~ '\mcole' -> true false false
'٢' ~ '\d' -> false false true
chr(160) ~ '\s' -> false true true
(select string_agg(word, ' ' order by word) from unnest('{b,É,A,a,ب}'::text[]) as word) -> "A a b É ب" "A a b É ب" "A a b É ب"
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'postgres-c-letters: it behaves otherwise now'; exit 1; }
