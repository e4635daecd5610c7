#!/usr/bin/env bash
# Small sites of Next, React, Vue, Nuxt, SvelteKit and Astro, built with the packed package, on a server and in Chromium. One
# at a time: each build takes all the cores there are.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup-node.sh
scripts/setup-node.sh tests/frameworks
MAQAL_CHROMIUM=$(scripts/setup-browser.sh chromium)
export MAQAL_CHROMIUM
for site in react vue nuxt svelte astro next examples; do
  step "$site" nice node --test --test-reporter=spec --test-timeout=900000 "tests/frameworks/$site.test.mjs"
done
say "all frameworks passed"
