//! Small steps on text.

use super::scan::{count_within, first_beyond_ascii, has_within, places_of, position_of, single_spaced_chunks, spaces};

/// How much a list or a text that may be as long as an article grows at once. To the double, as they grow by
/// themselves, would take as much again as all that is there.
pub(crate) fn growth(length: usize) -> usize {
    64 + length / 4
}

/// Makes room for so many items more.
#[inline]
pub(crate) fn make_room_in<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity() - list.len() < more {
        list.reserve_exact(more + growth(list.len()));
    }
}

/// Makes room for so many bytes more.
#[inline]
pub(crate) fn make_room(out: &mut String, more: usize) {
    if out.capacity() - out.len() < more {
        out.reserve_exact(more + growth(out.len()));
    }
}

/// Appends a text, where that is rarely done; hot places call `push_str` itself.
#[inline(never)]
pub(crate) fn append(out: &mut String, text: &str) {
    out.push_str(text);
}

/// Appends a text in ASCII lower case.
#[inline(never)]
pub(crate) fn append_lower(out: &mut String, text: &str) {
    let start = out.len();
    out.push_str(text);
    if let Some(appended) = out.get_mut(start..) {
        appended.make_ascii_lowercase();
    }
}

/// A number, or the greatest that has room in 16 bits.
pub(crate) fn at_most(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// A number as text. Each type of number has its own code in the standard library; this takes one.
#[inline(never)]
pub(crate) fn decimal(number: usize) -> String {
    number.to_string()
}

/// The number that ASCII digits write, saturating; `None` where the text is empty or has anything but digits.
#[inline(never)]
pub(crate) fn whole_number(digits: &str) -> Option<u32> {
    let mut number = 0_u32;
    for byte in digits.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number.saturating_mul(10).saturating_add(u32::from(digit));
    }
    Some(number).filter(|_| !digits.is_empty())
}

/// Are the two equal in any ASCII case?
#[inline(never)]
pub(crate) fn eq_ignore_case(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// The text before and after the first `mark`, an ASCII character.
#[inline(never)]
pub(crate) fn split_first(text: &str, mark: u8) -> Option<(&str, &str)> {
    let (before, rest) = text.split_at_checked(text.bytes().position(|byte| byte == mark)?)?;
    Some((before, rest.get(1..)?))
}

/// The text before and after the last `mark`, an ASCII character.
#[inline(never)]
pub(crate) fn split_last(text: &str, mark: u8) -> Option<(&str, &str)> {
    let (before, rest) = text.split_at_checked(text.bytes().rposition(|byte| byte == mark)?)?;
    Some((before, rest.get(1..)?))
}

/// Is the character one of the marks, none of which is a letter of ASCII? (`str::contains` looks for a character beyond
/// ASCII as for a long text.)
#[inline(never)]
pub(crate) fn has_mark(marks: &str, c: char) -> bool {
    debug_assert!(!marks.contains(|c: char| c.is_ascii_alphabetic()), "{marks}");
    if c.is_ascii_alphabetic() {
        return false;
    }
    match u8::try_from(c) {
        // No byte of another character is the same.
        Ok(byte) if byte.is_ascii() => marks.bytes().any(|mark| mark == byte),
        _ => marks.chars().any(|mark| mark == c),
    }
}

/// The characters of a text that are not ASCII.
pub(crate) fn beyond_ascii(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text.chars();
    std::iter::from_fn(move || {
        loop {
            let c = rest.next()?;
            if !c.is_ascii() {
                return Some(c);
            }
            // Between words of other letters there is mostly one space; of other texts, sixteen bytes are told at once.
            let behind = rest.as_str();
            if behind.as_bytes().first()?.is_ascii() {
                rest = behind.get(first_beyond_ascii(behind.as_bytes())?..)?.chars();
            }
        }
    })
}

/// Is there a number of any script in the text? That of most has no byte that one begins with.
#[inline(never)]
pub(crate) fn has_number(text: &str) -> bool {
    has_within(text.as_bytes(), [(b'0', b'9'), (0x80, 0xff)]) && text.contains(char::is_numeric)
}

/// Does the text end with one of the marks?
#[inline(never)]
pub(crate) fn ends_with_mark(text: &str, marks: &str) -> bool {
    text.chars().next_back().is_some_and(|last| has_mark(marks, last))
}

/// `str::trim_start`, by bytes as long as white space is ASCII: between tags there is often nothing else.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) { text } else { behind_indent(text) }
}

