#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3, Atom entries of type xhtml.
# One would guess: title and description are strings of the entry's text, whatever the type attribute says.
# What happens: of type xhtml both come out as empty strings, title and description, with no error. The same entry of
# type html is read.
# Why it matters: such feeds come from blogs that write H₂O, x² or a foreign word in the title, and from older Atom
# generators for every entry; an empty title and text pass for an empty article.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @extractus/feed-extractor@8.0.3

cat >see.mjs <<'PROGRAM'
import { extractFromXml } from '@extractus/feed-extractor';

const div = (inside) => `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`;
for (const [type, title, summary] of [
  ['html', 'H&lt;sub&gt;2&lt;/sub&gt;O', '&lt;p&gt;عاد الماء إلى الواحة.&lt;/p&gt;'],
  ['xhtml', div('H<sub>2</sub>O'), div('<p>عاد الماء إلى الواحة.</p>')],
]) {
  const feed = extractFromXml(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id>
<updated>2026-11-27T10:00:00Z</updated><entry><id>urn:x</id><title type="${type}">${title}</title>
<link href="https://n.example/a"/><updated>2026-11-27T10:00:00Z</updated><summary type="${type}">${summary}</summary>
</entry></feed>`);
  console.log(type, '|', JSON.stringify(feed.entries[0].title), '|', JSON.stringify(feed.entries[0].description));
}
PROGRAM

cat >expected <<'EXPECTED'
html | "H<sub>2</sub>O" | "عاد الماء إلى الواحة."
xhtml | "" | ""
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'feed-extractor-xhtml: it behaves otherwise now'; exit 1; }
