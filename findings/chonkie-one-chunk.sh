#!/usr/bin/env bash
# chonkie 1.7.0 (Python), SentenceChunker and RecursiveChunker as they are, on one news text in eight languages.
# One would guess: chunk_size is a limit, and a sentence ends where the language ends it, or at white space if not.
# What happens: a sentence ends at ". ", "! ", "? " or a line end, all ASCII. So 。 ؟ ۔ । ። end none, and Thai, which has
# no mark, has none either. SentenceChunker never cuts a sentence, so a paragraph in Chinese, Japanese, Hindi, Urdu,
# Amharic or Thai is one chunk, however long, above any chunk_size, with no warning; in English and Arabic the same
# limit holds. RecursiveChunker holds it, but as it finds no ends in these either it cuts by spaces, and in Chinese
# and Japanese by count, in the middle of words.
# Why it matters: models for search read a fixed length and drop the rest, so of such an article only the head of each
# paragraph is to be found; English tests, and Arabic ones with full stops, show nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  chonkie==1.7.0

cat >see.py <<'PROGRAM'
from chonkie import RecursiveChunker, SentenceChunker

SENTENCES = {
    "English": "The minister opened the new bridge over the river today. ",
    "Arabic": "افتتح الوزير اليوم الجسر الجديد فوق النهر في المدينة. ",
    "Urdu": "وزیر نے آج شہر میں دریا پر نئے پل کا افتتاح کیا۔ ",
    "Hindi": "मंत्री ने आज शहर में नदी पर नए पुल का उद्घाटन किया। ",
    "Amharic": "ሚኒስትሩ ዛሬ በከተማው አዲሱን ድልድይ መርቀው ከፍተዋል። ",
    "Chinese": "部长今天在市中心为跨越河流的新大桥剪彩并发表了讲话。",
    "Japanese": "大臣は今日、市内を流れる川に架かる新しい橋の開通式に出席した。",
    "Thai": "รัฐมนตรีเปิดสะพานใหม่ข้ามแม่น้ำในเมืองวันนี้ ",
}
by_sentence = SentenceChunker(tokenizer="character", chunk_size=200, chunk_overlap=0)
by_rules = RecursiveChunker(tokenizer="character", chunk_size=200)
for language, sentence in SENTENCES.items():
    text = sentence * 20
    marks = sentence.strip()[-1]
    sizes = [len(chunk.text) for chunk in by_sentence.chunk(text)]
    pieces = by_rules.chunk(text)
    whole = sum(chunk.text.strip().endswith(marks) for chunk in pieces)
    print(f"{language}, {len(text)} characters: {len(sizes)} chunks, the longest {max(sizes)} | by rules {len(pieces)},"
          f" {whole} of them end with a sentence")
PROGRAM

cat >expected <<'EXPECTED'
English, 1140 characters: 7 chunks, the longest 171 | by rules 7, 7 of them end with a sentence
Arabic, 1080 characters: 7 chunks, the longest 162 | by rules 7, 7 of them end with a sentence
Urdu, 980 characters: 1 chunks, the longest 980 | by rules 5, 1 of them end with a sentence
Hindi, 1040 characters: 1 chunks, the longest 1040 | by rules 6, 1 of them end with a sentence
Amharic, 740 characters: 1 chunks, the longest 740 | by rules 4, 1 of them end with a sentence
Chinese, 520 characters: 1 chunks, the longest 520 | by rules 3, 1 of them end with a sentence
Japanese, 620 characters: 1 chunks, the longest 620 | by rules 4, 1 of them end with a sentence
Thai, 900 characters: 1 chunks, the longest 900 | by rules 5, 5 of them end with a sentence
EXPECTED

venv/bin/python see.py | tee seen
diff expected seen || { echo 'chonkie-one-chunk: it behaves otherwise now'; exit 1; }
