#!/usr/bin/env bash
# Four guessers of language on Sorani Kurdish: franc 6.2.0, langdetect 1.0.9, py3langid 0.4.0, lingua 2.1.1.
# One would guess: a language of millions, whose ە ێ ۆ ڕ ڵ no neighbor writes so, is told, or no answer is given.
# What happens: none says ckb. The answers to one plain sentence are Uyghur, Persian, Southern Kurdish (sdh) and Arabic.
# Sindhi, as plain by its letters, is Pashto twice and Persian twice; Uyghur is Arabic in two of them. Those that lack a
# language answer with the nearest that they have, and no answer shows a doubt.
# Why it matters: direction comes out right by luck, and fonts, voices, stop words and dates are those of another
# language. Test the letters before asking a guesser.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  langdetect==1.0.9 py3langid==0.4.0 lingua-language-detector==2.1.1 numpy==2.4.6 six==1.17.0
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  franc@6.2.0

cat >see.mjs <<'PROGRAM'
import { execFileSync } from 'node:child_process';
import { franc } from 'franc';

const python = `import sys, langdetect, py3langid
from lingua import LanguageDetectorBuilder
langdetect.DetectorFactory.seed = 0
detector = LanguageDetectorBuilder.from_all_languages().build()
for text in sys.argv[1:]:
    lingua = detector.detect_language_of(text)
    print('langdetect', langdetect.detect(text), '| py3langid', py3langid.classify(text)[0], '| lingua', lingua.name)`;
const texts = {
  Sorani: 'ئاوەکە ئەم هەفتەیە گەڕایەوە بۆ جۆگەکان و جووتیارەکان لە نزیک ڕووبارەکە کۆبوونەوە',
  Sindhi: 'پاڻي هن هفتي ٻيهر واهن ۾ آيو ۽ ڳوٺ جا هاري ڏاڍا خوش ٿيا آهن',
  Uyghur: 'سۇ بۇ ھەپتە ئۆستەڭلەرگە قايتىپ كەلدى ۋە دېھقانلار بەك خۇشال بولدى',
};
const answers = execFileSync('venv/bin/python', ['-c', python, ...Object.values(texts)], { encoding: 'utf8' });
const lines = answers.trim().split('\n');
Object.entries(texts).forEach(([name, text], index) => console.log(name, '| franc', franc(text), '|', lines[index]));
PROGRAM

cat >expected <<'EXPECTED'
Sorani | franc uig | langdetect fa | py3langid sdh | lingua ARABIC
Sindhi | franc pbu | langdetect fa | py3langid ps | lingua PERSIAN
Uyghur | franc uig | langdetect ar | py3langid ug | lingua ARABIC
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'sorani-four-names: it behaves otherwise now'; exit 1; }
