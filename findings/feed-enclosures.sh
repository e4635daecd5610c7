#!/usr/bin/env bash
# feed 6.0.0 (npm), which writes RSS, Atom and JSON Feed from one list of items.
# One would guess: an item's image and its audio both reach the feed, with the media type that was given or the right
# one.
# What happens: RSS has one enclosure, for which image comes before enclosure, and audio before both, so an image takes
# the audio's place (or the other way around). The type is made of a word and the end of the address: image/jpg, and for
# an address without an extension image//photos/abc. Atom throws away the type that was given: an MP3 in enclosure is
# image/mp3. JSON Feed has no attachments, and one author of several.
# Why it matters: podcast players and readers drop media whose type they do not know; addresses from image services end
# in no extension, and a lead picture added to all items silently takes the episode out of each.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  feed@6.0.0

cat >see.mjs <<'PROGRAM'
import { Feed } from 'feed';

const image = 'https://img.example/lead.jpg';
const enclosure = { url: 'https://news.example/talk.mp3', type: 'audio/mpeg', length: 9000 };
const author = [{ name: 'Mona', email: 'mona@news.example' }, { name: 'Sami' }];
for (const [name, fields] of Object.entries({
  'enclosure': { enclosure },
  'enclosure and image': { enclosure, image },
  'audio and image': { audio: enclosure, image },
  'image without extension': { image: 'https://img.example/photos/abc' },
  'two authors': { author },
})) {
  const feed = new Feed({ title: 'أخبار', id: 'https://news.example/', link: 'https://news.example/', copyright: '' });
  feed.addItem({ title: 'خبر', link: 'https://news.example/1', date: new Date('2026-03-13T10:00:00Z'), ...fields });
  console.log(name);
  const seen = { RSS: feed.rss2(), Atom: feed.atom1(), JSON: feed.json1() };
  for (const [format, text] of Object.entries(seen)) {
    const found = text.match(/<enclosure[^>]*>|<link rel="enclosure"[^>]*>|"(image|attachments)": .*|Mona|Sami/g) ?? [];
    console.log(' ', format, found.join(' ') || 'nothing');
  }
}
PROGRAM

cat >expected <<'EXPECTED'
enclosure
  RSS <enclosure length="9000" type="audio/mpeg" url="https://news.example/talk.mp3"/>
  Atom <link rel="enclosure" href="https://news.example/talk.mp3" type="image/mp3" length="9000"/>
  JSON nothing
enclosure and image
  RSS <enclosure url="https://img.example/lead.jpg" length="0" type="image/jpg"/>
  Atom <link rel="enclosure" href="https://news.example/talk.mp3" type="image/mp3" length="9000"/> <link rel="enclosure" href="https://img.example/lead.jpg" type="image/jpg"/>
  JSON "image": "https://img.example/lead.jpg",
audio and image
  RSS <enclosure length="9000" type="audio/mpeg" url="https://news.example/talk.mp3"/>
  Atom <link rel="enclosure" href="https://img.example/lead.jpg" type="image/jpg"/> <link rel="enclosure" href="https://news.example/talk.mp3" type="audio/mp3" length="9000"/>
  JSON "image": "https://img.example/lead.jpg",
image without extension
  RSS <enclosure url="https://img.example/photos/abc" length="0" type="image//photos/abc"/>
  Atom <link rel="enclosure" href="https://img.example/photos/abc" type="image//photos/abc"/>
  JSON "image": "https://img.example/photos/abc",
two authors
  RSS Mona Sami
  Atom Mona Sami
  JSON Mona
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'feed-enclosures: it behaves otherwise now'; exit 1; }
