#!/usr/bin/env bash
# date-fns 4.4.0, its Arabic and Kurdish locales.
# One would guess: parse() reads what format() wrote, with the same pattern and locale.
# What happens: ar, ar-EG, ar-DZ and ar-TN do. ar-SA reads back none of the twelve months and ar-MA one: their parsing
# patterns match other spellings than their own. ckb (Sorani) reads eight and returns December for January, September,
# October and November.
# Why it matters: the Saudi and Moroccan locales look like their neighbors, and a CMS that stores formatted dates loses
# them; a wrong month is worse, as no error shows it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  date-fns@4.4.0

cat >see.mjs <<'PROGRAM'
import { format, parse } from 'date-fns';
import * as locales from 'date-fns/locale';

for (const name of ['ar', 'arEG', 'arDZ', 'arTN', 'arSA', 'arMA', 'ckb', 'faIR', 'ug']) {
  const locale = locales[name];
  const invalid = [];
  const wrong = [];
  for (let month = 0; month < 12; month++) {
    const written = format(new Date(2026, month, 13), 'd MMMM yyyy', { locale });
    const read = parse(written, 'd MMMM yyyy', new Date(2026, 0, 1), { locale });
    if (Number.isNaN(+read)) invalid.push(written.split(' ').slice(1, -1).join(' '));
    else if (read.getMonth() !== month) wrong.push(`${month + 1} as ${read.getMonth() + 1}`);
  }
  console.log(name, '| read back:', 12 - invalid.length - wrong.length, '| invalid:', invalid.join(', ') || 'none');
  if (wrong.length) console.log(name, '| another month:', wrong.join(', '));
}
PROGRAM

cat >expected <<'EXPECTED'
ar | read back: 12 | invalid: none
arEG | read back: 12 | invalid: none
arDZ | read back: 12 | invalid: none
arTN | read back: 12 | invalid: none
arSA | read back: 0 | invalid: يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر
arMA | read back: 1 | invalid: يناير, فبراير, مارس, أبريل, يونيو, يوليوز, غشت, شتنبر, أكتوبر, نونبر, دجنبر
ckb | read back: 8 | invalid: none
ckb | another month: 1 as 12, 9 as 12, 10 as 12, 11 as 12
faIR | read back: 12 | invalid: none
ug | read back: 12 | invalid: none
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'date-fns-arabic-locales: it behaves otherwise now'; exit 1; }
