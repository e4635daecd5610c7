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
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            // The indents of source.
            [b' ', b' ', b' ', b' ', b' ', b' ', b' ', b' ', rest @ ..]
            | [b'\t', b'\t', b'\t', b'\t', b'\t', b'\t', b'\t', b'\t', rest @ ..] => rest,
            [byte, rest @ ..] if is_space(*byte) => rest,
            rest => return rest.is_empty(),
        }
    }
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
