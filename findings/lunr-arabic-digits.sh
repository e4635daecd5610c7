#!/usr/bin/env bash
# lunr 2.3.9 with lunr-languages 1.22.0 (lunr.ar).
# One would guess: the Arabic pipeline stems Arabic words and leaves other words and digits alone.
# What happens: its trimmer and stemmer know only the basic Arabic letters. A Latin word loses its letters, so COVID-19
# is indexed as 19 and NATO as nothing; the digits ١٢ of Arabic itself give no word at all, while 12 stays. Persian
# letters are trimmed off a word's ends: چاپ is lost, گوگل loses a گ. كوفيد19 loses its ك, taken for "like".
# Why it matters: names, agencies and numbers of Arabic news (BBC, G20, ٢٠٢٦) are not to be found on the site, with no
# error; an index needs the languages joined (multiLanguage) and the digits folded before they reach it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  lunr@2.3.9 lunr-languages@1.22.0

cat >see.mjs <<'PROGRAM'
import lunr from 'lunr';
import support from 'lunr-languages/lunr.stemmer.support.js';
import arabic from 'lunr-languages/lunr.ar.js';

support(lunr);
arabic(lunr);
for (const text of ['القدس', 'COVID-19', 'NATO', 'BBC عربي', 'G20', '12', '١٢', 'عام ٢٠٢٦', 'چاپ', 'گوگل', 'كوفيد19']) {
  const index = lunr(function () {
    this.use(lunr.ar);
    this.ref('id');
    this.field('text');
    this.add({ id: 1, text });
  });
  console.log(text, '->', JSON.stringify(Object.keys(index.invertedIndex)));
}
PROGRAM

cat >expected <<'EXPECTED'
القدس -> ["قدس"]
COVID-19 -> ["19"]
NATO -> []
BBC عربي -> ["عرب"]
G20 -> ["20"]
12 -> ["12"]
١٢ -> []
عام ٢٠٢٦ -> []
چاپ -> []
گوگل -> ["وگل"]
كوفيد19 -> ["وفيد19"]
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'lunr-arabic-digits: it behaves otherwise now'; exit 1; }
