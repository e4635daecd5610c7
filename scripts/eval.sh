#!/usr/bin/env bash
# Measures the package from outside, with the scripts and the corpora of ../shared: articles that are rendered again, and keywords against the
# keywords that people chose. Says so and stops where those are not there.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

SHARED=../shared
if [ ! -d "$SHARED/corpora/keywords" ]; then
  say "skipped: there is no $SHARED/corpora/keywords here"
  exit 0
fi
scripts/build.sh
say "articles, rendered again"
node scripts/round-trip.mjs "$SHARED/corpora/pages"
python3 -c 'import snowballstemmer' 2>/dev/null || die "keywords.py needs a stemmer: pip install snowballstemmer"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for gold in "$SHARED"/corpora/keywords/*.dev.jsonl.gz; do
  say "keywords: $(basename "$gold" .dev.jsonl.gz)"
  node "$SHARED/eval/predict.mjs" keywords "$gold" "$work/out.jsonl" >/dev/null
  python3 "$SHARED/eval/keywords.py" --gold "$gold" --pred "$work/out.jsonl"
done

# The Arabic ones again, among 6,000 that nobody judged.
gold=$SHARED/corpora/related/sts22.dev.jsonl.gz
say "related: sts22, all languages; then Arabic with distractors"
node "$SHARED/eval/predict.mjs" related "$gold" "$work/out.jsonl" >/dev/null
python3 "$SHARED/eval/related.py" --gold "$gold" --pred "$work/out.jsonl"
node "$SHARED/eval/predict.mjs" related "$gold" "$work/out.jsonl" --distractors "$SHARED/corpora/related/saudinewsnet.dev.jsonl.gz" --lang ar >/dev/null
python3 "$SHARED/eval/related.py" --gold "$gold" --pred "$work/out.jsonl" --lang ar

for kind in known new; do
  say "related, from an archive in files, $kind articles: the same two"
  node scripts/predict-archive.mjs "$kind" "$gold" "$work/out.jsonl"
  python3 "$SHARED/eval/related.py" --gold "$gold" --pred "$work/out.jsonl"
  node scripts/predict-archive.mjs "$kind" "$gold" "$work/out.jsonl" "$SHARED/corpora/related/saudinewsnet.dev.jsonl.gz" ar
  python3 "$SHARED/eval/related.py" --gold "$gold" --pred "$work/out.jsonl" --lang ar
done
