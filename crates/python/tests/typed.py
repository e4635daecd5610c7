"""What a program that uses the package looks like to mypy --strict; test_calls.py runs it, too."""

from __future__ import annotations

from typing import List, Optional

import maqal


def clean(comment: str) -> str:
    policy = maqal.Policy(preset="basic", links={"rel": {"external": ["nofollow", "ugc"]}})
    return maqal.sanitize(comment, policy)


def title_of(page: bytes) -> str:
    rendered = maqal.render_article(
        page, url="https://news.example/a", known={"section": "Rivers"}, sidebar={"images": True}
    )
    section: Optional[str] = rendered.article.section
    assert section == "Rivers"
    return rendered.article.title


def words(text: str) -> List[str]:
    return [keyword.text for keyword in maqal.extract_keywords(text, limit=5, lang="en")]


def stories(file: bytes) -> List[maqal.Source]:
    return maqal.read_source(file, name="feed.xml")


def code_of(error: maqal.MaqalError) -> str:
    return error.code


def is_refused_by_the_type_checker() -> None:
    maqal.sanitize("a", presets="basic")  # type: ignore[call-arg]
    maqal.sanitize("a", limits={"bytes": 1})  # type: ignore[typeddict-unknown-key]
    maqal.sanitize(1)  # type: ignore[arg-type]
