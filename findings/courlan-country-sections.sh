#!/usr/bin/env bash
# courlan 1.4.0, check_url and extract_links with a language: trafilatura's filter for sitemaps, feeds and crawls.
# One would guess: a part of the path is taken for a language where it is one that the site has, or where other signs
# agree; a section named for a country is none.
# What happens: two letters at the head of the path are a language if such a code exists at all, and any other than the
# wanted one drops the address. Of a paper's sections for the Arab countries sa (Sanskrit), ps (Pashto), lb
# (Luxembourgish), kw (Cornish), bh (Bihari), dz (Dzongkha), mr (Marathi), om (Oromo), sd (Sindhi), so (Somali) and tn
# (Tswana) go, for Arabic and for English; ten others stay, as Babel has no language of their code. For English uk
# (Ukrainian), ca, in, ie, za, my and sg go, and it, the section for computers; a second level is not looked at. Three
# letters (ckb) are no language, so Sorani pages pass as Arabic and as English.
# Why it matters: the crawl of a pan-Arab or British site comes back whole but for some countries, with no word about
# it, and a count by country then says that nothing happened there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  courlan==1.4.0 babel==2.19.0

cat >see.py <<'PROGRAM'
from courlan import check_url, extract_links


def kept(sections, language):
    found = {section: check_url(f"https://news.example/{section}/story-12", language=language) for section in sections}
    return "keeps " + " ".join(s for s in sections if found[s]) + " | drops " + " ".join(
        s for s in sections if not found[s])


arab = "ae bh dj dz eg iq jo kw lb ly ma mr om ps qa sa sd so sy tn ye".split()
for language in "ar", "en":
    print(language, kept(arab, language))
print("en", kept("uk us ca in au nz ie za my sg tv it ai".split(), "en"))
print("en", kept("news/uk arts/it uk-news it-business ckb ku".split(), "en"))
print("ar", kept("ckb ku fa".split(), "ar"))
page = '<a href="/eg/story-12">مصر</a><a href="/sa/story-13">السعودية</a><a href="/ps/story-14">فلسطين</a>'
print(sorted(extract_links(page, "https://news.example/", False, language="ar")))
PROGRAM

cat >expected <<'EXPECTED'
ar keeps ae dj eg iq jo ly ma qa sy ye | drops bh dz kw lb mr om ps sa sd so tn
en keeps ae dj eg iq jo ly ma qa sy ye | drops bh dz kw lb mr om ps sa sd so tn
en keeps us au nz tv ai | drops uk ca in ie za my sg it
en keeps news/uk arts/it uk-news it-business ckb | drops ku
ar keeps ckb | drops ku fa
['https://news.example/eg/story-12']
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'courlan-country-sections: it behaves otherwise now'; exit 1; }
