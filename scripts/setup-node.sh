#!/usr/bin/env bash
# Node 20 or later, and the npm packages that package-lock.json names. Argument: the folder, by default the root.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "${1:-.}"

have node || die "Node.js is missing: install version 20 or later, then run this again"
node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' || die "Node.js 20 or later is needed, this is $(node --version)"

installed=node_modules/.package-lock.json
[ -e "$installed" ] && [ ! package-lock.json -nt "$installed" ] && exit
say "installing npm packages in $PWD"
run npm-ci npm ci || die "'npm ci' failed in $PWD: see the lines above"
touch "$installed"
