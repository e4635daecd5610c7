#!/usr/bin/env bash
# The Python package: python.sh build | test | bench | spark. Each makes the virtual environment that it needs, in the cache; that of `spark` is
# for the tests of services.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

crate=$ROOT/crates/python

# environment NAME PACKAGE...: an environment with these packages, installed once for each list of them.
environment() {
  environment=$CACHE/python-$1
  shift
  [ "$(cat "$environment/packages.txt" 2>/dev/null)" = "$*" ] && return
  have python3 || die "Python is missing: install version 3.9 or later with venv, then run this again"
  say "installing $* for Python (once)"
  rm -rf "$environment"
  python3 -m venv "$environment" || die "python3 has no venv: install it (Debian: apt-get install python3-venv), then run this again"
  # The pip that Python 3.11 and earlier come with stops at an extra whose name is written in two ways, as lxml's is.
  run pip "$environment/bin/pip" install --upgrade pip && run pip "$environment/bin/pip" install "$@" ||
    die "pip could not install $*: see the lines above"
  echo "$*" >"$environment/packages.txt"
}

# installed PROFILE: the package in the environment, as it is here.
installed() {
  VIRTUAL_ENV=$environment "$environment/bin/maturin" develop --quiet --manifest-path "$crate/Cargo.toml" "$@" ||
    die "the Python module could not be built"
}

need_rust
case "${1:-}" in
  build)
    environment build 'maturin>=1.9,<2'
    "$environment/bin/maturin" build --release --out "$crate/target/wheels" --manifest-path "$crate/Cargo.toml"
    ;;
  test)
    environment test 'maturin>=1.9,<2' 'pytest>=8' 'mypy>=1.11' 'Django>=4.2' 'wagtail>=6.3' \
      polars==2.1.0 duckdb==2.0.1 pyarrow==26.0.1 numpy==2.4.6
    installed
    # Not in check.sh, for which it would build PyO3 and the crates once more.
    step "lints" cargo clippy --quiet --locked --manifest-path "$crate/Cargo.toml" -- -D warnings
    step "types" "$environment/bin/mypy" --config-file "$crate/pyproject.toml" "$crate/python/maqal" "$crate/tests/typed.py"
    cd "$crate"
    step "the package in Python" "$environment/bin/python" -m pytest tests
    ;;
  bench)
    environment bench 'maturin>=1.9,<2' nh3 bleach tinycss2 trafilatura readability-lxml lxml_html_clean
    installed --release
    scripts/setup-node.sh
    "$environment/bin/python" crates/python/bench/bench.py
    ;;
  spark)
    environment spark 'maturin>=1.9,<2' pyspark==4.3.0 pandas==3.1.1 pyarrow==26.0.1 numpy==2.4.6
    installed
    ;;
  *) die "usage: scripts/python.sh build | test | bench | spark" ;;
esac
