//! Character references by the standard's own rules, each name read back, and html5ever as the oracle.

use super::*;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::RefCell;

fn text(text: &str) -> String {
    let mut out = String::new();
    decode_text(text, &mut out);
    out
}

fn attribute(value: &str) -> String {
    let mut out = String::new();
    decode_attribute(value, &mut out);
    out
}

/// Every name with whether it is legacy and what it stands for, read from [`NAMES`] in another way than the table reads
/// it.
fn all() -> Vec<(String, bool, String)> {
    let mut all = Vec::new();
    let mut code = 0;
    for line in NAMES.lines() {
        let names = match line.strip_prefix('=') {
            Some(line) => {
                let (place, names) = line.split_at(line.chars().next().unwrap().len_utf8());
                code = u32::from(place.chars().next().unwrap());
                names
            }
            None => line,
        };
        for word in names.split(' ').filter(|word| !word.is_empty()) {
            let (word, second) = word.split_once('+').unwrap_or((word, ""));
            let name = word.trim_end_matches('!');
            let value = format!("{}{second}", char::from_u32(code).unwrap());
            all.push((name.to_owned(), name != word, value));
        }
        code += 1;
    }
    all
}

/// Fails with all the cases that are wrong, not only the first.
fn check(decode: fn(&str) -> String, cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(input, expected)| (input, decode(input), expected))
        .filter(|(_, actual, expected)| actual != *expected)
        .collect();
    assert!(wrong.is_empty(), "(input, actual, expected): {wrong:#?}");
}

#[test]
fn text_without_references_is_copied() {
    check(
        text,
        &[
            ("", ""),
            ("قال & مضى", "قال & مضى"),
            ("&", "&"),
            ("&&&", "&&&"),
            ("a&", "a&"),
            ("& amp;", "& amp;"),
            ("&;", "&;"),
            ("&é", "&é"),
        ],
    );
}

#[test]
fn names_with_a_semicolon() {
    check(
        text,
        &[
            ("&amp;", "&"),
            ("&AMP;", "&"),
            ("&Amp;", "&Amp;"),
            ("a&nbsp;b", "a\u{a0}b"),
            ("&lt;p&gt;", "<p>"),
            ("&notin;", "∉"),
            ("&apos;", "'"),
            ("&Tab;&NewLine;", "\t\n"),
            ("&CounterClockwiseContourIntegral;", "∳"),
            ("&CounterClockwiseContourIntegralx;", "&CounterClockwiseContourIntegralx;"),
            ("&fjlig;", "fj"),
            ("&NotEqualTilde;", "≂\u{338}"),
            ("&ThickSpace;", "\u{205f}\u{200a}"),
            ("&zscr;", "𝓏"),
            ("&amp;amp;", "&amp;"),
            ("&lt;&lt", "<<"),
            ("&zwnj;", "\u{200c}"),
        ],
    );
}

#[test]
fn common_names_are_those_of_the_table() {
    for (name, expected) in COMMON {
        let mut out = String::new();
        find(name).expect(name).decode(&mut out);
        assert_eq!(out, expected.to_string(), "{name}");
    }
}

#[test]
fn legacy_names_in_text() {
    check(
        text,
        &[
            ("&amp", "&"),
            ("&ampamp", "&amp"),
            ("&notit;", "¬it;"),
            ("&noti", "¬i"),
            ("&notinx;", "¬inx;"),
            ("&copy=1", "©=1"),
            ("&apos", "&apos"),
            ("&hellip", "&hellip"),
            ("&sup1x", "¹x"),
            ("&frac12", "½"),
            ("&ampaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;"),
            ("&amp&lt&#38", "&<&"),
            ("&ltقال", "<قال"),
        ],
    );
}

