#!/usr/bin/env bash
# The direction of a language: Intl.Locale's text info in Bun 1.4.5 and Deno 2.9.6 (both ICU 78.3), and rtl-detect
# 1.1.2.
# One would guess: a tag with Arab in it is right-to-left for everybody, and Dhivehi, whose only script is, too.
# What happens: Bun asks whether ICU has data for the locale and falls back to left-to-right, so und-Arab, az-Arab,
# ms-Arab, ku-Arab, Dhivehi, Egyptian and Moroccan Arabic, Gilaki, Baluchi and Saraiki are ltr, with no error, as for
# nonsense. Deno, like newer V8, looks at the likely script and is right. rtl-detect looks at the first part alone:
# ar-Latn is rtl, and az-Arab, pa-Arab, ks, arz and und-Arab are ltr, while ku, mostly in Latin letters, is rtl.
# Why it matters: a page that sets dir from lang turns whole articles around in one runtime and not in the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @oven/bun-linux-x64-baseline@1.4.5 @deno/linux-x64-glibc@2.9.6 rtl-detect@1.1.2

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
Bun
  intl | rtl: ar fa ckb he pa-Arab ks | ltr: en ar-Latn und-Arab az-Arab ms-Arab ku ku-Arab dv arz ary glk bal skr
  rtl-detect | rtl: ar fa ckb he ar-Latn ku ku-Arab dv glk | ltr: en und-Arab az-Arab ms-Arab pa-Arab ks arz ary bal skr
Deno
  intl | rtl: ar fa ckb he und-Arab az-Arab ms-Arab ku-Arab pa-Arab ks dv arz ary glk bal skr | ltr: en ar-Latn ku
  rtl-detect | rtl: ar fa ckb he ar-Latn ku ku-Arab dv glk | ltr: en und-Arab az-Arab ms-Arab pa-Arab ks arz ary bal skr
EXPECTED

export DENO_DIR=$folder/cache DENO_NO_UPDATE_CHECK=1
{
  echo Bun && node_modules/@oven/bun-linux-x64-baseline/bin/bun see.mjs
  echo Deno && node_modules/@deno/linux-x64-glibc/deno run --allow-env see.mjs
} | tee seen
diff expected seen || { echo 'language-directions: it behaves otherwise now'; exit 1; }
