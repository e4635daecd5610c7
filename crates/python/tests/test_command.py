"""``python -m maqal``."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from test_archive import ROOT, files, node

ARTICLE = "<h1>عودة الماء</h1><p onclick=x>عاد الماء إلى الساقية القديمة بعد غياب طويل.</p><p>اقرأ أيضًا: <a href=/mill>الطاحونة تدور</a></p>"
ITEM = "<item><title>{}</title><description>It rained at the weir.</description></item>"
FEED = f'<rss version="2.0"><channel><title>c</title>{ITEM.format("ماء")}{ITEM.format("مطر")}</channel></rss>'
WITHHELD = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><itemMeta><pubStatus qcode="stat:withheld"/></itemMeta>'
    '<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
    "<h1>Rain</h1><p>It rained.</p></body></html></inlineXML></contentSet></newsItem>"
)
TEMPLATE = '<html><head></head><body><main data-maqal="article"></main></body></html>'


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "maqal", *arguments], input=given, capture_output=True)


@pytest.fixture
def folder(tmp_path) -> Path:
    written = {
        "story.html": ARTICLE.encode(),
        "cp1256.html": ARTICLE.encode("cp1256"),
        "feed.xml": FEED.encode(),
        "feed.xml.gz": gzip.compress(FEED.encode()),
        "withheld.xml": WITHHELD.encode(),
        "site.html": TEMPLATE.encode(),
        "stories.jsonl": b'{"id": 1, "title": "The mill grinds"}\n\nno JSON\n{"id": 2, "title": "A mill by the weir"}\n',
    }
    for name, content in written.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


SAME = [
    "sanitize story.html",
    "sanitize story.html --preset basic",
    "sanitize story.html --base-url https://news.example/",
    "sanitize cp1256.html --charset windows-1256",
    "sanitize story.html --report",
    "keywords story.html --lang ar",
    "keywords feed.xml --item 2 --limit 3 --json",
    "render story.html",
    "render story.html --url https://news.example/water --lang ar --heading-level 2",
    "render story.html --json",
    "render story.html --format text",
    "render cp1256.html --charset windows-1256 --preset embed",
    "render feed.xml",
    "render feed.xml.gz --item 2",
    "render withheld.xml --even-if withheld",
    "page site.html story.html --head late",
    "page site.html story.html --title {title}!",
    "sources feed.xml feed.xml.gz",
    "vectors stories.jsonl",
]


@pytest.mark.parametrize("command", SAME)
def test_each_command_prints_what_the_npm_package_prints(command, folder) -> None:
    name, *arguments = [str(folder / word) if (folder / word).exists() else word for word in command.split()]
    ours = run(name, *arguments)
    assert ours.returncode == 0, ours.stderr.decode()
    printed, expected = ours.stdout.decode(), node("pkg/bin/maqal.js", name, *arguments)
    if name == "sources":
        # The order of members says nothing.
        printed, expected = ([json.loads(line) for line in text.splitlines()] for text in (printed, expected))
    assert printed == expected


def test_index_writes_what_the_npm_package_writes(folder) -> None:
    done = run("index", str(folder / "stories.jsonl"), "--out", str(folder / "ours"))
    assert (done.returncode, done.stdout) == (0, b"")
    assert f"{folder}/stories.jsonl:3: skipped: not JSON" in done.stderr.decode()
    node("pkg/bin/maqal.js", "index", str(folder / "stories.jsonl"), "--out", str(folder / "npm"))
    assert files(folder / "ours") == files(folder / "npm")


def test_standard_input_is_a_file_too() -> None:
    assert run("sanitize", "-", "--preset", "basic", given=b"<h1>a<b>b").stdout == b"a<b>b</b>\n"
    rendered = json.loads(run("render", "-", "--json", given=ARTICLE.encode()).stdout)
    assert rendered["article"]["title"] == "عودة الماء"
    assert run("vectors", "-", given=b'{"id": 1, "title": "a mill"}').stdout.startswith(b'{"id":"1",')


MISTAKES = [
    ("sanitize /nowhere", 1, "/nowhere"),
    ("render story.html --lang no_tag", 1, "option lang"),
    ("render", 2, "FILE"),
    ("print -", 2, "COMMAND"),
    ("render story.html --item 2", 2, "no story 2"),
    ("render withheld.xml", 3, "withheld"),
    ("render story.html --even-if late", 1, "option even_if"),
    ("page story.html story.html", 1, "slot"),
    ("page site.html story.html --slots {", 2, "--slots"),
    ("index stories.jsonl", 2, "--out"),
    ("index stories.jsonl --out . --limit 0", 1, "option limit"),
]


@pytest.mark.parametrize(("command", "status", "said"), MISTAKES, ids=[case[0] for case in MISTAKES])
def test_a_mistake_is_named_on_standard_error(command, status, said, folder) -> None:
    words = [str(folder / word) if (folder / word).is_file() else word for word in command.split()]
    done = run(*words)
    assert (done.returncode, done.stdout) == (status, b"")
    assert said in done.stderr.decode() and "Traceback" not in done.stderr.decode()


def test_a_reader_that_stops_early_is_no_error(folder) -> None:
    lines = b"".join(b'{"id": %d, "title": "The mill grinds"}\n' % number for number in range(3000))
    process = subprocess.Popen([sys.executable, "-m", "maqal", "vectors", "-"], stdin=-1, stdout=-1, stderr=-1)
    assert process.stdin and process.stdout and process.stderr
    process.stdout.close()
    process.stdin.write(lines)
    process.stdin.close()
    assert (process.wait(), process.stderr.read()) == (0, b"")
    process.stderr.close()
