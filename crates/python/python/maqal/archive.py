"""Related articles of a whole archive, as files: those that ``npx maqal index`` writes, byte for byte.

On one machine :func:`vectors` makes a record of each document, in batches and wherever they come from, and
:func:`write` makes an archive of records. A cluster shares the steps of :func:`write` among its workers, by
:class:`Steps` and :func:`publish`; ``examples/spark/build_archive.py`` shows how.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple, Union

from . import _maqal, render_article
from ._errors import MaqalError, bad_input, bad_option
from ._publish import WORK, alone, may_replace, moved_into_place
from ._related import _json

if TYPE_CHECKING:
    from ._options import RenderOptions

#: More than a manifest takes: which of them are common enough, it knows itself.
MOST_COMMON = 1024
#: A document of which readers would be shown more is refused, since they fetch it with its neighbors.
_MAX_SHOWN_BYTES = 1 << 14
_SHOWN = ("id", "url", "title", "published", "section", "author", "lang", "image")
_FREQUENCIES = "frequencies.tsv"


class Shape(NamedTuple):
    """How an archive is cut into files."""

    #: Files of terms, and of related articles; they are numbered from 0 on, and each has to be written.
    term_shards: int
    related_shards: int
    documents_a_shard: int
    #: Of each how many-th document :func:`publish` takes the date.
    days_step: int


def vectors(lines: Iterable[Optional[str]], skipped: Optional[Callable[[int, str], None]] = None) -> List[Optional[str]]:
    """Records of documents: their terms, and what readers are shown of them, a line of JSON each.

    A line is JSON of an object: an ``id`` or ``url``, and of ``title``, ``lead``, ``text``, ``keywords``, ``published``,
    ``section``, ``author``, ``lang`` and ``image`` what there is; or ``{"url": …, "html": …}``, which
    :func:`maqal.render_article` reads. The answer has one record for each line, so that it fits where a column goes in
    and a column comes out; ``None`` for a line that is empty or no good. ``skipped`` is told of those that are no good:
    their place in ``lines``, and why.

    >>> [record] = vectors(['{"id": 7, "title": "The mill grinds again"}'])
    >>> json.loads(record)["id"]
    '7'
    """
    places, documents = [], []
    size = 0
    for place, line in enumerate(lines):
        size += 1
        text = (line or "").lstrip("\ufeff").strip()
        if not text:
            continue
        try:
            documents.append(_document_of(_object(text)))
            places.append(place)
        except (ValueError, MaqalError) as error:
            if skipped is not None:
                skipped(place, str(error))
    records: List[Optional[str]] = [None] * size
    for place, record in zip(places, _maqal.RelatedIndex().terms(_json(documents))):
        records[place] = record
    return records


def write(records: Iterable[Optional[str]], out: Union[str, Path], *, limit: int = 5, force: bool = False) -> int:
    """Writes the archive of the records of :func:`vectors` into the folder ``out``; gives how many documents it has.

    Of records of one ID the last counts; ``None`` is passed over. ``limit``: how many related articles each gets. The
    archive takes the place of the one that is there at once. One that has more than twice as many documents is not
    replaced but with ``force``: that is a :class:`FileExistsError`. All records are held in memory.
    """
    folder = Path(out)
    with alone(folder):
        ordered = _ordered(records)
        if not force:
            may_replace(folder, len(ordered))
        steps = Steps(folder, len(ordered), limit)
        shutil.rmtree(steps.built, ignore_errors=True)
        common = steps.write_frequencies(_maqal.count_terms(ordered).items())
        numbered = list(enumerate(ordered))
        shape = shape_of(len(ordered))
        for shard, postings in _by_shard(steps.postings(numbered), shape.term_shards).items():
            steps.write_terms(shard, [posting for (posting,) in postings])
        size = 0
        for at in range(0, len(ordered), shape.documents_a_shard):
            size += steps.write_documents(at // shape.documents_a_shard, ordered[at : at + shape.documents_a_shard])
        for shard, lists in _by_shard(steps.related(numbered), shape.related_shards).items():
            steps.write_related(shard, lists)
        published = [json.loads(record).get("published") for record in ordered[:: shape.days_step]]
        publish(folder, len(ordered), size=size, published=published, common=common, force=True)
    return len(ordered)


def shape_of(documents: int) -> Shape:
    """How an archive of so many documents is cut into files."""
    return Shape(*_maqal.archive_shape(documents))


class Steps:
    """The steps of :func:`write`, for batches of an archive of so many documents.

    Documents are numbered from 0 on by their dates, then by their IDs, both in the order of code points; one without a
    date comes first. ``out`` is the archive's folder, which all workers have to see: the new files are written below
    ``.work``, where nobody reads.
    """

    def __init__(self, out: Union[str, Path], documents: int, limit: int = 5) -> None:
        if isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= 1000:
            raise bad_option("limit", "a whole number from 1 to 1000")
        self.out = Path(out)
        self.built = self.out / WORK / "next"
        self._frequencies = self.out / WORK / _FREQUENCIES
        self._steps = _maqal.ArchiveSteps(self._frequencies, self.built, documents, limit)

    def write_frequencies(self, counts: Iterable[Tuple[int, int]]) -> List[Tuple[int, int]]:
        """The first step: how many documents have each term. Those that one alone has may be left out.

        Gives the most common ones, which :func:`publish` wants to have.
        """
        self._frequencies.parent.mkdir(parents=True, exist_ok=True)
        shared = [(term, count) for term, count in counts if count > 1]
        self._frequencies.write_text("".join(f"{term}\t{count}\n" for term, count in shared), encoding="ascii")
        return sorted(shared, key=lambda pair: (-pair[1], pair[0]))[:MOST_COMMON]

    def postings(self, documents: Sequence[Tuple[int, str]]) -> List[Tuple[int, Tuple[int, int, int]]]:
        """Of documents, each a number and its record: the file that each posting belongs into, and the posting."""
        return self._steps.postings(documents)

    def write_terms(self, shard: int, postings: Sequence[Tuple[int, int, int]]) -> None:
        """Writes a file of terms, of all its postings in any order."""
        self._write("terms", shard, _maqal.terms_file(postings))

    def write_documents(self, shard: int, records: Sequence[str]) -> int:
        """Writes a file of documents, of their records in order; gives its size in bytes."""
        return self._write("documents", shard, _maqal.documents_file(records).encode())

    def related(self, documents: Sequence[Tuple[int, str]]) -> List[Tuple[int, str, str]]:
        """Of documents, each a number and its record: the file that each list belongs into, the ID, and the list.

        All files of terms and of documents have to be written.
        """
        return self._steps.related(documents)

    def write_related(self, shard: int, lists: Sequence[Tuple[str, str]]) -> None:
        """Writes a file of related articles, of the IDs and lists that belong into it, in any order."""
        self._write("related", shard, _maqal.related_file(lists).encode())

    def _write(self, kind: str, shard: int, content: bytes) -> int:
        path = self.built / _maqal.archive_path(kind, shard)
        path.parent.mkdir(parents=True, exist_ok=True)
        # A worker that is started again finds the file of the one before, or none.
        beside = path.with_name(f"{path.name}.new")
        beside.write_bytes(content)
        beside.replace(path)
        return len(content)


def publish(
    out: Union[str, Path],
    documents: int,
    *,
    size: int,
    published: Sequence[Optional[str]],
    common: Sequence[Tuple[int, int]],
    force: bool = False,
) -> None:
    """The last step: what the others have written takes the place of the archive that is there.

    ``size``: what the files of documents take together. ``published``: the date of each ``days_step``-th document.
    ``common``: the most common terms. ``force`` replaces an archive of more than twice as many, or what is no archive.
    """
    folder = Path(out)
    if not force:
        may_replace(folder, documents)
    shape = shape_of(documents)
    shards = {
        "documents": -(-documents // shape.documents_a_shard),
        "related": shape.related_shards,
        "terms": shape.term_shards,
    }

    def manifest(folders: Dict[str, List[str]]) -> str:
        named = [folders[kind] for kind in shards]
        return _maqal.archive_manifest(documents, size, list(published), list(common), named)

    moved_into_place(folder, shards, manifest)
    shutil.rmtree(folder / WORK)


def _ordered(records: Iterable[Optional[str]]) -> List[str]:
    """Of records of one ID the last, by age."""
    last: Dict[str, Tuple[str, str]] = {}
    for record in records:
        if record is not None:
            members = json.loads(record)
            last[members["id"]] = (members.get("published") or "", record)
    return [record for _, _, record in sorted((published, id, record) for id, (published, record) in last.items())]


def _by_shard(found: Iterable[Tuple[Any, ...]], shards: int) -> Dict[int, List[Any]]:
    """What belongs into each file; every file is there."""
    parts: Dict[int, List[Any]] = {shard: [] for shard in range(shards)}
    for shard, *rest in found:
        parts[shard].append(tuple(rest))
    return parts


def _object(text: str) -> Dict[str, Any]:
    def no_number(name: str) -> None:
        raise ValueError(f"{name} is no JSON")

    try:
        value = json.loads(text, parse_constant=no_number)
    except (ValueError, RecursionError):
        raise ValueError("not JSON") from None
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def _document_of(value: Dict[str, Any]) -> Dict[str, Any]:
    """The document of a line. It needs an ID, and a title or a text."""
    html = value.pop("html", None)
    if isinstance(html, str):
        value = {**_read(html, value.get("url")), **value}
    ids = [value[name] for name in ("id", "url", "canonicalUrl") if _is_something(value.get(name))]
    if not ids:
        raise ValueError("neither an id nor a url")
    if not any(_is_something(value.get(name)) for name in ("title", "text", "lead")):
        raise ValueError("neither a title nor a text")
    value["id"] = str(_number(ids[0]))
    size = len(_json({name: value[name] for name in _SHOWN if name in value}).encode("utf-8", "replace"))
    if size > _MAX_SHOWN_BYTES:
        raise ValueError(f"what readers would be shown has {size} bytes; {_MAX_SHOWN_BYTES} are the most")
    return value


def _read(html: str, url: Any) -> Dict[str, Any]:
    """A page as a document."""
    options: RenderOptions = {"url": url} if is_address(url) else {}
    article = render_article(html, **options).article
    found = {
        "url": article.canonical_url or url,
        "title": article.title,
        "lead": article.lead,
        "text": article.text,
        "keywords": [keyword.text for keyword in article.keywords],
        "published": article.published,
        "section": article.section,
        "author": article.authors[0] if article.authors else None,
        "lang": article.lang,
        "image": article.image,
    }
    return {name: member for name, member in found.items() if member is not None}


def is_address(text: Any) -> bool:
    """Is it an address that a page can have?"""
    return isinstance(text, str) and re.match(r"https?://", text, re.I) is not None


def _is_something(value: Any) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number or (isinstance(value, str) and value.strip() != "")


def _number(value: Any) -> Any:
    """As JavaScript prints it: 7.0 is 7."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
