#!/usr/bin/env bash
# What docs/component.md says of the command line: command.sh WASMTIME FOLDER. Below each command stands what it prints, in WAVE, the notation of the
# component model for values.
set -euo pipefail
cd "$2"
wasmtime() { "$wasmtime" "$@"; }
wasmtime=$1
document=$OLDPWD/docs/component.md

commands=0
while IFS= read -r command && IFS= read -r expected; do
  printed=$(eval "$command")
  if [ "# $printed" != "$expected" ]; then
    echo "$command: expected $expected, printed $printed" >&2
    exit 1
  fi
  commands=$((commands + 1))
done < <(sed -n '/^```sh component$/,/^```$/p' "$document" | grep -v '^```')
echo "$commands passed, 0 failed"
[ "$commands" -gt 0 ]
