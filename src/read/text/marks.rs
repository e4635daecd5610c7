//! Single characters at the start and the end of a line, which tell where sentences end and which lines are items of a
//! list.

use crate::small::chars::is_alphanumeric;
use crate::small::text::has_mark;

/// Marks that end a sentence, in the scripts that have their own.
const STOPS: &str = ".!?…。！？｡؟۔।॥።։";

/// Marks that may stand behind the one that ends a sentence.
const CLOSERS: &str = "\"'”’»›)]）】」』›\u{200f}\u{200e}\u{2069}";

/// Does a sentence end with the text?
pub(crate) fn ends_sentence(text: &str) -> bool {
    if text.as_bytes().last().is_some_and(u8::is_ascii_alphanumeric) {
        return false;
    }
    text.chars().rev().find(|&c| !has_mark(CLOSERS, c) && !c.is_whitespace()).is_some_and(|c| has_mark(STOPS, c))
}

/// The number of sentences that end in the text. `3.5` and `news.example` hold full stops that end nothing, and so do
/// initials and abbreviations (`J.`, `Dr.`); ideographic ones need no space.
pub(crate) fn sentence_count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut count = 0;
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|&byte| MAY_STOP[byte as usize])) {
        at += found;
        let rest = text.get(at..).unwrap_or_default();
        let Some(c) = rest.chars().next() else {
            at += 1;
            continue;
        };
        if !has_mark(STOPS, c) {
            at += c.len_utf8();
            continue;
        }
        let behind = rest.trim_start_matches(|c| has_mark(CLOSERS, c) || has_mark(STOPS, c));
        let is_end =
            c != '.' || behind.is_empty() || (behind.starts_with(char::is_whitespace) && !is_abbreviation(text, at));
        count += usize::from(is_end);
        at = text.len() - behind.len();
    }
    count
}

/// The bytes that marks which end sentences begin with.
static MAY_STOP: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = STOPS.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // A byte within a character is no beginning.
        table[bytes[at] as usize] |= bytes[at] & 0xc0 != 0x80;
        at += 1;
    }
    table
};

/// Is the word in front of a full stop one letter, or two that begin with a capital or are digits?
fn is_abbreviation(text: &str, stop: usize) -> bool {
    let word = text.get(..stop).unwrap_or_default().chars().rev();
    let mut letters = word.take_while(|&c| is_alphanumeric(c)).take(3);
    match (letters.next(), letters.next(), letters.next()) {
        (Some(_), None, _) => true,
        (Some(_), Some(first), None) => first.is_uppercase() || first.is_numeric(),
        _ => false,
    }
}

/// The length of the mark that a typed item of a list begins with, the white space behind it included: `• `, `- `, `3.
/// `, `٣) `.
pub(crate) fn list_mark(line: &str) -> Option<usize> {
    const BULLETS: &str = "•▪◦‣●■·➢∙○◾◼▸";
    let first = line.chars().next().filter(|first| !first.is_ascii_alphabetic())?;
    let rest = if has_mark(BULLETS, first) || matches!(first, '-' | '*' | '–') {
        line.get(first.len_utf8()..)?
    } else {
        let digits = line.find(|c: char| !c.is_numeric()).filter(|&end| (1..=6).contains(&end))?;
        line.get(digits..)?.strip_prefix(['.', ')', '-'])?
    };
    // `-5` is a number and `*word*` is emphasis; bullets proper need no space.
    let words = rest.trim_start();
    let is_mark = !words.is_empty() && (words.len() < rest.len() || has_mark(BULLETS, first));
    is_mark.then_some(line.len() - words.len())
}

/// Does the line begin with a small letter, of a script that has capitals? `None` where it begins with neither.
pub(crate) fn begins_small(line: &str) -> Option<bool> {
    let first = line.chars().find(|&c| is_alphanumeric(c))?;
    if first.is_lowercase() {
        Some(true)
    } else if first.is_uppercase() {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_in_every_script() {
        for (text, ends, count) in [
            ("It rained.", true, 1),
            ("«الماء يعود»؟", true, 1),
            ("He said: “No.”", true, 1),
            ("水利。村里。", true, 2),
            ("पानी लौटा।", true, 1),
            ("Version 3.5 of news.example", false, 0),
            ("Dr. J. Mast came. He left", false, 1),
            ("वह आई है। वह गई", false, 1),
            ("It rained. Then it stopped", false, 1),
            ("Headline", false, 0),
        ] {
            assert_eq!((ends_sentence(text), sentence_count(text)), (ends, count), "{text}");
        }
    }

    #[test]
    fn items_of_lists_are_told_from_numbers_and_emphasis() {
        for (line, expected) in [
            ("• water", Some("water")),
            ("·ماء", Some("ماء")),
            ("- bread", Some("bread")),
            ("3. third", Some("third")),
            ("٣) ثالث", Some("ثالث")),
            ("12-\tlast", Some("last")),
            ("-5 degrees", None),
            ("*bold* words", None),
            ("3.5 metres", None),
            ("2021 was", None),
            ("•", None),
        ] {
            assert_eq!(list_mark(line).map(|at| &line[at..]), expected, "{line}");
        }
    }
}
