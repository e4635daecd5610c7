//! Facts of the HTML standard: elements, attributes, character references, URLs. No taste here: choices live in `policy`.

mod attribute;
mod element;
pub(crate) mod entities;
mod name;
pub(crate) mod url;

pub(crate) use attribute::{Attribute, ValueKind};
pub(crate) use element::Element;

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

/// The place of the first byte that is one of `wanted`. Sixteen bytes are compared at once, without a branch, which
/// compilers turn into vector instructions: most text holds nothing that is wanted.
pub(crate) fn position_of<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    let (chunks, rest) = bytes.as_chunks::<16>();
    let is_wanted = |byte: u8| wanted.iter().fold(0, |found, &one| found | u8::from(byte == one));
    let has_wanted = |chunk: &[u8; 16]| u128::from_ne_bytes(chunk.map(is_wanted)) != 0;
    let clean = chunks.iter().position(has_wanted).unwrap_or(chunks.len()) * 16;
    let tail = if clean < chunks.len() * 16 { bytes.get(clean..)? } else { rest };
    tail.iter().position(|&byte| is_wanted(byte) != 0).map(|ahead| clean + ahead)
}

/// Strips ASCII whitespace from both ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(['\t', '\n', '\x0c', '\r', ' '])
}

/// A number for a name, the same for every ASCII case of it; two names may share one.
pub(crate) const fn name_key(name: &str) -> u32 {
    name::hash(name.as_bytes())
}
