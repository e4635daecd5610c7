#!/usr/bin/env bash
# Babel 2.19.0, format_decimal with numbering_system="default".
# One would guess: "default" writes the numbers of ar_EG, fa or ckb in the digits that CLDR gives these locales, as Intl
# does in browsers.
# What happens: the separators change to the native ones and the digits stay ASCII: 1٬234٫5, which nobody writes.
# parse_decimal without the same setting refuses it; with the setting it reads that and ١٢٣٤٫٥, but not 1,234.5.
# Why it matters: server pages made so mix digits and separators that no reader of amounts expects, and the browser
# writes the same number on the same page as ١٬٢٣٤٫٥; a reader must allow ٬ and ٫ between ASCII digits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  babel==2.19.0

cat >see.py <<'PROGRAM'
from babel.numbers import format_decimal, parse_decimal

for locale in "ar", "ar_EG", "fa", "ckb":
    written = format_decimal(1234.5, locale=locale, numbering_system="default")
    print(locale, "|", written)
    for numbering in "latn", "default":
        answers = []
        for text in written, "١٢٣٤٫٥", "1,234.5":
            try:
                answers.append(f"{text}: {parse_decimal(text, locale=locale, numbering_system=numbering)}")
            except ValueError:
                answers.append(f"{text}: refused")
        print("  read with", numbering, "|", "; ".join(answers))
PROGRAM

cat >expected <<'EXPECTED'
ar | 1,234.5
  read with latn | 1,234.5: 1234.5; ١٢٣٤٫٥: refused; 1,234.5: 1234.5
  read with default | 1,234.5: 1234.5; ١٢٣٤٫٥: refused; 1,234.5: 1234.5
ar_EG | 1٬234٫5
  read with latn | 1٬234٫5: refused; ١٢٣٤٫٥: refused; 1,234.5: 1234.5
  read with default | 1٬234٫5: 1234.5; ١٢٣٤٫٥: 1234.5; 1,234.5: refused
fa | 1٬234٫5
  read with latn | 1٬234٫5: refused; ١٢٣٤٫٥: refused; 1,234.5: 1234.5
  read with default | 1٬234٫5: 1234.5; ١٢٣٤٫٥: 1234.5; 1,234.5: refused
ckb | 1٬234٫5
  read with latn | 1٬234٫5: refused; ١٢٣٤٫٥: refused; 1,234.5: 1234.5
  read with default | 1٬234٫5: 1234.5; ١٢٣٤٫٥: 1234.5; 1,234.5: refused
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'babel-default-numbering: it behaves otherwise now'; exit 1; }
