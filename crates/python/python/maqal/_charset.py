"""The encoding of bytes, found as the HTML standard finds it.

With one exception: bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever a page says of itself. No text in
another encoding is valid UTF-8 by accident, and pages do lie. It is what the npm package does in
``pkg/internal/charset.js``; ``tests/test_same.py`` compares both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional, Tuple

from ._errors import bad_option
from ._maqal import decode as _decode
from ._maqal import encoding_of, is_utf8
from ._results import HtmlSource, Notice

#: A declaration counts within this: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
_MAX_PRESCAN_BYTES = 1024
#: Behind that, a page that would not be UTF-8 may declare itself within this.
_MAX_HEAD_BYTES = 65536

_NAME = r"[^\t\n\f\r />][^\t\n\f\r />=]*"
_VALUE = r"\"[^\"]*\"?|'[^']*'?|[^\t\n\f\r >\"'][^\t\n\f\r >]*"
#: An attribute, or the end of the tag.
_ATTRIBUTE = re.compile(rf"[\t\n\f\r /]*(?:>|({_NAME})(?:[\t\n\f\r ]*=[\t\n\f\r ]*({_VALUE})?)?)")
_QUOTED = re.compile(r"([\"'])(.*)\1\Z", re.S)
_IN_CONTENT = re.compile(r"charset[\t\n\f\r ]*=[\t\n\f\r ]*")
_LABEL = re.compile(r"(?:([\"'])(.*?)\1|([^\"'\t\n\f\r ;][^\t\n\f\r ;]*))", re.S)
_XML = re.compile(r"<\?xml[^>]*?encoding[\0- ]*=[\0- ]*([\"'])([^\0- >]*?)\1[^>]*>")
_META = re.compile(r"<meta[\t\n\f\r /]")
_TAG = re.compile(r"</?[a-z]")
_END_OF_NAME = re.compile(r"[\t\n\f\r >]")


@dataclass(frozen=True)
class Decoded:
    """Text, and what a caller should know of how it was decoded."""

    text: str
    notices: Tuple[Notice, ...] = ()


def text_of(source: HtmlSource, charset: Optional[str], fallback: Optional[str] = None) -> Decoded:
    """The text of a string or of bytes. ``fallback`` is the encoding of what is not UTF-8 and says nothing."""
    if charset is not None and (not isinstance(charset, str) or encoding_of(charset) is None):
        raise bad_option("charset", 'an encoding label such as "windows-1256"')
    if isinstance(source, str):
        return Decoded(source)
    return _decoded(bytes(source), charset, fallback)


def _decoded(data: bytes, charset: Optional[str], fallback: Optional[str]) -> Decoded:
    mark = _byte_order_mark(data)
    option = None if charset is None else encoding_of(charset)
    known = mark or option
    declared = _prescan(data)
    may_be_late = declared is None and len(data) > _MAX_PRESCAN_BYTES
    is_other = declared != "utf-8" and (declared is not None or may_be_late)
    shape = _as_utf8(data) if known is None and (fallback is not None or is_other) else None
    if shape == "not valid":
        declared = declared or _declared_late(data)
    is_silent = shape == "not valid" and (declared or "utf-8") == "utf-8"
    guessed = fallback if is_silent else None
    encoding = "utf-8" if shape == "beyond ASCII" else known or guessed or declared or "utf-8"
    text, is_undecoded = _decode(data, encoding)
    reason = "its byte order mark" if mark else "the option charset" if option else "its bytes"
    against = []
    if mark and option and option != encoding:
        against.append(f"the option charset is {option}")
    if declared and declared != encoding:
        against.append(f"the page says that it is {declared}")
    notices = [
        Notice("CHARSET_CONTRADICTS", f"{other}, and by {reason} it is {encoding}: read as that") for other in against
    ]
    if guessed is not None and declared is None:
        message = f"it does not say its encoding, and is not UTF-8: read as {encoding}"
        notices.append(Notice("CHARSET_GUESSED", message))
    if is_undecoded:
        message = f"some bytes mean nothing in {encoding}: U+FFFD stands for them"
        notices.append(Notice("CHARSET_UNDECODED", message))
    return Decoded(text, tuple(notices))


def _byte_order_mark(data: bytes) -> Optional[str]:
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8"
    if data.startswith(b"\xfe\xff"):
        return "utf-16be"
    return "utf-16le" if data.startswith(b"\xff\xfe") else None


def _as_utf8(data: bytes) -> str:
    if data.isascii():
        return "ASCII"
    return "beyond ASCII" if is_utf8(data) else "not valid"


def _declared_by(label: str) -> Optional[str]:
    """The encoding that a page declares. A page that could be read so far is not UTF-16: it is taken for UTF-8."""
    if label.strip() == "x-user-defined":
        return "windows-1252"
    encoding = encoding_of(label)
    return "utf-8" if encoding is not None and encoding.startswith("utf-16") else encoding


def _attributes_at(text: str, at: int) -> Optional[Tuple[dict[str, str], int]]:
    """The attributes of a tag, the first of each name, and where it ends; None where the text ends before."""
    attributes: dict[str, str] = {}
    while True:
        found = _ATTRIBUTE.match(text, at)
        if found is None:
            return None
        at = found.end()
        name, value = found[1], found[2] or ""
        if name is None:
            return attributes, at
        if at == len(text):
            return None
        quoted = _QUOTED.match(value)
        attributes.setdefault(name, quoted[2] if quoted else value)


def _in_content(content: str) -> Optional[str]:
    """https://html.spec.whatwg.org/#algorithm-for-extracting-a-character-encoding-from-a-meta-element"""
    found = _IN_CONTENT.search(content)
    label = _LABEL.match(content, found.end()) if found else None
    return _declared_by(label[2] if label[2] is not None else label[3]) if label else None


