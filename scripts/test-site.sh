#!/usr/bin/env bash
# The site before axe and Lighthouse, which are installed for this alone (150 MB).
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

find_browsers chromium
scripts/setup-node.sh
scripts/setup-node.sh tests/site
step "axe and Lighthouse" node --test --test-reporter=spec --test-timeout=600000 tests/site/site.test.mjs
