#!/usr/bin/env bash
# wheels.sh [TARGET...]: wheels of the Python package for every platform, or for those that are named, and the sdist, into
# crates/python/target/wheels. Zig links for Linux and macOS, so that any machine will do. For Windows maturin fetches Microsoft's libraries, where
# it can: with the GNU toolchain maturin 1.16 exports PyInit_maqal._maqal, a name that no module has. A target that fails is named at the end; the
# others are built all the same.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

crate=$ROOT/crates/python
out=$crate/target/wheels
TARGETS=(
  x86_64-unknown-linux-gnu
  aarch64-unknown-linux-gnu
  x86_64-unknown-linux-musl
  aarch64-unknown-linux-musl
  x86_64-apple-darwin
  aarch64-apple-darwin
  x86_64-pc-windows-msvc
  aarch64-pc-windows-msvc
)

tools=$CACHE/python-wheels
if ! [ -x "$tools/bin/maturin" ] || ! "$tools/bin/python" -c 'import ziglang' 2>/dev/null; then
  python3 -m venv "$tools" || die "python3 has no venv: install it (Debian: apt-get install python3-venv), then run this again"
  run pip "$tools/bin/pip" install 'maturin>=1.9,<2' ziglang || die "maturin and zig could not be installed"
fi
export PATH="$tools/bin:$PATH"

# wheel TARGET: builds one. manylinux 2.17 is what pip of CentOS 7 and all later ones take.
wheel() {
  local target=$1 how=(--zig)
  case $target in
    *-linux-gnu) how+=(--compatibility manylinux2014) ;;
    *-linux-musl) how+=(--compatibility musllinux_1_2) ;;
    *-windows-msvc) how=() ;;
  esac
  rustup target add "$target" && maturin build --release --target "$target" --out "$out" --locked --manifest-path "$crate/Cargo.toml" "${how[@]}"
}

need_rust
failed=()
[ $# = 0 ] || TARGETS=("$@")
for target in "${TARGETS[@]}"; do
  start=$SECONDS
  if run "wheel-$target" wheel "$target"; then
    say "$target: built in $((SECONDS - start)) s"
  else
    say "$target: failed; $CACHE/log/wheel-$target.txt has the whole log"
    failed+=("$target")
  fi
done
run sdist maturin sdist --out "$out" --manifest-path "$crate/Cargo.toml" || failed+=(sdist)
ls -l "$out"
[ ${#failed[@]} = 0 ] || die "not built: ${failed[*]}"
