#!/usr/bin/env bash
# d3-time-format 4.1.1 with its own locales for Czech, Vietnamese and Turkish.
# One would guess: parse() reads what format() wrote, with the same pattern and locale.
# What happens: the names are joined into one pattern in the order of the year, and the first that fits is taken. Where
# a name begins with an earlier one, the rest of it fits nothing and null comes: Czech červenec (July) behind červen
# (June), Vietnamese "Tháng mười một" (November) and "mười hai" (December) behind "Tháng mười" (October), in short form
# "Tháng 10" to 12 behind "Tháng 1", and of the days Turkish Pazartesi (Monday) behind Pazar and Cumartesi behind Cuma.
# The other 32 locales come back whole.
# Why it matters: a chart of monthly figures has a hole in July or ends in September, and no error says so, as null is
# also what a missing date gives.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  d3-time-format@4.1.1

cat >see.mjs <<'PROGRAM'
import { readdirSync, readFileSync } from 'node:fs';
import { timeFormatLocale } from 'd3-time-format';

const folder = 'node_modules/d3-time-format/locale';
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
let whole = 0;
for (const file of files) {
  const locale = timeFormatLocale(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
  const lost = new Set();
  for (const pattern of ['%d %B %Y', '%d %b %Y', '%A %Y-%m-%d'])
    for (let day = 0; day < 365; day += 1) {
      const date = new Date(2026, 0, 1 + day);
      const read = locale.parse(pattern)(locale.format(pattern)(date));
      if (+date !== +read) lost.add(`${locale.format(pattern.match(/%[ABb]/)[0])(date)} ${read}`);
    }
  if (lost.size) console.log(file, [...lost].join(', '));
  else whole += 1;
}
console.log(whole, 'of', files.length, 'locales come back whole');
PROGRAM

cat >expected <<'EXPECTED'
cs-CZ.json červenec null, červ null
tr-TR.json Cumartesi null, Pazartesi null
vi-VN.json Tháng mười một null, Tháng mười hai null, Tháng 10 null, Tháng 11 null, Tháng 12 null
32 of 35 locales come back whole
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'd3-months-prefix: it behaves otherwise now'; exit 1; }
