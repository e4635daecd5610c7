#!/usr/bin/env bash
# Coverage-guided fuzzing of the sanitizer's invariant, and of it over files of other formats. Argument: for how many
# seconds each. The first starts from generated inputs, the second has its own files in it, beside what earlier runs
# found; a failing input is left in fuzz/artifacts/.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

seconds=${1:-60}
need_rust
cargo +nightly --version >/dev/null 2>&1 || die "cargo-fuzz needs the nightly toolchain: rustup toolchain install nightly"
scripts/setup-tools.sh cargo-fuzz

# One file an input; libFuzzer keeps what reaches new code.
mkdir -p target fuzz/corpus/invariant fuzz/corpus/sources
rustc -O --edition 2024 -o target/hostile examples/hostile.rs
seeds=$(mktemp -d)
trap 'rm -rf "$seeds"' EXIT
target/hostile 2000 0 | node -e '
  const { readFileSync, writeFileSync } = require("node:fs");
  readFileSync(0, "utf8").split("\n").filter(Boolean).forEach((line, index) => writeFileSync(`${process.argv[1]}/${index}`, JSON.parse(line)));
' "$seeds"

limits=(-max_total_time="$seconds" -max_len=4096 -timeout=20 -print_final_stats=1)
say "fuzzing for $seconds s each"
cargo +nightly fuzz run invariant fuzz/corpus/invariant "$seeds" -- "${limits[@]}"
cargo +nightly fuzz run sources fuzz/corpus/sources -- "${limits[@]}"
