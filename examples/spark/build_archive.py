"""Builds what `npx maqal index` builds, on a cluster, byte for byte: the Python package works inside the executors.

    pip install maqal pyspark pandas pyarrow
    spark-submit build_archive.py ARCHIVE.jsonl --out /shared/related [--limit 5]

Spark reads, moves, counts and sorts; batches of rows go to `maqal.archive` and come back as Arrow. The folder of --out has to be one that every
worker sees. Workers that have no Python package: build_archive_by_pipe.py.
"""

import argparse
import json
import shutil
import sys

import pandas
from maqal import archive
from pyspark import StorageLevel
from pyspark.sql import SparkSession, functions

RECORDS = "at long, id string, published string, record string"
POSTINGS = "shard int, term long, documents long, posting long"
LISTS = "shard int, id string, list string"
WRITTEN = "bytes long"


def vectors(batches):
    """Lines to records. What is no good is named among the messages of the worker."""
    for batch in batches:
        lines = batch["line"].tolist()
        found = archive.vectors(lines, lambda place, why: print(f"skipped: {why}: {lines[place][:80]!r}", file=sys.stderr))
        records = [(at, json.loads(record), record) for at, record in zip(batch["at"], found) if record is not None]
        rows = [(at, members["id"], members.get("published", ""), record) for at, members, record in records]
        yield pandas.DataFrame(rows, columns=["at", "id", "published", "record"])


def terms(batches):
    for batch in batches:
        yield pandas.DataFrame({"term": [term for record in batch["record"] for term in json.loads(record)["terms"]]})


def numbered(ordered):
    """Rows with their numbers from 0 on. Spark numbers them within each partition, and where that begins is counted."""
    ordered = ordered.withColumn("part", functions.spark_partition_id()).withColumn("row", functions.monotonically_increasing_id())
    ordered = ordered.persist(StorageLevel.MEMORY_AND_DISK)
    counts = dict(ordered.groupBy("part").count().collect())
    starts = [0]
    for part in range(max(counts, default=0)):
        starts.append(starts[-1] + counts.get(part, 0))
    start = functions.array(*map(functions.lit, starts))[functions.col("part")]
    number = start + functions.col("row").bitwiseAND(functions.lit(2**33 - 1))
    return ordered.select(number.alias("number"), "published", "record"), sum(counts.values())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input", nargs="+", help="JSON lines, plain or gzip, as Spark reads them")
    parser.add_argument("--out", required=True, help="a folder that all workers share")
    parser.add_argument("--limit", type=int, default=5, help="related articles of each")
    parser.add_argument("--force", action="store_true", help="replace an archive that has more than twice as many")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("maqal").getOrCreate()
    # Each partition reads the terms of the archive anew when it looks for related articles, so that many small ones would take long.
    spark.conf.set("spark.sql.shuffle.partitions", 2 * spark.sparkContext.defaultParallelism)
    lines = spark.sparkContext.textFile(",".join(arguments.input)).map(lambda line: (line,)).toDF("line string")

    # The terms of each document; of each ID the last; by age. Spark compares strings by the bytes of their UTF-8.
    found = lines.withColumn("at", functions.monotonically_increasing_id()).mapInPandas(vectors, RECORDS)
    last = found.groupBy("id").agg(functions.max_by("published", "at").alias("published"), functions.max_by("record", "at").alias("record"))
    records, documents = numbered(last.sort("published", "id"))

    shape = archive.shape_of(documents)
    here = archive.Steps(arguments.out, documents, arguments.limit)
    shutil.rmtree(here.built, ignore_errors=True)  # of a run that failed
    out, limit = str(here.out.resolve()), arguments.limit

    def steps():
        """The steps, in a worker; each partition has its own, with what they read of the archive."""
        return archive.Steps(out, documents, limit)

    def shards(count, parts):
        """A row for each file, with what belongs into it: lists, which are null where nothing does."""
        columns = [functions.collect_list(column).alias(column) for column in parts.columns if column != "shard"]
        return spark.range(count).withColumnRenamed("id", "shard").join(parts.groupBy("shard").agg(*columns), "shard", "left")

    def rows_in(batch, *columns):
        """For each file its number, and what belongs into it as rows."""
        for shard, *lists in zip(batch["shard"].tolist(), *(batch[column] for column in columns)):
            yield shard, list(zip(*([] if found is None else found.tolist() for found in lists)))

    def numbered_in(batch):
        return list(zip(batch["number"].tolist(), batch["record"].tolist()))

    def postings(batches):
        asked = steps()
        for batch in batches:
            rows = [(shard, *posting) for shard, posting in asked.postings(numbered_in(batch))]
            yield pandas.DataFrame(rows, columns=["shard", "term", "documents", "posting"])

    def write_terms(batches):
        asked = steps()
        for batch in batches:
            for shard, found in rows_in(batch, "term", "documents", "posting"):
                asked.write_terms(shard, found)
            yield pandas.DataFrame({"bytes": [0]})

    def write_documents(batches):
        asked = steps()
        for batch in batches:
            files = [(shard, [record for _, record in sorted(rows)]) for shard, rows in rows_in(batch, "number", "record")]
            yield pandas.DataFrame({"bytes": [sum(asked.write_documents(*file) for file in files)]})

    def related(batches):
        asked = steps()
        for batch in batches:
            yield pandas.DataFrame(asked.related(numbered_in(batch)), columns=["shard", "id", "list"])

    def write_lists(batches):
        asked = steps()
        for batch in batches:
            for shard, found in rows_in(batch, "id", "list"):
                asked.write_related(shard, found)
            yield pandas.DataFrame({"bytes": [0]})

    def written(files, write):
        return files.mapInPandas(write, WRITTEN).groupBy().sum("bytes").first()[0] or 0

    counts = records.mapInPandas(terms, "term long").groupBy("term").count()
    common = here.write_frequencies((term, count) for term, count in counts.where("count > 1").toLocalIterator())
    written(shards(shape.term_shards, records.mapInPandas(postings, POSTINGS)), write_terms)
    in_files = records.select((functions.col("number") / shape.documents_a_shard).cast("int").alias("shard"), "number", "record")
    size = written(shards(-(-documents // shape.documents_a_shard), in_files), write_documents)
    written(shards(shape.related_shards, records.mapInPandas(related, LISTS)), write_lists)

    # All of it is there: now it takes the place of the old one.
    dated = records.where(functions.col("number") % shape.days_step == 0).sort("number").select("published")
    published = [row["published"] or None for row in dated.collect()]
    archive.publish(here.out, documents, size=size, published=published, common=common, force=arguments.force)
    spark.stop()


if __name__ == "__main__":
    main()
