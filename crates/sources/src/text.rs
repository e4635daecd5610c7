//! Text that has been written by many hands: white space, control characters, empty values.

/// White space as one space each, none at the ends, no control characters.
pub(crate) fn collapse(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let (mut at, mut word) = (0, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        let gap = match byte {
            ..=b' ' | b'\x7f' => 1,
            // All others begin with one of these, and nearly all other text does not.
            0xC2 | 0xE1..=0xE3 => {
                let is_gap = |c: &char| c.is_whitespace() || c.is_control();
                text[at..].chars().next().filter(is_gap).map_or(0, char::len_utf8)
            }
            _ => 0,
        };
        if gap > 0 {
            add_word(&text[word..at], &mut clean);
            word = at + gap;
        }
        at += gap.max(1);
    }
    add_word(&text[word..], &mut clean);
    clean
}

fn add_word(word: &str, clean: &mut String) {
    if !word.is_empty() {
        clean.extend([if clean.is_empty() { "" } else { " " }, word]);
    }
}

/// Is it a letter or a digit?
pub(crate) fn is_alphanumeric(c: char) -> bool {
    is_common_letter(c) || if c.is_ascii() { c.is_ascii_digit() } else { c.is_alphanumeric() }
}

/// Is it a letter, as Unicode's property Alphabetic says?
pub(crate) fn is_alphabetic(c: char) -> bool {
    is_common_letter(c) || (!c.is_ascii() && c.is_alphabetic())
}

/// Is it one of the letters of the most common scripts, which are told without Unicode's tables?
fn is_common_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{620}'..='\u{64a}' | '\u{400}'..='\u{47f}' | '\u{4e00}'..='\u{9fff}')
}

/// Where a piece of text begins that is known and short. `str::find` brings a searcher of 1 kB.
#[inline(never)]
pub(crate) fn find(text: &str, piece: &str) -> Option<usize> {
    let first = *piece.as_bytes().first()?;
    let bytes = text.as_bytes();
    let places = bytes.iter().enumerate().filter(|&(_, byte)| *byte == first);
    places.map(|(at, _)| at).find(|&at| bytes[at..].starts_with(piece.as_bytes()))
}

/// Is a piece in the text that is known and short?
pub(crate) fn contains(text: &str, piece: &str) -> bool {
    find(text, piece).is_some()
}

/// What stands before and behind the first piece that is known and short.
pub(crate) fn split_once<'t>(text: &'t str, piece: &str) -> Option<(&'t str, &'t str)> {
    find(text, piece).map(|at| (&text[..at], &text[at + piece.len()..]))
}

/// Where the last piece begins that is known and short.
pub(crate) fn rfind(text: &str, piece: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).rev().find(|&at| bytes[at..].starts_with(piece.as_bytes()))
}

/// Text with another piece in place of each that is known and short.
pub(crate) fn replace(text: &str, piece: &str, other: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = find(rest, piece) {
        replaced.extend([&rest[..at], other]);
        rest = &rest[at + piece.len()..];
    }
    replaced + rest
}

/// A value, unless it is empty.
pub(crate) fn filled(text: impl AsRef<str>) -> Option<String> {
    Some(collapse(text.as_ref())).filter(|text| !text.is_empty())
}

/// The name of a file beside the one that names it: relative, and leading nowhere else. It is data; nobody opens it.
pub(crate) fn relative_path(path: &str) -> Option<String> {
    let is_plain = path.split('/').all(|part| !matches!(part.trim(), "" | "." | ".."));
    let is_safe = is_plain && !path.contains(|c: char| c.is_control() || matches!(c, ':' | '\\'));
    is_safe.then(|| path.to_owned())
}

/// The values without those that were there before; no more than a thousand.
pub(crate) fn distinct(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut distinct = Vec::new();
    for value in values {
        if distinct.len() < 1000 && !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    distinct
}

/// A language tag as BCP 47 writes it: `PT_BR` is `pt-BR`. What is no tag, as a language's name, is none.
pub(crate) fn language_tag(tag: &str) -> Option<String> {
    let tag = tag.trim().replace('_', "-");
    let (primary, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
    let tag = [&primary.to_ascii_lowercase(), rest].concat();
    let is_tag = !tag.is_empty()
        && tag.len() <= 35
        && tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        && tag
            .split('-')
            .next()
            .is_some_and(|first| (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic()));
    is_tag.then_some(tag)
}

/// The text of HTML, as short values have it: tags out, references decoded by the caller's XML or JSON already or by
/// this.
pub(crate) fn of_html(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let is_tag = rest[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let end = if is_tag { rest[at..].find('>') } else { None };
        match end {
            Some(end) => rest = &rest[at + end + 1..],
            // No tag ends behind one that does not.
            None if is_tag => break,
            None => {
                text.push('<');
                rest = &rest[at + 1..];
            }
        }
    }
    text.push_str(rest);
    collapse(&crate::xml::decode_references(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_values_are_plain_text() {
        for (name, html, expected) in [
            ("tags", "A <em>bold</em> move", "A bold move"),
            ("references", "Q&amp;A &#8211; caf&eacute;", "Q&A – café"),
            ("a sign that is no tag", "1 < 2", "1 < 2"),
            ("white space", " a\n\t b ", "a b"),
        ] {
            assert_eq!(of_html(html), expected, "{name}");
        }
    }

    #[test]
    fn letters_and_white_space_are_those_of_unicode() {
        for c in '\0'..='\u{30000}' {
            assert_eq!((is_alphabetic(c), is_alphanumeric(c)), (c.is_alphabetic(), c.is_alphanumeric()), "{c:?}");
            let is_gap = c.is_whitespace() || c.is_control();
            let expected = if is_gap { "a b".to_owned() } else { format!("{c}a{c}b{c}") };
            assert_eq!(collapse(&format!("{c}a{c}b{c}")), expected, "{c:?}");
        }
    }

    #[test]
    fn names_of_files_lead_nowhere_else() {
        for path in ["photos/a (1)@2.jpg", "صورة.jpg"] {
            assert_eq!(relative_path(path).as_deref(), Some(path));
        }
        for path in ["", "/etc/passwd", "a/../b", "..", "C:\\a", "a\\b", "file:a", "a//b", "a\0b", "./a", ".. /a"] {
            assert_eq!(relative_path(path), None, "{path:?}");
        }
    }

    #[test]
    fn language_tags_are_written_as_bcp_47_does() {
        for (tag, expected) in
            [("pt_BR", Some("pt-BR")), (" AR ", Some("ar")), ("", None), ("English", None), ("English (UK)", None)]
        {
            assert_eq!(language_tag(tag).as_deref(), expected, "{tag}");
        }
    }
}
