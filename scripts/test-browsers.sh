#!/usr/bin/env bash
# <maqal-article> and the sanitizer's invariant in Chromium, Firefox and WebKit. Argument: how many generated inputs for
# each; MAQAL_SEED starts elsewhere, MAQAL_BROWSERS names fewer browsers.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

inputs=${1:-200000}
browsers=${MAQAL_BROWSERS:-chromium,firefox,webkit}
need_rust
scripts/build.sh
find_browsers "$browsers"
scripts/setup-node.sh
node tests/element/browsers.mjs --browsers "$browsers"
node tests/fuzz/browsers.mjs --inputs "$inputs" --seed "${MAQAL_SEED:-0}" --browsers "$browsers"