/// `str::trim_end`, likewise.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    if text.as_bytes().last().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_end() }
}

#[inline(never)]
fn behind_indent(text: &str) -> &str {
    let bytes = text.as_bytes();
    let at = spaces(bytes);
    let rest = text.get(at..).unwrap_or_default();
    if bytes.get(at).is_none_or(u8::is_ascii) { rest } else { rest.trim_start() }
}

/// Is it white space, or characters that are as invisible?
pub(crate) fn is_blank_text(text: &str) -> bool {
    trim_start(text).chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}'))
}

/// Is it one word of a few bytes, or nothing? No byte of it may begin white space.
pub(crate) fn is_short_word(text: &str) -> bool {
    const MAX_BYTES: usize = 16;
    text.len() <= MAX_BYTES && !text.bytes().any(|byte| MAY_BE_SPACE[byte as usize])
}

/// Where the white space begins, in or behind a text, that is more than single spaces between words.
#[inline(never)]
pub(crate) fn single_spaced(text: &str) -> usize {
    let bytes = text.as_bytes();
    // Up to `from`, what stops a chunk is looked at byte by byte.
    let (mut at, mut from) = (0, 0);
    loop {
        if at >= from {
            at += single_spaced_chunks(bytes.get(at..).unwrap_or_default(), SPACES_BEGIN);
            from = at + 16;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(found) = rest.iter().position(|&byte| MAY_BE_SPACE[byte as usize]) else { return text.len() };
        at += found;
        let is_space = |at: usize| {
            let may_be = bytes.get(at).is_none_or(|&byte| MAY_BE_SPACE[byte as usize]);
            may_be && text.get(at..).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        };
        let is_single = if bytes[at] == b' ' { at > 0 && !is_space(at + 1) } else { !is_space(at) };
        if !is_single {
            return at;
        }
        at += 1;
    }
}

/// The bytes that white space begins with but for the space, and other characters besides, from the first to the last.
/// Past ASCII: U+0085 and U+00A0; U+1680, U+2000 to U+205F, U+3000.
const SPACES_BEGIN: [(u8, u8); 3] = [(b'\t', b'\r'), (0xc2, 0xc2), (0xe1, 0xe3)];

/// These, and the space.
static MAY_BE_SPACE: [bool; 256] = {
    let mut table = [false; 256];
    table[b' ' as usize] = true;
    let mut byte = 0;
    while byte < table.len() {
        let mut range = 0;
        while range < SPACES_BEGIN.len() {
            let (first, last) = SPACES_BEGIN[range];
            table[byte] |= first as usize <= byte && byte <= last as usize;
            range += 1;
        }
        byte += 1;
    }
    table
};

/// Strips white space and the marks from both ends.
#[inline(never)]
pub(crate) fn trim_marks<'t>(text: &'t str, marks: &str) -> &'t str {
    text.trim_matches(|c: char| c.is_whitespace() || has_mark(marks, c))
}

/// The number of characters.
#[inline(never)]
pub(crate) fn char_count(text: &str) -> usize {
    match cfg!(target_arch = "wasm32") {
        // All bytes but those that go on with a character.
        true => text.len() - count_within(text.as_bytes(), [(0x80, 0xbf)]),
        // Elsewhere the standard library has vectors for it.
        false => text.chars().count(),
    }
}

/// Has a text so many characters at most? One is a byte to four: most texts are told by that alone.
pub(crate) fn has_chars_up_to(text: &str, most: usize) -> bool {
    text.len() <= most || text.len() <= 4 * most && char_count(text) <= most
}

