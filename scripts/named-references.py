#!/usr/bin/env python3
"""Writes src/html/entities/names.rs from the HTML standard's list, which Python carries as html.entities.html5.

Run by hand, should the standard ever add a name (it says that it will not):

    python3 scripts/named-references.py > src/html/entities/names.rs
"""
from collections import defaultdict
from html.entities import html5

HEAD = """\
//! The HTML standard's named character references, in the order of their code points. Written by `scripts/named-references.py`.

/// One line a code point, with its names in it, beginning at U+0000: a line's place gives its code point. `=` and a character is a jump: the line is that
/// character's. `!` after a name says that it is known without `;` too, `+` and a character that this second one follows the first.
#[rustfmt::skip]
pub(super) static NAMES: &str = \""""
# More unnamed code points in a row than this are jumped over; fewer are empty lines, which weigh less.
LONGEST_GAP = 8


def escaped(text):
    return "".join(c if "!" <= c <= "~" and c not in '"\\' else f"\\u{{{ord(c):x}}}" for c in text)


def word(name, second):
    return name + ("!" if name in html5 else "") + ("+" + escaped(second) if second else "")


names = defaultdict(list)
for key, value in html5.items():
    if key.endswith(";"):
        names[ord(value[0])].append((value[1:], key[:-1]))

lines, place = [], 0
for code in sorted(names):
    line = " ".join(word(name, second) for second, name in sorted(names[code]))
    if code - place > LONGEST_GAP:
        line = f"={escaped(chr(code))} {line}"
    else:
        lines += [""] * (code - place)
    lines.append(line)
    place = code + 1
print(HEAD + "\n".join(lines) + '";')
