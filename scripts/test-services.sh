#!/usr/bin/env bash
# What needs more than Node and Rust: the provider for PostgreSQL against a server, and the Spark job on a cluster of two workers.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup-node.sh
scripts/build.sh
step "PostgreSQL" scripts/with-postgres.sh node --test --test-reporter=spec tests/services/postgres.test.mjs

have java || die "Spark needs Java 17: install it (Debian: apt-get install openjdk-17-jre-headless), then run this again"
scripts/python.sh spark
spark=$CACHE/python-spark
export PATH="$spark/bin:$PATH" PYSPARK_PYTHON="$spark/bin/python"
step "Spark" node --test --test-reporter=spec tests/services/spark.test.mjs
say "all services' tests passed"
