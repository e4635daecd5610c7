"""Every sample of the documents, and of the docstrings, prints what it says."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import maqal
from maqal import _options, _page, _related, archive

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("module", [maqal, _page, _related, archive], ids=lambda module: module.__name__)
def test_docstrings(module) -> None:
    failed, tried = doctest.testmod(module, extraglobs={name: getattr(maqal, name) for name in maqal.__all__})
    assert tried > 0 and failed == 0


@pytest.mark.parametrize(
    ("call", "options"),
    [(maqal.sanitize, _options.SanitizeOptions.__annotations__), (maqal.render_article, _options.RenderOptions.__annotations__)],
)
def test_help_names_every_option(call, options) -> None:
    # An article's are a policy's and its own.
    named = maqal.sanitize.__doc__ + call.__doc__
    assert [name for name in options if f"``{name}``" not in named] == []


@pytest.mark.parametrize("file", ["docs/python.md", "crates/python/README.md"])
def test_documents(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    samples = re.findall(r"^```python\n(.*?)^```$", text, re.S | re.M)
    parts = [sample for sample in samples if ">>>" in sample]
    assert parts and len(parts) == len(samples)
    runner = doctest.DocTestRunner()
    for number, sample in enumerate(parts):
        runner.run(doctest.DocTestParser().get_doctest(sample, {}, f"{file}, sample {number + 1}", file, 0))
    assert runner.failures == 0 and runner.tries > 0
