"""``python -m maqal``."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

ARTICLE = "<h1>عودة الماء</h1><p onclick=x>عاد الماء إلى الساقية القديمة بعد غياب طويل.</p>"
FEED = '<rss version="2.0"><channel><title>c</title><item><title>ماء</title></item></channel></rss>'


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "maqal", *arguments], input=given, capture_output=True)


def test_each_command_prints_what_its_call_gives(tmp_path) -> None:
    file = tmp_path / "story.html"
    file.write_bytes(ARTICLE.encode("cp1256"))
    charset = ["--charset", "windows-1256"]
    assert run("sanitize", str(file), *charset).stdout.decode().startswith("<h1>عودة الماء</h1><p>")
    assert run("sanitize", "-", "--preset", "basic", given=b"<h1>a<b>b").stdout == b"a<b>b</b>\n"
    assert "<article" in run("render", str(file), *charset).stdout.decode()
    rendered = json.loads(run("render", "-", "--json", "--lang", "ar", given=ARTICLE.encode()).stdout)
    assert rendered["article"]["title"] == "عودة الماء"
    [story] = map(json.loads, run("sources", "-", given=FEED.encode()).stdout.splitlines())
    assert (story["format"], story["known"]["title"]) == ("rss", "ماء")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["sanitize", "/nowhere"], 1, "/nowhere"),
        (["render", "-", "--lang", "not a tag"], 1, "option lang"),
        (["render"], 2, "FILE"),
        (["print", "-"], 2, "COMMAND"),
    ],
)
def test_a_mistake_is_named_on_standard_error(arguments, status, said) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (status, b"")
    assert said in done.stderr.decode() and "Traceback" not in done.stderr.decode()
