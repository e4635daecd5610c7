#!/usr/bin/env bash
# Snowball's Arabic stemmer (PyStemmer 3.1.0; snowballstemmer 3.1.1 in Python says the same).
# One would guess: it folds the spellings of hamza and takes off ال, so two spellings or numbers of one noun meet.
# What happens: the order of its steps parts them. ال is looked for before أ becomes ا, so ألمانيا keeps what المانيا
# loses (الماني, مانيا). A first letter that looks like و ف ب ك ل is cut from longer words, so فلسطين is لسط but
# فلسطينيون لسطيني, برلين رلين, فرنسا رنس; سيارة and سيارات are سيار and يارا.
# Why it matters: it is the Arabic of Postgres and Xapian. A search for one spelling of a country, or for "cars" where
# the article says "car", finds nothing; fold hamza first and keep a list of names out of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  PyStemmer==3.1.0 snowballstemmer==3.1.1

cat >see.py <<'PROGRAM'
import Stemmer
import snowballstemmer

fast, slow = Stemmer.Stemmer("arabic"), snowballstemmer.stemmer("arabic")
pairs = ["ألمانيا المانيا", "سيارة سيارات", "فلسطين فلسطينيون", "قيادة قيادات", "وزير الوزير", "كتاب الكتاب"]
for pair in [*pairs, "برلين فرنسا"]:
    stems = [fast.stemWord(word) for word in pair.split()]
    assert stems == [slow.stemWord(word) for word in pair.split()]
    print(pair, "->", *stems, "| they meet" if stems[0] == stems[1] else "| apart")
PROGRAM

cat >expected <<'EXPECTED'
ألمانيا المانيا -> الماني مانيا | apart
سيارة سيارات -> سيار يارا | apart
فلسطين فلسطينيون -> لسط لسطيني | apart
قيادة قيادات -> قياد قيادا | apart
وزير الوزير -> زير وزير | apart
كتاب الكتاب -> كتاب كتاب | they meet
برلين فرنسا -> رلين رنس | apart
EXPECTED

TZ=UTC venv/bin/python see.py | tee seen
diff expected seen || { echo 'snowball-arabic-pairs: it behaves otherwise now'; exit 1; }
