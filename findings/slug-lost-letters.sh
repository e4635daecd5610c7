#!/usr/bin/env bash
# slugify 1.6.9, @sindresorhus/slugify 3.0.1 and speakingurl 14.0.1 on titles in Urdu, Kurdish, Sindhi and Hindi.
# One would guess: they know the Arabic script or they do not, so a title comes out whole or as nothing.
# What happens: their tables have Arabic and Persian, and each further letter is dropped or made a hyphen with no word.
# slugify and speakingurl lack Urdu's ٹ ڈ ڑ ے, so لڑکا (boy) and لٹکا (hung) have one slug. All three lack Sorani's ە ۆ
# ێ ڕ, so ڕۆژ (day) and ڕێژ (rate) are both "zh". A Hindi title is an empty string in all three.
# Why it matters: articles overwrite each other's address or all get "-2", "-3"; a title half of whose letters are gone
# passes every test for an empty slug.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  slugify@1.6.9 @sindresorhus/slugify@3.0.1 speakingurl@14.0.1

cat >see.mjs <<'PROGRAM'
import sindre from '@sindresorhus/slugify';
import slugify from 'slugify';
import speakingurl from 'speakingurl';

for (const title of ['خبر عاجل', 'خبر فوری', 'لڑکا', 'لٹکا', 'نئے اسکول', 'ڈاکٹر', 'ڕۆژ', 'ڕێژ', 'سەرۆک وەزیران',
  'هڪ ڪتاب', 'हिन्दी समाचार'])
  console.log(title, '|', slugify(title), '|', sindre(title), '|', speakingurl(title));
PROGRAM

cat >expected <<'EXPECTED'
خبر عاجل | khbr-aajl | khbr-eajl | khbr-aajl
خبر فوری | khbr-fwry | khbr-fwry | khbr-fwry
لڑکا | lka | lrka | l-ka
لٹکا | lka | ltka | l-ka
نئے اسکول | ne-askwl | nye-askwl | ne-askwl
ڈاکٹر | akr | daktr | ak-r
ڕۆژ | zh | zh | zh
ڕێژ | zh | zh | zh
سەرۆک وەزیران | srk-wzyran | s-r-k-w-zyran | s-r-k-w-zyran
هڪ ڪتاب | h-tab | h-tab | h-tab
हिन्दी समाचार |  |  | 
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'slug-lost-letters: it behaves otherwise now'; exit 1; }
