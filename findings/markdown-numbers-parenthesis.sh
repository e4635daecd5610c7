#!/usr/bin/env bash
# Paragraphs that begin with a number and a parenthesis: turndown 7.2.5 and node-html-markdown 2.0.0, with rehype-remark
# 10.0.1 and remark-stringify 11.0.0 beside, read back by marked 18.2.1.
# One would guess: who escapes "1986. " at the head of a paragraph, since it would begin a list, escapes "2) " too.
# What happens: CommonMark has both as numbers of a list; the first two packages escape the full stop alone. So plain
# paragraphs "2) …" and "4) …" come back as one list, which counts on by itself: 2 and 3. Lines parted by <br> lose the
# breaks and are counted 1, 2, 3, whatever they were, and "2026) " begins a list at 2026. remark escapes both.
# Why it matters: answers, articles of a law and places in a ranking are typed so where the editor was to keep its hands
# off the numbers; after the move the text refers to a fourth point that is the third now, and no word is missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 \
  remark-stringify@11.0.0 marked@18.2.1

cat >see.mjs <<'PROGRAM'
import { marked } from 'marked';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import Turndown from 'turndown';
import { unified } from 'unified';

const throughRemark = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
for (const html of [
  '<p>2) نعم</p><p>4) لا</p>', '<p>2. نعم</p><p>4. لا</p>', '<p>1) نعم<br>2) لا<br>5) ربما</p>', '<p>2026) عام</p>',
  '<p>(2) نعم</p>', '<p>٢) نعم</p>',
]) {
  console.log(html);
  const made = {
    'turndown': new Turndown().turndown(html),
    'node-html-markdown': NodeHtmlMarkdown.translate(html),
    'rehype-remark': String(throughRemark.processSync(html)),
  };
  for (const [name, markdown] of Object.entries(made))
    console.log(' ', name, marked.parse(markdown).replaceAll('\n', ''));
}
PROGRAM

cat >expected <<'EXPECTED'
<p>2) نعم</p><p>4) لا</p>
  turndown <ol start="2"><li><p>نعم</p></li><li><p>لا</p></li></ol>
  node-html-markdown <ol start="2"><li><p>نعم</p></li><li><p>لا</p></li></ol>
  rehype-remark <p>2) نعم</p><p>4) لا</p>
<p>2. نعم</p><p>4. لا</p>
  turndown <p>2. نعم</p><p>4. لا</p>
  node-html-markdown <p>2. نعم</p><p>4. لا</p>
  rehype-remark <p>2. نعم</p><p>4. لا</p>
<p>1) نعم<br>2) لا<br>5) ربما</p>
  turndown <ol><li>نعم  </li><li>لا  </li><li>ربما</li></ol>
  node-html-markdown <ol><li>نعم  </li><li>لا  </li><li>ربما</li></ol>
  rehype-remark <p>1) نعم<br>2) لا<br>5) ربما</p>
<p>2026) عام</p>
  turndown <ol start="2026"><li>عام</li></ol>
  node-html-markdown <ol start="2026"><li>عام</li></ol>
  rehype-remark <p>2026) عام</p>
<p>(2) نعم</p>
  turndown <p>(2) نعم</p>
  node-html-markdown <p>(2) نعم</p>
  rehype-remark <p>(2) نعم</p>
<p>٢) نعم</p>
  turndown <p>٢) نعم</p>
  node-html-markdown <p>٢) نعم</p>
  rehype-remark <p>٢) نعم</p>
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'markdown-numbers-parenthesis: it behaves otherwise now'; exit 1; }
