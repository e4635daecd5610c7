#!/usr/bin/env bash
# dateparser 1.5.0 on Croatian and Polish dates without languages.
# One would guess: "12. listopada 2026." is read by the language that writes it with both full stops, Croatian.
# What happens: listopad is October in Croatian and November in Polish and Czech, and November is returned; the other
# eleven Croatian months are right, as is listopada with languages=['hr'].
# Why it matters: a Croatian archive comes over with one month's articles a month late, and a check by samples of any
# other month passes. Name the language wherever it is known.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  dateparser==1.5.0 regex==2026.11.19 tzlocal==5.4.5 pytz==2026.6 python-dateutil==2.9.0.post0

cat >see.py <<'PROGRAM'
import dateparser

months = "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca"
for number, month in enumerate(months.split(), 1):
    text = f"12. {month} 2026."
    answers = [dateparser.parse(text, languages=named) for named in (None, ["hr"])]
    print(text, *(answer and answer.month == number or answer and f"month {answer.month}" for answer in answers))
PROGRAM

cat >expected <<'EXPECTED'
12. siječnja 2026. True True
12. veljače 2026. True True
12. ožujka 2026. True True
12. travnja 2026. True True
12. svibnja 2026. True True
12. lipnja 2026. True True
12. srpnja 2026. True True
12. kolovoza 2026. True True
12. rujna 2026. True True
12. listopada 2026. month 11 True
12. studenoga 2026. True True
12. prosinca 2026. True True
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'dateparser-croatian-october: it behaves otherwise now'; exit 1; }
