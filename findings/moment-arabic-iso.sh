#!/usr/bin/env bash
# moment 2.31.0 with its locales ar, fa and ku.
# One would guess: format() without a pattern and format('YYYY-MM-DD') are for machines and stay in ASCII digits.
# What happens: the locale rewrites the finished string, pattern or none, so both come out as ٢٠٢٦-٠٣-١٣ in ar, ar-sa,
# fa and ku; the comma of an English format turns into ، too. ar-tn, ar-ma, ar-dz and ar-ly keep ASCII digits.
# toISOString() is not rewritten. What comes out is a string that Date and databases refuse.
# Why it matters: an Arabic site's datetime attributes, permalinks, sitemaps and JSON-LD carry dates that no reader of
# articles takes unless it folds the digits first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  moment@2.31.0

cat >see.mjs <<'PROGRAM'
import moment from 'moment';

for (const name of ['ar', 'ar-sa', 'ar-tn', 'ar-ma', 'ar-dz', 'ar-ly', 'fa', 'ku', 'bn']) {
  await import(`moment/locale/${name}.js`);
  const day = moment.utc('2026-03-13T15:00:00Z').locale(name);
  const written = day.format();
  console.log(name, '|', written, '|', day.format('YYYY-MM-DD'), '|', day.format('YYYY, M'), '|', day.toISOString(),
    '|', Number.isNaN(Date.parse(written)) ? 'Date refuses it' : 'Date reads it');
}
PROGRAM

cat >expected <<'EXPECTED'
ar | ٢٠٢٦-٠٣-١٣T١٥:٠٠:٠٠Z | ٢٠٢٦-٠٣-١٣ | ٢٠٢٦، ٣ | 2026-03-13T15:00:00.000Z | Date refuses it
ar-sa | ٢٠٢٦-٠٣-١٣T١٥:٠٠:٠٠Z | ٢٠٢٦-٠٣-١٣ | ٢٠٢٦، ٣ | 2026-03-13T15:00:00.000Z | Date refuses it
ar-tn | 2026-03-13T15:00:00Z | 2026-03-13 | 2026, 3 | 2026-03-13T15:00:00.000Z | Date reads it
ar-ma | 2026-03-13T15:00:00Z | 2026-03-13 | 2026, 3 | 2026-03-13T15:00:00.000Z | Date reads it
ar-dz | 2026-03-13T15:00:00Z | 2026-03-13 | 2026، 3 | 2026-03-13T15:00:00.000Z | Date reads it
ar-ly | 2026-03-13T15:00:00Z | 2026-03-13 | 2026، 3 | 2026-03-13T15:00:00.000Z | Date reads it
fa | ۲۰۲۶-۰۳-۱۳T۱۵:۰۰:۰۰Z | ۲۰۲۶-۰۳-۱۳ | ۲۰۲۶، ۳ | 2026-03-13T15:00:00.000Z | Date refuses it
ku | ٢٠٢٦-٠٣-١٣T١٥:٠٠:٠٠Z | ٢٠٢٦-٠٣-١٣ | ٢٠٢٦، ٣ | 2026-03-13T15:00:00.000Z | Date refuses it
bn | ২০২৬-০৩-১৩T১৫:০০:০০Z | ২০২৬-০৩-১৩ | ২০২৬, ৩ | 2026-03-13T15:00:00.000Z | Date refuses it
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'moment-arabic-iso: it behaves otherwise now'; exit 1; }
