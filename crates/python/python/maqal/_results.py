"""What comes out: frozen dataclasses, in the words of the npm package's JSON, spelled as Python spells names."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any, ClassVar, Mapping, Optional, Tuple, Type, TypeVar, Union

T = TypeVar("T", bound="Result")


class Result:
    """Data that JSON carries: ``to_dict()`` gives what the npm package gives for it."""

    #: Members that are null in JSON where they are None. All others are left out there.
    _nullable: ClassVar[frozenset[str]] = frozenset()
    #: The types of what is in lists and objects, by the names of the members.
    _parts: ClassVar[Mapping[str, Type["Result"]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """Dicts, lists, strings and numbers, under the names that JSON has for them."""
        members = ((name, getattr(self, name)) for name in self.__dataclass_fields__)  # type: ignore[attr-defined]
        return {
            _camel(name): _plain(value) for name, value in members if value is not None or name in self._nullable
        }

    @classmethod
    def _of(cls: Type[T], members: Mapping[str, Any]) -> T:
        """An instance of what JSON has. What is left out there has the class's default."""
        values = {}
        for camel, value in members.items():
            name = _SNAKE.get(camel) or _snake(camel)
            part = cls._parts.get(name)
            if type(value) is list:
                value = tuple(value if part is None else [part._of(one) for one in value])
            elif part is not None:
                value = part._of(value)
            values[name] = value
        made = object.__new__(cls)
        # A frozen dataclass would set each member by a call of its own.
        made.__dict__.update(values)
        return made


_SNAKE: dict[str, str] = {}


def _snake(name: str) -> str:
    _SNAKE[name] = snake = re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name)
    return snake


def _camel(name: str) -> str:
    return re.sub("_([a-z])", lambda letter: letter[1].upper(), name)


def _plain(value: Any) -> Any:
    if isinstance(value, Result):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


@dataclass(frozen=True)
class Removal(Result):
    """Something that was left out of the output."""

    #: ``element``, ``attribute``, ``url``, ``style`` or ``comment``.
    kind: str
    #: The element's or attribute's name in lower case; empty for comments.
    name: str
    #: Why: ``not-allowed``, ``dropped``, ``event-handler``, ``bad-value`` and so on.
    reason: str
    #: How often.
    count: int
    #: Where the first twenty started, in bytes of the source as UTF-8.
    offsets: Tuple[int, ...]


@dataclass(frozen=True)
class Sanitized(Result):
    """Clean HTML, with what was left out of it."""

    html: str
    removed: Tuple[Removal, ...]
    _parts = {"removed": Removal}


@dataclass(frozen=True)
class Teaser(Result):
    """Another article, as this one points to it."""

    title: str
    url: Optional[str] = None
    summary: Optional[str] = None
    #: The address of its picture.
    image: Optional[str] = None
    #: ISO 8601.
    published: Optional[str] = None
    section: Optional[str] = None
    #: BCP 47.
    lang: Optional[str] = None
    #: ``rtl`` or ``ltr``, where its title runs other than the article.
    dir: Optional[str] = None


@dataclass(frozen=True)
class Keyword(Result):
    """A keyword of an article."""

    text: str
    #: The tag's page.
    url: Optional[str] = None
    #: ``publisher``, where the source itself names it; ``extracted``, where the text does.
    source: str = "publisher"
    #: From 0 to 1, for extracted ones: how likely an editor would choose it.
    score: Optional[float] = None


@dataclass(frozen=True)
class Author(Result):
    """An author, as the page's JSON-LD has them."""

    name: str
    #: ``Person`` or ``Organization``.
    type: str
    url: Optional[str] = None


@dataclass(frozen=True)
class Heading(Result):
    """A heading of the body."""

    text: str
    #: 1 to 6, as in the article's HTML.
    level: int
    id: Optional[str] = None


@dataclass(frozen=True)
class Image(Result):
    """A picture of the body."""

    url: str
    alt: Optional[str] = None
    caption: Optional[str] = None
    credit: Optional[str] = None
    #: In CSS pixels, as the markup has it.
    width: Optional[int] = None
    height: Optional[int] = None


