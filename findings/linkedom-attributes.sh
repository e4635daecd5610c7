#!/usr/bin/env bash
# linkedom 0.18.15 on attributes, with jsdom 29.1.1 beside it.
# One would guess: in HTML the names of attributes are the same in capitals, and what an attribute says is the same
# after writing and reading once more.
# What happens: names stay as they are written, so in pages of the nineties and of mail programs (<HTML LANG="ar"
# DIR="rtl">, <P CLASS=lead>, <A HREF=…>) lang, dir, id, class and href are empty, getElementById and .lead find
# nothing, while the elements' own names are matched. Written out, only the quote is escaped and & is not, so the
# tooltip "AT&amp;T" of a lesson on HTML is "AT&T" after one round, and "?a=1&copy;=2" another address.
# Why it matters: it is the parser of defuddle and of many extractors on workers; old archives lose language, direction
# and all links there, and pass in jsdom.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  linkedom@0.18.15 jsdom@29.1.1

cat >see.mjs <<'PROGRAM'
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';

const parsers = { jsdom: (page) => new JSDOM(page).window.document, linkedom: (page) => parseHTML(page).document };
const page = `<!DOCTYPE html><HTML LANG="ar" DIR="rtl"><HEAD><META NAME="author" CONTENT="منى"></HEAD>
<BODY><P CLASS="lead" ID="one">خبر <A HREF="/a">رابط</A></P></BODY></HTML>`;
const lesson = '<!doctype html><html><body><a title="AT&amp;amp;T" href="?a=1&amp;copy;=2">x</a></body></html>';
for (const [name, parse] of Object.entries(parsers)) {
  const { documentElement, body } = parse(page);
  console.log(name);
  console.log('  lang', JSON.stringify(documentElement.lang), 'dir', JSON.stringify(documentElement.dir),
    'href', JSON.stringify(body.querySelector('a').getAttribute('href')));
  for (const selector of ['p', '.lead', '#one', 'meta[name=author]'])
    console.log(' ', selector, documentElement.querySelector(selector) ? 'found' : 'not found');
  const link = parse(lesson).querySelector('a');
  const again = parse(`<!doctype html><html><body>${link.outerHTML}</body></html>`).querySelector('a');
  for (const attribute of ['title', 'href'])
    console.log(' ', attribute, link.getAttribute(attribute), 'and again', again.getAttribute(attribute));
}
PROGRAM

cat >expected <<'EXPECTED'
jsdom
  lang "ar" dir "rtl" href "/a"
  p found
  .lead found
  #one found
  meta[name=author] found
  title AT&amp;T and again AT&amp;T
  href ?a=1&copy;=2 and again ?a=1&copy;=2
linkedom
  lang "" dir "" href null
  p found
  .lead not found
  #one not found
  meta[name=author] not found
  title AT&amp;T and again AT&T
  href ?a=1&copy;=2 and again ?a=1©=2
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'linkedom-attributes: it behaves otherwise now'; exit 1; }
