#!/usr/bin/env bash
# Django 5.2.9 with the language ckb (Sorani Kurdish): the date filter, and Babel 2.19.0 beside it.
# One would guess: names of months are translations of January to December, which dates in Django are.
# What happens: the translation has the months of the Kurdish solar calendar, which begin about the 21st: March is
# نەورۆز (21 March to 20 April), January ڕێبەندان (from 21 January). Day and year stay Gregorian, so 13 March 2026 is
# printed as "13 نەورۆز 2026", which is a day of April to who knows the calendar, and is 22 ڕەشەمە in truth. Unicode's
# data (Babel, Intl) has the names that Kurdish news writes, ئازار for March. ku is not among Django's languages.
# Why it matters: whoever reads dates off such pages is three weeks late, or finds no month at all in the lists of other
# libraries; no error is raised on either side.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  django==5.2.9 babel==2.19.0

cat >see.py <<'PROGRAM'
from datetime import date

import django
from babel.dates import format_date
from django.conf import settings

settings.configure(USE_I18N=True)
django.setup()

from django.utils import dateformat, translation

for month in range(1, 13):
    day = date(2026, month, 13)
    with translation.override("ckb"):
        print(day, "| Django", dateformat.format(day, "j F Y"), "| Babel", format_date(day, "d MMMM y", locale="ckb"))
PROGRAM

cat >expected <<'EXPECTED'
2026-01-13 | Django 13 ڕێبەندان 2026 | Babel 13 کانوونی دووەم 2026
2026-02-13 | Django 13 ڕەشەمە 2026 | Babel 13 شوبات 2026
2026-03-13 | Django 13 نەورۆز 2026 | Babel 13 ئازار 2026
2026-04-13 | Django 13 گوڵان 2026 | Babel 13 نیسان 2026
2026-05-13 | Django 13 جۆزەردان 2026 | Babel 13 ئایار 2026
2026-06-13 | Django 13 پوشپەڕ 2026 | Babel 13 حوزەیران 2026
2026-07-13 | Django 13 گەلاوێژ 2026 | Babel 13 تەمووز 2026
2026-08-13 | Django 13 خەرمانان 2026 | Babel 13 ئاب 2026
2026-09-13 | Django 13 ڕەزبەر 2026 | Babel 13 ئەیلوول 2026
2026-10-13 | Django 13 گەڵاڕێزان 2026 | Babel 13 تشرینی یەکەم 2026
2026-11-13 | Django 13 سەرماوەرز 2026 | Babel 13 تشرینی دووەم 2026
2026-12-13 | Django 13 بەفرانبار 2026 | Babel 13 کانونی یەکەم 2026
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'django-sorani-months: it behaves otherwise now'; exit 1; }