@dataclass(frozen=True)
class Link(Result):
    """A link of the body."""

    text: str
    url: str


@dataclass(frozen=True)
class Embed(Result):
    """A post, a video, a track or a map of another site."""

    #: Such as ``youtube``.
    provider: str
    #: The provider's name for it.
    id: Optional[str] = None
    #: Its own page.
    url: str = ""
    title: Optional[str] = None


@dataclass(frozen=True)
class Footnote(Result):
    """A note that a number or a sign in the text leads to."""

    text: str
    id: Optional[str] = None


@dataclass(frozen=True)
class Notice(Result):
    """Something odd about a source; docs/extraction.md lists the codes."""

    code: str
    #: In English, for people.
    message: str


@dataclass(frozen=True)
class Article(Result):
    """An article's parts as data. Text is as readers see it, not HTML."""

    #: The headline, without the site's name; empty where there is none.
    title: str
    subtitle: Optional[str] = None
    description: Optional[str] = None
    lead: Optional[str] = None
    byline: Optional[str] = None
    authors: Tuple[str, ...] = ()
    author_details: Tuple[Author, ...] = ()
    #: ISO 8601, with no more precision than is known.
    published: Optional[str] = None
    modified: Optional[str] = None
    section: Optional[str] = None
    site_name: Optional[str] = None
    publisher_logo: Optional[str] = None
    canonical_url: Optional[str] = None
    image: Optional[str] = None
    #: BCP 47.
    lang: Optional[str] = None
    #: ``rtl`` or ``ltr``.
    dir: str = "ltr"
    #: The body's plain text.
    text: str = ""
    pull_quotes: Tuple[str, ...] = ()
    headings: Tuple[Heading, ...] = ()
    images: Tuple[Image, ...] = ()
    links: Tuple[Link, ...] = ()
    embeds: Tuple[Embed, ...] = ()
    footnotes: Tuple[Footnote, ...] = ()
    #: Words in ``text``; letters, where a script writes no spaces between words.
    word_count: int = 0
    reading_minutes: int = 0
    keywords: Tuple[Keyword, ...] = ()
    read_also: Tuple[Teaser, ...] = ()
    related: Tuple[Teaser, ...] = ()
    #: Where the values above were found, by the names that JSON has for them.
    sources: Mapping[str, str] = field(default_factory=dict)

    _nullable = frozenset(
        ("subtitle description lead byline published modified section site_name "
        "publisher_logo canonical_url image lang").split()
    )
    _parts = {
        "author_details": Author,
        "headings": Heading,
        "images": Image,
        "links": Link,
        "embeds": Embed,
        "footnotes": Footnote,
        "keywords": Keyword,
        "read_also": Teaser,
        "related": Teaser,
    }


@dataclass(frozen=True)
class Sidebar(Result):
    """What stands beside an article."""

    #: Safe for a page; empty where there is nothing to show.
    html: str
    read_also: Tuple[Teaser, ...] = ()
    keywords: Tuple[Keyword, ...] = ()
    related: Tuple[Teaser, ...] = ()
    _parts = {"read_also": Teaser, "keywords": Keyword, "related": Teaser}


