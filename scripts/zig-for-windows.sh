#!/usr/bin/env bash
# What rustc links with for *-pc-windows-gnullvm, run by scripts/wheels.sh: zig, which brings Windows' import libraries and an unwinder of its own.
# Two arguments of rustc's mean nothing to it: the list of exports, as an option of the linker, and the C runtime of old; zig's is the UCRT, as is that
# of Python. ZIG_TARGET says for which processor.
set -euo pipefail

arguments=()
for argument in "$@"; do
  case $argument in
    -Wl,*.def) arguments+=("${argument#-Wl,}") ;;
    -lmsvcrt) ;;
    *) arguments+=("$argument") ;;
  esac
done
exec python -m ziglang cc -target "$ZIG_TARGET" "${arguments[@]}"
