#!/usr/bin/env bash
# htmldate 1.11.0 (the dates of trafilatura) on numeric dates.
# One would guess: ٥/٣/٢٠٢١ is read as 5/3/2021 is, the digits being digits.
# What happens: with ASCII digits the day comes first (5 March), with Arabic or Persian digits the month (3 May): the
# former match htmldate's own patterns, the latter fall to dateparser, whose order is that of the US. From the 13th on
# both agree, as only one reading is left.
# Why it matters: two pages of one house that differ in digits only get dates two months apart, and only for the first
# twelve days of a month.
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

for text in "5/3/2021", "٥/٣/٢٠٢١", "۵/۳/۲۰۲۱", "25/3/2021", "٢٥/٣/٢٠٢١", "۲۵/۳/۲۰۲۱":
    page = f'<html><body><article><h1>عنوان</h1><p class="date">{text}</p><p>عاد الماء.</p></article></body></html>'
    print(text, find_date(page, original_date=True, max_date="2026-01-01"))
PROGRAM

cat >expected <<'EXPECTED'
5/3/2021 2021-03-05
٥/٣/٢٠٢١ 2021-05-03
۵/۳/۲۰۲۱ 2021-05-03
25/3/2021 2021-03-25
٢٥/٣/٢٠٢١ 2021-03-25
۲۵/۳/۲۰۲۱ 2021-03-25
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'htmldate-arabic-digits: it behaves otherwise now'; exit 1; }
