#!/usr/bin/env bash
# humanize-duration 3.35.1 in Arabic: lengths of podcasts, videos and waits, in words.
# One would guess: Arabic digits or ASCII ones, and the words and letters that a keyboard writes.
# What happens: nine of the ten digits are Arabic's and the zero is that of Persian (U+06F0), so 10 is ١۰ and 100 is
# ١۰۰; the two zeros look alike. The "and" between the units is not the letter و but its presentation form ﻭ (U+FEED),
# which old typesetting has. Two of something are ساعتين and يومين in one case of grammar, دقيقتان and سنتان in another,
# in one text. The Persian and Urdu of the same package keep ASCII digits.
# Why it matters: a text of ١٠ in digits of one's own does not equal it, [٠-٩]+ reads 1 for ١۰ and 3 for ٣۰, and who
# folds digits by one block of Unicode leaves a Persian zero in the number; a search for "ساعة و" finds no length.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  humanize-duration@3.35.1

cat >see.mjs <<'PROGRAM'
import humanizeDuration from 'humanize-duration';

const codes = (text) =>
  [...text].filter((character) => /[^\p{ASCII}ء-ي]/u.test(character))
    .map((character) => character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')).join(' ');
for (const count of [10, 90, 122, 6000]) {
  const text = humanizeDuration(count * 60_000, { language: 'ar', units: ['h', 'm'] });
  console.log(`${count} minutes: ${text} | ${codes(text)} | [٠-٩]+ reads ${text.match(/[٠-٩]+/g)} | ${
    text.includes(' و ') ? 'has' : 'lacks'} و`);
}
console.log(humanizeDuration(2 * 31_557_600_000 + 2 * 86_400_000, { language: 'ar' }));
for (const language of ['fa', 'ur']) console.log(language, humanizeDuration(70 * 60_000, { language }));
PROGRAM

cat >expected <<'EXPECTED'
10 minutes: ١۰ دقائق | 0661 06F0 | [٠-٩]+ reads ١ | lacks و
90 minutes: ١ ساعة ﻭ ٣۰ دقيقة | 0661 FEED 0663 06F0 | [٠-٩]+ reads ١,٣ | lacks و
122 minutes: ساعتين ﻭ دقيقتان | FEED | [٠-٩]+ reads null | lacks و
6000 minutes: ١۰۰ ساعة | 0661 06F0 06F0 | [٠-٩]+ reads ١ | lacks و
سنتان ﻭ يومين
fa 1 ساعت, 10 دقیقه
ur 1 گھنٹہ, 10 منٹ
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'humanize-duration-persian-zero: it behaves otherwise now'; exit 1; }
