#!/usr/bin/env bash
# The packed package in engines, test runners, bundlers and kinds of scripts: 700 MB of them, installed for this alone.
# MAQAL_BROWSERS names fewer browsers than the three.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export MAQAL_BROWSERS=${MAQAL_BROWSERS:-chromium,firefox,webkit}
find_browsers "chromium,$MAQAL_BROWSERS" # what is built is opened in Chromium
scripts/setup-node.sh
scripts/setup-node.sh tests/runtimes
step "engines, bundlers, browsers" node --test --test-reporter=spec --test-timeout=600000 tests/runtimes/runtimes.test.mjs
step "examples" node --test --test-reporter=spec --test-timeout=300000 tests/runtimes/examples.test.mjs
