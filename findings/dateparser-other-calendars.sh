#!/usr/bin/env bash
# dateparser 1.5.0 on Thai and Persian dates, whose languages it lists as supported.
# One would guess: with languages=['th'] or ['fa'] the year of that country's calendar is told from the Gregorian one,
# or nothing is returned.
# What happens: 27 พฤศจิกายน 2569 is the year 2569 after Christ, 543 years ahead; the Persian ۱۴۰۵/۰۶/۱۲ is a day of the
# year 1405, six centuries ago. A Persian month's name gives None; only the separate JalaliCalendar reads both.
# Why it matters: nothing fails, and archives sorted by date begin in 1405 and end in 2569.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  dateparser==1.5.0 regex==2026.11.19 tzlocal==5.4.5 pytz==2026.6 python-dateutil==2.9.0.post0 convertdate==2.4.1

cat >see.py <<'PROGRAM'
import dateparser
from dateparser.calendars.jalali import JalaliCalendar

for language, text in [("th", "27 พฤศจิกายน 2569"), ("fa", "۱۴۰۵/۰۶/۱۲"), ("fa", "12 شهریور 1405")]:
    for named in [language], None:
        answer = dateparser.parse(text, languages=named)
        print(text, named, answer and answer.date())
for text in "۱۴۰۵/۰۶/۱۲", "12 شهریور 1405":
    answer = JalaliCalendar(text).get_date()
    print(text, "JalaliCalendar:", answer and answer.date_obj.date())
PROGRAM

cat >expected <<'EXPECTED'
27 พฤศจิกายน 2569 ['th'] 2569-11-27
27 พฤศจิกายน 2569 None 2569-11-27
۱۴۰۵/۰۶/۱۲ ['fa'] 1405-06-12
۱۴۰۵/۰۶/۱۲ None 1405-06-12
12 شهریور 1405 ['fa'] None
12 شهریور 1405 None None
۱۴۰۵/۰۶/۱۲ JalaliCalendar: 2026-09-03
12 شهریور 1405 JalaliCalendar: 2026-09-03
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'dateparser-other-calendars: it behaves otherwise now'; exit 1; }
