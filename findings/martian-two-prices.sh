#!/usr/bin/env bash
# @tryfabric/martian 1.2.4, which takes Markdown to Notion's blocks.
# One would guess: what Notion has no block for comes over as plain text.
# What happens: formulas are always on, and a dollar sign opens one that the next closes: one price is a price, of two
# in a paragraph the text between becomes a formula and both signs go ("from $5 to $6" is "from", the formula "5 to ",
# "6"). A link by reference, [الأهرام][1], loses its words with its address, in the middle of the sentence; an inline
# link stays. A paragraph in <p> and a rule between two parts are gone; <br> joins two lines. A picture's alternative
# text and title are dropped though Notion has captions; the one whose address is relative is a paragraph of that
# address. Numbers of a list begin at 1. No warning comes.
# Why it matters: economic news has two prices in a paragraph, and links by reference are what long texts are written
# with; a sentence without its subject is still one, in English as in Arabic.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @tryfabric/martian@1.2.4

cat >see.mjs <<'PROGRAM'
import { createRequire } from 'node:module';

const { markdownToBlocks } = createRequire(import.meta.url)('@tryfabric/martian');
const words = ({ type, text, equation }) =>
  type === 'equation' ? `[formula ${equation.expression}]` : `${text.content}${text.link ? `(${text.link.url})` : ''}`;
for (const markdown of [
  'السعر $5 أمس',
  'ارتفع من $5 إلى $6 أمس',
  'rose from $5 to $6',
  'قالت [الأهرام](https://news.example/) أمس',
  'قالت [الأهرام][1] أمس\n\n[1]: https://news.example/',
  'شارع النيل<br>القاهرة',
  'أ\n\n<p>فقرة</p>\n\n---\n\nب',
  '5. خمسة\n6. ستة',
  '![صورة](https://news.example/a.jpg "تصوير سامي")',
  '![صورة](/a.jpg)',
]) {
  const blocks = markdownToBlocks(markdown).map(({ type, ...block }) => {
    const { rich_text: texts, external, caption } = block[type];
    return `${type}: ${texts ? texts.map(words).join('|') : JSON.stringify({ ...external, caption })}`;
  });
  console.log(JSON.stringify(markdown), '->', blocks.join(' / '));
}
PROGRAM

cat >expected <<'EXPECTED'
"السعر $5 أمس" -> paragraph: السعر $5 أمس
"ارتفع من $5 إلى $6 أمس" -> paragraph: ارتفع من |[formula 5 إلى ]|6 أمس
"rose from $5 to $6" -> paragraph: rose from |[formula 5 to ]|6
"قالت [الأهرام](https://news.example/) أمس" -> paragraph: قالت |الأهرام(https://news.example/)| أمس
"قالت [الأهرام][1] أمس\n\n[1]: https://news.example/" -> paragraph: قالت | أمس
"شارع النيل<br>القاهرة" -> paragraph: شارع النيل|القاهرة
"أ\n\n<p>فقرة</p>\n\n---\n\nب" -> paragraph: أ / paragraph: ب
"5. خمسة\n6. ستة" -> numbered_list_item: خمسة / numbered_list_item: ستة
"![صورة](https://news.example/a.jpg \"تصوير سامي\")" -> image: {"url":"https://news.example/a.jpg"}
"![صورة](/a.jpg)" -> paragraph: /a.jpg
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'martian-two-prices: it behaves otherwise now'; exit 1; }
