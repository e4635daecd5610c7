#!/usr/bin/env bash
# @mozilla/readability 0.6.0 with jsdom 29.1.1, rel="author" in the article's header.
# One would guess: the byline is found wherever rel="author" stands inside the article.
# What happens: an element whose class or id matches "header" is dropped as an unlikely candidate before bylines are
# looked for in it, so in class="entry-header", "post-header" or "page-header", as WordPress themes and their like have
# it, the byline is null and in no other field. <header> without a class, "entry-top" and "article-header" (since
# "article" speaks for it) keep it.
# Why it matters: one class name decides whether the writer is credited; look for rel="author" before parsing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @mozilla/readability@0.6.0 jsdom@29.1.1

cat >see.mjs <<'PROGRAM'
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

const sentence = 'عاد الماء هذا الأسبوع إلى القنوات التي تسقي بستان النخيل بعد عشرين عامًا من الجفاف. ';
const paragraph = `<p>${sentence.repeat(6)}</p>`;
for (const open of ['header', 'header class="entry-header"', 'header class="post-header"', 'header class="page-header"',
  'header id="header"', 'div class="entry-header"', 'header class="entry-top"', 'header class="article-header"']) {
  const [name] = open.split(' ');
  const { window } = new JSDOM(`<!doctype html><html lang="ar"><head><title>عودة الماء</title></head><body><main>
<article><${open}><h1>عودة الماء إلى الواحة</h1><p>بقلم <a rel="author" href="/x">ليلى بدر</a></p></${name}>
${paragraph.repeat(4)}</article></main></body></html>`);
  const { byline, content } = new Readability(window.document).parse();
  console.log(open, '| byline:', byline, '| in the content:', content.includes('ليلى'));
}
PROGRAM

cat >expected <<'EXPECTED'
header | byline: ليلى بدر | in the content: false
header class="entry-header" | byline: null | in the content: false
header class="post-header" | byline: null | in the content: false
header class="page-header" | byline: null | in the content: false
header id="header" | byline: null | in the content: false
div class="entry-header" | byline: null | in the content: false
header class="entry-top" | byline: ليلى بدر | in the content: false
header class="article-header" | byline: ليلى بدر | in the content: false
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'readability-header-byline: it behaves otherwise now'; exit 1; }
