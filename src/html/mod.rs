//! Facts of the HTML standard: elements, attributes, character references, URLs. No taste here: choices live in `policy`.

mod attribute;
mod element;
pub(crate) mod entities;
mod name;
mod scan;
mod text;
pub(crate) mod url;

pub(crate) use attribute::{Attribute, ValueKind};
pub(crate) use element::Element;
pub(crate) use scan::position_of;
pub(crate) use text::Text;

/// ESC starts the shift sequences of ISO-2022-JP: a page that is later served without its charset could be read by them.
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
    text.bytes().all(is_space)
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

/// The number that ASCII digits write, or one past all that anybody takes; `None` where there is anything but digits, or nothing.
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

/// Appends a text. One copy of the code, for what is rarely written; each `push_str` may have its own.
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

/// What is before and behind the first `mark`, an ASCII character. One copy of the code, where `split_once` makes one each.
#[inline(never)]
pub(crate) fn split_first(text: &str, mark: u8) -> Option<(&str, &str)> {
    let (before, rest) = text.split_at_checked(text.bytes().position(|byte| byte == mark)?)?;
    Some((before, rest.get(1..)?))
}

/// The same for the last `mark`.
#[inline(never)]
pub(crate) fn split_last(text: &str, mark: u8) -> Option<(&str, &str)> {
    let (before, rest) = text.split_at_checked(text.bytes().rposition(|byte| byte == mark)?)?;
    Some((before, rest.get(1..)?))
}

/// Is it that name, in any ASCII case? One copy of the code, for what is asked rarely.
#[inline(never)]
pub(crate) fn is_name(name: &str, known: &str) -> bool {
    name.eq_ignore_ascii_case(known)
}

/// Is one of the words in the value, of a class or an ID, in any ASCII case? Whatever is no ASCII letter parts them.
pub(crate) fn has_word(value: &str, words: &[&str]) -> bool {
    value.split(|c: char| !c.is_ascii_alphabetic()).any(|word| words.iter().any(|known| is_name(word, known)))
}

/// A number for a name, the same for every ASCII case of it; two names may share one.
pub(crate) const fn name_key(name: &str) -> u32 {
    name::hash(name.as_bytes())
}

/// The key of no name: what [`name_key_step`] starts with.
pub(crate) const EMPTY_KEY: u32 = crate::hash::EMPTY;

/// One byte more of a name.
pub(crate) const fn name_key_step(key: u32, byte: u8) -> u32 {
    crate::hash::step(key, byte.to_ascii_lowercase())
}
