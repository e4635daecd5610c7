#!/usr/bin/env bash
# minify-html 0.18.1 (@minify-html/node) without settings, with @swc/html 1.16.22 beside it.
# One would guess: white space between two inline elements stays one space wherever it shows, in any block.
# What happens: which block it is decides. In <p>, <li> and <address> the space stays. <div>, <section>, <header>, <nav>
# and <blockquote> count as layout, which is taken to hold no text: between two elements in them all white space goes,
# so a first name in bold and a surname in italics are one word in a <div>, with words before them or not, and so are
# the links of a <nav>. Only beside a plain word the space stays. white-space: pre-line is not looked at, so two lines
# of a poem are one. @swc/html keeps all of these.
# Why it matters: bylines, dates and sources stand in <div> and <header> as runs of <span> and <a>, quotations often
# without <p>, and house systems write <div> for paragraphs; only the published page is wrong, and only between two
# elements.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @minify-html/node@0.18.1 @swc/html@1.16.22

cat >see.mjs <<'PROGRAM'
import minifyHtml from '@minify-html/node';
import { minify } from '@swc/html';

const names = '<b>سامي</b> <i>بدر</i>';
const body = (html) => html.replace(/^.*<main>/s, '').replace(/<\/main>.*$/s, '').replaceAll('\n', '⏎');
for (const html of [
  ...['p', 'div', 'section', 'header', 'address', 'blockquote'].map((name) => `<${name}>${names}</${name}>`),
  `<ul><li>${names}</li></ul>`,
  '<nav><a href="/a">مصر</a> <a href="/b">تونس</a></nav>',
  '<div>بقلم <b>سامي</b> <i>بدر</i></div>',
  '<div><b>سامي</b> و <i>بدر</i></div>',
  '<p style="white-space:pre-line">صدر\nعجز</p>',
]) {
  const page = `<!doctype html><title>خبر</title><main>${html}</main>`;
  const first = body(minifyHtml.minify(Buffer.from(page), {}).toString());
  const second = body((await minify(Buffer.from(page), {})).code);
  console.log(`${html.replaceAll('\n', '⏎')} | minify-html: ${first} | swc: ${second}`);
}
PROGRAM

cat >expected <<'EXPECTED'
<p><b>سامي</b> <i>بدر</i></p> | minify-html: <p><b>سامي</b> <i>بدر</i> | swc: <p><b>سامي</b> <i>بدر</i>
<div><b>سامي</b> <i>بدر</i></div> | minify-html: <div><b>سامي</b><i>بدر</i></div> | swc: <div><b>سامي</b> <i>بدر</i></div>
<section><b>سامي</b> <i>بدر</i></section> | minify-html: <section><b>سامي</b><i>بدر</i></section> | swc: <section><b>سامي</b> <i>بدر</i></section>
<header><b>سامي</b> <i>بدر</i></header> | minify-html: <header><b>سامي</b><i>بدر</i></header> | swc: <header><b>سامي</b> <i>بدر</i></header>
<address><b>سامي</b> <i>بدر</i></address> | minify-html: <address><b>سامي</b> <i>بدر</i></address> | swc: <address><b>سامي</b> <i>بدر</i></address>
<blockquote><b>سامي</b> <i>بدر</i></blockquote> | minify-html: <blockquote><b>سامي</b><i>بدر</i></blockquote> | swc: <blockquote><b>سامي</b> <i>بدر</i></blockquote>
<ul><li><b>سامي</b> <i>بدر</i></li></ul> | minify-html: <ul><li><b>سامي</b> <i>بدر</i></ul> | swc: <ul><li><b>سامي</b> <i>بدر</i></ul>
<nav><a href="/a">مصر</a> <a href="/b">تونس</a></nav> | minify-html: <nav><a href=/a>مصر</a><a href=/b>تونس</a></nav> | swc: <nav><a href=/a>مصر</a> <a href=/b>تونس</a></nav>
<div>بقلم <b>سامي</b> <i>بدر</i></div> | minify-html: <div>بقلم <b>سامي</b><i>بدر</i></div> | swc: <div>بقلم <b>سامي</b> <i>بدر</i></div>
<div><b>سامي</b> و <i>بدر</i></div> | minify-html: <div><b>سامي</b> و <i>بدر</i></div> | swc: <div><b>سامي</b> و <i>بدر</i></div>
<p style="white-space:pre-line">صدر⏎عجز</p> | minify-html: <p style=white-space:pre-line>صدر عجز | swc: <p style=white-space:pre-line>صدر⏎عجز
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'minify-html-layout-blocks: it behaves otherwise now'; exit 1; }
