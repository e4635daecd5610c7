#!/usr/bin/env bash
# Three sanitizers with what they allow when nothing is set: sanitize-html 2.17.5, nh3 0.3.8 (ammonia) and
# rehype-sanitize 6.0.0 (GitHub's rules).
# One would guess: formatting may go; what a sentence says stays, and an element stays with the attribute that is its
# sense.
# What happens: sanitize-html keeps <bdo> and <bdi> and takes dir from them and from paragraphs, so <bdo> does nothing.
# nh3 keeps lang on all and dir on <bdo> alone. rehype-sanitize keeps dir and lang and unwraps <bdi>, <bdo>, <mark> and
# <time>, whose day is lost in all three. Two also break sentences: sanitize-html unwraps <del> and <ins>, so the
# correction "12 14" shows both numbers as valid, and <details>, whose summary runs into its text; rehype-sanitize
# unwraps <caption> inside of its table, and browsers set such text before the table. sanitize-html has no <img>, so a
# caption stands without its picture.
# Why it matters: one Arabic article through three tools comes out left-to-right by two, and figures that a correction
# withdrew stand again in the text of one; each is safe HTML, and no report says what went.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  sanitize-html@2.17.5 rehype@13.0.2 rehype-sanitize@6.0.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  nh3==0.3.8

cat >see.mjs <<'PROGRAM'
import { execFileSync } from 'node:child_process';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import sanitizeHtml from 'sanitize-html';

const throughRehype = rehype().data('settings', { fragment: true }).use(rehypeSanitize);
for (const html of [
  '<p dir="rtl" lang="ar">خبر</p>',
  '<p>قال <bdi>Sami</bdi> و<bdo dir="rtl">abc</bdo></p>',
  '<p>أصيب <del>12</del> <ins>14</ins> شخصًا</p>',
  '<time datetime="2026-03-13">أمس</time> <mark>مهم</mark>',
  '<details><summary>تفاصيل</summary>نص</details>',
  '<table><caption>جدول</caption><tbody><tr><td rowspan="2">1</td></tr></tbody></table>',
  '<figure><img src="https://news.example/a.jpg" alt="x"><figcaption>صورة</figcaption></figure>',
]) {
  console.log(html);
  console.log('  sanitize-html  ', sanitizeHtml(html));
  const python = 'import sys, nh3; print(nh3.clean(sys.argv[1]))';
  console.log('  nh3            ', execFileSync('venv/bin/python', ['-c', python, html], { encoding: 'utf8' }).trim());
  console.log('  rehype-sanitize', String(throughRehype.processSync(html)));
}
PROGRAM

cat >expected <<'EXPECTED'
<p dir="rtl" lang="ar">خبر</p>
  sanitize-html   <p>خبر</p>
  nh3             <p lang="ar">خبر</p>
  rehype-sanitize <p dir="rtl" lang="ar">خبر</p>
<p>قال <bdi>Sami</bdi> و<bdo dir="rtl">abc</bdo></p>
  sanitize-html   <p>قال <bdi>Sami</bdi> و<bdo>abc</bdo></p>
  nh3             <p>قال <bdi>Sami</bdi> و<bdo dir="rtl">abc</bdo></p>
  rehype-sanitize <p>قال Sami وabc</p>
<p>أصيب <del>12</del> <ins>14</ins> شخصًا</p>
  sanitize-html   <p>أصيب 12 14 شخصًا</p>
  nh3             <p>أصيب <del>12</del> <ins>14</ins> شخصًا</p>
  rehype-sanitize <p>أصيب <del>12</del> <ins>14</ins> شخصًا</p>
<time datetime="2026-03-13">أمس</time> <mark>مهم</mark>
  sanitize-html   <time>أمس</time> <mark>مهم</mark>
  nh3             <time>أمس</time> <mark>مهم</mark>
  rehype-sanitize أمس مهم
<details><summary>تفاصيل</summary>نص</details>
  sanitize-html   تفاصيلنص
  nh3             <details><summary>تفاصيل</summary>نص</details>
  rehype-sanitize <details><summary>تفاصيل</summary>نص</details>
<table><caption>جدول</caption><tbody><tr><td rowspan="2">1</td></tr></tbody></table>
  sanitize-html   <table><caption>جدول</caption><tbody><tr><td>1</td></tr></tbody></table>
  nh3             <table><caption>جدول</caption><tbody><tr><td rowspan="2">1</td></tr></tbody></table>
  rehype-sanitize <table>جدول<tbody><tr><td rowspan="2">1</td></tr></tbody></table>
<figure><img src="https://news.example/a.jpg" alt="x"><figcaption>صورة</figcaption></figure>
  sanitize-html   <figure><figcaption>صورة</figcaption></figure>
  nh3             <figure><img src="https://news.example/a.jpg" alt="x"><figcaption>صورة</figcaption></figure>
  rehype-sanitize <img src="https://news.example/a.jpg" alt="x">صورة
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'sanitizers-directions: it behaves otherwise now'; exit 1; }
