#!/usr/bin/env bash
# Four readers of mail on text of the kind format=flowed: mailparser 3.14.2 and postal-mime 4.0.0 (npm), mail-parser
# 4.8.0 and imap-tools 1.16.0 (Python).
# One would guess: whoever decodes a mail's letters and transfer also takes out the line ends that are there for the way
# only; it is a parameter of the type, as the charset is.
# What happens: such a mail marks a line end that is none by a space before it; with delsp=yes, for languages without
# spaces, that space goes too. The two of Python decode the charset and leave this, so each sentence is in lines of the
# way's width, and Chinese has a space and a line end within its words; a line that begins with > or a space keeps the
# space that protected it. postal-mime joins the lines, but of a quotation also the sign: "> قال الوزير إن > المشروع",
# and within a word in Chinese. mailparser is right in all.
# Why it matters: press releases and letters to the editor come so from mail programs that say nothing of it. Paragraphs
# by lines, search and counting of words all go by wrong breaks, and a > in a sentence passes for the writer's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  mailparser@3.14.2 postal-mime@4.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  mail-parser==4.8.0 imap-tools==1.16.0

cat >see.py <<'PROGRAM'
import json
import sys

import imap_tools
import mailparser

mails = [mail.encode() for mail in json.load(sys.stdin)]
print(json.dumps([
    ["".join(mailparser.parse_from_bytes(mail).text_plain), imap_tools.MailMessage.from_bytes(mail).text]
    for mail in mails
]))
PROGRAM

cat >see.mjs <<'PROGRAM'
import { spawnSync } from 'node:child_process';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

const texts = [
  ['', 'قال الوزير إن المشروع \r\nسيبدأ غدا.\r\nوشكر الحضور.'],
  ['', '> قال الوزير إن \r\n> المشروع سيبدأ\r\nهذا صحيح.'],
  ['; delsp=yes', '东京都知事今天宣 \r\n布辞职。'],
  ['; delsp=yes', '> 东京都知事今天宣 \r\n> 布辞职。'],
  ['', ' >5 درجات'],
];
const mails = texts.map(([more, text]) => [
  'From: office@news.example', 'To: desk@news.example', 'Subject: news', 'MIME-Version: 1.0',
  `Content-Type: text/plain; charset=utf-8; format=flowed${more}`, 'Content-Transfer-Encoding: 8bit', '', text,
].join('\r\n'));
const python = JSON.parse(spawnSync('venv/bin/python', ['see.py'], { input: JSON.stringify(mails) }).stdout);
for (const [place, [more, text]] of texts.entries()) {
  console.log(JSON.stringify(text) + more);
  console.log('  mailparser:', JSON.stringify((await simpleParser(mails[place])).text.trimEnd()));
  console.log('  postal-mime:', JSON.stringify((await PostalMime.parse(mails[place])).text.trimEnd()));
  ['mail-parser', 'imap-tools'].forEach((name, index) =>
    console.log(`  ${name}:`, python[place][index] === text ? 'as on the way' : JSON.stringify(python[place][index])));
}
PROGRAM

cat >expected <<'EXPECTED'
"قال الوزير إن المشروع \r\nسيبدأ غدا.\r\nوشكر الحضور."
  mailparser: "قال الوزير إن المشروع سيبدأ غدا.\nوشكر الحضور."
  postal-mime: "قال الوزير إن المشروع سيبدأ غدا.\nوشكر الحضور."
  mail-parser: as on the way
  imap-tools: as on the way
"> قال الوزير إن \r\n> المشروع سيبدأ\r\nهذا صحيح."
  mailparser: "> قال الوزير إن المشروع سيبدأ\nهذا صحيح."
  postal-mime: "> قال الوزير إن > المشروع سيبدأ\nهذا صحيح."
  mail-parser: as on the way
  imap-tools: as on the way
"东京都知事今天宣 \r\n布辞职。"; delsp=yes
  mailparser: "东京都知事今天宣布辞职。"
  postal-mime: "东京都知事今天宣布辞职。"
  mail-parser: as on the way
  imap-tools: as on the way
"> 东京都知事今天宣 \r\n> 布辞职。"; delsp=yes
  mailparser: "> 东京都知事今天宣布辞职。"
  postal-mime: "> 东京都知事今天宣> 布辞职。"
  mail-parser: as on the way
  imap-tools: as on the way
" >5 درجات"
  mailparser: ">5 درجات"
  postal-mime: ">5 درجات"
  mail-parser: as on the way
  imap-tools: as on the way
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'flowed-mail-readers: it behaves otherwise now'; exit 1; }
