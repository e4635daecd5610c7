#!/usr/bin/env bash
# feedparser 6.0.14, pubDate with a zone's letters.
# One would guess: a zone that it does not know leaves published_parsed None, as other unreadable dates do.
# What happens: AST is Atlantic time, four hours west, not Arabia's three east; EAT, IST, WAT and PKT are taken as UTC
# without a word, as made-up letters are. Only numbers and the zones of RFC 822 are safe.
# Why it matters: a Gulf feed with AST is seven hours off, one from Nairobi three; "breaking" items sort into another
# day and a cache that asks "newer than" misses or repeats them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  feedparser==6.0.14

cat >see.py <<'PROGRAM'
import time

import feedparser

for zone in "+0300", "EST", "AST", "EAT", "IST", "WAT", "PKT", "QQQ":
    feed = f"""<rss version="2.0"><channel><title>t</title><item><title>t</title>
    <pubDate>Fri, 27 Nov 2026 10:00:00 {zone}</pubDate></item></channel></rss>"""
    parsed = feedparser.parse(feed).entries[0].published_parsed
    print(zone, parsed and time.strftime("%H:%M UTC", parsed))
PROGRAM

cat >expected <<'EXPECTED'
+0300 07:00 UTC
EST 15:00 UTC
AST 14:00 UTC
EAT 10:00 UTC
IST 10:00 UTC
WAT 10:00 UTC
PKT 10:00 UTC
QQQ 10:00 UTC
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'feedparser-zone-letters: it behaves otherwise now'; exit 1; }
