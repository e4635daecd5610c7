"""``python -m maqal``: articles on the command line, by the names that ``npx maqal`` has for its commands and options."""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import zlib
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple, Union

from . import MaqalError, RenderedArticle, Source, __version__, archive, embed_article, extract_keywords, read_source
from . import render_article, sanitize, sanitize_with_report
from ._charset import text_of

#: Of errors that a script may want to tell from others: a story that may not be published yet is no fault.
_EXIT_CODES = {"NOT_USABLE": 3}
#: What any file is, if nothing else: such a file is rendered as it is.
_PLAIN = ("html", "text")


def main(arguments: Optional[List[str]] = None) -> int:
    """Runs a command. Gives the exit status: 1 for an input that cannot be taken, 2 for a mistaken command, 3 for a
    story that may not be published."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        for text in options.run(options):
            sys.stdout.write(text)
        return 0
    except _Usage as error:
        parser.error(str(error))
    except BrokenPipeError:
        # A reader such as head(1) may close the pipe early. What is left is flushed to nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except MaqalError as error:
        _say(str(error))
        return _EXIT_CODES.get(error.code, 1)
    except (OSError, EOFError, zlib.error) as error:
        _say(str(error))
    return 1


class _Usage(Exception):
    """A mistake on the command line that argparse does not see."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m maqal", description="Safe article HTML, and an article's parts.")
    parser.add_argument("--version", action="version", version=f"maqal {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    charset = argparse.ArgumentParser(add_help=False)
    charset.add_argument("--charset", metavar="NAME", help="the encoding (default: what the file tells)")
    policy = argparse.ArgumentParser(add_help=False, parents=[charset])
    policy.add_argument("--preset", choices=("article", "basic", "embed"), default="article")
    policy.add_argument("--base-url", metavar="URL", help="address against which relative links are resolved")
    lines = argparse.ArgumentParser(add_help=False)
    lines.add_argument("inputs", nargs="+", metavar="INPUT", help="JSON lines, plain or gzip; - is standard input")

    article = argparse.ArgumentParser(add_help=False)
    article.add_argument("file", metavar="FILE", help="HTML, plain text, a wire or a feed; - is standard input")
    article.add_argument("--url", help="the page's own address, also the base")
    article.add_argument("--lang", metavar="TAG", help="the article's language, a BCP 47 tag")
    article.add_argument("--item", type=int, metavar="N", help="which story of FILE, where it has several (default: 1)")
    article.add_argument("--even-if", metavar="WHAT", help="take what is canceled, withheld, embargoed (by commas)")

    one = commands.add_parser("render", parents=[article, policy], help="print an article and its sidebar")
    one.add_argument("--json", action="store_true", help="all that render_article() gives")
    one.add_argument("--format", choices=("auto", "html", "text"), help="what FILE is")
    one.add_argument("--heading-level", type=int, metavar="N", help="level of the headline, 1 to 6")
    one.set_defaults(run=_render)

    one = commands.add_parser("keywords", parents=[article, charset], help="print an article's keywords, the best first")
    one.add_argument("--json", action="store_true", help="print JSON instead of a line each")
    one.add_argument("--limit", type=int, metavar="N", help="keywords at most (default: 10)")
    one.set_defaults(run=_keywords, format=None)

    one = commands.add_parser("sanitize", parents=[policy], help="print the same HTML, made safe")
    one.add_argument("file", metavar="FILE", help="HTML; - is standard input")
    one.add_argument("--report", action="store_true", help="print JSON instead: the HTML, and what was removed")
    one.set_defaults(run=_sanitize)

    one = commands.add_parser("page", parents=[charset], help="print the site's own page with the article in it")
    one.add_argument("template", metavar="TEMPLATE", help="a page of the site")
    one.add_argument("article", metavar="ARTICLE", help="a file to render, or what render --json printed")
    one.add_argument("--slots", type=json.loads, metavar="JSON", help="selectors and their parts (default: data-maqal)")
    one.add_argument("--title", metavar="PATTERN", help="the page's title: '{title} | Site'")
    one.add_argument("--head", choices=("fill", "late", "off"))
    one.add_argument("--url", help="the article's own address")
    one.set_defaults(run=_page)

    one = commands.add_parser("sources", parents=[charset], help="print a line of JSON for each story of a wire's file")
    one.add_argument("files", nargs="+", metavar="FILE", help="a wire, an export or a feed; - is standard input")
    one.set_defaults(run=_sources)

    one = commands.add_parser("index", parents=[lines], help="write the related articles of an archive, as files")
    one.add_argument("--out", required=True, metavar="DIR", help="where the files go")
    one.add_argument("--limit", type=int, default=5, metavar="N", help="related articles of each (default: 5)")
    one.add_argument("--force", action="store_true", help="replace the archive in DIR by whatever comes")
    one.set_defaults(run=_index)

    one = commands.add_parser("vectors", parents=[lines], help="print the terms of documents, a line of JSON each")
    one.set_defaults(run=_vectors)
    return parser


def _render(given: argparse.Namespace) -> Iterator[str]:
    rendered = _rendered(given, "format", "heading_level", "preset", "base_url")
    if given.json:
        yield _shown(rendered.to_dict())
    else:
        yield from (f"{html}\n" for html in (rendered.html, rendered.sidebar.html) if html)


def _keywords(given: argparse.Namespace) -> Iterator[str]:
    article = _rendered(given).article
    about = {"title": article.title or None, "lang": article.lang, **_options(given, "limit")}
    found = extract_keywords(article.text, **about)
    if given.json:
        yield _shown([keyword.to_dict() for keyword in found])
    else:
        yield from (f"{keyword.text}\t{keyword.score:.3f}\n" for keyword in found)


def _rendered(given: argparse.Namespace, *names: str) -> RenderedArticle:
    options = _options(given, "url", "lang", *names)
    if given.even_if is not None:
        options["even_if"] = [reason.strip() for reason in given.even_if.split(",")]
    source, more = _story(given)
    return render_article(source, **{**more, **options})


def _story(given: argparse.Namespace) -> Tuple[Union[bytes, Source], Dict[str, Any]]:
    """What is rendered, and options that it brings along."""
    data = _read(given.file)
    as_it_is = (data, _options(given, "charset"))
    if given.format is not None:
        return as_it_is
    stories = read_source(data, name=_name(given.file), charset=given.charset)
    is_plain = not stories or (len(stories) == 1 and stories[0].format in _PLAIN)
    if is_plain and given.item is None:
        return as_it_is
    number = 1 if given.item is None else given.item
    if not 1 <= number <= len(stories):
        raise _Usage(f"there is no story {number}: {given.file} has {len(stories)}")
    if len(stories) > 1 and given.item is None:
        _say(f"{given.file}: the first of {len(stories)} stories: --item N for another")
    story = stories[number - 1]
    address = story.known.canonical_url
    return story, {"url": address} if archive.is_address(address) else {}


def _sanitize(given: argparse.Namespace) -> Iterator[str]:
    source, options = _read(given.file), _options(given, "preset", "base_url", "charset")
    if given.report:
        yield _shown(sanitize_with_report(source, **options).to_dict())
    else:
        yield sanitize(source, **options) + "\n"


def _page(given: argparse.Namespace) -> Iterator[str]:
    source = _read(given.article)
    try:
        members = json.loads(text_of(source, None).text)
    except ValueError:
        members = None
    is_rendered = isinstance(members, dict)
    rendered = RenderedArticle._of(members) if is_rendered else render_article(source, **_options(given, "url"))
    yield embed_article(_read(given.template), rendered, **_options(given, "slots", "title", "head", "charset"))


def _sources(given: argparse.Namespace) -> Iterator[str]:
    for file in given.files:
        for story in read_source(_read(file), name=_name(file), charset=given.charset):
            yield json.dumps(story.to_dict(), ensure_ascii=False, separators=(",", ":")) + "\n"


def _index(given: argparse.Namespace) -> Iterator[str]:
    skipped = 0
    records: List[str] = []
    for record in _records(given):
        skipped += record is None
        records += [] if record is None else [record]
    documents = archive.write(records, given.out, limit=given.limit, force=given.force)
    _say(f"{documents} documents in {given.out}" + (f"; {skipped} skipped" if skipped else ""))
    yield from ()


def _vectors(given: argparse.Namespace) -> Iterator[str]:
    yield from (f"{record}\n" for record in _records(given) if record is not None)


def _records(given: argparse.Namespace) -> Iterator[Optional[str]]:
    """The record of each line of the inputs; what is no good is said."""
    for file in given.inputs:
        lines = text_of(_read(file), "utf-8").text.split("\n")
        numbers = [number for number, line in enumerate(lines, 1) if line.strip()]

        def skipped(place: int, why: str, file: str = file, numbers: List[int] = numbers) -> None:
            _say(f"{file}:{numbers[place]}: skipped: {why}")

        yield from archive.vectors([lines[number - 1] for number in numbers], skipped)


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _options(given: argparse.Namespace, *names: str) -> Dict[str, Any]:
    return {name: getattr(given, name) for name in names if getattr(given, name) is not None}


def _read(file: str) -> bytes:
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def _name(file: str) -> Optional[str]:
    """The name of a file, which may tell its format."""
    return None if file == "-" else Path(file).name.removesuffix(".gz") or None


def _say(text: str) -> None:
    print(f"maqal: {text}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
