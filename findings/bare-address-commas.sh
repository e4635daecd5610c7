#!/usr/bin/env bash
# Five makers of links on a bare address in Arabic text: marked 18.2.1, remark-gfm 4.0.1, linkifyjs 4.3.3, linkify-it
# 6.1.0 (markdown-it's) and autolinker 4.1.5.
# One would guess: the mark behind an address is left out of it, the Arabic comma as the English one.
# What happens: GitHub's Markdown lists the marks to leave out, all ASCII, and marked, remark-gfm and linkifyjs keep to
# that: ، ؛ ؟ ۔ » ” … and a Japanese 。 with the words behind it become part of the address. A closing parenthesis that
# they would leave out stays in when ، follows it. linkify-it and autolinker leave them out, but linkify-it finds no
# address behind و written on to it, and autolinker cuts one at a zero width non-joiner, which Persian slugs have.
# Why it matters: the link looks right and gives "not found", mostly at the end of sentences, where sources are named.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  marked@18.2.1 remark-gfm@4.0.1 remark@15.0.1 remark-html@16.0.1 linkifyjs@4.3.3 linkify-string@4.3.3 \
  linkify-it@6.1.0 autolinker@4.1.5

cat >see.mjs <<'PROGRAM'
import Autolinker from 'autolinker';
import { LinkifyIt } from 'linkify-it';
import linkifyString from 'linkify-string';
import { marked } from 'marked';
import { remark } from 'remark';
import gfm from 'remark-gfm';
import html from 'remark-html';

const linked = (page) => [...page.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, words]) => words);
const makers = {
  marked: (text) => linked(marked.parse(text)),
  'remark-gfm': (text) => linked(String(remark().use(gfm).use(html).processSync(text))),
  linkifyjs: (text) => linked(linkifyString(text)),
  'linkify-it': (text) => (new LinkifyIt().match(text) ?? []).map(({ raw }) => raw),
  autolinker: (text) => linked(Autolinker.link(text, { stripPrefix: false })),
};
for (const text of [
  'see https://example.com/a, then', 'see (https://example.com/a), then',
  'انظر https://example.com/a، ثم', 'انظر https://example.com/a؟', 'انظر (https://example.com/a)، ثم',
  'دیکھیے https://example.com/a۔', '«https://example.com/a»', 'https://example.com/a。次',
  'وhttps://example.com/a', 'https://example.com/می\u200cشود',
]) {
  console.log(text);
  for (const [name, find] of Object.entries(makers)) console.log(' ', name, find(text).join(' '));
}
PROGRAM

cat >expected <<'EXPECTED'
see https://example.com/a, then
  marked https://example.com/a
  remark-gfm https://example.com/a
  linkifyjs https://example.com/a
  linkify-it https://example.com/a
  autolinker https://example.com/a
see (https://example.com/a), then
  marked https://example.com/a
  remark-gfm https://example.com/a
  linkifyjs https://example.com/a
  linkify-it https://example.com/a
  autolinker https://example.com/a
انظر https://example.com/a، ثم
  marked https://example.com/a،
  remark-gfm https://example.com/a،
  linkifyjs https://example.com/a،
  linkify-it https://example.com/a
  autolinker https://example.com/a
انظر https://example.com/a؟
  marked https://example.com/a؟
  remark-gfm https://example.com/a؟
  linkifyjs https://example.com/a؟
  linkify-it https://example.com/a
  autolinker https://example.com/a
انظر (https://example.com/a)، ثم
  marked https://example.com/a)،
  remark-gfm https://example.com/a)،
  linkifyjs https://example.com/a)،
  linkify-it https://example.com/a
  autolinker https://example.com/a
دیکھیے https://example.com/a۔
  marked https://example.com/a۔
  remark-gfm https://example.com/a۔
  linkifyjs https://example.com/a۔
  linkify-it https://example.com/a
  autolinker https://example.com/a
«https://example.com/a»
  marked https://example.com/a»
  remark-gfm https://example.com/a»
  linkifyjs https://example.com/a»
  linkify-it https://example.com/a
  autolinker https://example.com/a
https://example.com/a。次
  marked https://example.com/a。次
  remark-gfm https://example.com/a。次
  linkifyjs https://example.com/a。次
  linkify-it https://example.com/a
  autolinker https://example.com/a
وhttps://example.com/a
  marked https://example.com/a
  remark-gfm https://example.com/a
  linkifyjs https://example.com/a
  linkify-it 
  autolinker https://example.com/a
https://example.com/می‌شود
  marked https://example.com/می‌شود
  remark-gfm https://example.com/می‌شود
  linkifyjs https://example.com/می‌شود
  linkify-it https://example.com/می‌شود
  autolinker https://example.com/می
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'bare-address-commas: it behaves otherwise now'; exit 1; }
