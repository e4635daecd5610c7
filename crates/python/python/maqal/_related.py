"""Which articles of an archive belong beside one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable, List, Mapping, Union

from . import _maqal
from ._errors import bad_input
from ._results import Article, Keyword, RelatedArticle
from ._source import seconds

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._options import RelatedOptions

Document = Union[Article, Mapping[str, Any]]
_TEXTS = ("id", "title", "lead", "text", "published", "section", "lang", "image")


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
        self._index.add([_document(document, has_id=True) for document in documents])

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
        found = self._index.related(_document(article, has_id=False), given)
        return [RelatedArticle(*one[:8], tuple(one[8])) for one in found]

    def save(self) -> bytes:
        """The index as bytes."""
        return self._index.save()


def _document(given: Document, has_id: bool) -> dict[str, Any]:
    if isinstance(given, Article):
        given = {name: getattr(given, name) for name in given.__dataclass_fields__}
    if not isinstance(given, Mapping) or (has_id and _text(given.get("id")) is None):
        raise bad_input("documents with an id each" if has_id else "an article, or a dict with its parts")
    document = {name: _text(given.get(name)) for name in _TEXTS}
    document["url"] = _text(given.get("url")) or _text(given.get("canonical_url"))
    authors = given.get("authors") or ()
    document["author"] = _text(given.get("author")) or (_text(authors[0]) if authors else None)
    keywords = given.get("keywords") or ()
    return {**document, "keywords": [word for word in map(_word, keywords) if word is not None]}


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else None


def _word(keyword: Any) -> Any:
    if isinstance(keyword, Keyword):
        return keyword.text
    return _text(keyword.get("text")) if isinstance(keyword, Mapping) else _text(keyword)
