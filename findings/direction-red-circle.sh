#!/usr/bin/env bash
# direction 2.0.1, which tells the direction of a text by its first strong letter.
# One would guess: it answers as dir="auto" does, which passes over signs, digits and pictures up to the first letter.
# What happens: its two ranges are of 16-bit units. All above U+FFFF falls in the range for left-to-right by its
# surrogates, so "🔴 عاجل" is ltr, and so is Adlam, which Fulani is written in. All from U+2C00 to U+FB1C counts as
# letters too (⸮, 『), and the letters added to Arabic since Unicode 6 as left-to-right. Arabic digits count as
# right-to-left, so "٣ Articles" is rtl.
# Why it matters: breaking news in Arabic often begins with a red circle; these lines alone turn around.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  direction@2.0.1

cat >see.mjs <<'PROGRAM'
import { direction } from 'direction';

for (const text of ['عاجل', '■ عاجل', '🔴 عاجل', '⸮ عاجل', '『 عاجل', '𞤀𞤣𞤤𞤢𞤥', 'ࢠ', '3 عاجل', '٣ Articles',
  '3 Articles'])
  console.log(text, direction(text));
PROGRAM

cat >expected <<'EXPECTED'
عاجل rtl
■ عاجل rtl
🔴 عاجل ltr
⸮ عاجل ltr
『 عاجل ltr
𞤀𞤣𞤤𞤢𞤥 ltr
ࢠ ltr
3 عاجل rtl
٣ Articles rtl
3 Articles ltr
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'direction-red-circle: it behaves otherwise now'; exit 1; }
