"""The options of the calls, as type checkers see them. Each is what the npm package has under its camelCase name.

An option that is None is not given. An unknown option, or one of a wrong type, is a :class:`maqal.MaqalError` with the
code ``BAD_OPTION`` and the option's path.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Callable, List, Mapping, Optional, Sequence, TypedDict, Union

from ._results import KnownMetadata


class ElementOptions(TypedDict, total=False):
    """Names of elements; ``table`` stands for all its parts."""

    keep: Sequence[str]
    unwrap: Sequence[str]
    drop: Sequence[str]
    escape: Sequence[str]


class UrlRules(TypedDict, total=False):
    """Which addresses of a use stay. Hosts are ASCII names, or ``*.name`` for those below one."""

    schemes: Sequence[str]
    allow_hosts: Sequence[str]
    deny_hosts: Sequence[str]
    #: ``keep``, ``resolve`` or ``drop``.
    relative: str


class UrlOptions(TypedDict, total=False):
    """Rules by the use of addresses; a frame has only those of hosts."""

    link: UrlRules
    image: UrlRules
    media: UrlRules
    frame: UrlRules


class DataImages(TypedDict):
    """Pictures given as ``data:``."""

    types: Sequence[str]
    #: The most bytes of one.
    bytes: int


class LinkRelations(TypedDict, total=False):
    external: Sequence[str]
    internal: Sequence[str]


class LinkTargets(TypedDict, total=False):
    external: Optional[str]
    internal: Optional[str]


class LinkOptions(TypedDict, total=False):
    """The ``rel`` and ``target`` that links get."""

    rel: LinkRelations
    target: LinkTargets


class Limits(TypedDict, total=False):
    """How much input one call may take."""

    #: The longest input in bytes of UTF-8. Default: 33554432.
    input_bytes: int
    #: The most elements. Default: 1000000.
    elements: int
    #: How deeply elements may nest in the output. Default: 256.
    depth: int
    #: How many attributes of one element are read. Default: 256.
    attributes: int


class SanitizeOptions(TypedDict, total=False):
    """What comes through; docs/python.md says what each means."""

    #: ``article``, ``basic`` or ``embed``. Default: ``article``.
    preset: str
    elements: ElementOptions
    #: ``unwrap``, ``drop`` or ``escape``. Default: ``unwrap``.
    other_elements: str
    attributes: Mapping[str, Union[Sequence[str], Mapping[str, Union[bool, Sequence[str]]]]]
    remove_attributes: Mapping[str, Sequence[str]]
    classes: Sequence[str]
    styles: bool
    urls: UrlOptions
    #: Answers each address, with its use and its element, with the one to write, or None.
    rewrite_url: Callable[[str, str, str], Optional[str]]
    data_images: Union[bool, DataImages]
    links: LinkOptions
    #: Default: ``user-content-``.
    id_prefix: str
    base_url: str
    #: The encoding of bytes. Default: what they tell.
    charset: str
    limits: Limits


class SidebarOptions(TypedDict, total=False):
    """How a sidebar is set."""

    #: Default: one below the headline's.
    heading_level: int
    #: The address of a tag's page, with ``{tag}`` in it.
    tag_url: str
    images: bool
    data_attributes: bool
    external: bool
    html: bool


class RenderOptions(SanitizeOptions, total=False):
    """How an article is rendered."""

    #: The page's own address: also the base of relative ones.
    url: str
    #: ``auto``, ``html`` or ``text``. Default: ``auto``.
    format: str
    #: BCP 47.
    lang: str
    known: Union[KnownMetadata, Mapping[str, Any]]
    #: Of ``canceled``, ``withheld`` and ``embargoed``.
    even_if: Sequence[str]
    #: From 1 to 6. Default: 1.
    heading_level: int
    #: The time that "two hours ago" is relative to, and by which an embargo is over.
    now: Union[float, datetime]
    #: Passes by name, on or off.
    passes: Mapping[str, bool]
    #: From 0 to 100. Default: 10.
    keyword_limit: int
    sidebar: SidebarOptions


class KeywordOptions(TypedDict, total=False):
    """How keywords are chosen."""

    title: str
    lang: str
    #: From 1 to 100. Default: 10.
    limit: int
    #: What :func:`maqal.document_frequencies` gave.
    document_frequencies: str


class Weights(TypedDict, total=False):
    """How much words in each part count."""

    title: float
    lead: float
    text: float
    keywords: float


class RelatedOptions(TypedDict, total=False):
    """How related articles are chosen."""

    #: From 1 to 1000. Default: 10.
    limit: int
    now: Union[float, datetime]
    half_life_days: float
    #: From 0 to 1.
    diversity: float
    past_only: bool
    pinned: List[str]
    blocked: List[str]
    weights: Weights


class PageOptions(TypedDict, total=False):
    """How an article is set into a page."""

    #: CSS selectors, each with the part that goes there. Default: elements with ``data-maqal``.
    slots: Mapping[str, str]
    lang: str
    dir: str
    #: The pattern of the page's title, with ``{title}`` in it.
    title: str
    #: ``fill``, ``late`` or ``off``. Default: ``fill``.
    head: str
    json_ld: bool
    known: Mapping[str, Any]
    charset: str
