"""What an article is rendered from: text, or a Source that may be published."""

from __future__ import annotations

import json
import re
import time
from dataclasses import fields
from datetime import datetime, timedelta, timezone
from math import inf, isfinite
from typing import Any, Callable, Mapping, Optional, Tuple, Union

from ._charset import text_of
from ._errors import MaqalError, bad_input, bad_option
from ._results import HtmlSource, KnownMetadata, Notice, Source

_KINDS = ("html", "text")
_STATUSES = ("usable", "withheld", "canceled")
_REASONS = ("canceled", "withheld", "embargoed")
_TEXTS = (
    "title kicker subtitle lead byline published modified lang section site_name provider canonical_url image".split()
)
_LISTS = ("authors", "keywords")
_NAMES = tuple(field.name for field in fields(KnownMetadata))

Fail = Callable[[str, str], MaqalError]


def seconds(now: Any) -> float:
    """A point in time, in seconds since 1970. A time that is none must not end an embargo."""
    if isinstance(now, datetime) and now.tzinfo is not None:
        return now.timestamp()
    if isinstance(now, bool) or not isinstance(now, (int, float)) or not isfinite(now):
        raise bad_option("now", "seconds since 1970, as time.time() gives them, or a datetime with a time zone")
    return now


def read_known(given: Any, fail: Fail) -> dict[str, Any]:
    """What counts of known metadata; None is as good as absent."""
    if isinstance(given, KnownMetadata):
        given = {name: getattr(given, name) for name in _NAMES}
    if not isinstance(given, Mapping):
        raise fail("", "a KnownMetadata or a dict")
    known: dict[str, Any] = {}
    for name, value in given.items():
        if name not in _NAMES:
            raise fail(str(name), f"one of {', '.join(_NAMES)}")
        if name in _TEXTS and value is not None:
            if not isinstance(value, str):
                raise fail(name, "a string")
            known[name] = value
        elif name in _LISTS and value is not None and value != ():
            if not isinstance(value, (list, tuple)) or not all(isinstance(one, str) for one in value):
                raise fail(name, "a list of strings")
            known[name] = list(value)
    return known


def for_rendering(known: dict[str, Any]) -> dict[str, Any]:
    """An agency is the site of what it sends."""
    provider = known.pop("provider", None)
    if provider and not known.get("site_name"):
        known["site_name"] = provider
    return known


def read_article(
    given: Union[HtmlSource, Source], options: dict[str, Any], charset: Optional[str]
) -> Tuple[str, dict[str, Any], Tuple[Notice, ...], Tuple[Notice, ...]]:
    """The text of a source, the options with what is known, and the notices before and behind the article's own."""
    even_if = options.pop("even_if", None) or ()
    if not isinstance(even_if, (list, tuple)) or any(reason not in _REASONS for reason in even_if):
        raise bad_option("even_if", f"a list of {', '.join(_REASONS)}")
    if options.get("now") is not None:
        options["now"] = seconds(options["now"])
    told = options.pop("known", None)
    told = {} if told is None else read_known(told, _bad_known)
    if isinstance(given, Source):
        known = {**_check_source(given), **told}
        check_usable(given, even_if, options.get("now"))
        text_of("", charset)
        return given.source, {**options, "format": given.kind, "known": for_rendering(known)}, given.notices, ()
    if not isinstance(given, (str, bytes, bytearray, memoryview)):
        raise bad_input("a string, bytes, or a Source")
    decoded = text_of(given, charset)
    return decoded.text, {**options, "known": for_rendering(told)}, (), decoded.notices


def _bad_known(name: str, expected: str) -> MaqalError:
    return bad_option(f"known.{name}" if name else "known", expected)


def _check_source(given: Source) -> dict[str, Any]:
    """Refuses a Source that was made by hand and is none; gives what is known."""

    def need(is_right: bool, name: str, expected: str) -> None:
        if not is_right:
            raise malformed(name, expected)

    def malformed(name: str, expected: str) -> MaqalError:
        return bad_input(f"a Source whose {name} is {expected}")

    need(isinstance(given.source, str), "source", "a string")
    need(given.kind in _KINDS, "kind", f"one of {', '.join(_KINDS)}")
    need(given.status in _STATUSES, "status", f"one of {', '.join(_STATUSES)}")
    need(given.sender_status in (None, *_STATUSES), "sender_status", f"one of {', '.join(_STATUSES)}")
    need(given.embargo is None or isinstance(given.embargo, str), "embargo", "a string")
    notices = isinstance(given.notices, tuple) and all(isinstance(notice, Notice) for notice in given.notices)
    need(notices, "notices", "a tuple of Notices")
    return read_known(given.known, lambda name, expected: malformed(f"known.{name}" if name else "known", expected))


def check_usable(source: Source, even_if: Any, now: Optional[float]) -> None:
    """May it be published? The sender's own word outlasts an embargo."""
    end = -inf if source.embargo is None else end_of(source.embargo)
    # With an embargo, `status` is withheld for that alone, unless the sender says so.
    says = (source.sender_status,) if source.embargo is not None else (source.status, source.sender_status)
    embargo = source.embargo or ""
    until = f"a time that cannot be read, {json.dumps(embargo[:60], ensure_ascii=False)}" if end == inf else embargo
    against = {
        "canceled": ("canceled" in (source.status, source.sender_status), "canceled"),
        "withheld": ("withheld" in says, "withheld"),
        "embargoed": ((time.time() if now is None else now) < end, f"embargoed until {until}"),
    }
    left = {reason: words for reason, (counts, words) in against.items() if counts and reason not in even_if}
    if left:
        names = ", ".join(f"'{reason}'" for reason in left)
        why = " and ".join(left.values())
        raise MaqalError("NOT_USABLE", f"source: it is {why}; pass even_if=[{names}] to render it all the same")


_DATE_TIME = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?(?:(Z)|([+-])([0-9]{2}):?([0-9]{2}))?)?",
    re.I,
)
#: How far behind UTC the last place on earth is, and how far from it any zone, in seconds.
_LAST_ZONE = 12 * 3600
_MAX_ZONE = 14 * 3600


def end_of(embargo: str) -> float:
    """When an embargo is over: a day is when it has ended, and what has no zone when it has passed everywhere on
    earth. What cannot be read never is."""
    found = _DATE_TIME.fullmatch(embargo)
    if found is None:
        return inf
    year, month, day, hour, minute, second, utc, sign, zone_hours, zone_minutes = found.groups()
    try:
        written = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), tzinfo=timezone.utc
        )
    except ValueError:
        return inf
    at = (written - datetime(1970, 1, 1, tzinfo=timezone.utc)) / timedelta(seconds=1)
    if hour is None:
        return at + 24 * 3600 + _LAST_ZONE
    if utc:
        return at
    if sign is None:
        return at + _LAST_ZONE
    zone = int(zone_hours) * 3600 + int(zone_minutes) * 60
    if zone > _MAX_ZONE or int(zone_minutes) > 59:
        return inf
    return at - zone if sign == "+" else at + zone