@dataclass(frozen=True)
class RenderedArticle(Result):
    """An article, ready for a page."""

    #: The article, safe for a page.
    html: str
    article: Article
    sidebar: Sidebar
    #: schema.org's ``NewsArticle``, for search engines. :meth:`json_ld_script` has it as a script may hold it.
    json_ld: Mapping[str, Any]
    notices: Tuple[Notice, ...] = ()
    _parts = {"article": Article, "sidebar": Sidebar, "notices": Notice}

    def to_json(self) -> str:
        """All of it as JSON, byte for byte what ``JSON.stringify`` makes of it in the npm package."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    def json_ld_script(self) -> str:
        """``json_ld`` as the text of a ``<script type="application/ld+json">``: nothing in it ends the script."""
        return json.dumps(self.json_ld, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@dataclass(frozen=True)
class ExtractedKeyword(Result):
    """A name or term that says what a text is about."""

    #: As the text writes it, most often.
    text: str
    #: From 0 to 1: how likely an editor would choose it.
    score: float
    #: How often it occurs.
    count: int


@dataclass(frozen=True)
class RelatedArticle(Result):
    """An article that belongs beside another."""

    id: str
    url: str
    title: str
    published: Optional[str] = None
    section: Optional[str] = None
    lang: Optional[str] = None
    image: Optional[str] = None
    #: From 0 to 1.
    score: float = 0.0
    #: The words that both have, what counts most first.
    why: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Subject(Result):
    """What a story is about, by the code of a vocabulary."""

    code: str
    name: Optional[str] = None
    scheme: Optional[str] = None


@dataclass(frozen=True)
class Rendition(Result):
    """One file of a picture."""

    url: Optional[str] = None
    width: Optional[int] = None
    height: Optional[int] = None
    type: Optional[str] = None
    role: Optional[str] = None


@dataclass(frozen=True)
class KnownImage(Result):
    """A picture, in the forms in which a sender offers it."""

    id: Optional[str] = None
    caption: Optional[str] = None
    credit: Optional[str] = None
    alt: Optional[str] = None
    renditions: Tuple[Rendition, ...] = ()
    _parts = {"renditions": Rendition}


@dataclass(frozen=True)
class KnownLink(Result):
    """An item that a story refers to."""

    url: Optional[str] = None
    id: Optional[str] = None
    title: Optional[str] = None
    rel: Optional[str] = None


@dataclass(frozen=True)
class KnownMetadata(Result):
    """What is known of an article beside its text; None and an empty tuple are: not known.

    Those from ``title`` to ``provider`` count in :func:`maqal.render_article`, before all that the text says. The
    others are for whoever takes a :class:`Source` apart.
    """

    title: Optional[str] = None
    #: The line above the headline.
    kicker: Optional[str] = None
    subtitle: Optional[str] = None
    lead: Optional[str] = None
    byline: Optional[str] = None
    authors: Tuple[str, ...] = ()
    #: ISO 8601.
    published: Optional[str] = None
    modified: Optional[str] = None
    #: BCP 47.
    lang: Optional[str] = None
    section: Optional[str] = None
    site_name: Optional[str] = None
    canonical_url: Optional[str] = None
    image: Optional[str] = None
    keywords: Tuple[str, ...] = ()
    #: The agency that sends it: the ``site_name``, where that is not known.
    provider: Optional[str] = None
    dateline: Optional[str] = None
    copyright: Optional[str] = None
    usage_terms: Optional[str] = None
    #: From 1, the most urgent, to 9.
    urgency: Optional[int] = None
    subjects: Tuple[Subject, ...] = ()
    places: Tuple[str, ...] = ()
    version: Optional[str] = None
    replaces: Optional[str] = None
    status: Optional[str] = None
    embargo: Optional[str] = None
    notes: Tuple[str, ...] = ()
    corrections: Tuple[str, ...] = ()
    images: Tuple[KnownImage, ...] = ()
    links: Tuple[KnownLink, ...] = ()
    slug: Optional[str] = None
    id: Optional[str] = None
    _parts = {"subjects": Subject, "images": KnownImage, "links": KnownLink}

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it: what is not known is left out."""
        return {name: value for name, value in super().to_dict().items() if value != []}


@dataclass(frozen=True)
class Source(Result):
    """A text as a wire, a feed or an export delivers it, with what is known of it. Its body is not safe."""

    #: The body: HTML or plain text.
    source: str
    #: ``html`` or ``text``.
    kind: str
    known: KnownMetadata = KnownMetadata()
    #: ``usable``, ``withheld`` or ``canceled``: may it be published?
    status: str = "usable"
    #: The sender's own word on it.
    sender_status: Optional[str] = None
    #: Until when it may not be published, ISO 8601.
    embargo: Optional[str] = None
    notices: Tuple[Notice, ...] = ()
    #: The format of the file that it came in, such as ``newsml-g2``.
    format: Optional[str] = None
    format_version: Optional[str] = None
    version: Optional[str] = None
    _parts = {"known": KnownMetadata, "notices": Notice}


HtmlSource = Union[str, bytes, bytearray, memoryview]
