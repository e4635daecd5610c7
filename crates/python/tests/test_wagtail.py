"""The rewriter of Wagtail's rich text."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from wagtail import hooks
from wagtail.rich_text import LinkHandler, RichText, features

from maqal.wagtail import rewrite


class DeskHandler(LinkHandler):
    """A link of the site's own kind, to a desk."""

    identifier = "desk"

    @classmethod
    def expand_db_attributes(cls, attrs):
        return f'<a onclick="x" href="https://news.example/desk/{attrs["id"]}">'


@pytest.fixture(scope="module", autouse=True)
def desks():
    with hooks.register_temporarily("register_rich_text_features", lambda found: found.register_link_type(DeskHandler)):
        features.has_scanned_for_features = False
        yield


CASES = [
    ("links are resolved, then judged", '<p><a linktype="desk" id="7">d</a></p>', '<p><a href="https://news.example/desk/7">d</a></p>'),
    ("what an editor pasted is sanitized", "<p>a<script>x</script><img src=x onerror=y></p>", '<p>a<img src="x"></p>'),
    ("classes of pictures stay", '<img class="richtext-image left x" src="a.png">', '<img class="richtext-image left" src="a.png">'),
]


@pytest.mark.parametrize(("source", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_rich_text_is_resolved_and_safe(source, expected) -> None:
    assert rewrite(source) == expected == rewrite(RichText(source))
    template = Template("{% load maqal %}{{ body|maqal_richtext }}")
    assert template.render(Context({"body": RichText(source)})) == expected


def test_nothing_is_nothing() -> None:
    assert rewrite(None) == ""
