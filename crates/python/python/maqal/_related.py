"""Which articles of an archive belong beside one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, List, Mapping, Tuple, Union

from . import _maqal
from ._errors import bad_input
from ._results import Article, Keyword, RelatedArticle
from ._source import seconds

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._options import RelatedOptions

Document = Union[Article, Mapping[str, Any]]
_TEXTS = ("id", "url", "canonicalUrl", "title", "lead", "text", "published", "section", "author", "lang", "image")


class RelatedIndex:
    """An index of articles in memory, for a site or a desk; it may be used by several threads.

    A document is a dict with an ``id``, and of ``url``, ``title``, ``lead``, ``text``, ``keywords``, ``published``,
    ``section``, ``author``, ``lang`` and ``image`` what there is; further members do no harm.

    >>> index = RelatedIndex([{"id": "a", "title": "The mill grinds again"}])
    >>> [found.id for found in index.related({"title": "A mill by the weir"})]
    ['a']
    """

    def __init__(self, documents: Iterable[Mapping[str, Any]] = ()) -> None:
        self._index = _maqal.RelatedIndex()
        self.add(documents)

    @classmethod
    def load(cls, data: bytes) -> RelatedIndex:
        """An index of bytes that :meth:`save` gave, in Python or in JavaScript.

        Raises :class:`maqal.MaqalError` ``BAD_INDEX`` where they are damaged.
        """
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise bad_input("bytes")
        index = cls.__new__(cls)
        index._index = _maqal.RelatedIndex.load(bytes(data))
        return index

    def add(self, documents: Union[Mapping[str, Any], Iterable[Mapping[str, Any]]]) -> None:
        """Adds a document or several; one with the ID of another takes its place."""
        if isinstance(documents, Mapping):
            documents = [documents]
        self._index.add(_json([_document(document) for document in documents]))

    def remove(self, id: Union[str, int]) -> bool:
        """Removes the document of that ID; says whether it was there."""
        return self._index.remove(str(id))

    def __len__(self) -> int:
        return len(self._index)

    def related(self, article: Document, **options: Unpack[RelatedOptions]) -> List[RelatedArticle]:
        """The articles that belong beside this one, the best first."""
        given: dict[str, Any] = dict(options)
        if given.get("now") is not None:
            given["now"] = seconds(given["now"])
        found = self._index.related(_json(_document(article)), given)
        return [RelatedArticle(*one[:8], tuple(one[8])) for one in found]

    def save(self) -> bytes:
        """The index as bytes."""
        return self._index.save()

    def __reduce__(self) -> Tuple[Callable[[bytes], RelatedIndex], Tuple[bytes]]:
        return (type(self).load, (self.save(),))


def _document(given: Document) -> Dict[str, Any]:
    """What the crate reads of a document, by the names that the npm package has."""
    if isinstance(given, Article):
        given = given.to_dict()
    if not isinstance(given, Mapping):
        raise bad_input("documents, a dict each")
    document = {name: given[name] for name in _TEXTS if _is_text(given.get(name))}
    address = given.get("canonical_url")
    if _is_text(address):
        document["canonicalUrl"] = address
    for name in ("authors", "keywords"):
        document[name] = [word for word in map(_word, given.get(name) or ()) if _is_text(word)]
    return document


def _is_text(value: Any) -> bool:
    return isinstance(value, (str, int, float)) and not isinstance(value, bool)


def _word(item: Any) -> Any:
    if isinstance(item, Keyword):
        return item.text
    return item.get("text") if isinstance(item, Mapping) else item


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