def _in_meta(attributes: dict[str, str]) -> Optional[str]:
    if "charset" in attributes:
        return _declared_by(attributes["charset"])
    return _in_content(attributes.get("content", "")) if attributes.get("http-equiv") == "content-type" else None


def _prescan(data: bytes) -> Optional[str]:
    """The encoding that a page says it is in, within its first bytes; None where it says none that is known."""
    raw = data[:_MAX_PRESCAN_BYTES].decode("latin-1")
    if raw.startswith("<\0?\0x\0"):
        return "utf-16le"
    if raw.startswith("\0<\0?\0x"):
        return "utf-16be"
    # ASCII letters alone, as in the bytes: str.lower() would make two of some others.
    text = data[:_MAX_PRESCAN_BYTES].lower().decode("latin-1")
    # A declaration has one of these words; most fragments have neither.
    if "charset" not in text and "encoding" not in text:
        return None
    return _in_markup(text) or _in_xml_declaration(raw)


def _in_markup(text: str) -> Optional[str]:
    at = text.find("<")
    while at >= 0:
        if text.startswith("<!--", at):
            # The hyphens of the comment's end may be those of its start.
            end = text.find("-->", at + 2)
            if end < 0:
                return None
            at = end + 3
        elif _TAG.match(text, at):
            is_meta = _META.match(text, at) is not None
            name = _END_OF_NAME.search(text, at)
            tag = _attributes_at(text, at + 5) if is_meta else name and _attributes_at(text, name.start())
            if not tag:
                return None
            encoding = _in_meta(tag[0]) if is_meta else None
            if encoding:
                return encoding
            at = tag[1]
        elif text[at + 1 : at + 2] in ("!", "/", "?"):
            end = text.find(">", at)
            if end < 0:
                return None
            at = end + 1
        else:
            at += 1
        at = text.find("<", at)
    return None


def _in_xml_declaration(raw: str) -> Optional[str]:
    """https://html.spec.whatwg.org/#concept-get-xml-encoding-when-sniffing"""
    found = _XML.match(raw)
    return _declared_by(found[2]) if found else None


def _declared_late(data: bytes) -> Optional[str]:
    """The encoding that a page declares behind its first bytes. https://html.spec.whatwg.org/#change-the-encoding"""
    text = data[:_MAX_HEAD_BYTES].lower().decode("latin-1")
    start = _META.search(text)
    while start:
        tag = _attributes_at(text, start.end() - 1)
        encoding = _in_meta(tag[0]) if tag else None
        if encoding or not tag:
            return encoding
        start = _META.search(text, tag[1])
    return None