#[test]
fn legacy_names_in_attributes() {
    check(
        attribute,
        &[
            ("&amp", "&"),
            ("&amp;", "&"),
            ("?a=1&copy=2", "?a=1&copy=2"),
            ("?a=1&copy;=2", "?a=1©=2"),
            ("&notit;", "&notit;"),
            ("&notin;", "∉"),
            ("&ampx", "&ampx"),
            ("&amp1", "&amp1"),
            ("&amp-", "&-"),
            ("&amp&amp", "&&"),
            ("&lt é", "< é"),
            ("&lté", "<é"),
            ("&#38=&#x26x", "&=&x"),
            ("&ampaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "&ampaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ],
    );
}

#[test]
fn numbers() {
    check(
        text,
        &[
            ("&#65;", "A"),
            ("&#65", "A"),
            ("&#65x", "Ax"),
            ("&#x41;&#X41;", "AA"),
            ("&#x41g", "Ag"),
            ("&#x633;", "س"),
            ("&#128512;", "😀"),
            ("&#0000000000000000000000000000065;", "A"),
            ("&#", "&#"),
            ("&#;", "&#;"),
            ("&#x", "&#x"),
            ("&#x;", "&#x;"),
            ("&#xg", "&#xg"),
            ("&#a", "&#a"),
            ("&#٦٥;", "&#٦٥;"),
            ("&# 65;", "&# 65;"),
            ("&#-65;", "&#-65;"),
            ("&#+65;", "&#+65;"),
            ("&#&#65;", "&#A"),
            ("&#x&amp;", "&#x&"),
        ],
    );
}

#[test]
fn numbers_that_are_not_characters() {
    check(
        text,
        &[
            ("&#0;", "\u{FFFD}"),
            ("&#x0000;", "\u{FFFD}"),
            ("&#xD800;&#xDFFF;", "\u{FFFD}\u{FFFD}"),
            ("&#xD83D;&#xDE00;", "\u{FFFD}\u{FFFD}"),
            ("&#x10FFFF;", "\u{10FFFF}"),
            ("&#x110000;", "\u{FFFD}"),
            ("&#4294967361;", "\u{FFFD}"),
            ("&#x100000041;", "\u{FFFD}"),
            ("&#99999999999999999999999999999999999999;", "\u{FFFD}"),
            ("&#xFFFE;&#xFDD0;", "\u{FFFE}\u{FDD0}"),
            ("&#1;&#127;", "\u{1}\u{7F}"),
            ("&#13;&#10;", "\r\n"),
        ],
    );
}

#[test]
fn c1_numbers_are_read_as_windows_1252() {
    check(
        text,
        &[
            ("&#128;", "€"),
            ("&#x81;", "\u{81}"),
            ("&#x8D;&#x8F;&#x90;&#x9D;", "\u{8D}\u{8F}\u{90}\u{9D}"),
            ("&#147;&#148;", "“”"),
            ("&#x92;", "’"),
            ("&#159;", "Ÿ"),
            ("&#160;", "\u{A0}"),
        ],
    );
}

#[test]
fn the_table_has_the_standard_s_names() {
    let all = all();
    assert_eq!(all.len(), 2125);
    assert_eq!(all.iter().filter(|(_, legacy, _)| *legacy).count(), 106);
    assert_eq!(all.iter().map(|(name, ..)| name.len()).max(), Some(MAX_NAME_BYTES));
    assert_eq!(
        all.iter().filter(|(_, legacy, _)| *legacy).map(|(name, ..)| name.len()).max(),
        Some(MAX_LEGACY_NAME_BYTES)
    );
}

#[test]
fn every_name_is_read_back() {
    for (name, legacy, value) in all() {
        assert_eq!(text(&format!("&{name};")), value);
        assert_eq!(attribute(&format!("&{name};")), value);
        assert_eq!(text(&format!("&{name} ")) == format!("{value} "), legacy, "{name}");
        assert_eq!(attribute(&format!("&{name}=")), format!("&{name}="));
    }
}

#[test]
fn searches_are_short() {
    let table = table();
    assert_eq!(table.iter().filter(|name| name.len != 0).count(), 2125);
    let longest = table.split(|name| name.len == 0).map(<[Name]>::len).max();
    assert!(longest < Some(40), "a search may pass {longest:?} slots");
}

#[test]
fn unfinished_references() {
    for (text, held) in [
        ("", 0),
        ("a", 0),
        ("a&", 1),
        ("a&a", 2),
        ("a&amp", 4),
        ("a&amp;", 0),
        ("a&amp ", 0),
        ("&amp&l", 2),
        ("&&", 1),
        ("&#", 2),
        ("&#x", 3),
        ("&#x4", 4),
        ("&#xg", 0),
        ("&#6", 3),
        ("&#6a", 0),
        ("&##", 0),
        ("&a#", 0),
        ("#", 0),
        ("قال &", 1),
        ("قال", 0),
        ("&CounterClockwiseContourIntegral", 32),
        ("&CounterClockwiseContourIntegralx", 0),
        ("&#00000000000000000000000000000000000000000000000001", 52),
    ] {
        assert_eq!(unfinished_reference(text), held, "{text:?}");
    }
}

#[test]
fn shortened_numbers() {
    for (held, shortened) in [
        ("", ""),
        ("&", "&"),
        ("&am", "&am"),
        ("&#", "&#"),
        ("&#x", "&#x"),
        ("&#0", "&#0"),
        ("&#000", "&#0"),
        ("&#X000", "&#X0"),
        ("&#00065", "&#65"),
        ("&#x0041", "&#x41"),
        ("&#12345678", "&#12345678"),
        ("&#1234567890", "&#12345678"),
        ("&#x000123456789", "&#x12345678"),
        ("&#0065;", "&#0065;"),
        ("&#00000065 قال", "&#00000065 قال"),
    ] {
        let mut actual = held.to_owned();
        shorten_number(&mut actual);
        assert_eq!(actual, shortened, "{held:?}");
    }
}

/// Decodes text that comes in `pieces` as a reader does.
fn text_in_pieces(pieces: &[&str]) -> String {
    let (mut held, mut out) = (String::new(), String::new());
    for piece in pieces {
        held.push_str(piece);
        let ready = held.len() - unfinished_reference(&held);
        decode_text(&held[..ready], &mut out);
        held.drain(..ready);
        shorten_number(&mut held);
        assert!(held.len() <= MAX_NAME_BYTES + 1, "{held:?}");
    }
    decode_text(&held, &mut out);
    out
}

#[test]
fn every_split_gives_the_same_text() {
    let mut seeded = Seeded(7);
    for _ in 0..3_000 {
        let whole = seeded.references(8);
        let expected = text(&whole);
        for split in (0..=whole.len()).filter(|at| whole.is_char_boundary(*at)) {
            assert_eq!(text_in_pieces(&[&whole[..split], &whole[split..]]), expected, "{whole:?} at {split}");
        }
        let characters: Vec<_> = whole.split_inclusive(|_| true).collect();
        assert_eq!(text_in_pieces(&characters), expected, "{whole:?}, character by character");
    }
}

/// A seeded xorshift generator: the same inputs on every run and machine.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    /// Text full of references, whole, cut short, run together and wrong. It holds no NUL, CR, `<` or `"`, which the
    /// oracle would read as something else.
    fn references(&mut self, parts: usize) -> String {
        const PIECES: [&str; 38] = [
            "&", ";", "#", "x", "X", "=", " ", "&#", "&#x", "0", "00000000", "9", "99999999", "41", "1587", "128",
            "9F", "D800", "10FFFF", "110000", "a", "amp", "&amp", "&lt", "&not", "in", "it", "&copy", "&frac", "12",
            "34", "س", "é", "😀", "\n", "&Counter", "z", "&nbsp",
        ];
        thread_local!(static ALL: Vec<(String, bool, String)> = all());
        let mut text = String::new();
        for _ in 0..self.below(parts) + 1 {
            match self.below(5) {
                0 => ALL.with(|all| {
                    let (name, ..) = &all[self.below(all.len())];
                    text.push('&');
                    // Whole or cut short.
                    let len = if self.below(2) == 0 { name.len() } else { self.below(name.len() + 1) };
                    text.push_str(&name[..len]);
                    text.push_str(["", ";", "x", "="][self.below(4)]);
                }),
                _ => text.push_str(PIECES[self.below(PIECES.len())]),
            }
        }
        text
    }
}

