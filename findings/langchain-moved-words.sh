#!/usr/bin/env bash
# langchain-text-splitters 1.1.3: HTMLHeaderTextSplitter, HTMLSectionSplitter and HTMLSemanticPreservingSplitter (beta),
# which cut pages into pieces by their headings (langchain-core 1.8.3, beautifulsoup4 4.15.0, lxml 6.1.3).
# One would guess: a splitter decides where a piece ends; within one the words stand as on the page.
# What happens: two of the three take an element's own text first or last and its children's apart. "Police said 12
# people, not 21, died", with the figures in bold, is "Police said people, not , died. 12 21" by the first and "12 21
# Police said people, not , died." by the one that is named for preserving. A bold "not" leaves its verb, the words
# after a nested list come before it or behind it, and loose text between paragraphs is a piece ahead of the title
# without its heading. A heading loses the words in its italics, or glues its parts. HTMLSectionSplitter keeps the order
# and puts spaces around each element, so Arabic's و stands apart from the linked name.
# Why it matters: archives are cut so for search by meaning and for answering machines, which then quote figures and
# denials that nobody wrote; plain paragraphs are right, and all words are there for a test that counts them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  langchain-text-splitters==1.1.3 langchain-core==1.8.3 beautifulsoup4==4.15.0 lxml==6.1.3

cat >see.py <<'PROGRAM'
import warnings

from langchain_text_splitters import HTMLHeaderTextSplitter, HTMLSectionSplitter, HTMLSemanticPreservingSplitter

warnings.simplefilter("ignore")
HEADINGS = [("h1", "title")]
SPLITTERS = {
    "header": HTMLHeaderTextSplitter(HEADINGS),
    "section": HTMLSectionSplitter(HEADINGS),
    "semantic": HTMLSemanticPreservingSplitter(HEADINGS, max_chunk_size=1000),
}
for html in (
    "<h1>News</h1><p>Police said 12 people, not 21, died.</p>",
    "<h1>News</h1><p>Police said <b>12</b> people, not <b>21</b>, died.</p>",
    "<h1>خبر</h1><p>الوزير <b>لم</b> يستقل</p>",
    "<h1>خبر</h1><p>قالت الوكالة و<a href='/a'>الأهرام</a> أمس</p>",
    "<h1>خبر</h1><ul><li>أولا<ul><li>فرع</li></ul>لذلك</li></ul>",
    "<h1>خبر</h1><p>أول</p>نص حر<p>ثان</p>",
    "<h1>تقرير <i>الأهرام</i> السنوي</h1><p>نص</p>",
):
    print(html)
    for name, splitter in SPLITTERS.items():
        pieces = splitter.split_text(f"<html><body>{html}</body></html>")
        print(f"  {name}:", *((piece.page_content.replace("\n", "⏎"), *piece.metadata.values()) for piece in pieces))
PROGRAM

cat >expected <<'EXPECTED'
<h1>News</h1><p>Police said 12 people, not 21, died.</p>
  header: ('News', 'News') ('Police said 12 people, not 21, died.', 'News')
  section: ('News ⏎ Police said 12 people, not 21, died.', 'News')
  semantic: ('Police said 12 people, not 21, died.', 'News')
<h1>News</h1><p>Police said <b>12</b> people, not <b>21</b>, died.</p>
  header: ('News', 'News') ('Police said people, not , died.  ⏎12  ⏎21', 'News')
  section: ('News ⏎ Police said  12  people, not  21 , died.', 'News')
  semantic: ('12 21 Police said people, not , died.', 'News')
<h1>خبر</h1><p>الوزير <b>لم</b> يستقل</p>
  header: ('خبر', 'خبر') ('الوزير يستقل  ⏎لم', 'خبر')
  section: ('خبر ⏎ الوزير  لم  يستقل', 'خبر')
  semantic: ('لم الوزير يستقل', 'خبر')
<h1>خبر</h1><p>قالت الوكالة و<a href='/a'>الأهرام</a> أمس</p>
  header: ('خبر', 'خبر') ('قالت الوكالة و أمس  ⏎الأهرام', 'خبر')
  section: ('خبر ⏎ قالت الوكالة و الأهرام  أمس', 'خبر')
  semantic: ('الأهرام قالت الوكالة و أمس', 'خبر')
<h1>خبر</h1><ul><li>أولا<ul><li>فرع</li></ul>لذلك</li></ul>
  header: ('خبر', 'خبر') ('أولا لذلك  ⏎فرع', 'خبر')
  section: ('خبر ⏎ أولا فرع لذلك', 'خبر')
  semantic: ('فرع أولا لذلك', 'خبر')
<h1>خبر</h1><p>أول</p>نص حر<p>ثان</p>
  header: ('نص حر',) ('خبر', 'خبر') ('أول  ⏎ثان', 'خبر')
  section: ('خبر ⏎ أول نص حر ثان', 'خبر')
  semantic: ('أول ثان نص حر', 'خبر')
<h1>تقرير <i>الأهرام</i> السنوي</h1><p>نص</p>
  header: ('تقرير السنوي', 'تقرير السنوي') ('الأهرام  ⏎نص', 'تقرير السنوي')
  section: ('تقرير  الأهرام  السنوي ⏎ نص', 'تقرير الأهرام السنوي')
  semantic: ('نص', 'تقريرالأهرامالسنوي')
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'langchain-moved-words: it behaves otherwise now'; exit 1; }
