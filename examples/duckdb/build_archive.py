"""Builds what `npx maqal index` builds, byte for byte, from a query of DuckDB.

    pip install maqal duckdb pyarrow numpy
    python build_archive.py stories.jsonl --out related
"""

import argparse

import duckdb
import pyarrow
from maqal import archive


def vectors(lines: pyarrow.Array) -> pyarrow.Array:
    """A column of documents to a column of records."""
    return pyarrow.array(archive.vectors(lines.to_pylist()), pyarrow.string())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("input", help="JSON lines")
    parser.add_argument("--out", required=True, help="the folder of the archive")
    parser.add_argument("--limit", type=int, default=5, help="related articles of each")
    arguments = parser.parse_args()

    connection = duckdb.connect()
    connection.create_function("vectors", vectors, ["VARCHAR"], "VARCHAR", type="arrow", null_handling="special")
    # Any query will do whose column is JSON of documents: to_json(stories) makes it of a row.
    found = connection.execute("SELECT vectors(json) FROM read_json_objects(?, format = 'newline_delimited')", [arguments.input])
    records = (record for (record,) in found.fetchall())
    print(archive.write(records, arguments.out, limit=arguments.limit), "documents")


if __name__ == "__main__":
    main()
