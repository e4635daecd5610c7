//! A line as numbers, words and marks: what dates are made of.

use super::super::normalize;
use crate::small::chars::is_alphabetic;
use crate::small::scan::has_within;
use crate::small::text::has_mark;

#[derive(Clone, Debug)]
pub(super) struct DateToken {
    pub(super) kind: DateTokenKind,
    /// Where in the line it stands.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl DateToken {
    pub(super) fn is_number(&self) -> bool {
        matches!(self.kind, DateTokenKind::Number(..))
    }
}

#[derive(Clone, Debug)]
pub(super) enum DateTokenKind {
    /// A number, and how many digits it has.
    Number(u32, usize),
    /// A word in lower case, without diacritics, in normal form.
    Word(String),
    Mark(char),
}

/// The most tokens of a line that are looked at.
pub(super) const MAX_TOKENS: usize = 60;

#[inline(never)]
pub(super) fn tokens(line: &str) -> Vec<DateToken> {
    let mut tokens: Vec<DateToken> = Vec::with_capacity(16);
    let mut rest = line.char_indices().peekable();
    while let Some(&(start, first)) = rest.peek() {
        if tokens.len() == MAX_TOKENS {
            break;
        }
        rest.next();
        if first.is_whitespace() || is_ignored(first) {
            continue;
        }
        let mut end = start + first.len_utf8();
        let kind = if let Some(value) = digit(first) {
            let (mut number, mut digits) = (value, 1);
            while let Some((at, value)) = rest.peek().and_then(|&(at, c)| Some((at, digit(c)?))) {
                number = number.saturating_mul(10).saturating_add(value);
                digits += 1;
                end = rest.next().map_or(at, |(at, c)| at + c.len_utf8());
            }
            DateTokenKind::Number(number, digits)
        } else if is_letter(first) {
            while let Some(&(at, c)) = rest.peek() {
                // Thai abbreviates with stops in between: มี.ค.
                let is_inside = is_letter(c) || is_ignored(c) || (c == '.' && is_thai(first));
                if !is_inside || digit(c).is_some() {
                    break;
                }
                end = at + c.len_utf8();
                rest.next();
            }
            DateTokenKind::Word(fold(line.get(start..end).unwrap_or_default()))
        } else {
            DateTokenKind::Mark(first)
        };
        tokens.push(DateToken { kind, start, end });
    }
    tokens
}

/// The word at that place; empty where none is.
#[inline(never)]
pub(super) fn word_at(tokens: &[DateToken], at: usize) -> &str {
    match tokens.get(at) {
        Some(DateToken { kind: DateTokenKind::Word(word), .. }) => word,
        _ => "",
    }
}

/// The number at that place, and how many digits it has.
#[inline(never)]
pub(super) fn number_at(tokens: &[DateToken], at: usize) -> Option<(u32, usize)> {
    match tokens.get(at) {
        Some(&DateToken { kind: DateTokenKind::Number(value, digits), .. }) => Some((value, digits)),
        _ => None,
    }
}

/// The mark at that place, if it is one of those.
#[inline(never)]
pub(super) fn mark_at(tokens: &[DateToken], at: usize, marks: &str) -> Option<char> {
    match tokens.get(at) {
        Some(&DateToken { kind: DateTokenKind::Mark(mark), .. }) => marks.chars().find(|&known| known == mark),
        _ => None,
    }
}

/// Is there a digit in it?
pub(super) fn has_digit(line: &str) -> bool {
    has_within(line.as_bytes(), [(b'0', b'9'), (0x80, 0xff)]) && line.chars().any(|c| digit(c).is_some())
}

/// All words.
pub(super) fn words(tokens: &[DateToken]) -> impl Iterator<Item = &str> {
    (0..tokens.len()).map(|at| word_at(tokens, at)).filter(|word| !word.is_empty())
}

/// Marks of direction, vowel signs of Arabic, accents, and the marks that abbreviate in Hebrew and Hindi.
fn is_ignored(c: char) -> bool {
    matches!(
        c,
        '\u{5f3}' | '\u{5f4}' | '\u{970}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{64b}'..='\u{65f}' | '\u{640}' | '\u{300}'..='\u{36f}'
    )
}

/// Letters, and the vowel signs of the Indic scripts, of Thai, Burmese and Khmer.
fn is_letter(c: char) -> bool {
    let is_sign = matches!(
        c,
        '\u{900}'..='\u{963}' | '\u{966}'..='\u{e4e}' | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}'
    );
    digit(c).is_none() && (is_alphabetic(c) || is_sign)
}

fn is_thai(c: char) -> bool {
    ('\u{e00}'..='\u{e7f}').contains(&c)
}

/// The value of a decimal digit in the scripts that newspapers use.
pub(crate) fn digit(c: char) -> Option<u32> {
    const ZEROS: &[u32] = &[0x660, 0x6f0, 0x966, 0x9e6, 0xae6, 0xe50, 0x1040, 0x17e0, 0xff10];
    if c.is_ascii() {
        return c.to_digit(10);
    }
    ZEROS.iter().filter_map(|zero| (c as u32).checked_sub(*zero)).find(|value| *value < 10)
}

/// Lower case without diacritics.
#[inline(never)]
pub(super) fn fold(word: &str) -> String {
    const PLAIN: &[(char, &str)] = &[
        ('a', "àáâãäåāăąạảấầẩẫậắằẳẵặ"),
        ('c', "çćčĉ"),
        ('d', "ďđ"),
        ('e', "èéêëēėęěẹẻẽếềểễệ"),
        ('g', "ğģ"),
        ('i', "ìíîïīįıịỉĩ"),
        ('l', "łľĺļ"),
        ('n', "ñńňņ"),
        ('o', "òóôõöøőōọỏốồổỗộơớờởỡợ"),
        ('r', "řŕ"),
        ('s', "śšşș"),
        ('t', "ťţț"),
        ('u', "ùúûüůűūųụủũưứừửữự"),
        ('y', "ýÿỳỷỹỵ"),
        ('z', "źżž"),
        ('α', "ά"),
        ('ε', "έ"),
        ('η', "ή"),
        ('ι', "ίϊΐ"),
        ('ο', "ό"),
        ('υ', "ύϋ"),
        ('ω', "ώ"),
        ('σ', "ς"),
        ('য', "\u{9df}"),
        ('ড', "\u{9dc}"),
        ('फ', "\u{95e}"),
    ];
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return word.to_ascii_lowercase();
    }
    let plain = |c: char| match c {
        // No other letter is written with a mark.
        '\0'..='\u{df}' | '\u{3cf}'..='\u{95d}' | '\u{9e0}'..='\u{1e9f}' | '\u{1f00}'.. => c,
        c => PLAIN.iter().find(|(_, marked)| has_mark(marked, c)).map_or(c, |(plain, _)| *plain),
    };
    // The dot below a letter of the Indic scripts may be part of it or stand behind it: it goes.
    let is_dot = |c: char| matches!(c, '\u{93c}' | '\u{9bc}' | '\u{abc}');
    normalize(word).chars().filter(|&c| c != '.' && !is_ignored(c) && !is_dot(c)).map(plain).collect()
}
