"""Byte for byte what the npm package gives, on every fixture: in Node, without its Intl.Segmenter."""

from __future__ import annotations

import base64
import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest

import maqal

ROOT = Path(__file__).resolve().parents[3]
CORPORA = ROOT / ".." / "shared" / "corpora"
FOLDERS = ["tests/node/fixtures", "tests/articles"]
SUFFIXES = {".html", ".htm", ".txt", ".xml", ".json", ".md", ".amp"}


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())


def compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def in_python(call: str, source: object, options: dict) -> dict:
    options = {"base_url" if name == "baseUrl" else name: value for name, value in options.items()}
    everything = ["canceled", "withheld", "embargoed"]
    calls = {
        "sanitize": lambda: compact(maqal.sanitize(source, **options)),
        "sanitizeWithReport": lambda: compact(maqal.sanitize_with_report(source, **options).to_dict()),
        "renderArticle": lambda: maqal.render_article(source, **options).to_json(),
        "readSource": lambda: [story.to_dict() for story in maqal.read_source(source, **options)],
        "renderSources": lambda: "[%s]" % ",".join(
            maqal.render_article(story, even_if=everything).to_json() for story in maqal.read_source(source, **options)
        ),
        "embedArticle": lambda: compact(maqal.embed_article(source, maqal.render_article(source), **options)),
    }
    try:
        return {"result": calls[call]()}
    except maqal.MaqalError as error:
        return {"code": error.code}


def in_node(asked: list[dict]) -> list[dict]:
    node = shutil.which("node")
    assert node, "Node.js is missing: the test compares with the npm package"
    assert (ROOT / "pkg/wasm").is_dir(), "pkg/wasm/ is missing: run `make build`"
    lines = "".join(json.dumps(one) + "\n" for one in asked)
    run = subprocess.run([node, str(Path(__file__).with_name("same.mjs"))], input=lines.encode(), capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    return [json.loads(line) for line in run.stdout.split(b"\n") if line]


def compare(cases: list[tuple[str, str, bytes | str, dict]]) -> None:
    """Each is a name, a call, a source and the options."""
    asked = []
    for _, call, source, options in cases:
        given = {"text": source} if isinstance(source, str) else {"base64": base64.b64encode(source).decode()}
        asked.append({"call": call, "options": options, **given})
    answers = in_node(asked)
    assert len(answers) == len(cases)
    different = []
    for (name, call, source, options), node in zip(cases, answers):
        python = in_python(call, source, options)
        if call == "readSource" and "result" in node:
            # Plain data: the order of members says nothing.
            node = {"result": json.loads(node["result"])}
        node.pop("message", None)
        if python != node:
            different.append(f"{name}, {call}, {options}:\n  {python!r:.600}\n  {node!r:.600}")
    assert not different, f"{len(different)} of {len(cases)} differ:\n" + "\n".join(different[:5])


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_fixture_gives_the_same(folder: str) -> None:
    found = files(ROOT / folder)
    assert len(found) >= 3, f"{folder} has fixtures"
    cases = []
    for path in found:
        data = path.read_bytes()
        cases += [(path.name, call, data, {}) for call in ("sanitize", "sanitizeWithReport", "renderArticle")]
        cases += [(path.name, call, data, {"name": path.name}) for call in ("readSource", "renderSources")]
        cases += [(path.name, "embedArticle", data, {"head": "late"})]
        cases += [(path.name, "renderArticle", data, {"url": "https://news.example/a/b", "preset": "embed"})]
    compare(cases)


ARABIC = "<p>عاد الماء إلى الساقية"
DECLARED = '<meta charset="{}">' + ARABIC
BYTES = [
    ("windows-1256 that is declared", DECLARED.format("windows-1256").encode("cp1256"), {}),
    ("windows-1256 by the option", ARABIC.encode("cp1256"), {"charset": "windows-1256"}),
    ("windows-1256 that nobody declares", ARABIC.encode("cp1256"), {}),
    ("UTF-8 that is declared as something else", DECLARED.format("windows-1256").encode(), {}),
    ("UTF-8 that is declared as UTF-16", DECLARED.format("utf-16").encode(), {}),
    ("a label with white space", DECLARED.format(" cp1256 ").encode("cp1256"), {}),
    ("a mark against the option", ARABIC.encode("utf-8-sig"), {"charset": "iso-8859-6"}),
    ("UTF-16 with a mark", ARABIC.encode("utf-16"), {}),
    ("UTF-16 in the other order", b"\xfe\xff" + ARABIC.encode("utf-16-be"), {}),
    ("UTF-16 by its XML declaration", "<?xml version='1.0'?><p>a".encode("utf-16-le"), {}),
    ("an XML declaration", '<?xml version="1.0" encoding="iso-8859-6"?>'.encode() + ARABIC.encode("iso8859-6"), {}),
    ("http-equiv", b'<meta http-equiv=Content-Type content="text/html; charset=cp1256">' + ARABIC.encode("cp1256"), {}),
    ("a declaration in a comment", b"<!-- <meta charset=cp1256> -->" + ARABIC.encode("cp1256"), {}),
    ("a declaration in an attribute", b"<p title='<meta charset=cp1256>'>" + ARABIC.encode("cp1256"), {}),
    ("a declaration behind the first kilobyte", b" " * 1100 + DECLARED.format("cp1256").encode("cp1256"), {}),
    ("x-user-defined", b"<meta charset=x-user-defined>caf\xe9", {}),
    ("latin1", b"<meta charset=latin1>caf\xe9", {}),
    ("an encoding that is a danger", b"<meta charset=iso-2022-kr>caf\xe9", {}),
    ("gb18030", '<meta charset="gbk">你好'.encode("gb18030"), {}),
    ("Shift_JIS", '<meta charset="shift_jis">こんにちは'.encode("cp932"), {}),
    ("cut UTF-8", b"caf\xc3\xa9\xc3", {}),
    ("no UTF-8 at all", b"a\xffb\xc3", {}),
    ("nothing", b"", {}),
    ("a cut tag", b"<meta charset=cp1256", {}),
    ("a NUL", b"a\0b<p>c", {}),
]


def test_bytes_in_every_encoding_give_the_same() -> None:
    calls = ("sanitize", "renderArticle", "readSource")
    compare([(name, call, data, options) for name, data, options in BYTES for call in calls])


def test_latin1_is_windows_1252_as_the_encoding_standard_has_it() -> None:
    # Not compared: TextDecoder of Node 20 takes windows-1252 for ISO-8859-1, and gives control characters.
    assert maqal.sanitize(b"<meta charset=latin1>\x80 caf\xe9") == "€ café"


def test_every_label_of_an_encoding_is_known_to_both() -> None:
    labels = "utf8 ascii l1 latin9 cp1251 koi8-r mac tis-620 big5 euc-jp sjis euc-kr gb2312 iso-8859-8-i utf-16 replacement x".split()
    compare([(label, "sanitize", b"a\xe9\xc7b", {"charset": label}) for label in labels])


def test_pages_of_the_corpora_give_the_same() -> None:
    if not CORPORA.is_dir():
        pytest.skip("../shared/corpora is not there")
    pages = sorted((CORPORA / "pages").rglob("*.html.gz"))[::8]
    assert len(pages) > 100
    for some in (pages[at : at + 20] for at in range(0, len(pages), 20)):
        sources = [(str(path), gzip.decompress(path.read_bytes())) for path in some]
        compare([(path, call, page, {}) for path, page in sources for call in ("sanitize", "renderArticle")])
