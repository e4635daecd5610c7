#!/usr/bin/env bash
# remark-stringify 11.0.0 (with rehype-remark 10.0.1): bold or italic words that touch the next word.
# One would guess: letters are written as letters, and what cannot be said in Markdown is left out or put as HTML.
# What happens: where CommonMark's rule would not let the mark close, as after a colon or a bracket with a letter right
# behind, the letter itself is written as a character reference: **مهم:**&#x646;ص for "مهم:نص", and likewise 注意：文. It
# renders as it should. The rule is about spaces, so English hardly ever has it.
# Why it matters: the Markdown is an archive's source; a search in the repository or by grep, a spelling check, a word
# count and an index of the files do not find نص, and whoever edits the line sees a code in the word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 marked@18.2.1

cat >see.mjs <<'PROGRAM'
import { marked } from 'marked';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
for (const html of [
  '<p><strong>Note:</strong> text</p>', '<p><strong>مهم:</strong> نص</p>', '<p><strong>مهم:</strong>نص</p>',
  '<p>المادة <strong>(أ)</strong>بند</p>', '<p>و<em>«الأهرام»</em> أيضا</p>', '<p><strong>注意：</strong>文</p>',
]) {
  const markdown = String(writer.processSync(html)).trim();
  console.log(markdown, '|', marked.parse(markdown).trim());
}
PROGRAM

cat >expected <<'EXPECTED'
**Note:** text | <p><strong>Note:</strong> text</p>
**مهم:** نص | <p><strong>مهم:</strong> نص</p>
**مهم:**&#x646;ص | <p><strong>مهم:</strong>نص</p>
المادة **(أ)**&#x628;ند | <p>المادة <strong>(أ)</strong>بند</p>
&#x648;*«الأهرام»* أيضا | <p>و<em>«الأهرام»</em> أيضا</p>
**注意：**&#x6587; | <p><strong>注意：</strong>文</p>
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'remark-encoded-letters: it behaves otherwise now'; exit 1; }
