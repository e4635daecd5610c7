# What every script here shares: where things are, how to speak, how to stop. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Tools that had to be built live outside the clone, so that a second clone finds them ready.
CACHE=${MAQAL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/maqal}
export PATH="$CACHE/bin:$PATH"
cd "$ROOT"

say() { echo "maqal: $*" >&2; }
die() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null; }

need_rust() {
  have cargo || die "Rust is missing: install it with rustup (https://rustup.rs), then run this again"
  # The toolchain of setup-wasm.sh lives in the cache: where that was deleted, rustup would refuse every command here.
  if have rustup && ! rustc --version >/dev/null 2>&1; then rustup override unset >/dev/null 2>&1; fi
}

# run LOG-NAME COMMAND...: quiet while it goes well, the end of the log when it does not.
run() {
  local log="$CACHE/log/$1.txt"
  shift
  mkdir -p "$CACHE/log"
  "$@" >"$log" 2>&1 </dev/null || { tail -n 30 "$log" >&2; return 1; }
}

# step NAME COMMAND...: announces a step, runs it, and says how long it took.
step() {
  local name=$1 start=$SECONDS
  shift
  say "$name: $*"
  "$@" || die "$name: failed after $((SECONDS - start)) s"
  say "$name: ok, $((SECONDS - start)) s"
}

# timed SECONDS COMMAND...: a network that swallows packets must not hang the set-up. macOS has no timeout(1).
timed() {
  if have timeout; then timeout "$@"; else shift; "$@"; fi
}

# The version of a crate in Cargo.lock.
locked() {
  awk -v crate="\"$1\"" '$1 == "name" { hit = $3 == crate } $1 == "version" && hit { gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

# apt_install PACKAGE...: only where there is apt and a way to be root; fails quietly, the caller says what is missing.
apt_install() {
  local root=()
  have apt-get || return 1
  if [ "$(id -u)" != 0 ]; then
    have sudo || return 1
    root=(sudo)
  fi
  say "installing $* with apt-get"
  run apt-update "${root[@]}" apt-get update &&
    run apt-install "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# find_browser VARIABLE WHAT: an assignment of its own, so that what is missing ends the script.
find_browser() {
  local path
  path=$(scripts/setup-browser.sh "$2")
  export "$1=$path"
}

# find_browsers chromium,firefox,webkit: each browser of the list, and what drives it.
find_browsers() {
  case $1 in *chromium*) find_browser MAQAL_CHROMIUM chromium ;; esac
  case $1 in *firefox*) find_browser MAQAL_FIREFOX firefox ;; esac
  case $1 in
    *webkit*)
      find_browser MAQAL_WEBKITDRIVER webkitdriver
      find_browser MAQAL_MINIBROWSER minibrowser
      scripts/setup-browser.sh xvfb >/dev/null
      ;;
  esac
}
