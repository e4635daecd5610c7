#!/usr/bin/env bash
# Hashtags in one text: @atproto/api 0.21.0 (Bluesky), twitter-text 3.1.0 (X) and linkify-plugin-hashtag 4.3.3.
# One would guess: a tag goes from # to the first mark or space, in any script, and two packages differ at most in odd
# signs.
# What happens: each has another list of what may stand before a tag, in it and behind it. Bluesky's wants a space
# before it, so in «#مصر», in brackets, behind an emoji or a colon there is none; X's takes these; linkify's goes on
# behind any letter, so و#مصر is one too. Bluesky's ends at spaces and strips marks from the end alone, so the hyphen,
# the slash, the apostrophe and its suffix, and the Chinese comma with all behind it belong to the tag; X's and
# linkify's are cut there. The zero width non-joiner of Persian ends it in Bluesky's and linkify's, not in X's.
# linkify's stops at vowel marks: غزّة is غز, Hindi and Thai one letter. Tags of digits alone are Arabic digits in one,
# and none in two.
# Why it matters: one headline sent to three networks is under a tag on one of them, under another or none on the next,
# and who counts tags by linkify files all that begins with ह under one letter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @atproto/api@0.21.0 twitter-text@3.1.0 linkifyjs@4.3.3 linkify-plugin-hashtag@4.3.3

cat >see.mjs <<'PROGRAM'
import { RichText } from '@atproto/api';
import 'linkify-plugin-hashtag';
import { find } from 'linkifyjs';
import twitter from 'twitter-text';

const readers = {
  bluesky(text) {
    const post = new RichText({ text });
    post.detectFacetsWithoutResolution();
    return (post.facets ?? []).flatMap(({ features }) => features.map(({ tag }) => tag));
  },
  x: twitter.extractHashtags,
  linkify: (text) => find(text, 'hashtag').map(({ value }) => value.slice(1)),
};
for (const text of [
  '#الأمم_المتحدة، #مصر؟',
  '«#مصر» (#تونس)',
  '🔴#عاجل',
  'في:#مصر',
  'و#مصر',
  '#كوفيد-19',
  '#مصر/السودان',
  '#٢٠٢٦ #2026',
  '#غزّة',
  '#می\u200cخواهم',
  '#हिन्दी',
  '#ข่าวที่ดี',
  '#新闻，今天',
  '＃東京',
  "#Türkiye'de #Türkiye’de",
]) {
  const seen = Object.entries(readers).map(([name, read]) => `${name}: ${read(text).join(' ') || '-'}`);
  console.log(JSON.stringify(text).replace('\u200c', '\\u200c'), '|', seen.join(' | ').replaceAll('\u200c', '\\u200c'));
}
PROGRAM

cat >expected <<'EXPECTED'
"#الأمم_المتحدة، #مصر؟" | bluesky: الأمم_المتحدة مصر | x: الأمم_المتحدة مصر | linkify: الأمم_المتحدة مصر
"«#مصر» (#تونس)" | bluesky: - | x: مصر تونس | linkify: مصر تونس
"🔴#عاجل" | bluesky: - | x: عاجل | linkify: عاجل
"في:#مصر" | bluesky: - | x: مصر | linkify: مصر
"و#مصر" | bluesky: - | x: - | linkify: مصر
"#كوفيد-19" | bluesky: كوفيد-19 | x: كوفيد | linkify: كوفيد
"#مصر/السودان" | bluesky: مصر/السودان | x: مصر | linkify: مصر
"#٢٠٢٦ #2026" | bluesky: ٢٠٢٦ | x: - | linkify: -
"#غزّة" | bluesky: غزّة | x: غزّة | linkify: غز
"#می\u200cخواهم" | bluesky: می | x: می\u200cخواهم | linkify: می
"#हिन्दी" | bluesky: हिन्दी | x: हिन्दी | linkify: ह
"#ข่าวที่ดี" | bluesky: ข่าวที่ดี | x: ข่าวที่ดี | linkify: ข
"#新闻，今天" | bluesky: 新闻，今天 | x: 新闻 | linkify: 新闻
"＃東京" | bluesky: 東京 | x: 東京 | linkify: -
"#Türkiye'de #Türkiye’de" | bluesky: Türkiye'de Türkiye’de | x: Türkiye Türkiye | linkify: Türkiye Türkiye
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'hashtags-three-networks: it behaves otherwise now'; exit 1; }
