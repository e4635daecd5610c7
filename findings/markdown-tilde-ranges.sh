#!/usr/bin/env bash
# Ranges written with a tilde, as Korean, Japanese and Chinese have them (3~5일): marked 18.2.1, remark-gfm 4.0.1 and
# markdown-it 15.0.3; and turndown 7.2.5, which makes Markdown of HTML.
# One would guess: ~~two tildes~~ strike out, and a single one is a character like any other.
# What happens: GitHub's rules let one tilde strike out as well, and between two digits or letters it may open and
# close. So of two ranges in one paragraph, on whatever lines, all between the first tilde and the second is struck out
# and both tildes go: "3~5일 비, 기온 10~20도" shows 35일 … 1020도 with the middle crossed. One range alone stays, as do ranges
# with spaces, and ～ or 〜. markdown-it takes two tildes only. turndown does not escape a tilde, so HTML that was right
# comes back struck out. singleTilde: false mends it in remark-gfm.
# Why it matters: weather, prices, opening hours and ages are such ranges; a forecast or a timetable looks withdrawn,
# and without styles its figures are 35 and 1020.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  marked@18.2.1 remark@15.0.1 remark-gfm@4.0.1 remark-html@16.0.1 markdown-it@15.0.3 turndown@7.2.5

cat >see.mjs <<'PROGRAM'
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import Turndown from 'turndown';

const throughRemark = async (text, options) =>
  String(await remark().use(remarkGfm, options).use(remarkHtml).process(text)).trim();
for (const text of [
  '3~5일 비, 기온 10~20도', '3~5日に雨、10~20度', '12:00~13:00, 14:00~15:00', 'بين 10~20 وغدًا 30~40', '3~5일 비.\n기온 10~20도',
  '10~20명', '10 ~ 20, 30 ~ 40', '3〜5日、10〜20度',
]) {
  console.log(JSON.stringify(text));
  const made = {
    'marked': marked.parse(text).trim(),
    'remark-gfm': await throughRemark(text),
    'remark-gfm, singleTilde: false': await throughRemark(text, { singleTilde: false }),
    'markdown-it': new MarkdownIt().render(text).trim(),
  };
  for (const answer of new Set(Object.values(made)))
    console.log(' ', JSON.stringify(answer), Object.keys(made).filter((name) => made[name] === answer).join(', '));
}
const markdown = new Turndown().turndown('<p>3~5일 비, 기온 10~20도</p>');
console.log('turndown:', markdown, '->', marked.parse(markdown).trim());
PROGRAM

cat >expected <<'EXPECTED'
"3~5일 비, 기온 10~20도"
  "<p>3<del>5일 비, 기온 10</del>20도</p>" marked, remark-gfm
  "<p>3~5일 비, 기온 10~20도</p>" remark-gfm, singleTilde: false, markdown-it
"3~5日に雨、10~20度"
  "<p>3<del>5日に雨、10</del>20度</p>" marked, remark-gfm
  "<p>3~5日に雨、10~20度</p>" remark-gfm, singleTilde: false, markdown-it
"12:00~13:00, 14:00~15:00"
  "<p>12:00<del>13:00, 14:00</del>15:00</p>" marked, remark-gfm
  "<p>12:00~13:00, 14:00~15:00</p>" remark-gfm, singleTilde: false, markdown-it
"بين 10~20 وغدًا 30~40"
  "<p>بين 10<del>20 وغدًا 30</del>40</p>" marked, remark-gfm
  "<p>بين 10~20 وغدًا 30~40</p>" remark-gfm, singleTilde: false, markdown-it
"3~5일 비.\n기온 10~20도"
  "<p>3<del>5일 비.\n기온 10</del>20도</p>" marked, remark-gfm
  "<p>3~5일 비.\n기온 10~20도</p>" remark-gfm, singleTilde: false, markdown-it
"10~20명"
  "<p>10~20명</p>" marked, remark-gfm, remark-gfm, singleTilde: false, markdown-it
"10 ~ 20, 30 ~ 40"
  "<p>10 ~ 20, 30 ~ 40</p>" marked, remark-gfm, remark-gfm, singleTilde: false, markdown-it
"3〜5日、10〜20度"
  "<p>3〜5日、10〜20度</p>" marked, remark-gfm, remark-gfm, singleTilde: false, markdown-it
turndown: 3~5일 비, 기온 10~20도 -> <p>3<del>5일 비, 기온 10</del>20도</p>
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'markdown-tilde-ranges: it behaves otherwise now'; exit 1; }
