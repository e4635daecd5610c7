#!/usr/bin/env bash
# Builds pkg/wasm/: each module of MODULES as a small wasm file, wasm-bindgen's glue, and the bytes once more as base64 for the engines
# that cannot load a file. No wasm is built when no input is newer than the last build. From the modules and the bytes,
# scripts/bundle.mjs makes pkg/cjs/ and pkg/global/.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

LANGUAGES=${LANGUAGES:-languages} # LANGUAGES=lang-ar,lang-en leaves all other stop words and stems out.

# A line for each wasm of the package: its name in pkg/wasm/, the crate of the workspace, the crate's features, and which functions are inlined.
# `inline-threshold` counts for all of them, `inlinedefault-threshold` for all but those of crates that Cargo.toml makes small ("z"): of these only
# what is shorter than its call. It is a third of the usual length, and the usual one for what has `#[inline]`.
# A function with one caller is inlined whatever its length: LLVM gives it 15,000 units more. Where it is a part of an article's rules, both
# become one function so long that an engine takes a fifth of a second to optimize it, while the page waits for its first article. With costs and
# thresholds that are all so many times what they are by default, those 15,000 weigh that much less: 30 times for what a page waits for, 10 for
# what servers run for days (docs/weight.md).
scaled() {
  echo "inline-threshold=$((75 * $1)) -inline-instr-cost=$((5 * $1)) -inline-call-penalty=$((25 * $1)) -inlinehint-threshold=$((325 * $1))" \
    "-inlinecold-threshold=$((45 * $1)) -inline-cold-callsite-threshold=$((45 * $1))"
}
MODULES=(
  "sanitizer maqal js inline-threshold=75"
  "article maqal js,articles,$LANGUAGES $(scaled 30)"
  "maqal maqal js,articles,keywords,$LANGUAGES $(scaled 10)"
  "page maqal-page js inline-threshold=75"
  "sources maqal-sources js inlinedefault-threshold=75"
  "markdown maqal-markdown js inlinedefault-threshold=75"
)

OUT=pkg/wasm
STAMP=$OUT/maqal_bg.inline.js # as old as the start of the build that wrote it

# `wasm-pack build` in the root takes pkg/ for its own: it replaces our package.json and adds a .gitignore that would
# publish the package empty. It cannot be configured out of that, so we put things back.
undo_wasm_pack() {
  if [ "$(cat pkg/.gitignore 2>/dev/null)" = '*' ]; then
    say "wasm-pack has run here: putting our own files back into pkg/"
    rm -f pkg/.gitignore pkg/maqal.js pkg/maqal.d.ts pkg/maqal_bg.*
    # Its copy of the root's README, not an edit of ours.
    if cmp -s README.md pkg/README.md; then git checkout --quiet -- pkg/README.md || true; fi
  fi
  if ! grep -qs '"exports"' pkg/package.json; then
    git checkout --quiet -- pkg/package.json || die "pkg/package.json is not ours, and git does not have ours"
  fi
}

up_to_date() {
  [ -e "$STAMP" ] && [ "$(cat "$OUT/languages.txt" 2>/dev/null)" = "$LANGUAGES" ] &&
    [ -z "$(find src crates .cargo Cargo.toml Cargo.lock package-lock.json scripts/{build.sh,glue.mjs,inline.mjs,trim.mjs,wasm.mjs} \
      -name target -prune -o -newer "$STAMP" -print 2>/dev/null)" ]
}

# build_wasm NAME CRATE FEATURES INLINED: the wasm of that name, its glue, and its bytes as a script, into $new.
build_wasm() {
  local name=$1 crate=$2 features=$3 inlined=$4
  # With the relocations, by which trim.mjs knows what is an address. No loop is rewritten by the compiler in vectors: it grows without
  # getting faster, and the one that pays (src/small/scan.rs) names them itself. Nor is any unrolled whose length is not
  # known: the whole weighs 5 kB of brotli less, and a page takes two hundredths longer. Fewer functions are
  # inlined than usual: 13 kB less. Loops count what they count, and nothing beside it ("strength reduction" keeps a number for each sum
  # of theirs, since WebAssembly's registers cost it nothing): 6 kB less, and a page takes 1 to 2 hundredths fewer instructions.
  cargo rustc --quiet --release --lib --target wasm32-unknown-unknown \
    --package "$crate" --no-default-features --features "$features" -- \
    -Clink-arg=--emit-relocs -Cno-vectorize-loops -Cno-vectorize-slp \
    -Cllvm-args="-disable-lsr -unroll-runtime=false -unroll-allow-partial=false -$inlined"
  node scripts/trim.mjs "$target/wasm32-unknown-unknown/release/${crate//-/_}.wasm" "$work/$name.wasm"
  wasm-bindgen --omit-default-module-path --target web --no-typescript --out-dir "$new" --out-name "$name" "$work/$name.wasm"
  node scripts/glue.mjs "$new/$name.js"
  # What the compiler set apart stays apart: the rare would only slow the frequent down, and weigh more.
  # wasm-opt reads which features to keep to from the module, so that section goes with this step, not before.
  node_modules/.bin/wasm-opt -O3 -ocimfs 40 --symbolmap="$new/${name}_bg.wasm.names.txt" --strip-debug --strip-producers --strip-target-features \
    -o "$new/${name}_bg.wasm" "$new/${name}_bg.wasm"
  node scripts/inline.mjs "$new/${name}_bg.wasm" "$new/${name}_bg.inline.js"
}

undo_wasm_pack
scripts/setup-node.sh
if ! up_to_date; then
  scripts/setup-wasm.sh
  scripts/setup-tools.sh wasm-bindgen
  say "building $OUT"
  # In a folder of its own first, so that a build that fails leaves the last good one in place.
  target=${CARGO_TARGET_DIR:-target}
  mkdir -p "$target"
  work=$(mktemp -d "$target/build.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  new=$work/wasm
  touch "$work/start"

  for module in "${MODULES[@]}"; do
    read -r name crate features inlined <<<"$module"
    build_wasm "$name" "$crate" "$features" "$inlined"
  done
  node_modules/.bin/wasm-opt -O3 --enable-gc --enable-reference-types --enable-mutable-globals -o "$work/strings.wasm" src/js/strings.wat
  node_modules/.bin/wasm-opt -O3 --enable-simd --enable-mutable-globals -o "$work/utf16.wasm" src/js/utf16.wat
  for name in strings utf16; do node scripts/inline.mjs "$work/$name.wasm" "$new/$name.inline.js"; done
  echo "$LANGUAGES" >"$new/languages.txt"
  touch -r "$work/start" "$new/maqal_bg.inline.js"
  rm -rf "$OUT"
  mv "$new" "$OUT"
fi
# Less than a second, so always: the modules may have changed where no wasm did.
node scripts/bundle.mjs
for module in "${MODULES[@]}"; do
  node scripts/size.mjs "$OUT/${module%% *}_bg.wasm"
done
