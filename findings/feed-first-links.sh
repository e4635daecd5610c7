#!/usr/bin/env bash
# Two readers of Atom feeds: htmlparser2 12.0.0 (parseFeed) and fastfeedparser 0.6.5.
# One would guess: an entry's link is its page, rel="alternate" or no rel, whatever other links stand before it.
# What happens: htmlparser2 takes the first <link>, whatever its rel: the MP3 of an episode, the entry's own Atom, its
# comments; and for the feed, where rel="self" mostly comes first, the address of the XML in place of the site's.
# fastfeedparser looks for a link with rel="alternate" and else takes the first as well, so an entry's page without a
# rel, which is the same by the standard, loses to an MP3 or to "self" before it. Both leave "/1" as it is under
# xml:base.
# Why it matters: the link is what an article is fetched by and known by; "read more" opens a sound file or XML, and two
# readers store one article under two addresses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  htmlparser2@12.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  fastfeedparser==0.6.5 python-dateutil==2.9.0.post0

cat >see.py <<'PYTHON'
import sys

import fastfeedparser

feed = fastfeedparser.parse(sys.argv[1])
print(feed.feed.get("link"), feed.entries[0].get("link"))
PYTHON

cat >see.mjs <<'PROGRAM'
import { execFileSync } from 'node:child_process';
import { parseFeed } from 'htmlparser2';

const site = '<link rel="self" href="https://news.example/feed"/><link rel="alternate" href="https://news.example/"/>';
for (const [name, links] of Object.entries({
  'page, MP3': '<link href="https://news.example/1"/><link rel="enclosure" href="https://news.example/1.mp3"/>',
  'MP3, page': '<link rel="enclosure" href="https://news.example/1.mp3"/><link href="https://news.example/1"/>',
  'MP3, alternate': '<link rel="enclosure" href="https://news.example/1.mp3"/>'
    + '<link rel="alternate" href="https://news.example/1"/>',
  'self, page': '<link rel="self" href="https://news.example/1.atom"/><link href="https://news.example/1"/>',
  'comments, page': '<link rel="replies" href="https://news.example/1/replies"/><link href="https://news.example/1"/>',
  'relative page': '<link href="1"/>',
})) {
  const updated = '<updated>2026-03-13T10:00:00Z</updated>';
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>أخبار</title>
    <id>urn:a</id>${updated}${site}<entry><title>خبر</title><id>urn:b</id>${updated}${links}</entry></feed>`;
  const read = parseFeed(feed);
  console.log(name);
  console.log('  htmlparser2   ', read.link, read.items[0].link);
  console.log('  fastfeedparser', execFileSync('venv/bin/python', ['see.py', feed], { encoding: 'utf8' }).trim());
}
PROGRAM

cat >expected <<'EXPECTED'
page, MP3
  htmlparser2    https://news.example/feed https://news.example/1
  fastfeedparser https://news.example/ https://news.example/1
MP3, page
  htmlparser2    https://news.example/feed https://news.example/1.mp3
  fastfeedparser https://news.example/ https://news.example/1.mp3
MP3, alternate
  htmlparser2    https://news.example/feed https://news.example/1.mp3
  fastfeedparser https://news.example/ https://news.example/1
self, page
  htmlparser2    https://news.example/feed https://news.example/1.atom
  fastfeedparser https://news.example/ https://news.example/1.atom
comments, page
  htmlparser2    https://news.example/feed https://news.example/1/replies
  fastfeedparser https://news.example/ https://news.example/1/replies
relative page
  htmlparser2    https://news.example/feed 1
  fastfeedparser https://news.example/ 1
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'feed-first-links: it behaves otherwise now'; exit 1; }
