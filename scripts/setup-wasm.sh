#!/usr/bin/env bash
# Makes `cargo build --target wasm32-unknown-unknown` work in this directory.
#
# The easy way is `rustup target add`. Where Rust's download host cannot be reached, the distribution's compiler comes
# with the source of its own standard library: we build that for wasm32 and link the pair to rustup as a toolchain of
# their own. Nothing is written below /usr but by apt, and nothing but wasm32 builds changes hands: see the `cargo` of
# that toolchain, below.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

TARGET=wasm32-unknown-unknown
NAME=maqal-wasm32 # what rustup calls our toolchain
SYSROOT=$CACHE/$NAME

# has_library SYSROOT: and, in ours, built by the very compiler that is installed: apt may have brought a newer one.
has_library() {
  [ "$1" != "$SYSROOT" ] || [ "$(cat "$1/built-by" 2>/dev/null)" = "$(/usr/bin/rustc -V)" ] || return 1
  [ -n "$(find "$1/lib/rustlib/$TARGET/lib" -name 'libcore-*.rlib' 2>/dev/null)" ]
}

# Debian's own plain `rustc` is too old; `rustc-web` is the one it keeps current for its browsers.
install_distribution_compiler() {
  [ -x /usr/bin/rustc ] && [ -e /usr/lib/rustlib/src/rust/library/Cargo.lock ] ||
    apt_install rustc-web cargo-web rust-web-src || return 1
  lld=lld-$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  have "$lld" || apt_install "$lld"
}

# A sysroot of our own: the distribution's libraries and source by link, and room for the wasm32 library beside them.
lay_out_sysroot() {
  local host rustlib=$SYSROOT/lib/rustlib
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  rm -rf "$SYSROOT"
  mkdir -p "$SYSROOT/bin" "$rustlib/$host/bin" "$rustlib/$TARGET/lib"
  ln -s "/usr/lib/rustlib/$host/lib" "$rustlib/$host/lib"
  ln -s /usr/lib/rustlib/src "$rustlib/src"
  ln -s "$(command -v "$lld")" "$rustlib/$host/bin/rust-lld"

  for tool in rustc rustdoc; do
    cat >"$SYSROOT/bin/$tool" <<SH
#!/bin/sh
exec /usr/bin/$tool --sysroot '$SYSROOT' "\$@"
SH
  done

  # rustup sends every cargo command of this directory here. Those that name wasm32 stay; the rest (host builds,
  # clippy, fmt, doc) go on to the toolchain they would have had without us.
  cat >"$SYSROOT/bin/cargo" <<SH
#!/bin/sh
case "\$* \$CARGO_BUILD_TARGET" in
  *$TARGET*) exec /usr/bin/cargo "\$@" ;;
esac
exec rustup run "\$(rustup default | cut -d' ' -f1)" cargo "\$@"
SH
  chmod +x "$SYSROOT"/bin/*
}

# Cargo builds the standard library as part of an empty crate; we keep the library. A minute or two.
build_library() {
  local crate
  crate=$(mktemp -d)
  mkdir "$crate/src"
  echo '#![no_std]' >"$crate/src/lib.rs"
  printf '[package]\nname = "empty"\nedition = "2021"\n' >"$crate/Cargo.toml"
  (cd "$crate" && RUSTC=$SYSROOT/bin/rustc RUSTC_BOOTSTRAP=1 run build-std \
    /usr/bin/cargo build --release --target "$TARGET" -Zbuild-std=std,panic_abort,test) || return 1
  rm "$crate/target/$TARGET/release/deps/"libempty-*
  cp "$crate/target/$TARGET/release/deps/"*.rlib "$SYSROOT/lib/rustlib/$TARGET/lib/"
  /usr/bin/rustc -V >"$SYSROOT/built-by"
  rm -r "$crate"
}

need_rust
has_library "$(rustc --print sysroot)" && exit
have rustup || die "the Rust library for $TARGET is missing, and without rustup this script cannot add it"

if ! has_library "$SYSROOT"; then
  say "adding $TARGET to the Rust toolchain"
  timed 180 rustup target add "$TARGET" >/dev/null 2>&1 && exit

  say "Rust's download host did not answer: using the distribution's compiler"
  install_distribution_compiler ||
    die "the Rust library for $TARGET is missing: neither 'rustup target add $TARGET' nor 'apt-get install rustc-web' works here"
  say "building the Rust library for $TARGET, once (a minute or two)"
  lay_out_sysroot
  build_library || die "the Rust library for $TARGET could not be built: see the lines above"
fi
rustup toolchain link "$NAME" "$SYSROOT"
rustup override set --path "$ROOT" "$NAME" 2>/dev/null
has_library "$(rustc --print sysroot)" ||
  die "the Rust library for $TARGET is in the toolchain $NAME, but RUSTUP_TOOLCHAIN=${RUSTUP_TOOLCHAIN:-} asks for another: unset it"
