#!/usr/bin/env bash
# Microformats on news pages: microformats-parser 2.0.6 (npm) and mf2py 2.0.2 (Python).
# One would guess: a writer's h-card without p-name is named by its text, as one reads it, and links to where it leads.
# What happens: by the standard, of which both say the same, an alternative text comes before the words: a card with one
# picture in it is named by the picture's alt ("صورة سامي", picture of Sami), words beside it or not, and one with one
# <abbr> by its title, so "د. سامي" is "Doctor". If the picture is marked as u-photo, which is good practice, the
# address of the card is no longer implied, and the link is lost. What the two do differently is the text: the nested
# card's value is the alt alone or the alt and the name, and two paragraphs and the lines of an address are one word in
# the first and apart in the second.
# Why it matters: replies, mentions and reading lists are credited to "picture of Sami" and "Doctor"; the page shows the
# name, and its text goes wrong in one of two services that claim one standard.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  microformats-parser@2.0.6
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  mf2py==2.0.2 beautifulsoup4==4.15.0 html5lib==1.1

cat >see.py <<'PROGRAM'
import json
import sys

import mf2py

print(json.dumps([mf2py.parse(doc=page, url="https://news.example/")["items"][0] for page in json.load(sys.stdin)]))
PROGRAM

cat >see.mjs <<'PROGRAM'
import { spawnSync } from 'node:child_process';
import { mf2 } from 'microformats-parser';

const pages = [
  '<a class="h-card" href="/sami">سامي بدر</a>',
  '<a class="h-card" href="/sami"><img src="s.jpg" alt="صورة سامي"> سامي بدر</a>',
  '<a class="h-card" href="/sami"><img class="u-photo" src="s.jpg" alt="صورة سامي"> سامي بدر</a>',
  '<a class="h-card" href="/sami"><abbr title="دكتور">د.</abbr> سامي بدر</a>',
  '<p class="h-entry"><a class="p-author h-card" href="/sami"><img src="s.jpg" alt="صورة سامي"> سامي بدر</a></p>',
  '<div class="h-entry"><div class="e-content"><p>شارع النيل<br>القاهرة</p><p>غدا</p></div></div>',
].map((page) => `<html><body>${page}</body></html>`);
const first = pages.map((page) => mf2(page, { baseUrl: 'https://news.example/' }).items[0]);
const second = JSON.parse(spawnSync('venv/bin/python', ['see.py'], { input: JSON.stringify(pages) }).stdout);
const sorted = (value) =>
  value?.constructor === Object
    ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
    : Array.isArray(value) ? value.map(sorted) : value;
pages.forEach((page, place) => {
  const [one, other] = [first[place], second[place]].map((item) => JSON.stringify(sorted(item)));
  console.log(page.slice(12, -14));
  console.log('  microformats-parser:', one);
  console.log('  mf2py:', one === other ? 'the same' : other);
});
PROGRAM

cat >expected <<'EXPECTED'
<a class="h-card" href="/sami">سامي بدر</a>
  microformats-parser: {"properties":{"name":["سامي بدر"],"url":["https://news.example/sami"]},"type":["h-card"]}
  mf2py: the same
<a class="h-card" href="/sami"><img src="s.jpg" alt="صورة سامي"> سامي بدر</a>
  microformats-parser: {"properties":{"name":["صورة سامي"],"photo":[{"alt":"صورة سامي","value":"https://news.example/s.jpg"}],"url":["https://news.example/sami"]},"type":["h-card"]}
  mf2py: the same
<a class="h-card" href="/sami"><img class="u-photo" src="s.jpg" alt="صورة سامي"> سامي بدر</a>
  microformats-parser: {"properties":{"name":["صورة سامي"],"photo":[{"alt":"صورة سامي","value":"https://news.example/s.jpg"}]},"type":["h-card"]}
  mf2py: the same
<a class="h-card" href="/sami"><abbr title="دكتور">د.</abbr> سامي بدر</a>
  microformats-parser: {"properties":{"name":["دكتور"],"url":["https://news.example/sami"]},"type":["h-card"]}
  mf2py: the same
<p class="h-entry"><a class="p-author h-card" href="/sami"><img src="s.jpg" alt="صورة سامي"> سامي بدر</a></p>
  microformats-parser: {"properties":{"author":[{"properties":{"name":["صورة سامي"],"photo":[{"alt":"صورة سامي","value":"https://news.example/s.jpg"}],"url":["https://news.example/sami"]},"type":["h-card"],"value":"صورة سامي"}]},"type":["h-entry"]}
  mf2py: {"properties":{"author":[{"properties":{"name":["صورة سامي"],"photo":[{"alt":"صورة سامي","value":"https://news.example/s.jpg"}],"url":["https://news.example/sami"]},"type":["h-card"],"value":"صورة سامي  سامي بدر"}]},"type":["h-entry"]}
<div class="h-entry"><div class="e-content"><p>شارع النيل<br>القاهرة</p><p>غدا</p></div></div>
  microformats-parser: {"properties":{"content":[{"html":"<p>شارع النيل<br>القاهرة</p><p>غدا</p>","value":"شارع النيلالقاهرةغدا"}]},"type":["h-entry"]}
  mf2py: {"properties":{"content":[{"html":"<p>شارع النيل<br/>القاهرة</p><p>غدا</p>","value":"شارع النيل\nالقاهرة\n\nغدا"}]},"type":["h-entry"]}
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'microformats-picture-names: it behaves otherwise now'; exit 1; }
