#!/usr/bin/env bash
# htmldate 1.11.0 on dates whose month name it does not know.
# One would guess: "13 آذار 2021" with an unknown month gives None, or the year is left open.
# What happens: the year alone is taken and made 1 January, given out like any full date. A year in the footer ("©
# 2019") wins over the one beside the title. Known months (مارس) are right on the same page.
# Why it matters: 2021-01-01 is a valid date, so whoever counts missing dates sees none; an archive gets heaps of
# articles on 1 January, or on that of the year when the site's template was made.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  htmldate==1.11.0 dateparser==1.5.0 lxml==6.1.3 python-dateutil==2.9.0.post0 charset-normalizer==3.5.3 \
  urllib3==2.8.0

cat >see.py <<'PROGRAM'
from htmldate import find_date

for text in "13 مارس 2021", "13 آذار 2021", "5 غشت 2021", "5 جويلية 2021":
    for footer in "", "<footer>© 2019</footer>":
        page = f"""<html><body><article><h1>عنوان</h1><p class="date">{text}</p><p>عاد الماء.</p></article>
        {footer}</body></html>"""
        print(text, footer or "no footer", find_date(page, original_date=True, max_date="2026-01-01"))
PROGRAM

cat >expected <<'EXPECTED'
13 مارس 2021 no footer 2021-03-13
13 مارس 2021 <footer>© 2019</footer> 2021-03-13
13 آذار 2021 no footer 2021-01-01
13 آذار 2021 <footer>© 2019</footer> 2019-01-01
5 غشت 2021 no footer 2021-01-01
5 غشت 2021 <footer>© 2019</footer> 2019-01-01
5 جويلية 2021 no footer 2021-01-01
5 جويلية 2021 <footer>© 2019</footer> 2019-01-01
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'htmldate-first-of-january: it behaves otherwise now'; exit 1; }