/// The number of words, as white space separates them.
pub(crate) fn word_count(text: &str) -> usize {
    words_up_to(text, usize::MAX)
}

/// The same, or `most` where there are more: by bytes, of which few may begin white space.
#[inline(never)]
pub(crate) fn words_up_to(text: &str, most: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count, mut is_within) = (0, 0, false);
    while let Some(&byte) = bytes.get(at) {
        let (mut is_space, mut width) = (false, 1);
        if MAY_BE_SPACE[byte as usize] {
            let c =
                if byte.is_ascii() { ' ' } else { text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ') };
            (is_space, width) = (c.is_whitespace(), c.len_utf8());
        }
        if !is_space && !is_within {
            if count == most {
                break;
            }
            count += 1;
        }
        is_within = !is_space;
        at += width;
    }
    count
}

/// `str::split_whitespace`, sooner for long words of ASCII, as addresses are.
pub(crate) fn split_whitespace(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = trim_start(rest);
        let bytes = rest.as_bytes();
        let end = match position_of(bytes, [b' ', b'\t', b'\n', b'\x0b', b'\x0c', b'\r']) {
            Some(end) if bytes.get(..end)?.is_ascii() => end,
            None if bytes.is_ascii() => rest.len(),
            _ => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        };
        let (word, behind) = rest.split_at(end);
        rest = behind;
        (!word.is_empty()).then_some(word)
    })
}

/// The lines of a text that has no CR, sooner than `str::lines` gives them.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let mut ends = places_of(text.as_bytes(), b'\n').chain([text.len()]);
    std::iter::from_fn(move || {
        let end = ends.next()?;
        // Nothing behind the last line end is no line.
        let line = text.get(start..end).filter(|_| start < text.len())?;
        start = end + 1;
        Some(line)
    })
}

/// Takes the first word off a list whose words single spaces separate.
#[inline(never)]
pub(crate) fn next_word<'l>(list: &mut &'l str) -> Option<&'l str> {
    if list.is_empty() {
        return None;
    }
    let end = list.bytes().position(|byte| byte == b' ').unwrap_or(list.len());
    let word = list.get(..end)?;
    *list = list.get(end + 1..).unwrap_or_default();
    Some(word)
}

/// The index of the first word of a list that `is_it`.
#[inline(never)]
pub(crate) fn find_word(mut list: &str, is_it: &dyn Fn(&str) -> bool) -> Option<usize> {
    let mut index = 0;
    while let Some(word) = next_word(&mut list) {
        if is_it(word) {
            return Some(index);
        }
        index += 1;
    }
    None
}

