#!/usr/bin/env bash
# WebVTT captions in five packages: webvtt-py 0.6.0, pysubs2 1.8.1, subtitle 4.2.2, subsrt-ts 2.1.2, and media-captions
# 1.0.4, which reads them as a browser does.
# One would guess: who reads WebVTT decodes its references (&amp; &lt; &rlm;), and who writes it escapes & and <.
# What happens: the four converters do neither. Texts have &amp; and &rlm; in them, and the SRT made of it shows these
# to viewers, since SRT has no references. The other way "5 < 6" is written as it stands, and in WebVTT < begins a tag:
# the player shows "5" and nothing of the rest. Ruby's reading runs into its word (漢かん) where tags are taken off.
# Why it matters: &rlm; and &lrm; are the standard's own means to keep "(BBC)" and figures in place in Arabic and Hebrew
# captions, so these are just the captions that come out with codes in every line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  subtitle@4.2.2 subsrt-ts@2.1.2 media-captions@1.0.4
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  webvtt-py==0.6.0 pysubs2==1.8.1

cat >see.py <<'PYTHON'
import io
import json
import sys

import pysubs2
import webvtt

texts = {"vtt": open("a.vtt", encoding="utf-8").read(), "srt": open("a.srt", encoding="utf-8").read()}
made = {}
for source, target in [("vtt", "srt"), ("srt", "vtt")]:
    written = io.StringIO()
    captions = (webvtt.read if source == "vtt" else webvtt.from_srt)(f"a.{source}")
    captions.write(written, format=target)
    made[f"webvtt-py {target}"] = written.getvalue()
    made[f"pysubs2 {target}"] = pysubs2.SSAFile.from_string(texts[source]).to_string(target)
json.dump(made, sys.stdout)
PYTHON

cat >see.mjs <<'PROGRAM'
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseText, renderVTTCueString } from 'media-captions';
import subsrt from 'subsrt-ts';
import { parseSync, stringifySync } from 'subtitle';

writeFileSync('a.vtt', `WEBVTT

00:01.000 --> 00:04.000
قالت &rlm;(BBC)&rlm; أمس

00:05.000 --> 00:08.000
R&amp;D: <ruby>漢<rt>かん</rt></ruby>
`);
writeFileSync('a.srt', '1\n00:00:01,000 --> 00:00:02,000\nR&D: 5 < 6 دائمًا\n');
const shown = async (vtt) => {
  const { cues } = await parseText(vtt.trimStart());
  return cues.map((cue) => renderVTTCueString(cue).replace(/<[^>]*>/g, '').trim()).join(' | ');
};
const vtt = readFileSync('a.vtt', 'utf8');
const srt = readFileSync('a.srt', 'utf8');
const made = {
  ...JSON.parse(execFileSync('venv/bin/python', ['see.py'], { encoding: 'utf8' })),
  'subtitle srt': stringifySync(parseSync(vtt), { format: 'SRT' }),
  'subtitle vtt': stringifySync(parseSync(srt), { format: 'WebVTT' }),
  'subsrt-ts srt': subsrt.convert(vtt, { format: 'srt' }),
  'subsrt-ts vtt': subsrt.convert(srt, { format: 'vtt' }),
};
console.log('a player shows the WebVTT as', JSON.stringify(await shown(vtt)));
for (const [name, text] of Object.entries(made)) {
  if (name.endsWith('srt'))
    console.log(name, text.split('\n').filter((line) => /[^\d\s:,>-]/.test(line)).join(' | '));
  else console.log(name, text.match(/R.*/)[0], '-> a player shows', JSON.stringify(await shown(text)));
}
PROGRAM

cat >expected <<'EXPECTED'
a player shows the WebVTT as "قالت ‏(BBC)‏ أمس | R&D: 漢かん"
webvtt-py srt قالت &rlm;(BBC)&rlm; أمس | R&amp;D: 漢かん
pysubs2 srt قالت &rlm;(BBC)&rlm; أمس | R&amp;D: 漢かん
webvtt-py vtt R&D: 5 < 6 دائمًا -> a player shows "R&D: 5"
pysubs2 vtt R&D: 5 < 6 دائمًا -> a player shows "R&D: 5"
subtitle srt قالت &rlm;(BBC)&rlm; أمس | R&amp;D: <ruby>漢<rt>かん</rt></ruby>
subtitle vtt R&D: 5 < 6 دائمًا -> a player shows "R&D: 5"
subsrt-ts srt قالت &rlm;(BBC)&rlm; أمس | R&amp;D: 漢かん
subsrt-ts vtt R&D: 5 < 6 دائمًا -> a player shows "R&D: 5"
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'captions-direction-codes: it behaves otherwise now'; exit 1; }
