"""Side by side with what Python's newsrooms use: nh3 and bleach for `sanitize`, trafilatura and readability-lxml for the article.

Each time is the least CPU time of many runs in this thread, which other programs on the machine do not disturb much. The allow-list of nh3 and
bleach is that of maqal's policy `article`, as far as they can say it. `bench.py FILE...` measures files, as whole pages, in place of the invented ones.
"""

from __future__ import annotations

import gzip
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any, Callable, Dict

import bleach
import nh3
import readability
import trafilatura

import maqal

SIZES = (100_000, 260_000, 600_000)
SECONDS = 3.0
MAX_RUNS = 300

TAGS = set(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins "
    "kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var".split()
)
ATTRIBUTES = {"*": {"dir", "lang", "title"}, "a": {"href"}, "img": {"src", "srcset", "alt", "width", "height"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def least(calls: Dict[str, Callable[[], Any]]) -> Dict[str, float]:
    """The least CPU time of a run of each, in milliseconds. They take turns, so that none has the quiet minutes to itself."""
    best = dict.fromkeys(calls, float("inf"))
    end = time.perf_counter() + SECONDS * len(calls)
    for _ in range(MAX_RUNS):
        for who, work in calls.items():
            start = time.thread_time()
            work()
            best[who] = min(best[who], time.thread_time() - start)
        if time.perf_counter() > end:
            break
    return {who: seconds * 1000 for who, seconds in best.items()}


def sanitizers(html: str) -> Dict[str, Callable[[], Any]]:
    lists = {tag: sorted(names) for tag, names in ATTRIBUTES.items()}
    return {
        "maqal": lambda: maqal.sanitize(html),
        "nh3": lambda: nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES),
        "bleach": lambda: bleach.clean(html, tags=TAGS, attributes=lists, protocols=SCHEMES, strip=True),
    }


def extractors(page: str) -> Dict[str, Callable[[], Any]]:
    def readable() -> Any:
        document = readability.Document(page)
        return document.short_title(), document.summary()

    return {
        "maqal": lambda: maqal.render_article(page),
        "trafilatura": lambda: trafilatura.extract(page, output_format="json", with_metadata=True, include_links=True, include_images=True),
        "readability-lxml": readable,
    }


def compare(name: str, calls: Dict[str, Callable[[], Any]]) -> None:
    times = least(calls)
    ours = times["maqal"]
    cells = [f"{who} {taken:.2f} ms" + ("" if who == "maqal" else f" ({taken / ours:.1f} x)") for who, taken in times.items()]
    print(f"{name}: " + ", ".join(cells), flush=True)


def main() -> None:
    packages = ", ".join(f"{name} {version(name)}" for name in ("nh3", "bleach", "trafilatura", "readability-lxml", "lxml"))
    print(f"maqal {maqal.__version__}; {packages}; Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    for file in map(Path, sys.argv[1:]):
        data = file.read_bytes()
        text = (gzip.decompress(data) if file.suffix == ".gz" else data).decode("utf-8", "replace")
        compare(f"sanitize {file}, {len(text) // 1000} thousand characters", sanitizers(text))
        compare(f"article of {file}", extractors(text))
    if len(sys.argv) > 1:
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["node", str(Path(__file__).with_name("documents.mjs")), folder], check=True)
        for name, calls in (("fragment", sanitizers), ("page", extractors)):
            for size in SIZES:
                text = Path(folder, f"{name}-{size}.html").read_text(encoding="utf-8")
                compare(f"{name} of {size // 1000} kB", calls(text))


if __name__ == "__main__":
    sys.exit(main())
