#!/usr/bin/env bash
# feedgen 1.0.0 (Python), one feed written as RSS and as Atom.
# One would guess: both say the same, as far as the formats allow.
# What happens: the channel's <link> in RSS is the link that was set last, whatever its rel, so the order of the
# documentation's example (alternate, then self) names the feed as the site. An author without an address is left out of
# RSS, and with him the second writer. In Atom each entry's <updated> is the moment of writing, though published was
# given. Entries come out last one first unless order='append'. None of these is told.
# Why it matters: RSS readers open XML for the house's home page, bylines are gone, and every build of a static site
# marks all articles as changed just now.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  feedgen==1.0.0 lxml==6.1.3 python-dateutil==2.9.0.post0

cat >see.py <<'PROGRAM'
from datetime import datetime, timezone

from feedgen.feed import FeedGenerator
from lxml import etree

feed = FeedGenerator()
feed.id("https://news.example/")
feed.title("أخبار")
feed.description("كل يوم")
feed.link(href="https://news.example/", rel="alternate")
feed.link(href="https://news.example/feed.xml", rel="self")
for title in "أول", "ثان":
    entry = feed.add_entry()
    entry.id(f"https://news.example/{title}")
    entry.title(title)
    entry.link(href=f"https://news.example/{title}")
    entry.author({"name": "منى", "email": "mona@news.example"})
    entry.author({"name": "سامي"})
    entry.published(datetime(2026, 3, 13, 10, tzinfo=timezone.utc))

rss = etree.fromstring(feed.rss_str())
print("RSS link:", rss.findtext("channel/link"))
for item in rss.iterfind("channel/item"):
    print("RSS item:", item.findtext("title"), [author.text for author in item.iterfind("author")])
atom = etree.fromstring(feed.atom_str())
names = {"a": "http://www.w3.org/2005/Atom"}
for entry in atom.iterfind("a:entry", names):
    updated = datetime.fromisoformat(entry.findtext("a:updated", None, names))
    late = "now" if abs((datetime.now(timezone.utc) - updated).total_seconds()) < 600 else updated
    authors = [name.text for name in entry.iterfind("a:author/a:name", names)]
    print("Atom entry:", entry.findtext("a:title", None, names), authors, "published",
          entry.findtext("a:published", None, names), "updated", late)
PROGRAM

cat >expected <<'EXPECTED'
RSS link: https://news.example/feed.xml
RSS item: ثان ['mona@news.example (منى)']
RSS item: أول ['mona@news.example (منى)']
Atom entry: ثان ['منى', 'سامي'] published 2026-03-13T10:00:00+00:00 updated now
Atom entry: أول ['منى', 'سامي'] published 2026-03-13T10:00:00+00:00 updated now
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'feedgen-rss-fields: it behaves otherwise now'; exit 1; }
