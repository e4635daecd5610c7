#!/usr/bin/env bash
# extruct 0.18.0 (html-text 0.7.1), microdata of a news page.
# One would guess: a property's value is what the standard says: the element's text as it stands, and for <time> without
# datetime its text too.
# What happens: the text is written as for readers, with a space wherever an inline element begins or ends unless a mark
# of ASCII follows. So و<a>الأهرام</a> in a headline is "و الأهرام", ال<b>خبر</b> is "ال خبر", the Chinese 新<em>闻</em>
# is "新 闻", H<sub>2</sub>O is "H 2 O", and ، and » stand apart from their word. And <time>2026-03-13</time> and
# <data>3</data> are empty strings, since only the attribute is looked at.
# Why it matters: headlines and bylines of an archive hold words that the page has not, in languages that write one word
# on to another; the day of publication is lost where the markup is shortest. JSON-LD on the same page is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  extruct==0.18.0 html-text==0.7.1 lxml==6.1.3 lxml-html-clean==0.4.6

cat >see.py <<'PROGRAM'
import extruct

for html in [
    '<h1 itemprop="headline">نقلت و<a href="/x">الأهرام</a> أمس</h1>',
    '<h1 itemprop="headline">ال<b>خبر</b>، «<i>نعم</i>»</h1>',
    '<h1 itemprop="headline">新<em>闻</em>中心</h1>',
    '<h1 itemprop="headline">H<sub>2</sub>O</h1>',
    '<h1 itemprop="headline">(<b>yes</b>), <b>no</b>.</h1>',
    '<span itemprop="author">سامي <b>بدر</b></span>',
    '<time itemprop="datePublished">2026-03-13</time>',
    '<time itemprop="datePublished" datetime="2026-03-13">أمس</time>',
    '<data itemprop="wordCount">3</data>',
]:
    page = f'<article itemscope itemtype="https://schema.org/NewsArticle">{html}</article>'
    [item] = extruct.extract(page, syntaxes=["microdata"])["microdata"]
    for name, value in item["properties"].items():
        print(f'{html} -> {name} "{value}"')
PROGRAM

cat >expected <<'EXPECTED'
<h1 itemprop="headline">نقلت و<a href="/x">الأهرام</a> أمس</h1> -> headline "نقلت و الأهرام أمس"
<h1 itemprop="headline">ال<b>خبر</b>، «<i>نعم</i>»</h1> -> headline "ال خبر ، « نعم »"
<h1 itemprop="headline">新<em>闻</em>中心</h1> -> headline "新 闻 中心"
<h1 itemprop="headline">H<sub>2</sub>O</h1> -> headline "H 2 O"
<h1 itemprop="headline">(<b>yes</b>), <b>no</b>.</h1> -> headline "(yes), no."
<span itemprop="author">سامي <b>بدر</b></span> -> author "سامي بدر"
<time itemprop="datePublished">2026-03-13</time> -> datePublished ""
<time itemprop="datePublished" datetime="2026-03-13">أمس</time> -> datePublished "2026-03-13"
<data itemprop="wordCount">3</data> -> wordCount ""
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'extruct-split-words: it behaves otherwise now'; exit 1; }
