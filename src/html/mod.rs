//! Facts of the HTML standard: elements, attributes, character references, URLs. No taste here: choices live in
//! `policy`.

mod attribute;
mod class;
mod element;
pub(crate) mod entities;
mod name;
mod text;
pub(crate) mod url;

pub(crate) use attribute::{Attribute, ValueKind};
pub(crate) use class::{class_matches, has_all_of_one, has_word, letters_in, letters_of, may_have_word};
pub(crate) use element::Element;
pub(crate) use text::Text;

/// ESC starts the shift sequences of ISO-2022-JP: a page that is later served without its charset could be read by
/// them.
pub(crate) const ESCAPE: u8 = 0x1b;

/// ASCII whitespace as the HTML standard has it: TAB, LF, FF, CR, SPACE.
///
/// <https://infra.spec.whatwg.org/#ascii-whitespace>
#[inline]
pub(crate) const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

/// Does the text hold nothing but ASCII whitespace?
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    const SPACES: u64 = u64::from_ne_bytes([b' '; 8]);
    const TABS: u64 = u64::from_ne_bytes([b'\t'; 8]);
    const FOUR_SPACES: u32 = u32::from_ne_bytes([b' '; 4]);
    const FOUR_TABS: u32 = u32::from_ne_bytes([b'\t'; 4]);
    let bytes = text.as_bytes();
    // Between the tags of a source there is nearly always a line break and an indent: eight and four bytes of it are
    // told at once.
    let indent = bytes.strip_prefix(b"\n").unwrap_or(bytes);
    let (eights, rest) = indent.as_chunks();
    let (fours, rest) = rest.as_chunks();
    let is_indent = eights.iter().all(|&eight| matches!(u64::from_ne_bytes(eight), SPACES | TABS))
        && fours.iter().all(|&four| matches!(u32::from_ne_bytes(four), FOUR_SPACES | FOUR_TABS));
    let is_blank = |bytes: &[u8]| bytes.iter().all(|&byte| is_space(byte));
    if is_indent { is_blank(rest) } else { is_blank(bytes) }
}

/// Strips ASCII whitespace from both ends.
pub(crate) fn trim(text: &str) -> &str {
    trim_where(text, is_space)
}

/// Strips what is `wanted`, and ASCII, from both ends.
#[inline(never)]
fn trim_where(text: &str, wanted: fn(u8) -> bool) -> &str {
    let start = text.bytes().position(|byte| !wanted(byte)).unwrap_or(text.len());
    let end = text.bytes().rposition(|byte| !wanted(byte)).map_or(start, |last| last + 1);
    text.get(start..end).unwrap_or_default()
}

/// A number for a name, the same for every ASCII case of it; two names may share one.
pub(crate) const fn name_key(name: &str) -> u32 {
    name::hash(name.as_bytes())
}

/// The key of no name: what [`name_key_step`] starts with.
pub(crate) const EMPTY_KEY: u32 = 0;

/// One byte more of a name, in lower case. Without a multiplication, for which each byte would wait: a tokenizer makes
/// a key of every name that it reads.
#[inline(always)]
pub(crate) const fn name_key_step(key: u32, lower: u8) -> u32 {
    key.rotate_left(5) ^ lower as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_text_is_told_at_any_length() {
        for indent in [" ", "\t", "\n", "\r\n", " \t", "\n  "] {
            for length in 0..40 {
                let blank: String = "\n".chars().chain(indent.chars().cycle()).take(length).collect();
                assert!(is_blank(&blank), "{blank:?}");
                for at in 0..length {
                    let (before, after) = blank.split_at(at);
                    for other in ["a", "\x0b", "\u{a0}"] {
                        let text = [before, other, after].concat();
                        assert!(!is_blank(&text), "{text:?}");
                    }
                }
            }
        }
    }
}
