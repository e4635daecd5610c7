#!/usr/bin/env bash
# rss-parser 3.13.0 (over xml2js 0.5.0), Atom content and titles of type xhtml.
# One would guess: .content is the entry's XHTML as written, as .content of type html is.
# What happens: xml2js keeps an element's own text apart from its children and the parser builds markup anew from that,
# so in each paragraph all text comes first and all links, bold and line breaks after it: "قال سامي إن" with سامي in <b>
# gives "قال  إن<b>سامي</b>". An xhtml title is an object, not a string.
# Why it matters: the words stay and no error comes, so the scrambled sentences pass for the article's text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  rss-parser@3.13.0 xml2js@0.5.0

cat >see.mjs <<'PROGRAM'
import Parser from 'rss-parser';

const entry = (type, content, title) => `<entry><id>urn:x</id><title type="${type}">${title}</title>
<updated>2026-11-27T10:00:00Z</updated><content type="${type}">${content}</content></entry>`;
const html = '&lt;p&gt;قال &lt;b&gt;سامي&lt;/b&gt; إن الماء&lt;br&gt;عاد.&lt;/p&gt;';
const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><p>قال <b>سامي</b> إن الماء<br/>عاد.</p></div>';
const title = '<div xmlns="http://www.w3.org/1999/xhtml">H<sub>2</sub>O</div>';
const feed = await new Parser().parseString(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id>
<updated>2026-11-27T10:00:00Z</updated>${entry('html', html, 'water')}${entry('xhtml', xhtml, title)}</feed>`);
for (const { content, contentSnippet, title: read } of feed.items) {
  console.log(content);
  console.log(JSON.stringify(contentSnippet), '| title:', JSON.stringify(read).slice(0, 24));
}
PROGRAM

cat >expected <<'EXPECTED'
<p>قال <b>سامي</b> إن الماء<br>عاد.</p>
"قال سامي إن الماء\nعاد." | title: "water"
<div type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>قال  إن الماءعاد.<b>سامي</b><br/></p></div></div>
"قال  إن الماءعاد.سامي" | title: {"$":{"type":"xhtml"},"d
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'rss-parser-xhtml-order: it behaves otherwise now'; exit 1; }
