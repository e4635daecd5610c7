#!/usr/bin/env bash
# maqal as a WebAssembly component: component.sh build | test | bench. `build` writes maqal.wasm, maqal-sanitizer.wasm and maqal.wit to
# crates/component/target/component, when something changed.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

crate=$ROOT/crates/component
out=$crate/target/component

# A line for each component: its name, how much is inlined in it (scripts/build.sh says what the two names mean), and the crate's features, each of
# which is a world of wit/maqal.wit. WORLD=articles adds the one between.
COMPONENTS=("maqal inlinedefault-threshold=75 full" "maqal-sanitizer inline-threshold=75")
[ -z "${WORLD:-}" ] || COMPONENTS+=("maqal-$WORLD inline-threshold=75 $WORLD")

up_to_date() {
  local component
  for component in "${COMPONENTS[@]}"; do
    [ -e "$out/${component%% *}.wasm" ] || return
    [ -z "$(find src crates .cargo Cargo.toml package-lock.json scripts/{component.sh,trim.mjs,wasm.mjs} \
      \( -name target -o -name node_modules -o -name tests -o -path crates/python \) -prune -o -newer "$out/${component%% *}.wasm" -print)" ] || return
  done
}

# build_component NAME THRESHOLD [FEATURES]: with the settings of scripts/build.sh, which says why.
build_component() {
  local name=$1 threshold=$2 features=${3:-}
  cargo rustc --quiet --release --lib --locked --target wasm32-unknown-unknown \
    --manifest-path "$crate/Cargo.toml" --target-dir "$crate/target" --no-default-features --features "$features" -- \
    -Clink-arg=--emit-relocs -Cno-vectorize-loops -Cno-vectorize-slp \
    -Cllvm-args="-unroll-runtime=false -unroll-allow-partial=false -$threshold"
  node scripts/trim.mjs "$crate/target/wasm32-unknown-unknown/release/maqal_component.wasm" "$work/core.wasm"
  # The module's own section says what the component's interface is: no other step may strip it.
  node_modules/.bin/wasm-opt -O3 -ocimfs 40 --strip-debug --strip-producers --strip-target-features -o "$work/core.wasm" "$work/core.wasm"
  node "$crate/tools/new.mjs" "$work/core.wasm" "$work/$name.wasm"
}

build() {
  need_rust
  scripts/setup-node.sh
  scripts/setup-node.sh crates/component
  if ! up_to_date; then
    scripts/setup-wasm.sh
    say "building $out"
    mkdir -p "$out"
    work=$(mktemp -d "$crate/target/build.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    touch "$work/start"
    for component in "${COMPONENTS[@]}"; do
      read -r name threshold features <<<"$component"
      build_component "$name" "$threshold" "$features"
      # As old as the start of the build, so that what changes meanwhile is seen.
      touch -r "$work/start" "$work/$name.wasm"
      mv "$work/$name.wasm" "$out/$name.wasm"
    done
    cp "$crate/wit/maqal.wit" "$out/"
  fi
  for component in "${COMPONENTS[@]}"; do node scripts/size.mjs "$out/${component%% *}.wasm"; done
}

# What the tests run in besides Node: Python's wasmtime, and the wasmtime command, of which PyPI has a binary.
hosts() {
  hosts=$CACHE/component-hosts
  cmp -s "$crate/tests/requirements.txt" "$hosts/requirements.txt" && return
  have python3 || die "Python is missing: install version 3.9 or later with venv, then run this again"
  say "installing wasmtime for Python and the wasmtime command (100 MB, once)"
  rm -rf "$hosts"
  python3 -m venv "$hosts" || die "python3 has no venv: install it (Debian: apt-get install python3-venv), then run this again"
  run wasmtime "$hosts/bin/pip" install --requirement "$crate/tests/requirements.txt" || die "wasmtime could not be installed: see the lines above"
  chmod +x "$(wasmtime_command)"
  cp "$crate/tests/requirements.txt" "$hosts/"
}

# The package's own starter expects the binary to be executable, which pip does not make it.
wasmtime_command() {
  "$hosts/bin/python" -c 'import wasmtime_cli; print(wasmtime_cli.__path__[0] + "/wasmtime")'
}

# The host of docs/component.md. wasmtime takes minutes to build, so that it is asked for: RUST_HOST=1.
rust_host() {
  local printed
  printed=$(cargo run --quiet --locked --manifest-path "$crate/tests/host/Cargo.toml" --target-dir "$crate/target" -- "$out/maqal.wasm") || return
  [ "$printed" = $'option preset: expected one of article, basic, embed\nعودة الماء, rtl' ] || { echo "printed: $printed" >&2; return 1; }
}

case "${1:-}" in
  build) build ;;
  test)
    build
    hosts
    # Not in check.sh, for which it would build the crates once more.
    step "lints" cargo clippy --quiet --locked --manifest-path "$crate/Cargo.toml" -- -D warnings
    step "the component in Node, by jco" node --test --test-reporter=spec "$crate/tests/jco.test.mjs"
    step "the component in Python, by wasmtime" "$hosts/bin/python" "$crate/tests/test_wasmtime.py"
    step "the component in the wasmtime command" "$crate/tests/command.sh" "$(wasmtime_command)" "$out"
    if [ -n "${RUST_HOST:-}" ]; then step "the component in a host of Rust" rust_host; fi
    ;;
  bench)
    build
    hosts
    node "$crate/tests/bench.mjs"
    "$hosts/bin/python" "$crate/tests/bench.py"
    ;;
  *) die "usage: scripts/component.sh build | test | bench" ;;
esac
