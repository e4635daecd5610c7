//! Hostile HTML from a seed, the one source for every run: a grammar over what tokenizers and tree builders disagree on
//! (`words`, `shapes`), and mutations of the named cases. `input(seed)` is the same text everywhere.

use super::cases;

#[path = "words.rs"]
#[rustfmt::skip] // one line a word would be 400 lines
mod words;

use words::*;

/// xorshift64*: the same seed gives the same inputs everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self((seed ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xd134_2543_de82_ef95) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 33) as usize % bound.max(1)
    }

    pub fn pick<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

/// The input of a seed: most are grammar alone, some start from a named case, a few are deep.
pub fn input(seed: u64) -> String {
    let mut random = Random::new(seed);
    match random.below(16) {
        0..=9 => {
            let pieces = [4, 10, 24][random.below(3)];
            fragment(&mut random, pieces)
        }
        10 | 11 => {
            let whole = fragment(&mut random, 14);
            mutate(&mut random, &whole)
        }
        12..=14 => {
            let mut text = cases::CASES[random.below(cases::CASES.len())].input.to_owned();
            for _ in 0..=random.below(3) {
                text = mutate(&mut random, &text);
            }
            text
        }
        // One in 640: hundreds of levels are slow to parse a dozen times over.
        _ if random.below(40) == 0 => deep(&mut random),
        _ => {
            let mut out = String::new();
            shape(&mut random, &mut out);
            fragment_into(&mut random, 6, &mut out);
            shape(&mut random, &mut out);
            out
        }
    }
}

/// A fragment of up to `pieces` pieces.
pub fn fragment(random: &mut Random, pieces: usize) -> String {
    let mut out = String::new();
    fragment_into(random, pieces, &mut out);
    out
}

fn fragment_into(random: &mut Random, pieces: usize, out: &mut String) {
    for _ in 0..1 + random.below(pieces) {
        piece(random, out);
    }
}

fn piece(random: &mut Random, out: &mut String) {
    match random.below(24) {
        0..=10 => start_tag(random, out),
        11..=15 => end_tag(random, out),
        16..=19 => text(random, out),
        20..=22 => *out += random.pick(MARKUP),
        _ => shape(random, out),
    }
}

fn name(random: &mut Random) -> &'static str {
    match random.below(18) {
        0..=4 => random.pick(BLOCKS),
        5..=9 => random.pick(INLINES),
        10..=12 => random.pick(TABLES),
        13 => random.pick(FOREIGN),
        14 => random.pick(RAW),
        _ => random.pick(HOSTILE),
    }
}

fn text(random: &mut Random, out: &mut String) {
    match random.below(6) {
        0 => *out += random.pick(REFERENCES),
        1 => {
            // A legacy reference with whatever comes after it: only the attribute's rules look there.
            *out += random.pick(REFERENCES);
            *out += random.pick(&["=", "a", "1", ";", "&", " ", "<"]);
        }
        _ => *out += random.pick(TEXTS),
    }
}

fn open(name: &str, out: &mut String) {
    out.push('<');
    out.push_str(name);
    out.push('>');
}

