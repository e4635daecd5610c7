#!/usr/bin/env bash
# What a reviewer should not have to look for: formatting, lints, docs, and the rules that tests/tidy.rs keeps.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Bash, and Node for the .mjs files, read each script without running it.
parse_scripts() {
  local script
  for script in scripts/*.sh .ci/run; do bash -n "$script" || return; done
  for script in scripts/*.mjs tests/fuzz/*.mjs; do node --check "$script" || return; done
}

need_rust
step "formatting" cargo fmt --all --check
step "lints" cargo clippy --workspace --all-targets --all-features -- -D warnings
step "formatting of the Python module" cargo fmt --manifest-path crates/python/Cargo.toml --check
step "formatting of the native benchmark" cargo fmt --manifest-path bench/native/Cargo.toml --check
step "formatting of the component" cargo fmt --manifest-path crates/component/Cargo.toml --check
step "the crate without JavaScript" cargo check --quiet --no-default-features --features articles,languages
step "the sanitizer alone" cargo check --quiet --no-default-features
step "articles without keywords" cargo check --quiet --no-default-features --features js,articles,languages
step "the page without JavaScript" cargo check --quiet --package maqal-page --no-default-features
step "the sources without JavaScript" cargo check --quiet --package maqal-sources --no-default-features
step "docs" env RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --document-private-items --all-features
step "the project's rules" cargo test --test tidy
step "scripts" parse_scripts
step "dependencies" node scripts/dependencies.mjs
if [ "${CI:-}" = true ]; then
  step "nothing changed by the checks" git diff --exit-code
fi
say "all checks passed"
