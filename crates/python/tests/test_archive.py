"""An archive as files: byte for byte what `npx maqal index` writes."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import maqal
from maqal import archive

ROOT = Path(__file__).resolve().parents[3]
MILL = json.dumps({"id": "a", "title": "The mill grinds again", "text": "Flour and water."})


def node(*arguments: str) -> str:
    run = subprocess.run([str(shutil.which("node")), *arguments], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def stories() -> list[str]:
    """An invented archive, with what must not matter."""
    script = "import { newsroom } from './tests/node/newsroom.mjs'; console.log(JSON.stringify(newsroom(3000)))"
    found = json.loads(node("--input-type=module", "-e", script))
    odd = [
        {**found[7], "title": "Later"},
        {"id": "undated", "title": "Olives 🫒", "text": "The mill"},
        {"id": "🫒", "title": "𝔒lives", "author": "Ann", "section": "a\x1fb\u2028c"},
        {"id": "\uffee", "title": "Half"},
        {"id": 12, "title": "A number", "image": "https://news.example/a.png", "keywords": [{"text": "mill"}, "weir"]},
        {"url": "https://news.example/page", "html": "<h1>عودة الماء</h1><p>13 مارس 2021</p><p>عاد الماء إلى الساقية القديمة.</p>"},
        {"canonicalUrl": "https://news.example/b", "lead": "Only a lead.", "published": "13 March", "authors": ["Lee"]},
        {"id": "mail", "title": "By mail", "published": "Sat, 13 Mar 2021 10:20:30 +0200"},
        {"id": "tab", "title": "A\ttab \r\n\b\f\v", "keywords": ["a\tb"]},
        {"id": "old", "title": "Older than most", "published": "1969-07-20"},
        {"id": "large", "title": "x" * 17_000},
        {"title": "Nobody's"},
        ["no object"],
    ]
    lines = [json.dumps(story, ensure_ascii=False) for story in found + odd]
    return lines[:100] + ["not JSON", "", '{"id": NaN, "title": "x"}'] + lines[100:]


@pytest.fixture(scope="module")
def by_npm(stories, tmp_path_factory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("npm")
    (folder / "stories.jsonl").write_text("\n".join(stories) + "\n", encoding="utf-8")
    node("pkg/bin/maqal.js", "index", str(folder / "stories.jsonl"), "--out", str(folder / "out"))
    return files(folder / "out")


def test_the_files_are_those_of_the_npm_package(stories, by_npm, tmp_path) -> None:
    skipped = []
    records = archive.vectors(stories, lambda place, why: skipped.append(place))
    assert len(records) == len(stories) and len(skipped) == 5
    assert archive.write(records, tmp_path / "out") == 3009
    ours = files(tmp_path / "out")
    assert sorted(ours) == sorted(by_npm)
    assert [name for name, content in ours.items() if content != by_npm[name]] == []


@pytest.mark.parametrize("count", [0, 1, 2, 17])
def test_a_small_archive_is_the_same_too(count, stories, tmp_path) -> None:
    (tmp_path / "stories.jsonl").write_text("".join(f"{line}\n" for line in stories[:count]), encoding="utf-8")
    if count == 0:
        assert archive.write([], tmp_path / "ours") == 0
        return
    node("pkg/bin/maqal.js", "index", str(tmp_path / "stories.jsonl"), "--out", str(tmp_path / "npm"))
    archive.write(archive.vectors(stories[:count]), tmp_path / "ours")
    assert files(tmp_path / "ours") == files(tmp_path / "npm")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("no JSON", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "not an object"),
        ('{"title": "a"}', "neither an id nor a url"),
        ('{"id": " ", "title": "a"}', "neither an id nor a url"),
        ('{"id": "a", "title": " "}', "neither a title nor a text"),
        (json.dumps({"id": "a", "title": "م" * 9000}), "what readers would be shown has 18021 bytes; 16384 are the most"),
    ],
)
def test_a_line_that_is_no_good_is_named_and_the_others_are_kept(line, why) -> None:
    told = []
    records = archive.vectors([MILL, line, "", None, MILL], lambda *said: told.append(said))
    assert told == [(1, why)]
    assert [record is None for record in records] == [False, True, True, True, False]


def test_a_new_archive_takes_the_place_of_the_old_one_and_leaves_nothing_of_it(stories, tmp_path) -> None:
    records = archive.vectors(stories[:60])
    archive.write(records, tmp_path)
    first = files(tmp_path)
    archive.write(records[:50], tmp_path)
    assert files(tmp_path) != first and not (tmp_path / ".work").exists()
    archive.write(records, tmp_path)
    assert files(tmp_path) == first


def test_an_archive_of_less_than_half_replaces_nothing_but_by_force(stories, tmp_path) -> None:
    records = archive.vectors(stories[:60])
    archive.write(records, tmp_path)
    with pytest.raises(FileExistsError, match="less than half of the 60"):
        archive.write(records[:20], tmp_path)
    assert json.loads((tmp_path / "archive.json").read_text())["documents"] == 60
    assert archive.write(records[:20], tmp_path, force=True) == 20
    (tmp_path / "archive.json").write_text("{}")
    with pytest.raises(FileExistsError, match="no manifest"):
        archive.write(records, tmp_path)


def test_two_builds_in_one_folder_do_not_meet(tmp_path) -> None:
    with archive.alone(tmp_path):
        with pytest.raises(FileExistsError, match="another build"):
            archive.write(archive.vectors([MILL]), tmp_path)
    assert not list(tmp_path.iterdir()) if tmp_path.exists() else True


@pytest.mark.parametrize("damage", [b"", b"\0\0\0\0\1", b"cut"])
def test_a_damaged_file_is_named(damage, tmp_path) -> None:
    steps = archive.Steps(tmp_path, 1)
    [record] = archive.vectors([MILL])
    steps.write_frequencies([])
    steps.write_documents(0, [record])
    steps.write_terms(0, [])
    (steps.built / "terms/00/0000.bin").write_bytes(damage)
    with pytest.raises(maqal.MaqalError, match="0000.bin") as raised:
        steps.related([(0, record)])
    assert raised.value.code == "BAD_INDEX"


def test_mistakes_of_the_caller(tmp_path) -> None:
    with pytest.raises(maqal.MaqalError) as raised:
        archive.write([MILL], tmp_path, limit=0)
    assert raised.value.option == "limit"
    with pytest.raises(maqal.MaqalError, match="records"):
        archive.Steps(tmp_path, 1).write_documents(0, ["{}"])
    with pytest.raises(FileNotFoundError, match="files of documents"):
        archive.publish(tmp_path, 1, size=0, published=[None], common=[])


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_the_examples_of_other_engines_write_the_same_files(engine, stories, tmp_path) -> None:
    # A table has columns of one type each.
    (tmp_path / "stories.jsonl").write_text("".join(f"{line}\n" for line in stories[:100]), encoding="utf-8")
    example = str(ROOT / "examples" / engine / "build_archive.py")
    asked = [sys.executable, example, str(tmp_path / "stories.jsonl"), "--out", str(tmp_path / "theirs")]
    run = subprocess.run(asked, capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, "100 documents\n"), run.stderr
    archive.write(archive.vectors(stories[:100]), tmp_path / "ours")
    assert files(tmp_path / "theirs") == files(tmp_path / "ours")
