"""``python -m maqal``: articles on the command line."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import List, Optional

from . import MaqalError, __version__, read_source, render_article, sanitize

_FORMATS = ("auto", "html", "text")


def main(arguments: Optional[List[str]] = None) -> int:
    """Runs a command; gives the exit status: 1 for an input that cannot be taken, 2 for a mistaken command."""
    options = _parser().parse_args(arguments)
    try:
        data = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
        for line in options.run(data, options):
            sys.stdout.write(line + "\n")
    except (MaqalError, OSError) as error:
        print(f"maqal: {options.file}: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m maqal", description="Safe article HTML, and an article's parts.")
    parser.add_argument("--version", action="version", version=f"maqal {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    file = argparse.ArgumentParser(add_help=False)
    file.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    file.add_argument("--charset", help="the encoding of the file (default: what it tells)")

    one = commands.add_parser("sanitize", parents=[file], help="print safe HTML")
    one.add_argument("--preset", choices=("article", "basic", "embed"), default="article")
    one.set_defaults(run=lambda data, given: [sanitize(data, preset=given.preset, charset=given.charset)])

    one = commands.add_parser("render", parents=[file], help="print the article")
    one.add_argument("--json", action="store_true", help="all of it as JSON, not the HTML alone")
    one.add_argument("--url", help="the page's own address")
    one.add_argument("--lang", help="the article's language, a BCP 47 tag")
    one.add_argument("--format", choices=_FORMATS, default="auto", help="what the file is")
    one.set_defaults(run=_render)

    one = commands.add_parser("sources", parents=[file], help="print a line of JSON for each story of a wire's file")
    one.set_defaults(run=_sources)
    return parser


def _render(data: bytes, given: argparse.Namespace) -> List[str]:
    rendered = render_article(data, url=given.url, lang=given.lang, format=given.format, charset=given.charset)
    return [rendered.to_json() if given.json else rendered.html]


def _sources(data: bytes, given: argparse.Namespace) -> List[str]:
    stories = read_source(data, name=Path(given.file).name, charset=given.charset)
    return [json.dumps(story.to_dict(), ensure_ascii=False) for story in stories]


if __name__ == "__main__":
    sys.exit(main())
