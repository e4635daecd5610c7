#!/usr/bin/env bash
# feedparser 6.0.14 and rss-parser 3.13.0 on an item with two dc:creator.
# One would guess: the first creator is "the author", and a list has both.
# What happens: feedparser's .author is the last one and .authors has all; rss-parser's .creator is the first one and
# the others are nowhere in the item, unless a custom field with keepArray asks for them.
# Why it matters: the two readers most used disagree on who wrote the article, and either one alone credits one person
# for a text of two; WordPress plugins for co-authors write just this.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  feedparser==6.0.14
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  rss-parser@3.13.0

cat >see.mjs <<'PROGRAM'
import { execFileSync } from 'node:child_process';
import Parser from 'rss-parser';

const feed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>t</title><item>
<title>t</title><dc:creator>Mona Haddad</dc:creator><dc:creator>Sami Badr</dc:creator></item></channel></rss>`;
const python = `import sys, feedparser
entry = feedparser.parse(sys.argv[1]).entries[0]
print(entry.author, '| authors:', ', '.join(author.name for author in entry.authors))`;
console.log('feedparser:', execFileSync('venv/bin/python', ['-c', python, feed], { encoding: 'utf8' }).trim());
const { items: [item] } = await new Parser().parseString(feed);
console.log('rss-parser:', item.creator, '| Sami anywhere:', JSON.stringify(item).includes('Sami'));
const custom = new Parser({ customFields: { item: [['dc:creator', 'creators', { keepArray: true }]] } });
console.log('rss-parser with keepArray:', JSON.stringify((await custom.parseString(feed)).items[0].creators));
PROGRAM

cat >expected <<'EXPECTED'
feedparser: Sami Badr | authors: Mona Haddad, Sami Badr
rss-parser: Mona Haddad | Sami anywhere: false
rss-parser with keepArray: ["Mona Haddad","Sami Badr"]
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'two-creators: it behaves otherwise now'; exit 1; }