/// Is `word` one of the words of a list? It is looked for by its last byte, since the first is the same for most
/// letters of a script.
#[inline(never)]
pub(crate) fn is_word_of(list: &str, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    if list.len() < word.len() {
        return false;
    }
    let Some(&last) = word.last().filter(|_| !word.contains(&b' ')) else { return false };
    let mut end = 0;
    while let Some(at) = list.get(end..).and_then(|rest| position_of(rest, [last])) {
        end += at + 1;
        let is_end = list.get(end).is_none_or(|&byte| byte == b' ');
        let before = list.get(..end).filter(|_| is_end).and_then(|known| known.strip_suffix(word));
        if before.is_some_and(|before| before.last().is_none_or(|&byte| byte == b' ')) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_marks_are_told_apart() {
        assert_eq!(trim_marks(" - a, b. ", "-,."), "a, b");
        assert_eq!(word_count(" a  b "), 2);
        for text in ["", "a", "حبر", "水a\u{301}", "ninety bytes or so, of which there are more than sixteen: äöü٢٢٢"]
        {
            assert_eq!(char_count(text), text.chars().count(), "{text}");
        }
        for text in [
            "",
            " \t\r\n\u{b}\u{c}",
            "                  \n   \u{8}",
            "\n                              \u{e}",
            "\n                                             a  b",
            "\n                    a",
            "\n\t\t\t\t\t\t\t\t\t\ta",
            "         ",
            " a ",
            "\n\u{a0} \u{3000}b",
            "\u{1f} a",
            "\u{ab}a",
            "a",
        ] {
            assert_eq!(trim_start(text), text.trim_start(), "{text:?}");
        }
        assert!(has_mark("،;", '،') && !has_mark("،;", ':'));
        assert!(ends_with_mark("لماذا؟", ".؟") && !ends_with_mark("", ".") && !ends_with_mark("a", "."));
        assert_eq!(find_word("a b", &|word| word == "b"), Some(1));
        assert!(is_word_of("de del la", "del") && !is_word_of("de del la", "d"));
    }

    #[test]
    fn characters_beyond_ascii_are_found_at_every_place() {
        for length in 0..70 {
            let ascii = "a".repeat(length);
            for text in [ascii.clone(), ["é", &ascii, "قل"].concat(), [&ascii, "é", &ascii, "ق", &ascii].concat()]
            {
                let expected: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
                assert_eq!(beyond_ascii(&text).collect::<Vec<_>>(), expected, "{length}");
            }
        }
    }

    #[test]
    fn spaces_between_words_are_told_from_all_other_white_space() {
        const WORDS: [&str; 4] = ["a", "bcdefgh", "«نعم»", "\u{2014}é\u{3000}"];
        const SPACES: [&str; 6] = [" ", "  ", "\t", " \n", "\u{a0}", ""];
        let mut number = 1_u32;
        let mut next = |count: usize| {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (number >> 16) as usize % count
        };
        for _ in 0..5000 {
            let mut text = String::new();
            for _ in 0..next(30) {
                // Most are words of ASCII and single spaces.
                let (word, space) = (next(8).saturating_sub(4), next(60).saturating_sub(54));
                text.extend([WORDS[word], SPACES[space]]);
            }
            let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(word_count(&text), text.split_whitespace().count(), "{text:?}");
            let same = text.bytes().zip(joined.bytes()).take_while(|(one, other)| one == other).count();
            let words = text.split_whitespace().count();
            assert_eq!((word_count(&text), words_up_to(&text, 3)), (words, words.min(3)), "{text:?}");
            let found = single_spaced(&text);
            assert_eq!(found == text.len(), text == joined, "{text:?}");
            assert!(found <= same && text.is_char_boundary(found), "{text:?}");
            assert!(found + 1 >= same || found == text.len(), "{text:?}");
        }
    }

    #[test]
    fn numbers_are_read_and_written() {
        for (digits, expected) in [
            ("0", Some(0)),
            ("0042", Some(42)),
            ("4294967296", Some(u32::MAX)),
            ("", None),
            ("-1", None),
            ("+1", None),
            ("٣", None),
        ] {
            assert_eq!(whole_number(digits), expected, "{digits}");
        }
        assert_eq!(decimal(1200), "1200");
    }

    #[test]
    fn texts_are_split_at_one_mark_and_joined() {
        for text in ["", "\n", "a", "a\n", "\n\na", "a\n\nb", "ä\nb\n\n"] {
            assert_eq!(lines(text).collect::<Vec<_>>(), text.lines().collect::<Vec<_>>(), "{text:?}");
        }
        for text in
            ["", " ", "a", "\n a\u{b}b \u{a0}c", "a\u{3000}b c", "https://k.example/a.jpg 400w,\thttps://é/b 800w "]
        {
            assert_eq!(
                split_whitespace(text).collect::<Vec<_>>(),
                text.split_whitespace().collect::<Vec<_>>(),
                "{text:?}"
            );
        }
        assert_eq!(split_first("a:b:c", b':'), Some(("a", "b:c")));
        assert_eq!(split_last("a:b:c", b':'), Some(("a:b", "c")));
        assert_eq!(split_first("مقال", b':'), None);
        let mut out = String::from("A");
        append(&mut out, "B");
        append_lower(&mut out, "ÇD");
        assert_eq!(out, "ABÇd");
        assert!(eq_ignore_case("Body", "bOdY") && !eq_ignore_case("body", "bod"));
    }
}
