#!/usr/bin/env bash
# wheels.sh [TARGET...]: wheels of the Python package for every platform, or for those that are named, and the sdist, into
# crates/python/target/wheels; what is there is checked at the end. Zig links all of them, so that any machine will do; on Windows itself Microsoft's
# linker does. A target that fails is named at the end; the others are built all the same.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

crate=$ROOT/crates/python
out=$crate/target/wheels
windows=gnullvm
case ${OSTYPE:-} in msys* | cygwin*) windows=msvc ;; esac
TARGETS=(
  x86_64-unknown-linux-gnu
  aarch64-unknown-linux-gnu
  x86_64-unknown-linux-musl
  aarch64-unknown-linux-musl
  x86_64-apple-darwin
  aarch64-apple-darwin
  x86_64-pc-windows-$windows
  aarch64-pc-windows-$windows
)

tools=$CACHE/python-wheels
PACKAGES='maturin>=1.9,<2 ziglang wheel twine abi3audit auditwheel'
if [ "$(cat "$tools/packages.txt" 2>/dev/null)" != "$PACKAGES" ]; then
  python3 -m venv "$tools" || die "python3 has no venv: install it (Debian: apt-get install python3-venv), then run this again"
  PATH="$tools/bin:$tools/Scripts:$PATH"
  # shellcheck disable=SC2086
  run pip python -m pip install $PACKAGES || die "maturin, zig and what checks wheels could not be installed"
  echo "$PACKAGES" >"$tools/packages.txt"
fi
export PATH="$tools/bin:$tools/Scripts:$PATH"

# build_wheel TARGET: one wheel. manylinux 2.17 is what pip of CentOS 7 and all later ones take.
build_wheel() {
  local target=$1 how=(--zig)
  rustup target add "$target" || return 1
  case $target in
    *-linux-gnu) how+=(--compatibility manylinux2014) ;;
    *-linux-musl) how+=(--compatibility musllinux_1_2) ;;
    *-windows-msvc) how=() ;;
    *-windows-gnullvm)
      windows_wheel "$target"
      return
      ;;
  esac
  maturin build --release --target "$target" --out "$out" --locked --manifest-path "$crate/Cargo.toml" "${how[@]}"
}

# A module for Windows without Microsoft's libraries, and its wheel. With any GNU toolchain maturin 1.16 exports PyInit_maqal._maqal, a name that no
# module has; cargo by itself exports what Python looks for.
windows_wheel() {
  local target=$1 tag=win_amd64 tree
  [ "${target%%-*}" = x86_64 ] || tag=win_arm64
  tree=$(mktemp -d) &&
    ZIG_TARGET=${target%%-*}-windows-gnu PYO3_NO_PYTHON=1 \
      cargo build --release --locked --target "$target" --manifest-path "$crate/Cargo.toml" \
      --config "target.$target.linker='$ROOT/scripts/zig-for-windows.sh'" &&
    maturin pep517 write-dist-info --metadata-directory "$tree" --manifest-path "$crate/Cargo.toml" &&
    sed -i.bak "s/^Tag: .*/Tag: cp39-abi3-$tag/" "$tree"/*.dist-info/WHEEL &&
    rm "$tree"/*.dist-info/WHEEL.bak &&
    git -C "$crate/python" ls-files -z maqal | tar -C "$crate/python" --null -T - -cf - | tar -C "$tree" -xf - &&
    cp "$crate/target/$target/release/_maqal.dll" "$tree/maqal/_maqal.pyd" &&
    wheel pack --dest-dir "$out" "$tree" &&
    rm -rf "$tree"
}

# What PyPI takes, that each module has nothing of Python's that is not in the limited API of 3.9, and what each asks of a Linux.
check() {
  twine check --strict "$out"/* && abi3audit --strict --report "$out"/*.whl || return 1
  local file
  for file in "$out"/*manylinux*.whl; do [ ! -e "$file" ] || auditwheel show "$file" || return 1; done
  for file in "$out"/*musllinux*.whl; do [ ! -e "$file" ] || asks_for_musl_alone "$file" || return 1; done
}

# auditwheel takes musl's libc.so for a file of that name of the machine that it runs on, which elsewhere than on musl is a text for linkers.
asks_for_musl_alone() {
  python - "$1" <<'PROGRAM'
import io, sys, zipfile
from elftools.elf.elffile import ELFFile

wheel = zipfile.ZipFile(sys.argv[1])
module = next(name for name in wheel.namelist() if name.endswith(".so"))
dynamic = ELFFile(io.BytesIO(wheel.read(module))).get_section_by_name(".dynamic")
needed = [tag.needed for tag in dynamic.iter_tags("DT_NEEDED")]
print(sys.argv[1], "needs", *needed)
sys.exit(needed != ["libc.so"])
PROGRAM
}

need_rust
failed=()
[ $# = 0 ] || TARGETS=("$@")
mkdir -p "$out"
for target in "${TARGETS[@]}"; do
  start=$SECONDS
  if run "wheel-$target" build_wheel "$target"; then
    say "$target: built in $((SECONDS - start)) s"
  else
    say "$target: failed; $CACHE/log/wheel-$target.txt has the whole log"
    failed+=("$target")
  fi
done
run sdist maturin sdist --out "$out" --manifest-path "$crate/Cargo.toml" || failed+=(sdist)
run wheels-check check || failed+=(checks)
ls -l "$out"
[ ${#failed[@]} = 0 ] || die "not built or not right: ${failed[*]}"
