#!/usr/bin/env bash
# Orama 3.1.18, full text search in the browser, with its language option.
# One would guess: language: 'arabic' knows the letters of Arabic, and the default finds words as written.
# What happens: words are what a list of characters per language lets stand, and all else is a space. Arabic has أ to ي,
# a range that begins two letters late: آ and ء are spaces, as are vowel marks, the digits ١٢ and Persian's ک and ی.
# القرآن is the words القر and ن, so a search for it brings the twentieth century (القرن العشرون), one for قرآن every
# قرار and قرية, and ١٢ finds nothing. 'indian' has no vowel signs, 'serbian' no Cyrillic, 'ukrainian' no ґ. With the
# default, English, an Arabic or Russian article is stored and has no words at all, and insert() says nothing.
# Why it matters: a site's search passes a test with two common words, finds no year and no price, and answers the words
# with آ or ء by others; pass a tokenizer of one's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @orama/orama@3.1.18

cat >see.mjs <<'PROGRAM'
import { create, insert, search } from '@orama/orama';

const texts = ['القرن العشرون', 'تفسير القرآن الكريم', 'أحداث آذار', 'ميزانية ١٢ مليون', 'کتاب فارسی', 'كَتَبَ',
  'قرار الوزير', 'قرية النور'];
for (const language of ['arabic', 'english']) {
  const index = create({ schema: { text: 'string' }, language });
  for (const text of texts) insert(index, { text });
  for (const text of texts) console.log(language, `[${text}]`, index.tokenizer.tokenize(text).join(' | '));
  for (const term of ['القرآن', 'قرآن', '١٢', 'مليون'])
    console.log(language, term, 'finds:', search(index, { term }).hits.map((hit) => hit.document.text).join(' | '));
}
for (const [language, text] of [['indian', 'हिन्दी समाचार'], ['serbian', 'Нови Сад'], ['ukrainian', 'ґанок']])
  console.log(language, `[${text}]`, create({ schema: {}, language }).tokenizer.tokenize(text).join(' | '));
PROGRAM

cat >expected <<'EXPECTED'
arabic [القرن العشرون] القرن | العشرون
arabic [تفسير القرآن الكريم] تفسير | القر | ن | الكريم
arabic [أحداث آذار] أحداث | ذار
arabic [ميزانية ١٢ مليون] ميزانية | مليون
arabic [کتاب فارسی] تاب | فارس
arabic [كَتَبَ] ك | ت | ب
arabic [قرار الوزير] قرار | الوزير
arabic [قرية النور] قرية | النور
arabic القرآن finds: القرن العشرون | تفسير القرآن الكريم
arabic قرآن finds: قرار الوزير | قرية النور | تفسير القرآن الكريم
arabic ١٢ finds: 
arabic مليون finds: ميزانية ١٢ مليون
english [القرن العشرون] 
english [تفسير القرآن الكريم] 
english [أحداث آذار] 
english [ميزانية ١٢ مليون] 
english [کتاب فارسی] 
english [كَتَبَ] 
english [قرار الوزير] 
english [قرية النور] 
english القرآن finds: 
english قرآن finds: 
english ١٢ finds: 
english مليون finds: 
indian [हिन्दी समाचार] ह | न | द | सम | च | र
serbian [Нови Сад] 
ukrainian [ґанок] анок
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'orama-word-letters: it behaves otherwise now'; exit 1; }
