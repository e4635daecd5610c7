#!/usr/bin/env bash
# html-minifier-terser 7.2.0 with collapseWhitespace and removeComments, as most build tools' examples have it.
# One would guess: white space that shows as a space is left as one; a comment between two words is as if it were not
# there.
# What happens: where a comment stands between two elements with a space on either side, both spaces go and then the
# comment, so "<b>سامي</b> <!-- ad --> <i>بدر</i>" becomes ساميبدر; with one space, or beside plain text, the space
# stays. Elements that the list of inline ones lacks count as blocks: <data>, <picture>, <audio>, <slot>, <output> and
# every custom element, so "قال <x-name>سامي</x-name> أمس" becomes قالساميأمس. <bdi>, <ruby>, <time>, <mark> and <q> are
# on it. conservativeCollapse: true keeps a space at all of these.
# Why it matters: templates of CMSs put comments between credits, tags and links, and names and dates are just what
# houses have elements of their own for; only the published page is wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  html-minifier-terser@7.2.0

cat >see.mjs <<'PROGRAM'
import { minify } from 'html-minifier-terser';

const settings = { collapseWhitespace: true, removeComments: true };
for (const html of [
  '<p><b>سامي</b> <i>بدر</i></p>',
  '<p><b>سامي</b> <!-- ad --> <i>بدر</i></p>',
  '<p><b>سامي</b> <!-- ad --><i>بدر</i></p>',
  '<p><b>سامي</b><!-- ad --> <i>بدر</i></p>',
  '<p><a href="/a">News</a> <!-- --> <a href="/b">Sports</a></p>',
  '<p>قال <!-- ad --> سامي</p>',
  '<p>قال <!-- ad --> <b>سامي</b></p>',
  '<p>قال <x-name>سامي</x-name> أمس</p>',
  '<p>قال <data value="3">ثلاثة</data> أمس</p>',
]) {
  console.log(html);
  for (const options of [settings, { ...settings, conservativeCollapse: true }])
    console.log(options.conservativeCollapse ? '  conservative' : '  default', await minify(html, options));
}
const elements = 'bdi bdo ruby time mark q cite dfn ins del data picture audio video slot output meter'.split(' ');
const glued = [];
for (const name of elements)
  if (!(await minify(`<p>a <${name}>b</${name}> c</p>`, settings)).includes('a <')) glued.push(name);
console.log('glued:', glued.join(' '));
PROGRAM

cat >expected <<'EXPECTED'
<p><b>سامي</b> <i>بدر</i></p>
  default <p><b>سامي</b> <i>بدر</i></p>
  conservative <p><b>سامي</b> <i>بدر</i></p>
<p><b>سامي</b> <!-- ad --> <i>بدر</i></p>
  default <p><b>سامي</b><i>بدر</i></p>
  conservative <p><b>سامي</b> <i>بدر</i></p>
<p><b>سامي</b> <!-- ad --><i>بدر</i></p>
  default <p><b>سامي</b> <i>بدر</i></p>
  conservative <p><b>سامي</b> <i>بدر</i></p>
<p><b>سامي</b><!-- ad --> <i>بدر</i></p>
  default <p><b>سامي</b> <i>بدر</i></p>
  conservative <p><b>سامي</b> <i>بدر</i></p>
<p><a href="/a">News</a> <!-- --> <a href="/b">Sports</a></p>
  default <p><a href="/a">News</a><a href="/b">Sports</a></p>
  conservative <p><a href="/a">News</a> <a href="/b">Sports</a></p>
<p>قال <!-- ad --> سامي</p>
  default <p>قال سامي</p>
  conservative <p>قال سامي</p>
<p>قال <!-- ad --> <b>سامي</b></p>
  default <p>قال <b>سامي</b></p>
  conservative <p>قال <b>سامي</b></p>
<p>قال <x-name>سامي</x-name> أمس</p>
  default <p>قال<x-name>سامي</x-name>أمس</p>
  conservative <p>قال <x-name>سامي</x-name> أمس</p>
<p>قال <data value="3">ثلاثة</data> أمس</p>
  default <p>قال<data value="3">ثلاثة</data>أمس</p>
  conservative <p>قال <data value="3">ثلاثة</data> أمس</p>
glued: data picture audio video slot output meter
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'html-minifier-comments: it behaves otherwise now'; exit 1; }
