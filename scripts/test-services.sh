#!/usr/bin/env bash
# What needs more than Node and Rust: the provider for PostgreSQL against a server, and the Spark job on a cluster of two workers.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup-node.sh
scripts/build.sh
step "PostgreSQL" scripts/with-postgres.sh node --test --test-reporter=spec tests/services/postgres.test.mjs

have java || die "Spark needs Java 17: install it (Debian: apt-get install openjdk-17-jre-headless), then run this again"
have python3 || die "Spark needs Python 3.9 or later with venv: install it, then run this again"
spark=$CACHE/spark
if ! [ -x "$spark/bin/spark-submit" ]; then
  say "installing PySpark (450 MB, once)"
  rm -rf "$spark"
  python3 -m venv "$spark" || die "python3 has no venv: install it (Debian: apt-get install python3-venv), then run this again"
  run pyspark "$spark/bin/pip" install 'pyspark>=4,<5' || die "PySpark could not be installed"
fi
export PATH="$spark/bin:$PATH" PYSPARK_PYTHON="$spark/bin/python"
step "Spark" node --test --test-reporter=spec tests/services/spark.test.mjs
say "all services' tests passed"
