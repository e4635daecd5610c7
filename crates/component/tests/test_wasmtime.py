"""The component in Python, by wasmtime: the same bytes as the npm package, and errors where a caller is wrong."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unittest
from pathlib import Path

from wasmtime import Engine, Store, component

CRATE = Path(__file__).resolve().parents[1]
ROOT = CRATE.parents[1]
WIT = (CRATE / "wit/maqal.wit").read_text(encoding="utf-8")
ENGINE = Engine()
COMPONENTS = {
    name: component.Component.from_file(ENGINE, str(CRATE / f"target/component/{name}.wasm"))
    for name in ("maqal", "maqal-sanitizer")
}
VERSION = "0.1.0"


class Host:
    """A store and an instance in it."""

    def __init__(self, name: str = "maqal") -> None:
        self.store = Store(ENGINE)
        # No import is defined: none may be asked for.
        self.instance = component.Linker(ENGINE).instantiate(self.store, COMPONENTS[name])

    def call(self, interface: str, function: str, *given):
        within = self.instance.get_export_index(self.store, f"maqal:article/{interface}@{VERSION}")
        found = self.instance.get_func(self.store, self.instance.get_export_index(self.store, function, within))
        return found(self.store, *given)

    def make(self, interface: str, resource: str, *given):
        return self.call(interface, f"[constructor]{resource}", *given)

    def method(self, interface: str, resource: str, name: str, handle, *given):
        return self.call(interface, f"[method]{resource}.{name}", handle, *given)


def in_node(asked: list[dict]) -> list[dict]:
    """What the npm package gives, by the script that the Python package is compared with."""
    lines = "".join(json.dumps(one) + "\n" for one in asked)
    script = ROOT / "crates/python/tests/same.mjs"
    run = subprocess.run([shutil.which("node"), str(script)], input=lines.encode(), capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.split(b"\n") if line]


def fixtures() -> list[str]:
    found = [path for folder in ("tests/node/fixtures", "tests/articles") for path in sorted((ROOT / folder).iterdir())]
    texts = []
    for path in found:
        if path.suffix in {".html", ".txt", ".xml", ".md"}:
            try:
                texts.append(path.read_bytes().decode("utf-8"))
            except UnicodeDecodeError:
                continue
    return texts


class SameBytes(unittest.TestCase):
    def test_every_fixture(self) -> None:
        texts = fixtures()
        self.assertGreater(len(texts), 30)
        host, small = Host(), Host("maqal-sanitizer")
        calls = ["sanitize", "renderArticle"]
        answers = in_node([{"call": call, "text": text, "options": {}} for text in texts for call in calls])
        for number, text in enumerate(texts):
            clean, rendered = (answers[2 * number + at]["result"] for at in (0, 1))
            self.assertEqual(host.call("sanitizing", "sanitize", text), json.loads(clean))
            self.assertEqual(small.call("sanitizing", "sanitize", text), json.loads(clean))
            self.assertEqual(host.call("rendering", "render-article-json", text, None, None), rendered)

    def test_records(self) -> None:
        host = Host()
        found = host.call("sources", "read-source", "---\ntitle: مطر\n---\n\nهطل المطر على المدينة.", None)
        self.assertEqual([(story.kind, json.loads(story.known)["title"]) for story in found], [("html", "مطر")])
        rendered = host.call("rendering", "render-source", found[0], None, None).payload
        self.assertEqual((rendered.article.title, rendered.article.dir), ("مطر", "rtl"))
        page = "<html><head></head><body><main data-maqal=article></main></body></html>"
        self.assertIn("<title>مطر</title>", host.call("page", "embed-article", page, rendered, None))


class Mistakes(unittest.TestCase):
    """Each is tried in one store: a trap would end it, and every call after it."""

    def types(self, interface: str, method: str) -> list[str]:
        body = re.search(rf"^interface {interface} \{{(.*?)^\}}", WIT, re.S | re.M)[1]
        return re.findall(r": (\w+)", re.search(rf"^ +{method}: func\((.*?)\)", body, re.M)[1])

    def test_the_table(self) -> None:
        host = Host()
        convert = {"u64": int, "s64": int, "f64": float}
        for interface, resource, method, given, code, option in json.loads((CRATE / "tests/mistakes.json").read_text()):
            with self.subTest(f"{interface}: {resource}.{method}({given})"):
                types = self.types(interface, method)
                handle = host.make(interface, resource)
                values = [convert.get(types[at], lambda value: value)(value) for at, value in enumerate(given)]
                error = host.method(interface, resource, method, handle, *values)
                error = getattr(error, "payload", error)
                self.assertEqual((error.code, error.option), (code, option))
                handle.drop(host.store)
        self.assertEqual(host.call("sanitizing", "sanitize", "<p onclick=x>a"), "<p>a</p>")

    def test_numbers_that_the_host_would_cut(self) -> None:
        host = Host()
        policy = host.make("sanitizing", "policy")
        for number in (2**40, 2**64 - 1, -1):
            error = host.method("sanitizing", "policy", "set-max-input-bytes", policy, number)
            self.assertEqual(error.code, "BAD_OPTION", number)

    def test_a_lone_surrogate_does_not_get_in(self) -> None:
        host = Host()
        with self.assertRaises(UnicodeEncodeError):
            host.call("sanitizing", "sanitize", "<p>\ud800")
        self.assertEqual(host.call("sanitizing", "sanitize", "<p>a"), "<p>a</p>")


class Documents(unittest.TestCase):
    def test_samples(self) -> None:
        text = (ROOT / "docs/component.md").read_text(encoding="utf-8")
        samples = re.findall(r"^```python component\n(.*?)^```$", text, re.S | re.M)
        self.assertGreater(len(samples), 0)
        for sample in samples:
            promised = re.findall(r"^print\(.*\)  # (.*)$", sample, re.M)
            printed: list[str] = []
            exec(sample, {"print": lambda *values: printed.append(" ".join(map(str, values)))})
            self.assertEqual(printed, promised)


if __name__ == "__main__":
    unittest.main()
