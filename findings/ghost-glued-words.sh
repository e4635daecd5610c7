#!/usr/bin/env bash
# @tryghost/kg-html-to-lexical 1.3.5 (Lexical 0.13.1), with which Ghost takes HTML by its API and importers.
# One would guess: what is not a card of Ghost's comes over as plain text, its words apart as they were.
# What happens: spaces count as inner ones only beside inline elements of a list that lacks <mark>, <bdi>, <small>,
# <dfn> and <data>, so "أول <mark>ثان</mark> ثالث" becomes أولثانثالث. Two <div> and two <dd> are one paragraph with
# nothing between, as are two paragraphs of a list item. In an item the words after a nested list are moved before it
# and joined to those before: "one" and "rest" become "onerest". An item that begins with a heading is no item any more.
# <video> and <audio> are gone without a trace.
# Why it matters: highlighted words, names, fine print and house systems that write <div> for paragraphs come out glued,
# with no error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @tryghost/kg-html-to-lexical@1.3.5 lexical@0.13.1

cat >see.cjs <<'PROGRAM'
const { htmlToLexical } = require('@tryghost/kg-html-to-lexical');

const shown = ({ type, text, children = [] }) => text ?? `${type}(${children.map(shown).join('')})`;
for (const html of [
  '<p>أول <strong>ثان</strong> ثالث</p>', '<p>أول <mark>ثان</mark> ثالث</p>', '<p>أول <bdi>ثان</bdi> ثالث</p>',
  '<p>أول <small>ثان</small> ثالث</p>', '<p>أول <cite>ثان</cite> ثالث</p>', '<div>قال</div><div>أمس</div>',
  '<dl><dt>مصطلح</dt><dd>شرح</dd></dl>', '<ul><li><p>واحد</p><p>تتمة</p></li></ul>',
  '<ol><li>one<ul><li>branch</li></ul>rest</li><li>two</li></ol>', '<ol><li><h3>one</h3>two</li></ol>',
  '<p>one</p><video src="https://news.example/a.mp4"></video><p>two</p>',
]) console.log(html, '|', htmlToLexical(html).root.children.map(shown).join(' '));
PROGRAM

cat >expected <<'EXPECTED'
<p>أول <strong>ثان</strong> ثالث</p> | paragraph(أول ثان ثالث)
<p>أول <mark>ثان</mark> ثالث</p> | paragraph(أولثانثالث)
<p>أول <bdi>ثان</bdi> ثالث</p> | paragraph(أولثانثالث)
<p>أول <small>ثان</small> ثالث</p> | paragraph(أولثانثالث)
<p>أول <cite>ثان</cite> ثالث</p> | paragraph(أول ثان ثالث)
<div>قال</div><div>أمس</div> | paragraph(قالأمس)
<dl><dt>مصطلح</dt><dd>شرح</dd></dl> | paragraph(مصطلحشرح)
<ul><li><p>واحد</p><p>تتمة</p></li></ul> | list(listitem(واحدتتمة))
<ol><li>one<ul><li>branch</li></ul>rest</li><li>two</li></ol> | list(listitem(onerest)listitem(list(listitem(branch)))listitem(two))
<ol><li><h3>one</h3>two</li></ol> | extended-heading(one) paragraph(two)
<p>one</p><video src="https://news.example/a.mp4"></video><p>two</p> | paragraph(one) paragraph(two)
EXPECTED

node see.cjs | tee seen
diff expected seen || { echo 'ghost-glued-words: it behaves otherwise now'; exit 1; }
