"""A rendered article set into a site's own page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Mapping

from . import _maqal
from ._charset import text_of
from ._errors import bad_input, bad_option
from ._results import HtmlSource, Keyword, RenderedArticle

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._options import PageOptions

_TEXTS = (
    "title subtitle description lead byline published modified section site_name canonical_url image lang dir".split()
)


def embed_article(page: HtmlSource, rendered: RenderedArticle, **options: Unpack[PageOptions]) -> str:
    """The page of a site, with the article in its slots (``data-maqal="article"``) and what it says in the head.

    Raises :class:`maqal.MaqalError` ``BAD_TEMPLATE`` where an article would not stay in its place.

    >>> import maqal
    >>> page = '<html><head></head><body><main data-maqal="article"></main></body></html>'
    >>> html = embed_article(page, maqal.render_article("<h1>Rain</h1><p>It rained.</p>"))
    >>> "<title>Rain</title>" in html
    True
    """
    if not isinstance(page, (str, bytes, bytearray, memoryview)):
        raise bad_input("a page: a string or bytes")
    if not isinstance(rendered, RenderedArticle):
        raise bad_input("a rendered article, as render_article() gives it")
    given: dict[str, Any] = dict(options)
    if given.get("known") is not None:
        given["known"] = _known(given["known"])
    members = {
        "html": rendered.html,
        "sidebar": rendered.sidebar.html,
        "json_ld": json.dumps(rendered.json_ld, ensure_ascii=False, separators=(",", ":")),
        "article": _article({name: getattr(rendered.article, name) for name in [*_TEXTS, "authors", "keywords"]}),
    }
    return _maqal.embed_article(text_of(page, given.get("charset")).text, members, given)


def _article(members: Mapping[str, Any]) -> dict[str, Any]:
    words = [word.text if isinstance(word, Keyword) else word for word in members.get("keywords") or ()]
    return {**members, "keywords": words}


def _known(known: Any) -> Any:
    if not isinstance(known, Mapping):
        raise bad_option("known", "a dict")
    return _article(known)
