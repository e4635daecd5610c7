#!/usr/bin/env bash
# Hygraph's own packages: @graphcms/html-to-slate-ast 0.14.2 (articles into the CMS, with jsdom 24.1.3) and
# @graphcms/rich-text-html-renderer 0.3.1 (out of it).
# One would guess: what holds no node of the CMS's own, a link or a bold word, comes out as it went in.
# What happens: the renderer's template for a link breaks lines around its text, and these are spaces inside of the
# link: a comma stands apart from the linked name, Arabic's و from the name it is written on to. Code gets an empty
# first line and an indented one. On the way in <strong> is bold and <b> is not, though <em> and <i> both are italic;
# H₂O and m² by <sub> and <sup> are H2O and m2, struck out prices stand beside the new ones, and <hr> is an empty text
# between blocks. A picture becomes a link to its file, whose words are its address, and its caption a loose text.
# Why it matters: every link of the site has a space too many before its comma, which is nowhere in the stored text;
# bold is lost or kept by which editor wrote the page, and 10<sup>6</sup> is 106.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @graphcms/html-to-slate-ast@0.14.2 @graphcms/rich-text-html-renderer@0.3.1 slate@0.66.1 slate-hyperscript@0.67.0 \
  jsdom@24.1.3

cat >see.mjs <<'PROGRAM'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { htmlToSlateAST } = require('@graphcms/html-to-slate-ast');
const { astToHtmlString } = require('@graphcms/rich-text-html-renderer');
for (const html of [
  '<p>قالت <a href="https://news.example/">الأهرام</a>، ثم</p>',
  '<p>و<a href="https://news.example/">الأهرام</a></p>',
  '<pre>a\n  b</pre>',
  '<p><strong>سامي</strong> <b>بدر</b> <em>أول</em> <i>ثان</i></p>',
  '<p>H<sub>2</sub>O 10<sup>6</sup> <del>500</del> 50</p>',
  '<p>أ</p><hr><p>ب</p>',
  '<figure><img src="https://news.example/a.jpg" alt="صورة"><figcaption>تعليق</figcaption></figure>',
]) {
  const content = await htmlToSlateAST(html);
  const out = astToHtmlString({ content }).replace(/ style="[^"]*"/, ' style');
  console.log(JSON.stringify(html), '->', JSON.stringify(out));
}
PROGRAM

cat >expected <<'EXPECTED'
"<p>قالت <a href=\"https://news.example/\">الأهرام</a>، ثم</p>" -> "<p>قالت \n    <a href=\"https://news.example/\" target=\"_self\"     >\n      الأهرام\n    </a>\n  ، ثم</p>"
"<p>و<a href=\"https://news.example/\">الأهرام</a></p>" -> "<p>و\n    <a href=\"https://news.example/\" target=\"_self\"     >\n      الأهرام\n    </a>\n  </p>"
"<pre>a\n  b</pre>" -> "<pre\n      style\n    >\n      a\n  b\n    </pre>"
"<p><strong>سامي</strong> <b>بدر</b> <em>أول</em> <i>ثان</i></p>" -> "<p><b>سامي</b> بدر <i>أول</i> <i>ثان</i></p>"
"<p>H<sub>2</sub>O 10<sup>6</sup> <del>500</del> 50</p>" -> "<p>H2O 106 500 50</p>"
"<p>أ</p><hr><p>ب</p>" -> "<p>أ</p><p>ب</p>"
"<figure><img src=\"https://news.example/a.jpg\" alt=\"صورة\"><figcaption>تعليق</figcaption></figure>" -> "\n    <a href=\"https://news.example/a.jpg\" target=\"_blank\"   title=\"صورة\"  >\n      https://news.example/a.jpg\n    </a>\n  تعليق"
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'hygraph-spaced-links: it behaves otherwise now'; exit 1; }
