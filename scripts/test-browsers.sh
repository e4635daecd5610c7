#!/usr/bin/env bash
# <maqal-article> and the sanitizer's invariant in Chromium, Firefox and WebKit. Argument: how many generated inputs for
# each; MAQAL_SEED starts elsewhere, MAQAL_BROWSERS names fewer browsers.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

inputs=${1:-200000}
browsers=${MAQAL_BROWSERS:-chromium,firefox,webkit}
need_rust
scripts/build.sh
# find_browser VARIABLE WHAT: an assignment of its own, so that what is missing ends the script.
find_browser() {
  local path
  path=$(scripts/setup-browser.sh "$2")
  export "$1=$path"
}
case $browsers in *chromium*) find_browser MAQAL_CHROMIUM chromium ;; esac
case $browsers in *firefox*) find_browser MAQAL_FIREFOX firefox ;; esac
case $browsers in
  *webkit*)
    find_browser MAQAL_WEBKITDRIVER webkitdriver
    find_browser MAQAL_MINIBROWSER minibrowser
    scripts/setup-browser.sh xvfb >/dev/null
    ;;
esac
scripts/setup-node.sh
node tests/element/browsers.mjs --browsers "$browsers"
node tests/fuzz/browsers.mjs --inputs "$inputs" --seed "${MAQAL_SEED:-0}" --browsers "$browsers"
