#!/usr/bin/env bash
# Two makers of right-to-left stylesheets from left-to-right ones: rtlcss 4.3.0 (WordPress's) and cssjanus 2.3.1
# (Wikipedia's).
# One would guess: both mirror what CSS knows as left and right, and no word that readers see.
# What happens: both know the properties of ten years ago. inset, translate and clip-path stay as they are, so a box
# placed by left: 0 moves and one by inset: 0 auto auto 0 does not. cssjanus leaves a margin or padding as soon as
# min(), env() or a first var() is in it, gradients, translate3d() and all but the first of several shadows. rtlcss
# leaves scroll-padding and cursors. cssjanus replaces the words left and right in values: the text of content: "left"
# is "right", names of grid areas and of animations turn, and an animation's @keyframes are not found any more. Rules
# that ask for a direction keep their selector and are mirrored all the same: [dir=ltr] and :dir(ltr), by which one part
# of the page was to be set left-to-right.
# Why it matters: an Arabic edition is made so from the English design by these two, on which other tools are built;
# modern rules stay on the wrong side one by one, and the English quotation in an Arabic page turns around.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  rtlcss@4.3.0 postcss@8.5.33 cssjanus@2.3.1

cat >see.mjs <<'PROGRAM'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const rtl = require('rtlcss');
const janus = require('cssjanus');
const makers = [(css) => rtl.process(css), (css) => janus.transform(css)];
for (const css of [
  'a{left:0}',
  'a{inset:0 auto auto 0}',
  'a{transform:translateX(9px)}',
  'a{translate:9px}',
  'a{clip-path:inset(0 9px 0 0)}',
  'a{margin:0 1px 0 2px}',
  'a{margin:0 1px 0 min(2px,3vw)}',
  'a{margin:var(--top) 1px 0 2px}',
  'a{padding:0 0 0 env(safe-area-inset-left)}',
  'a{box-shadow:1px 0 red,2px 0 blue}',
  'a{background:linear-gradient(to right,red,blue)}',
  'a{transform:translate3d(9px,0,0)}',
  'a{scroll-padding:0 1px 0 2px}',
  'a{cursor:e-resize}',
  'a::after{content:"left"}',
  'a{animation-name:left}@keyframes left{to{opacity:0}}',
  'a{grid-template-areas:"left right"}',
  '[dir=ltr] a{text-align:left}',
  'a:dir(ltr){text-align:left}',
]) {
  const [rtlcss, cssjanus] = makers.map((make) => (make(css) === css ? 'as it was' : make(css)));
  console.log(`${css} | rtlcss: ${rtlcss} | cssjanus: ${cssjanus}`);
}
PROGRAM

cat >expected <<'EXPECTED'
a{left:0} | rtlcss: a{right:0} | cssjanus: a{right:0}
a{inset:0 auto auto 0} | rtlcss: as it was | cssjanus: as it was
a{transform:translateX(9px)} | rtlcss: a{transform:translateX(-9px)} | cssjanus: a{transform:translateX(-9px)}
a{translate:9px} | rtlcss: as it was | cssjanus: as it was
a{clip-path:inset(0 9px 0 0)} | rtlcss: as it was | cssjanus: as it was
a{margin:0 1px 0 2px} | rtlcss: a{margin:0 2px 0 1px} | cssjanus: a{margin:0 2px 0 1px}
a{margin:0 1px 0 min(2px,3vw)} | rtlcss: a{margin:0 min(2px,3vw) 0 1px} | cssjanus: as it was
a{margin:var(--top) 1px 0 2px} | rtlcss: a{margin:var(--top) 2px 0 1px} | cssjanus: as it was
a{padding:0 0 0 env(safe-area-inset-left)} | rtlcss: a{padding:0 env(safe-area-inset-right) 0 0} | cssjanus: as it was
a{box-shadow:1px 0 red,2px 0 blue} | rtlcss: a{box-shadow:-1px 0 red,-2px 0 blue} | cssjanus: a{box-shadow:-1px 0 red,2px 0 blue}
a{background:linear-gradient(to right,red,blue)} | rtlcss: a{background:linear-gradient(to left,red,blue)} | cssjanus: as it was
a{transform:translate3d(9px,0,0)} | rtlcss: a{transform:translate3d(-9px,0,0)} | cssjanus: as it was
a{scroll-padding:0 1px 0 2px} | rtlcss: as it was | cssjanus: a{scroll-padding:0 2px 0 1px}
a{cursor:e-resize} | rtlcss: as it was | cssjanus: a{cursor:w-resize}
a::after{content:"left"} | rtlcss: as it was | cssjanus: a::after{content:"right"}
a{animation-name:left}@keyframes left{to{opacity:0}} | rtlcss: as it was | cssjanus: a{animation-name:right}@keyframes left{to{opacity:0}}
a{grid-template-areas:"left right"} | rtlcss: as it was | cssjanus: a{grid-template-areas:"right left"}
[dir=ltr] a{text-align:left} | rtlcss: [dir=ltr] a{text-align:right} | cssjanus: [dir=ltr] a{text-align:right}
a:dir(ltr){text-align:left} | rtlcss: a:dir(ltr){text-align:right} | cssjanus: a:dir(ltr){text-align:right}
EXPECTED

node see.mjs | tee seen
diff expected seen || { echo 'rtl-stylesheets-inset: it behaves otherwise now'; exit 1; }
