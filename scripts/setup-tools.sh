#!/usr/bin/env bash
# Finds or builds command-line tools: wasm-bindgen of exactly the version in Cargo.lock, any wasm-pack, any cargo-fuzz.
# Arguments: which of them are wanted.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# install COMMAND CRATE: into the cache. The tools run for seconds, so compiling them fast matters more than making
# them fast. Not --locked: the lock file inside wasm-bindgen-cli can name a version that a registry mirror lacks.
install() {
  local command=$1 crate=$2
  say "building $crate, once (some minutes)"
  run "install-$command" env CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo install --root "$CACHE" "$crate" ||
    die "$command is missing and cargo install $crate failed: see the lines above"
}

# A plain `wasm-pack test` looks on the user's PATH: what cargo's own bin folder lacks gets a link there.
link_tools() {
  local tool bin=${CARGO_HOME:-$HOME/.cargo}/bin
  for tool in "$CACHE"/bin/*; do
    if [ -x "$tool" ] && [ -d "$bin" ] && [ ! -x "$bin/${tool##*/}" ]; then ln -sf "$tool" "$bin/"; fi
  done
}

for tool in "$@"; do
  case $tool in
    wasm-bindgen)
      wanted=$(locked wasm-bindgen)
      [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $wanted" ] ||
        install wasm-bindgen "wasm-bindgen-cli@$wanted"
      ;;
    wasm-pack) have wasm-pack || install wasm-pack wasm-pack ;;
    cargo-fuzz) have cargo-fuzz || install cargo-fuzz cargo-fuzz ;;
    *) die "setup-tools.sh: no such tool: $tool" ;;
  esac
done
link_tools
