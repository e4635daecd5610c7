#!/usr/bin/env bash
# Front matter with colons and zeros: gray-matter 4.0.3 (over js-yaml 3.15.2), with js-yaml 5.5.0 and yaml 2.9.1 beside.
# One would guess: "score: 3:1" is the text 3:1, and "id: 0123" is 123 or 0123, in every reader of YAML of these years.
# What happens: gray-matter, which VitePress and many builders of sites from Markdown use, reads YAML 1.1, where digits
# with colons are numbers to the base of 60 and a leading zero means base 8: 3:1 is 181, 10:30 is 630, a film of 1:45:00
# is 6300, id 0123 is 83 (and 0189 a text) and 1_000 is 1000. A second part above 59 makes it text, so verse 2:25 is 145
# and verse 2:255 is "2:255". A day with time and seconds is a Date in UTC, without seconds a text. js-yaml 5 and yaml
# leave all of these texts but 0123, which is 123.
# Why it matters: results, running times, hours of opening and numbers of old articles come out as other numbers, only
# for some values, and a move to a tool with the newer reader changes them without a change in the files.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  gray-matter@4.0.3 js-yaml@5.5.0 yaml@2.9.1

cat >see.mjs <<'PROGRAM'
import matter from 'gray-matter';
import * as jsYaml from 'js-yaml';
import { parse } from 'yaml';

for (const value of ['3:1', '0:0', '10:30', '1:45:00', '2:25', '2:255', '0123', '0189', '1_000', '2026-03-13 10:00',
  '2026-03-13 10:00:00', '٣:١']) {
  const text = `value: ${value}\n`;
  const seen = [matter(`---\n${text}---\n`).data, jsYaml.load(text), parse(text)];
  console.log(value, '->', seen.map((data) => JSON.stringify(data.value)).join(' '));
}
PROGRAM

cat >expected <<'EXPECTED'
3:1 -> 181 "3:1" "3:1"
0:0 -> "0:0" "0:0" "0:0"
10:30 -> 630 "10:30" "10:30"
1:45:00 -> 6300 "1:45:00" "1:45:00"
2:25 -> 145 "2:25" "2:25"
2:255 -> "2:255" "2:255" "2:255"
0123 -> 83 123 123
0189 -> "0189" 189 189
1_000 -> 1000 "1_000" "1_000"
2026-03-13 10:00 -> "2026-03-13 10:00" "2026-03-13 10:00" "2026-03-13 10:00"
2026-03-13 10:00:00 -> "2026-03-13T10:00:00.000Z" "2026-03-13 10:00:00" "2026-03-13 10:00:00"
٣:١ -> "٣:١" "٣:١" "٣:١"
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'front-matter-scores: it behaves otherwise now'; exit 1; }