/// Collects the text and the first attribute that html5ever's tokenizer sees.
#[derive(Default)]
struct Collected {
    text: RefCell<String>,
    value: RefCell<String>,
}

impl TokenSink for Collected {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) => self.text.borrow_mut().push_str(&text),
            Token::TagToken(tag) => {
                if let Some(attribute) = tag.attrs.first() {
                    self.value.borrow_mut().push_str(&attribute.value);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn by_html5ever(html: &str) -> Collected {
    let tokenizer = Tokenizer::new(Collected::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink
}

#[test]
fn html5ever_reads_the_same() {
    let mut seeded = Seeded(1);
    let mut wrong = Vec::new();
    let inputs: Vec<String> = all()
        .into_iter()
        .flat_map(|(name, ..)| [format!("&{name};"), format!("&{name}"), format!("&{name}x"), format!("&{name}=")])
        .chain((0..60_000).map(|_| seeded.references(10)))
        .collect();
    for input in inputs {
        let seen = by_html5ever(&format!("<p title=\"{input}\">{input}"));
        let (actual_text, actual_value) = (text(&input), attribute(&input));
        let expected = (seen.text.into_inner(), seen.value.into_inner());
        if (&actual_text, &actual_value) != (&expected.0, &expected.1) {
            wrong.push((input, actual_text, actual_value, expected));
        }
    }
    wrong.truncate(20);
    assert!(wrong.is_empty(), "(input, text, value, expected): {wrong:#?}");
}

#[test]
fn hostile_runs_take_linear_time() {
    for unit in ["&", "&a", "&amp", "a", "&#", "&#x", "&CounterClockwiseContourIntegra"] {
        let long = unit.repeat(1_000_000 / unit.len());
        assert!(text(&long).len() <= long.len());
    }
    for start in ["&", "&#", "&#x", "&amp"] {
        let long = format!("{start}{}", "0".repeat(1_000_000));
        assert!(text(&long).len() <= long.len());
        assert!(attribute(&long).len() <= long.len());
    }
}
