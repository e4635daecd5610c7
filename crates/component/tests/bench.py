"""How long the component takes in Python, on the documents that the Python package is measured with."""

from __future__ import annotations

import json
import platform
import subprocess
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any, Callable

from wasmtime import Engine, Store, component

CRATE = Path(__file__).resolve().parents[1]


def least(work: Callable[[], Any]) -> float:
    """The least CPU time of a run, in milliseconds."""
    best, end = float("inf"), time.perf_counter() + 3
    for _ in range(300):
        start = time.thread_time()
        work()
        best = min(best, time.thread_time() - start)
        if time.perf_counter() > end:
            break
    return best * 1000


start = time.process_time()
engine = Engine()
compiled = component.Component.from_file(engine, str(CRATE / "target/component/maqal.wasm"))
print(f"Python {platform.python_version()}, wasmtime {version('wasmtime')}: compiled in {time.process_time() - start:.1f} s of CPU time")
store = Store(engine)
instance = component.Linker(engine).instantiate(store, compiled)


def function(interface: str, name: str) -> Callable[..., Any]:
    within = instance.get_export_index(store, f"maqal:article/{interface}@0.1.0")
    found = instance.get_func(store, instance.get_export_index(store, name, within))
    return lambda *given: found(store, *given)


sanitize, render, as_json = function("sanitizing", "sanitize"), function("rendering", "render-article"), function("rendering", "render-article-json")


def instantiated() -> None:
    component.Linker(engine).instantiate(Store(engine), compiled)


print(f"a store and an instance: {least(instantiated):.3f} ms; a call: {least(lambda: sanitize('<p>a')):.3f} ms")
with tempfile.TemporaryDirectory() as folder:
    subprocess.run(["node", str(CRATE.parent / "python/bench/documents.mjs"), folder], check=True)
    for size in (100_000, 260_000, 600_000):
        fragment, page = (Path(folder, f"{name}-{size}.html").read_text(encoding="utf-8") for name in ("fragment", "page"))
        times = {
            "sanitize": lambda: sanitize(fragment),
            "article": lambda: render(page, None, None),
            "as JSON": lambda: json.loads(as_json(page, None, None)),
        }
        print(f"{size // 1000} kB, ms: " + ", ".join(f"{name} {least(work):.2f}" for name, work in times.items()), flush=True)
