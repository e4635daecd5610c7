"""maqal (مقال, "article"): untrusted article HTML in; safe article HTML, its parts as data and a sidebar out.

>>> import maqal
>>> maqal.sanitize("<p onclick=steal()>Hello <b>world")
'<p>Hello <b>world</b></p>'
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, List, Optional, Sequence, Union

from . import _maqal
from ._charset import text_of
from ._errors import MaqalError, bad_input, bad_option
from ._maqal import Policy
from ._page import embed_article
from ._related import RelatedIndex
from ._results import (
    Article,
    Author,
    Embed,
    ExtractedKeyword,
    Footnote,
    Heading,
    HtmlSource,
    Image,
    Keyword,
    KnownImage,
    KnownLink,
    KnownMetadata,
    Link,
    Notice,
    RelatedArticle,
    Removal,
    RenderedArticle,
    Rendition,
    Sanitized,
    Sidebar,
    Source,
    Subject,
    Teaser,
)
from ._source import read_article

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._options import KeywordOptions, RenderOptions, SanitizeOptions

__version__ = "0.1.0"

_ARTICLES = Policy()
#: What says nothing of its encoding and is not UTF-8 is from before it: the wires' own text is mostly this.
_FALLBACK = "windows-1252"


def sanitize(html: HtmlSource, policy: Optional[Policy] = None, **options: Unpack[SanitizeOptions]) -> str:
    """HTML that is safe to put into a page: every byte of it is written anew, from an allow-list.

    ``html`` is a string, or bytes in any encoding. The options stand for themselves, or compiled in a :class:`Policy`:
    ``preset`` (``article``, ``basic`` or ``embed``), ``elements``, ``other_elements``, ``attributes``,
    ``remove_attributes``, ``classes``, ``styles``, ``urls``, ``rewrite_url``, ``data_images``, ``links``,
    ``id_prefix``, ``base_url``, ``charset``, ``limits``. Raises :class:`MaqalError` where one is wrong, or a limit is
    passed, and for nothing that HTML can be.

    >>> sanitize('<p onclick="steal()">Hello<script>steal()</script></p>')
    '<p>Hello</p>'
    """
    policy = _policy(policy, options)
    return _maqal.sanitize(_text(html, policy.charset), policy)


def sanitize_with_report(
    html: HtmlSource, policy: Optional[Policy] = None, **options: Unpack[SanitizeOptions]
) -> Sanitized:
    """:func:`sanitize`, with what was left out: why, how often and where.

    >>> sanitize_with_report('<p onclick="x">a</p>').removed[0].reason
    'event-handler'
    """
    policy = _policy(policy, options)
    clean, removed = _maqal.sanitize_with_report(_text(html, policy.charset), policy)
    return Sanitized(
        clean,
        tuple(Removal(kind, name, reason, count, tuple(offsets)) for kind, name, reason, count, offsets in removed),
    )


def render_article(
    source: Union[HtmlSource, Source], policy: Optional[Policy] = None, **options: Unpack[RenderOptions]
) -> RenderedArticle:
    """A page, a fragment, plain text or a :class:`Source` as safe article HTML, its parts as data, and a sidebar.

    The options are those of :func:`sanitize`, or a :class:`Policy`, and ``url``, ``format``, ``lang``, ``known``,
    ``even_if``, ``heading_level``, ``now``, ``passes``, ``keyword_limit``, ``sidebar``. Raises :class:`MaqalError` where
    one is wrong, a limit is passed, or a Source may not be published.

    >>> render_article("<h1>The mill</h1><p>It grinds flour again, for the first time.</p>").article.title
    'The mill'
    """
    _check_policy(policy)
    given: dict[str, Any] = dict(options)
    charset = given.get("charset") or (policy and policy.charset) or None
    text, given, before, behind = read_article(source, given, charset)
    members = json.loads(_maqal.render_article(text, policy, given))
    if before or behind:
        notices = members["notices"]
        members["notices"] = [one.to_dict() for one in before] + notices + [one.to_dict() for one in behind]
    return RenderedArticle._of(members)


def read_source(
    file: HtmlSource,
    *,
    name: Optional[str] = None,
    content_type: Optional[str] = None,
    charset: Optional[str] = None,
) -> List[Source]:
    """The stories of a file that a wire, a CMS or a feed delivers: NewsML, NITF, ninjs, RSS, WordPress's export and
    others, told by their content. ``name`` and ``content_type`` help where that does not say enough.

    >>> [story] = read_source("# Rain\\n\\nIt rained.", name="rain.md")
    >>> story.format, story.known.title
    ('markdown', 'Rain')
    """
    for option, value in (("name", name), ("content_type", content_type)):
        if value is not None and not isinstance(value, str):
            raise bad_option(option, "a string")
    decoded = text_of(_checked(file), charset or _charset_in(content_type), _FALLBACK)
    stories = json.loads(_maqal.read_source(decoded.text, name, content_type))
    for story in stories:
        story["notices"] += [notice.to_dict() for notice in decoded.notices]
    return [Source._of(story) for story in stories]


def extract_keywords(text: str, **options: Unpack[KeywordOptions]) -> List[ExtractedKeyword]:
    """Names and terms that say what a plain text is about, the best first.

    >>> text = "The harbour of Port Elgin was closed. No ferry runs from Port Elgin, and Port Elgin waits."
    >>> "Port Elgin" in [keyword.text for keyword in extract_keywords(text, lang="en")]
    True
    """
    if not isinstance(text, str):
        raise bad_input("a string")
    return [ExtractedKeyword(*members) for members in _maqal.extract_keywords(text, options)]


def document_frequencies(texts: Sequence[str], *, lang: str = "") -> str:
    """In how many texts of an archive each word occurs, as a table for :func:`extract_keywords`."""
    if not isinstance(lang, str):
        raise bad_option("lang", "a string")
    return _maqal.document_frequencies(list(texts), lang)


def _policy(policy: Optional[Policy], options: Any) -> Policy:
    _check_policy(policy)
    if policy is None:
        return Policy(**options) if options else _ARTICLES
    for name in options:
        raise bad_option(name, "no other option beside a Policy")
    return policy


def _check_policy(policy: Optional[Policy]) -> None:
    if policy is not None and not isinstance(policy, Policy):
        raise bad_option("policy", "a Policy")


def _checked(source: HtmlSource) -> HtmlSource:
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise bad_input("a string or bytes")
    return source


def _text(html: HtmlSource, charset: Optional[str]) -> str:
    return html if isinstance(html, str) and charset is None else text_of(_checked(html), charset).text


def _charset_in(content_type: Optional[str]) -> Optional[str]:
    """``text/xml; charset=windows-1256`` names the encoding."""
    found = re.search(r';\s*charset\s*=\s*"?([^\s;"]+)', content_type or "", re.I)
    return found[1] if found and _maqal.encoding_of(found[1]) else None


__all__ = [
    "Article",
    "Author",
    "Embed",
    "ExtractedKeyword",
    "Footnote",
    "Heading",
    "HtmlSource",
    "Image",
    "Keyword",
    "KnownImage",
    "KnownLink",
    "KnownMetadata",
    "Link",
    "MaqalError",
    "Notice",
    "Policy",
    "RelatedArticle",
    "RelatedIndex",
    "Removal",
    "RenderedArticle",
    "Rendition",
    "Sanitized",
    "Sidebar",
    "Source",
    "Subject",
    "Teaser",
    "document_frequencies",
    "embed_article",
    "extract_keywords",
    "read_source",
    "render_article",
    "sanitize",
    "sanitize_with_report",
]
