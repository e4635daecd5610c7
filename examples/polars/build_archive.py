"""Builds what `npx maqal index` builds, byte for byte, from a table that Polars reads.

    pip install maqal polars
    python build_archive.py stories.parquet --out related

The table's columns are what a document has: id or url, title, text, published and so on, or url and html.
"""

import argparse

import polars
from maqal import archive


def vectors(lines: polars.Series) -> polars.Series:
    """A column of documents to a column of records."""
    return polars.Series(archive.vectors(lines), dtype=polars.String)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("input", help="Parquet, or JSON lines")
    parser.add_argument("--out", required=True, help="the folder of the archive")
    parser.add_argument("--limit", type=int, default=5, help="related articles of each")
    arguments = parser.parse_args()

    scan = polars.scan_parquet if arguments.input.endswith(".parquet") else polars.scan_ndjson
    document = polars.struct(polars.all()).struct.json_encode()
    # What is true of each row by itself, Polars may do in pieces as they are read.
    record = document.map_batches(vectors, return_dtype=polars.String, is_elementwise=True).alias("record")
    records = scan(arguments.input).select(record).collect(engine="streaming")["record"]
    print(archive.write(records, arguments.out, limit=arguments.limit), "documents")


if __name__ == "__main__":
    main()
