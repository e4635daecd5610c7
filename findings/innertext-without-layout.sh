#!/usr/bin/env bash
# innerText on the server: happy-dom 21.0.4, linkedom 0.18.15 and jsdom 29.1.1.
# One would guess: who offers innerText gives a browser's lines, apart from what needs CSS; or textContent.
# What happens: each does something else. happy-dom breaks lines at blocks only: <br> and list items join their words;
# it leaves display:none out and takes what is hidden. linkedom breaks at <br> and items, and takes both, <template> and
# <style> too. Neither parts table cells, where a browser has a tab. jsdom has no innerText, and since undefined makes a
# word in a template string, no error either.
# Why it matters: addresses and poems (lines by <br>), lists and tables become words that do not exist, and a test moved
# from one of them to another changes what counts as the article's text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  happy-dom@21.0.4 linkedom@0.18.15 jsdom@29.1.1

cat >see.mjs <<'PROGRAM'
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';

const parsers = {
  'happy-dom': (page) => {
    const { document } = new Window();
    document.write(page);
    return document;
  },
  linkedom: (page) => parseHTML(page).document,
  jsdom: (page) => new JSDOM(page).window.document,
};
for (const html of [
  '<p>one</p><p>two</p>', '<p>بيت<br>شطر</p>', '<ul><li>واحد</li><li>اثنان</li></ul>',
  '<table><tr><td>10</td><td>20</td></tr></table>', '<p>one <span style="display:none">two</span></p>',
  '<p hidden>one</p>', '<template>one</template><style>p {}</style>',
]) {
  const texts = Object.entries(parsers).map(([name, parse]) =>
    `${name} ${JSON.stringify(parse(`<!doctype html><html><body>${html}</body></html>`).body.innerText)}`);
  console.log(html, '|', texts.join(' | '));
}
PROGRAM

cat >expected <<'EXPECTED'
<p>one</p><p>two</p> | happy-dom "one\ntwo" | linkedom "one\ntwo" | jsdom undefined
<p>بيت<br>شطر</p> | happy-dom "بيتشطر" | linkedom "بيت\nشطر" | jsdom undefined
<ul><li>واحد</li><li>اثنان</li></ul> | happy-dom "واحداثنان" | linkedom "واحد\nاثنان" | jsdom undefined
<table><tr><td>10</td><td>20</td></tr></table> | happy-dom "1020" | linkedom "1020" | jsdom undefined
<p>one <span style="display:none">two</span></p> | happy-dom "one " | linkedom "one two" | jsdom undefined
<p hidden>one</p> | happy-dom "one" | linkedom "one" | jsdom undefined
<template>one</template><style>p {}</style> | happy-dom "" | linkedom "onep {}" | jsdom undefined
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'innertext-without-layout: it behaves otherwise now'; exit 1; }
