#!/usr/bin/env bash
# with-postgres.sh COMMAND...: runs it beside a PostgreSQL server of its own, on a socket in a folder that goes afterwards. libpq's PGHOST, PGUSER and
# PGDATABASE say where.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Debian keeps the server's programs out of PATH.
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
[ -z "$bin" ] || export PATH="$bin:$PATH"
if ! have initdb; then
  apt_install postgresql || die "PostgreSQL is missing: install it (Debian: apt-get install postgresql), then run this again"
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  export PATH="$bin:$PATH"
fi

data=$(mktemp -d "${TMPDIR:-/tmp}/maqal-postgres.XXXXXX")
# It refuses to run as root, who is who runs in a container.
as=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$data"
  as=(setpriv --reuid postgres --regid postgres --clear-groups)
fi
server() { (cd "$data" && "${as[@]}" env PATH="$PATH" "$@"); }
stop() {
  server pg_ctl -D "$data/db" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$data"
}
trap stop EXIT
run postgres-initdb server initdb -D "$data/db" -U maqal --auth trust --encoding UTF8 --locale C.UTF-8
run postgres-start server pg_ctl -D "$data/db" -w -l "$data/log" -o "-k '$data' -c listen_addresses='' -c fsync=off" start
export PGHOST=$data PGUSER=maqal PGDATABASE=postgres
"$@"
