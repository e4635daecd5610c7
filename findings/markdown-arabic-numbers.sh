#!/usr/bin/env bash
# Paragraphs that begin with a number and a full stop: Markdown 3.11.3, mistune 3.4.0 and markdown2 2.5.5 (Python), with
# markdown-it-py 4.3.0, which keeps to CommonMark, beside them.
# One would guess: a list's number is one of ASCII digits, as CommonMark says, so ١. is text; or, where other digits
# count, the list begins at that number.
# What happens: the patterns say \d, which in Python is any script's digit. So ٥. and ६. begin a list in the three.
# Markdown has no start, with ASCII digits neither: a paragraph "1986. كان عاما" is point 1, and items 5 and 6 of a law
# are 1 and 2, unless the extension sane_lists is on; with it, start is ٥. markdown2 writes start="٥", which browsers
# cannot read and take for 1. mistune turns it into 5, and into Western digits at that.
# Why it matters: the number is no text any more, so what was ٥ on the page is 1, with no sign of it; lists that were
# typed in the paper's own digits and looked right in one tool are renumbered by the next.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  Markdown==3.11.3 mistune==3.4.0 markdown2==2.5.5 markdown-it-py==4.3.0

cat >see.py <<'PROGRAM'
import markdown
import markdown2
import markdown_it
import mistune

READERS = {
    "Markdown": markdown.markdown,
    "Markdown, sane_lists": lambda text: markdown.markdown(text, extensions=["sane_lists"]),
    "markdown2": markdown2.markdown,
    "mistune": mistune.html,
    "markdown-it-py": markdown_it.MarkdownIt().render,
}
for text in "٥. المادة", "٢٠٢٦. عام جديد", "۵. ماده", "६. धारा", "1986. كان عاما", "5. أول\n6. ثان":
    print(repr(text))
    for name, read in READERS.items():
        print(f"  {name}: {' '.join(read(text).split())}")
PROGRAM

cat >expected <<'EXPECTED'
'٥. المادة'
  Markdown: <ol> <li>المادة</li> </ol>
  Markdown, sane_lists: <ol start="٥"> <li>المادة</li> </ol>
  markdown2: <ol start="٥"> <li>المادة</li> </ol>
  mistune: <ol start="5"> <li>المادة</li> </ol>
  markdown-it-py: <p>٥. المادة</p>
'٢٠٢٦. عام جديد'
  Markdown: <ol> <li>عام جديد</li> </ol>
  Markdown, sane_lists: <ol start="٢٠٢٦"> <li>عام جديد</li> </ol>
  markdown2: <ol start="٢٠٢٦"> <li>عام جديد</li> </ol>
  mistune: <ol start="2026"> <li>عام جديد</li> </ol>
  markdown-it-py: <p>٢٠٢٦. عام جديد</p>
'۵. ماده'
  Markdown: <ol> <li>ماده</li> </ol>
  Markdown, sane_lists: <ol start="۵"> <li>ماده</li> </ol>
  markdown2: <ol start="۵"> <li>ماده</li> </ol>
  mistune: <ol start="5"> <li>ماده</li> </ol>
  markdown-it-py: <p>۵. ماده</p>
'६. धारा'
  Markdown: <ol> <li>धारा</li> </ol>
  Markdown, sane_lists: <ol start="६"> <li>धारा</li> </ol>
  markdown2: <ol start="६"> <li>धारा</li> </ol>
  mistune: <ol start="6"> <li>धारा</li> </ol>
  markdown-it-py: <p>६. धारा</p>
'1986. كان عاما'
  Markdown: <ol> <li>كان عاما</li> </ol>
  Markdown, sane_lists: <ol start="1986"> <li>كان عاما</li> </ol>
  markdown2: <ol start="1986"> <li>كان عاما</li> </ol>
  mistune: <ol start="1986"> <li>كان عاما</li> </ol>
  markdown-it-py: <ol start="1986"> <li>كان عاما</li> </ol>
'5. أول\n6. ثان'
  Markdown: <ol> <li>أول</li> <li>ثان</li> </ol>
  Markdown, sane_lists: <ol start="5"> <li>أول</li> <li>ثان</li> </ol>
  markdown2: <ol start="5"> <li>أول</li> <li>ثان</li> </ol>
  mistune: <ol start="5"> <li>أول</li> <li>ثان</li> </ol>
  markdown-it-py: <ol start="5"> <li>أول</li> <li>ثان</li> </ol>
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'markdown-arabic-numbers: it behaves otherwise now'; exit 1; }
