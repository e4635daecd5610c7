#!/usr/bin/env bash
# Vite 8.4.0 (Lightning CSS 1.33.0), an unconfigured build of a page with the selector :dir(rtl).
# One would guess: the build writes smaller what the development server shows, or :dir() in another spelling of the
# same.
# What happens: its CSS minifier makes :dir(rtl) a list of 19 languages, :is(:lang(ae), :lang(ar), …), since the default
# targets begin at Chrome 111 and :dir() came with 120. So direction is told by lang and no more by dir: <html
# dir="rtl"> without lang is left-to-right, dir="ltr" around an Arabic page's code or English table changes nothing, and
# Kurdish, mostly in Latin letters, and ar-Latn count as right-to-left. Dari (prs), Kashmiri, Azerbaijani and Uzbek in
# Arabic letters do not. The server for development leaves it as written. No warning is given.
# Why it matters: what was looked at in development turns around when it is published, and only for some languages;
# build.cssTarget from Chrome 120 and Safari 16.4 on keeps :dir(), and [dir="rtl"] is left alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  vite@8.4.0 lightningcss@1.33.0

cat >see.mjs <<'PROGRAM'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, createServer } from 'vite';

writeFileSync('index.html', '<!doctype html><html lang="ar" dir="rtl"><link rel="stylesheet" href="./page.css">خبر');
writeFileSync('page.css', 'li:dir(rtl) { color: red }\n');
const server = await createServer({ logLevel: 'error', server: { middlewareMode: true, ws: false } });
const { code } = await server.transformRequest('/page.css?direct');
console.log('development:', code.trim());
await server.close();
const built = async (options) => {
  await build({ logLevel: 'warn', build: options });
  return readFileSync(`dist/assets/${readdirSync('dist/assets').find((name) => name.endsWith('.css'))}`, 'utf8').trim();
};
const css = await built({});
console.log('build:', css.slice(0, 36), '…');
const languages = [...css.matchAll(/:lang\((\w+)\)/g)].map(([, language]) => language);
console.log(languages.length, 'languages:', languages.join(' '));
for (const tag of ['ar', 'ckb', 'ku', 'ar-Latn', 'prs', 'ks', 'az-Arab', 'uz-Arab', 'pa-Arab', 'ms-Arab'])
  console.log(tag, languages.includes(tag.split('-')[0]) ? 'rtl' : 'ltr');
console.log('Chrome 119:', (await built({ cssTarget: ['chrome119', 'safari16.4'] })).slice(0, 12));
console.log('Chrome 120:', (await built({ cssTarget: ['chrome120', 'safari16.4'] })).slice(0, 12));
PROGRAM

cat >expected <<'EXPECTED'
development: li:dir(rtl) { color: red }
build: li:is(:lang(ae),:lang(ar),:lang(arc) …
19 languages: ae ar arc bcc bqi ckb dv fa glk he ku mzn nqo pnb ps sd ug ur yi
ar rtl
ckb rtl
ku rtl
ar-Latn rtl
prs ltr
ks ltr
az-Arab ltr
uz-Arab ltr
pa-Arab ltr
ms-Arab ltr
Chrome 119: li:is(:lang(
Chrome 120: li:dir(rtl){
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'vite-dir-selector: it behaves otherwise now'; exit 1; }