fn close(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn start_tag(random: &mut Random, out: &mut String) {
    out.push('<');
    push_name(random, out);
    while random.below(3) == 0 {
        attribute(random, out);
    }
    out.push_str(if random.below(12) == 0 { "/>" } else { ">" });
}

fn end_tag(random: &mut Random, out: &mut String) {
    out.push_str("</");
    push_name(random, out);
    out.push_str(random.pick(&[">", ">", ">", ">", ">", ">", " >", " x=y>", "/>", ""]));
}

/// Sometimes as people write it: in capitals.
fn push_name(random: &mut Random, out: &mut String) {
    let name = name(random);
    if random.below(16) == 0 { out.push_str(&name.to_ascii_uppercase()) } else { out.push_str(name) }
}

fn attribute(random: &mut Random, out: &mut String) {
    let value = if random.below(8) == 0 { random.pick(REFERENCES) } else { random.pick(VALUES) };
    out.push_str(random.pick(&[" ", " ", " ", " ", "/", "\n", "\t", "\u{c}", ""]));
    out.push_str(random.pick(ATTRIBUTES));
    let (quote, refused): (&str, &[char]) = match random.below(5) {
        0 => return,
        1 => ("'", &['\'']),
        2 => ("", &[' ', '>', '\r', '\n', '\t', '\u{c}']),
        _ => ("\"", &['"']),
    };
    out.push_str(random.pick(&["=", "=", "=", " = "]));
    out.push_str(quote);
    out.extend(value.chars().filter(|c| !refused.contains(c)));
    out.push_str(quote);
}

/// Larger structures that single tags seldom add up to.
fn shape(random: &mut Random, out: &mut String) {
    match random.below(11) {
        0 => table(random, out),
        1 => ladder(random, out),
        2 => list(random, out, 3),
        3 => ruby(random, out),
        4 => foreign(random, out),
        5 => select(random, out),
        6 => raw_text(random, out),
        7 => run(random, out),
        8 => comment(random, out),
        9 => unfinished(random, out),
        _ => template(random, out),
    }
}

/// A table with things where they do not belong.
fn table(random: &mut Random, out: &mut String) {
    out.push_str("<table>");
    for _ in 0..1 + random.below(5) {
        out.push_str(random.pick(&[
            "<tr>",
            "<td>",
            "<th>",
            "<tbody>",
            "<thead>",
            "<tfoot>",
            "<caption>",
            "<colgroup>",
            "<col>",
            "</tr>",
            "</td>",
            "</table>",
            "</caption>",
            " ",
            "x",
            "<form>",
            "<input type=hidden>",
            "<table>",
            "<tr><td>x</td></tr>",
        ]));
        if random.below(2) == 0 {
            piece(random, out);
        }
    }
    if random.below(3) != 0 {
        out.push_str("</table>");
    }
}

/// Formatting opened in one order and closed in another, with blocks between: the adoption agency's ground.
fn ladder(random: &mut Random, out: &mut String) {
    const NAMES: &[&str] =
        &["a", "b", "i", "em", "nobr", "font", "u", "code", "strike", "tt", "big", "s", "small", "strong"];
    let mut opened = Vec::new();
    for _ in 0..2 + random.below(6) {
        let name = random.pick(NAMES);
        opened.push(name);
        open(name, out);
        if random.below(2) == 0 {
            open(random.pick(BLOCKS), out);
        }
        text(random, out);
    }
    for _ in 0..random.below(2 * opened.len()) {
        close(opened[random.below(opened.len())], out);
        if random.below(3) == 0 {
            piece(random, out);
        }
    }
}

fn list(random: &mut Random, out: &mut String, depth: usize) {
    let (name, item) = [("ul", "li"), ("ol", "li"), ("dl", "dt"), ("dl", "dd"), ("menu", "li")][random.below(5)];
    open(name, out);
    for _ in 0..1 + random.below(3) {
        open(item, out);
        if depth > 0 && random.below(2) == 0 {
            list(random, out, depth - 1)
        } else {
            piece(random, out)
        }
        if random.below(3) == 0 {
            close(item, out);
        }
    }
    if random.below(3) != 0 {
        close(name, out);
    }
}

fn ruby(random: &mut Random, out: &mut String) {
    out.push_str("<ruby>");
    for _ in 0..2 + random.below(6) {
        out.push_str(random.pick(&[
            "<rb>", "<rt>", "<rp>", "<rtc>", "</rt>", "</rtc>", "漢", "<b>", "</b>", "<p>", "<ruby>", "</ruby>",
            "<span>",
        ]));
        if random.below(4) == 0 {
            piece(random, out);
        }
    }
}

/// SVG and MathML, their integration points, and what breaks out of them.
fn foreign(random: &mut Random, out: &mut String) {
    out.push_str(random.pick(&["<svg>", "<math>", "<svg/>", "<math/>", "<svg><svg>", "<math><svg>", "<svg><math>"]));
    for _ in 0..1 + random.below(5) {
        out.push_str(random.pick(&[
            "<desc>",
            "<foreignObject>",
            "<title>",
            "<mi>",
            "<mtext>",
            "<mglyph>",
            "<malignmark>",
            "<annotation-xml>",
            "<annotation-xml encoding=text/html>",
            "<annotation-xml encoding=\"text&#47;html\">",
            "<style>",
            "<script>",
            "<textarea>",
            "<a xlink:href=javascript:x>",
            "<use href=#x>",
            "<animate attributeName=href values=javascript:x>",
            "<![CDATA[",
            "]]>",
            "<p>",
            "</p>",
            "</br>",
            "<font>",
            "<font color=x>",
            "</svg>",
            "</math>",
            "</desc>",
            "</title>",
            "</style>",
            "<!--",
            "-->",
            "<img src=x onerror=x>",
            "<table>",
            "<path/>",
        ]));
        if random.below(3) == 0 {
            piece(random, out);
        }
    }
}

/// Before 2025 parsers threw most tags in a `select` away; after, they keep them.
fn select(random: &mut Random, out: &mut String) {
    out.push_str("<select>");
    for _ in 0..1 + random.below(5) {
        out.push_str(random.pick(&[
            "<option>",
            "<optgroup>",
            "<hr>",
            "<input>",
            "<keygen>",
            "<textarea>",
            "<select>",
            "</select>",
            "</option>",
            "<button>",
            "<selectedcontent>",
            "<div>",
            "<p>",
            "<svg>",
            "<script>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
        ]));
        if random.below(3) == 0 {
            piece(random, out);
        }
    }
}

fn raw_text(random: &mut Random, out: &mut String) {
    let name = random.pick(RAW);
    open(name, out);
    for _ in 0..random.below(4) {
        out.push_str(random.pick(&[
            "<!--",
            "-->",
            "<script>",
            "</script",
            "<img src=x onerror=x>",
            "&lt;img src=x&gt;",
            "</",
            "<",
            "\0",
            "</styl",
            "<b title=\"",
            "\">",
            "]]>",
        ]));
    }
    match random.below(4) {
        0 => {}
        1 => out.push_str("</"),
        2 => close(random.pick(RAW), out),
        _ => close(name, out),
    }
}

/// The same name many times over, then some ends: parsers keep at most three formatting elements that are alike.
fn run(random: &mut Random, out: &mut String) {
    let name = name(random);
    let count = [5, 9, 40][random.below(3)];
    let between = if random.below(2) == 0 { "" } else { random.pick(TEXTS) };
    for _ in 0..count {
        open(name, out);
        out.push_str(between);
    }
    for _ in 0..random.below(count + 2) {
        close(name, out);
    }
}

fn comment(random: &mut Random, out: &mut String) {
    out.push_str(random.pick(&["<!--", "<!-->", "<!--->", "<!", "<?", "</!", "<![CDATA[", "<!DOCTYPE "]));
    piece(random, out);
    out.push_str(random.pick(&["-->", "--!>", "->", ">", "]]>", "?>", "", "<!-->"]));
}

/// What the end of the input, or of a chunk, cuts off; goes live if the host's own markup follows as it is.
fn unfinished(random: &mut Random, out: &mut String) {
    out.push_str(random.pick(&[
        "<img src=x onerror=x ",
        "<a href=\"",
        "<a href='javascript:x",
        "<b title=",
        "<script",
        "</p",
        "<!-",
        "<p a",
        "&am",
        "&#x",
        "<svg><![CDATA[x]",
        "<title></titl",
    ]));
}

fn template(random: &mut Random, out: &mut String) {
    out.push_str(random.pick(&["<template>", "<template shadowrootmode=open>", "<noscript>", "<object>", "<button>"]));
    fragment_into(random, 4, out);
    out.push_str(random.pick(&["</template>", "</noscript>", "</object>", "</button>", "", "</p>"]));
}

/// Deeper than the cap of the policy (256), or than the browsers' (512).
fn deep(random: &mut Random) -> String {
    let mut out = String::new();
    let levels = [250, 300, 600][random.below(3)];
    let names: Vec<_> = (0..1 + random.below(3)).map(|_| name(random)).collect();
    for level in 0..levels {
        open(names[level % names.len()], &mut out);
    }
    fragment_into(random, 6, &mut out);
    for level in (0..random.below(levels)).rev() {
        close(names[level % names.len()], &mut out);
    }
    fragment_into(random, 6, &mut out);
    out
}

/// A copy of `input` with a piece cut out, doubled, moved, put in, or a character changed.
pub fn mutate(random: &mut Random, input: &str) -> String {
    let cuts: Vec<usize> = input.char_indices().map(|(index, _)| index).chain([input.len()]).collect();
    let (a, b) = (random.below(cuts.len()), random.below(cuts.len()));
    let (start, end) = (cuts[a.min(b)], cuts[a.max(b)]);
    let (before, cut, after) = (&input[..start], &input[start..end], &input[end..]);
    match random.below(7) {
        0 => [before, after].concat(),
        1 => [before, cut, cut, after].concat(),
        2 => [before, &fragment(random, 3), cut, after].concat(),
        3 => [cut, after, before].concat(),
        4 => [before, random.pick(TEXTS), &input[cuts[(a.min(b) + 1).min(cuts.len() - 1)]..]].concat(),
        5 => [before, &fragment(random, 2), after].concat(),
        _ => {
            let other = cases::CASES[random.below(cases::CASES.len())].input;
            [before, other, cut, after].concat()
        }
    }
}
