#!/usr/bin/env bash
# @mozilla/readability 0.6.0 with jsdom 29.1.1, isProbablyReaderable on one article in six languages.
# One would guess: whether a page is an article does not hang on its language, as commas of many scripts are known.
# What happens: <p>, <pre> and <article> count from 140 UTF-16 units of text on, and the square roots of what is above
# that must add up to 20. Chinese and Japanese say in 35 to 50 characters what English says in 160, so their paragraphs
# do not count, however many: in a <div> an article of twelve is none, nor in Korean. Inside of <article>, which counts
# as a whole, they need over 500 characters, about what English says in 2,000. The thresholds can be set, but not by
# language.
# Why it matters: it is the test before a reader's button is shown or a page is taken up at all; news in Chinese and
# Japanese is passed over, and parse() on the same page finds every paragraph.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @mozilla/readability@0.6.0 jsdom@29.1.1

cat >see.mjs <<'PROGRAM'
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

const sentences = {
  English: 'The water came back this week to the canals that feed the old palm garden, after twenty years of drought, '
    + 'and the farmers opened the gates with their own hands. ',
  Arabic: 'عاد الماء هذا الأسبوع إلى القنوات التي تسقي بستان النخيل القديم، '
    + 'بعد عشرين عامًا من الجفاف، وفتح المزارعون البوابات بأيديهم. ',
  Korean: '이십 년 동안 이어진 가뭄 끝에, 이번 주 오래된 야자나무 정원을 적시는 수로에 물이 돌아왔고, 농부들은 직접 수문을 열었다. ',
  Thai: 'สัปดาห์นี้น้ำกลับมาสู่คลองที่หล่อเลี้ยงสวนปาล์มเก่าแก่ '
    + 'หลังจากแห้งแล้งมายี่สิบปี และชาวนาเปิดประตูน้ำด้วยมือของพวกเขาเอง ',
  Chinese: '本周，断流二十年之后，水又回到了灌溉老棕榈园的水渠，农民们亲手打开了闸门。',
  Japanese: '二十年続いた干ばつのあと、今週、古いヤシ園を潤す水路に水が戻り、農民たちは自らの手で水門を開けた。',
};
const readable = (element, paragraphs) => {
  const { document } = new JSDOM(`<h1>1</h1><${element}>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`).window;
  return [isProbablyReaderable(document), new Readability(document).parse().textContent];
};
for (const [language, sentence] of Object.entries(sentences)) {
  const paragraph = sentence.repeat(2).trim();
  const [inDiv, text] = readable('div', Array(12).fill(paragraph));
  const [inArticle] = readable('article', Array(6).fill(paragraph));
  const found = text.split(paragraph).length - 1;
  console.log(`${language}, ${paragraph.length}: twelve in <div> ${inDiv} (parse() finds ${found}),`,
    `six in <article> ${inArticle}`);
}
PROGRAM

cat >expected <<'EXPECTED'
English, 321: twelve in <div> true (parse() finds 12), six in <article> true
Arabic, 249: twelve in <div> true (parse() finds 12), six in <article> true
Korean, 141: twelve in <div> false (parse() finds 12), six in <article> true
Thai, 241: twelve in <div> true (parse() finds 12), six in <article> true
Chinese, 74: twelve in <div> false (parse() finds 12), six in <article> false
Japanese, 98: twelve in <div> false (parse() finds 12), six in <article> true
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'readability-short-scripts: it behaves otherwise now'; exit 1; }
