#!/usr/bin/env bash
# All tests, from the fastest to fail to the slowest to start. A step that cannot run is a failure, never a skip.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# node_tests FOLDER: every *.test.mjs and *.test.js below it. Named one by one, for Node versions differ on folders.
node_tests() {
  local files=()
  while IFS= read -r -d '' file; do files+=("$file"); done < <(
    find "$1" -name node_modules -prune -o \( -name '*.test.mjs' -o -name '*.test.js' \) -print0
  )
  [ ${#files[@]} != 0 ] || die "no tests were found in $1"
  # Ten minutes a file, in milliseconds: what hangs is named as a failure. Node leaves one core idle unless it is told.
  node --test --test-reporter=spec --test-timeout=600000 --test-concurrency="$(node -p 'os.availableParallelism()')" "${files[@]}"
}

# wasm-pack is content with no tests at all; we are not.
wasm_tests() {
  local log=target/wasm-pack-test.txt
  wasm-pack test --headless --chrome | tee "$log" || return
  grep -q '^test result: ok. [1-9]' "$log" || die "no wasm test ran"
}

# The linker and the optimizer work on one core for most of their time, so the package is built beside the tests of Rust.
start_build() {
  build_log=$(mktemp)
  scripts/build.sh >"$build_log" 2>&1 &
  build=$!
  trap 'kill "$build" 2>/dev/null || true; rm -f "$build_log"' EXIT
}

built() {
  local status=0
  wait "$build" || status=$?
  cat "$build_log"
  return "$status"
}

say "set-up"
scripts/setup.sh
MAQAL_CHROMIUM=$(scripts/setup-browser.sh chromium)
CHROMEDRIVER=$(scripts/setup-browser.sh chromedriver)
export MAQAL_CHROMIUM CHROMEDRIVER
export WASM_BINDGEN_TEST_TIMEOUT=120 # seconds; its own 20 are few on a busy machine

start_build
step "Rust" cargo test --workspace --all-features
step "wasm in Chromium" wasm_tests
step "build" built
step "the package in Node" node_tests tests/node
step "the package and the pages in Chromium" node_tests tests/browser
scripts/setup-node.sh tests/consumers
step "the articles before a validator, reader tools and axe" node_tests tests/consumers
say "all tests passed"
