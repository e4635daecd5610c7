#!/usr/bin/env bash
# What changed between two versions: diff 9.0.0 (jsdiff), htmldiff-js 1.0.5 and node-htmldiff 0.9.4.
# One would guess: a comparison by words shows words in any script that has spaces between them.
# What happens: a word is a run of letters, and the lists of letters are Latin ones. All else is a word by itself, so
# Arabic, Hebrew, Russian, Greek and Hindi are compared letter by letter, by the function that is named for words. "The
# ministry" for "the minister" is a changed word in English, and in Russian a few letters put into one; 12 corrected to
# 21 are two numbers, ١٢ to ٢١ a digit that moves. jsdiff tells spaces that stood there as new, so what was before reads
# الوزيرالتقى. htmldiff-js takes Vietnamese letters for marks too, and node-htmldiff ends words at à. <ins> around a
# letter parts it from those that it is joined to in Arabic. Of the three only jsdiff takes an Intl.Segmenter, with
# which it marks words.
# Why it matters: corrections are shown so to readers and to editors who approve them. Counts of "words changed", with
# which a correction is told from a rewriting, are counts of letters for papers in these scripts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  diff@9.0.0 htmldiff-js@1.0.5 node-htmldiff@0.9.4

cat >see.mjs <<'PROGRAM'
import { createRequire } from 'node:module';
import { diffWords } from 'diff';

const require = createRequire(import.meta.url);
const htmldiff = require('htmldiff-js').default;
const nodeHtmldiff = require('node-htmldiff');
const intlSegmenter = new Intl.Segmenter('en', { granularity: 'word' });
const marked = (parts) =>
  parts.map(({ value, added, removed }) => (added ? `{+${value}}` : removed ? `{-${value}}` : value)).join('');
const short = (html) =>
  html.replace(/<(ins|del)[^>]*>/g, (_, name) => (name === 'ins' ? '{+' : '{-')).replace(/<\/(ins|del)>/g, '}');

for (const [before, after] of [
  ['The minister met the team', 'The ministry met the team'],
  ['Министр встретил', 'Министерство встретило'],
  ['الوزير التقى الوفد', 'الوزارة التقت الوفد'],
  ['12 قتيلا', '21 قتيلا'],
  ['١٢ قتيلا', '٢١ قتيلا'],
  ['השר נפגש', 'השרה נפגשה'],
  ['मंत्री ने कहा', 'मंत्रियों ने कहा'],
  ['Ο υπουργός', 'Το υπουργείο'],
  ['một đoàn', 'một đoán'],
]) {
  console.log(`${before} -> ${after}`);
  console.log('  diffWords:', marked(diffWords(before, after)));
  console.log('  diffWords, segmenter:', marked(diffWords(before, after, { intlSegmenter })));
  console.log('  htmldiff-js:', short(htmldiff.execute(before, after)));
  console.log('  node-htmldiff:', short(nodeHtmldiff(before, after)));
}
PROGRAM

cat >expected <<'EXPECTED'
The minister met the team -> The ministry met the team
  diffWords: The {-minister}{+ministry} met the team
  diffWords, segmenter: The {-minister}{+ministry} met the team
  htmldiff-js: The {-minister}{+ministry} met the team
  node-htmldiff: The {-minister}{+ministry} met the team
Министр встретил -> Министерство встретило
  diffWords: Минист{+е}р{+ст}в{+о в}стретил{+о}
  diffWords, segmenter: {-Министр встретил}{+Министерство встретило}
  htmldiff-js: Минист{+е}р{+ство} встретил{+о}
  node-htmldiff: Минист{+е}р{+ство} встретил{+о}
الوزير التقى الوفد -> الوزارة التقت الوفد
  diffWords: الوز{-ي}{+ا}ر{+ة }التق{-ى}{+ت} الوفد
  diffWords, segmenter: {-الوزير التقى}{+الوزارة التقت} الوفد
  htmldiff-js: الوز{-ي}{+ا}ر{+ة} التق{-ى}{+ت} الوفد
  node-htmldiff: الوز{-ي}{+ا}ر{+ة} التق{-ى}{+ت} الوفد
12 قتيلا -> 21 قتيلا
  diffWords: {-12}{+21} قتيلا
  diffWords, segmenter: {-12}{+21} قتيلا
  htmldiff-js: {-12}{+21} قتيلا
  node-htmldiff: {-12}{+21} قتيلا
١٢ قتيلا -> ٢١ قتيلا
  diffWords: {-١}٢{+١ }قتيلا
  diffWords, segmenter: {-١٢}{+٢١} قتيلا
  htmldiff-js: {+٢}١{-٢} قتيلا
  node-htmldiff: {+٢}١{-٢} قتيلا
השר נפגש -> השרה נפגשה
  diffWords: השר{+ה }נפגש{+ה}
  diffWords, segmenter: {-השר נפגש}{+השרה נפגשה}
  htmldiff-js: השר{+ה} נפגש{+ה}
  node-htmldiff: השר{+ה} נפגש{+ה}
मंत्री ने कहा -> मंत्रियों ने कहा
  diffWords: मंत्र{-ी}{+ियों} ने कहा
  diffWords, segmenter: {-मंत्री}{+मंत्रियों} ने कहा
  htmldiff-js: मंत्र{-ी}{+ियों} ने कहा
  node-htmldiff: मंत्र{-ी}{+ियों} ने कहा
Ο υπουργός -> Το υπουργείο
  diffWords: {-Ο}{+Το} υπουργ{-ός}{+είο}
  diffWords, segmenter: {-Ο υπουργός}{+Το υπουργείο}
  htmldiff-js: {-Ο}{+Το} υπουργ{-ός}{+είο}
  node-htmldiff: {-Ο}{+Το} υπουργ{-ός}{+είο}
một đoàn -> một đoán
  diffWords: một {-đoàn}{+đoán}
  diffWords, segmenter: một {-đoàn}{+đoán}
  htmldiff-js: một đo{-à}{+á}n
  node-htmldiff: một {-đoà}{+đoá}n
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'diff-words-letters: it behaves otherwise now'; exit 1; }
