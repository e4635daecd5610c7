"""Builds what `npx maqal index` builds, on a cluster, byte for byte.

    spark-submit build_archive.py ARCHIVE.jsonl --out /shared/related [--limit 5] [--maqal "npx maqal"]

Spark reads, moves and sorts lines; all that is counted is counted by `maqal vectors` and `maqal step`, through RDD.pipe, so that there is one
program and not two to keep alike. The folder of --out has to be one that every worker sees. Where each step's lines are described: pkg/bin/steps.js.
"""

import argparse
import json
import pathlib
import shlex
import shutil
import subprocess

from pyspark import StorageLevel
from pyspark.sql import SparkSession

# More than a manifest takes: which of them are common enough, it knows itself.
MOST_COMMON = 1024


def by_shard(pairs, shards):
    """(shard, value) to (shard, values), for every shard that there is."""
    return pairs.groupByKey().union(shards.map(lambda shard: (shard, []))).reduceByKey(lambda one, other: list(one) + list(other))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input", nargs="+", help="JSON lines, plain or gzip, as Spark reads them")
    parser.add_argument("--out", required=True, help="a folder that all workers share")
    parser.add_argument("--limit", type=int, default=5, help="related articles of each")
    parser.add_argument("--force", action="store_true", help="replace an archive that has more than twice as many")
    parser.add_argument("--maqal", default="npx maqal", help="the command")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("maqal").getOrCreate()
    context = spark.sparkContext
    out = pathlib.Path(arguments.out).resolve()
    work = out / ".work"
    shutil.rmtree(work, ignore_errors=True)  # of a run that failed
    work.mkdir(parents=True)

    def pipe(lines, command):
        return lines.pipe(f"{arguments.maqal} {command}", checkCode=True)

    # The terms of each document; of each ID the last; by age. Python compares strings by code points, which is the order of their UTF-8.
    found = pipe(context.textFile(",".join(arguments.input)), "vectors -").zipWithIndex()
    last = found.map(lambda pair: (json.loads(pair[0])["id"], (pair[1], pair[0]))).reduceByKey(max).values()
    aged = last.map(lambda pair: (json.loads(pair[1]), pair[1])).keyBy(lambda pair: (pair[0].get("published", ""), pair[0]["id"]))
    records = aged.sortByKey().values().values().zipWithIndex().map(lambda pair: (pair[1], pair[0]))
    records.persist(StorageLevel.MEMORY_AND_DISK)
    documents = records.count()

    def step(lines, name):
        return pipe(lines, f"step {name} --out {shlex.quote(str(out))} --documents {documents} --limit {arguments.limit}")

    cut = json.loads(subprocess.check_output([*shlex.split(arguments.maqal), "step", "cut", "--documents", str(documents)]))

    # How many documents have each term; those of one need no telling.
    counts = records.flatMap(lambda pair: json.loads(pair[1])["terms"]).map(lambda term: (term, 1)).reduceByKey(int.__add__)
    counts.persist(StorageLevel.MEMORY_AND_DISK)
    with open(work / "frequencies.tsv", "w", encoding="ascii") as file:
        for term, count in counts.filter(lambda pair: pair[1] > 1).toLocalIterator():
            file.write(f"{term}\t{count}\n")

    numbered = records.map(lambda pair: f"{pair[0]}\t{pair[1]}")

    def lists_of(shard, postings):
        lists = {}
        for term, having, posting in postings:
            lists.setdefault((term, having), []).append(posting)
        return "\t".join([str(shard), *(" ".join([term, having, *found]) for (term, having), found in lists.items())])

    postings = step(numbered, "postings").map(lambda line: line.split("\t")).map(lambda fields: (int(fields[0]), tuple(fields[1:])))
    step(by_shard(postings, context.range(2 ** cut["terms"])).map(lambda pair: lists_of(*pair)), "terms").count()

    size = cut["documentsAShard"]
    shards = records.map(lambda pair: (pair[0] // size, pair)).groupByKey()
    lines = shards.map(lambda pair: "\t".join([str(pair[0]), *(record for _, record in sorted(pair[1]))]))
    written = step(lines, "documents").map(int).sum()

    published = records.filter(lambda pair: pair[0] % cut["daysStep"] == 0).mapValues(lambda record: json.loads(record).get("published")).collect()
    common = counts.takeOrdered(MOST_COMMON, key=lambda pair: (-pair[1], pair[0]))
    manifest = {"documents": documents, "bytes": written, "published": [date for _, date in sorted(published)], "common": common}
    related = step(numbered, "related").map(lambda line: line.split("\t", 1)).map(lambda fields: (int(fields[0]), fields[1]))
    lists = by_shard(related, context.range(2 ** cut["related"])).map(lambda pair: "\t".join([str(pair[0]), *pair[1]]))
    step(lists, "lists").count()

    # All of it is there: now it takes the place of the old one.
    step(context.parallelize([json.dumps(manifest)], 1), "manifest --force" if arguments.force else "manifest").count()
    shutil.rmtree(work)
    spark.stop()


if __name__ == "__main__":
    main()
