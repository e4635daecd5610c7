#!/usr/bin/env bash
# metascraper 5.49.24 with its packages for title, description, author, date and lang (smartquotes 2.3.2).
# One would guess: a title comes out as the page has it, the date is that of publication, and authors in a list are
# found.
# What happens: straight quotes are made typographic by a rule that knows letters of ASCII alone. In Arabic, Hebrew,
# Russian, Greek and Chinese, and before a French É, the opening mark is a closing one, or, at the head of a title, the
# sign for inches: "سامي" قال becomes ″سامي” قال. English is right, and no setting turns it off. The date is
# dateModified where there is one. JSON-LD's authors in a list, even of one, give null. A lang of three letters (ckb,
# prs, fil) is null, and zh-TW is zh.
# Why it matters: titles stored so never equal those of the feed or the page, which links copies of one article; after
# an archive's template was touched, its articles carry the day of that.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  metascraper@5.49.24 metascraper-author@5.49.24 metascraper-date@5.49.24 metascraper-description@5.49.24 \
  metascraper-lang@5.49.24 metascraper-title@5.49.24 smartquotes@2.3.2

cat >see.mjs <<'PROGRAM'
import metascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';
import description from 'metascraper-description';
import lang from 'metascraper-lang';
import title from 'metascraper-title';

const read = metascraper([author(), date(), description(), lang(), title()]);
const found = async (name, html) => (await read({ html, url: 'https://www.example.com/a' }))[name];
for (const text of [
  '"Sami" said', 'she said "yes" now', '"سامي" قال', 'قال "سامي" أمس', 'כתב "הארץ" היום', 'сказал "Сами" вчера',
  'το "Βήμα" λέει', '他说"新闻"了', 'dit "Élan" hier',
]) console.log(text, '->', await found('title', `<title>${text}</title>`));
const content = 'قال &quot;سامي&quot; أمس';
console.log('description ->', await found('description', `<meta name="description" content="${content}">`));
const data = (fields) => `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields,
})}</script>`;
const dates = { datePublished: '2019-03-12', dateModified: '2026-03-14' };
console.log(JSON.stringify(dates), '->', await found('date', data(dates)));
const [mona, sami] = ['Mona Haddad', 'Sami Badr'].map((name) => ({ '@type': 'Person', name }));
console.log('one author ->', await found('author', data({ author: mona })));
console.log('one author in a list ->', await found('author', data({ author: [mona] })));
console.log('two authors ->', await found('author', data({ author: [mona, sami] })));
for (const tag of ['ar', 'ckb', 'prs', 'fil', 'zh-TW', 'pt-BR'])
  console.log(`lang="${tag}" ->`, await found('lang', `<html lang="${tag}"><title>x</title>`));
PROGRAM

cat >expected <<'EXPECTED'
"Sami" said -> “Sami” said
she said "yes" now -> she said “yes” now
"سامي" قال -> ″سامي” قال
قال "سامي" أمس -> قال ”سامي” أمس
כתב "הארץ" היום -> כתב ”הארץ” היום
сказал "Сами" вчера -> сказал ”Сами” вчера
το "Βήμα" λέει -> το ”Βήμα” λέει
他说"新闻"了 -> 他说”新闻”了
dit "Élan" hier -> dit ”Élan” hier
description -> قال ”سامي” أمس
{"datePublished":"2019-03-12","dateModified":"2026-03-14"} -> 2026-03-14T00:00:00.000Z
one author -> Mona Haddad
one author in a list -> null
two authors -> null
lang="ar" -> ar
lang="ckb" -> null
lang="prs" -> null
lang="fil" -> null
lang="zh-TW" -> zh
lang="pt-BR" -> pt
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'metascraper-inch-marks: it behaves otherwise now'; exit 1; }
