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

/// ASCII whitespace as the HTML standard has it: TAB, LF, FF, CR, SPACE.
///
/// <https://infra.spec.whatwg.org/#ascii-whitespace>
pub(crate) const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

/// Does the text hold nothing but ASCII whitespace?
pub(crate) fn is_blank(text: &str) -> bool {
    text.bytes().all(is_space)
}

/// Strips ASCII whitespace from both ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(['\t', '\n', '\x0c', '\r', ' '])
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
