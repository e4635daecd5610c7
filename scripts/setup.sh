#!/usr/bin/env bash
# Everything that building and testing need, in one go. Each part does nothing when it is there already.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup-node.sh
scripts/setup-wasm.sh
scripts/setup-tools.sh wasm-bindgen wasm-pack
say "Chromium: $(scripts/setup-browser.sh chromium)"
say "chromedriver: $(scripts/setup-browser.sh chromedriver)"
