#!/usr/bin/env bash
# feedparser 6.0.14, <author> of RSS 2.0, whose standard form is "address (name)".
# One would guess: it splits "mona@akhbar.press (Mona Haddad)" at the parenthesis, as it does for .com.
# What happens: its pattern takes a last label of two to four letters. With .press, .media, .online or .digital the
# address is cut after the fourth letter and the rest falls to the name: "mona@akhbar.pres" and "s (Mona Haddad". The
# field .author keeps the whole string, so only author_detail and authors show it. .news, .com and .info are right.
# Why it matters: bylines of just those houses that took a domain made for the press begin with its scraps.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  feedparser==6.0.14

cat >see.py <<'PROGRAM'
import feedparser

for domain in "com news info press media online".split():
    feed = f"""<rss version="2.0"><channel><title>t</title><item><title>t</title>
    <author>mona@akhbar.{domain} (Mona Haddad)</author></item></channel></rss>"""
    detail = feedparser.parse(feed).entries[0].author_detail
    print(domain, "|", detail.get("name"), "|", detail.get("email"))
PROGRAM

cat >expected <<'EXPECTED'
com | Mona Haddad | mona@akhbar.com
news | Mona Haddad | mona@akhbar.news
info | Mona Haddad | mona@akhbar.info
press | s (Mona Haddad | mona@akhbar.pres
media | a (Mona Haddad | mona@akhbar.medi
online | ne (Mona Haddad | mona@akhbar.onli
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'feedparser-long-domains: it behaves otherwise now'; exit 1; }
