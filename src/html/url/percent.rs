//! Percent-encoding. <https://url.spec.whatwg.org/#percent-encoded-bytes>

use crate::small::scan::ByteClass;
use crate::small::text::append;
use std::borrow::Cow;

/// A percent-encode set: which bytes of a part of a URL are written as `%` and two digits. Every byte beyond ASCII is
/// in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EncodeSet {
    Path = 1,
    Query = 2,
    Fragment = 4,
    /// The rest of an address behind `mailto:` and its like.
    Opaque = 8,
    /// A value in a query: all that could mean something there.
    Component = 16,
}

/// For each byte, the sets that it is in.
const SETS: [u8; 256] = {
    let mut sets = [0; 256];
    let mut byte = 0;
    while byte < sets.len() {
        sets[byte] = sets_of(byte as u8);
        byte += 1;
    }
    sets
};

const fn sets_of(byte: u8) -> u8 {
    use EncodeSet::{Component, Fragment, Opaque, Path, Query};
    let component = match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' | b'~' => 0,
        _ => Component as u8,
    };
    let mark = if matches!(byte, b'.' | b'%' | b'\\') { MARK } else { 0 };
    component
        | mark
        | match byte {
            0..b' ' | 0x7f.. => Path as u8 | Query as u8 | Fragment as u8 | Opaque as u8,
            b' ' | b'"' | b'<' | b'>' => Path as u8 | Query as u8 | Fragment as u8,
            b'#' => Path as u8 | Query as u8,
            b'`' => Path as u8 | Fragment as u8,
            b'?' | b'^' | b'{' | b'}' => Path as u8,
            b'\'' => Query as u8,
            _ => 0,
        }
}

/// Among [`SETS`]: what means something where a segment of a path begins or ends.
const MARK: u8 = 32;

/// What does not stay as it is in each part of an address behind the host, or means something there.
pub(super) const MEANT: ByteClass = {
    let mut meant = [false; 256];
    let mut byte = 0;
    while byte < meant.len() {
        let sets = EncodeSet::Path as u8 | EncodeSet::Query as u8 | EncodeSet::Fragment as u8 | MARK;
        meant[byte] = SETS[byte] & sets != 0;
        byte += 1;
    }
    ByteClass::of(&meant)
};

impl EncodeSet {
    pub(super) const fn has(self, byte: u8) -> bool {
        SETS[byte as usize] & self as u8 != 0
    }
}

/// Appends the text, UTF-8 percent-encoded.
#[inline(never)]
pub(super) fn encode(text: &str, set: EncodeSet, out: &mut String) {
    const HEX: &str = "0123456789ABCDEF";
    let digit = |half: usize| HEX.get(half..=half).unwrap_or_default();
    let mut copied = 0;
    for (i, &byte) in text.as_bytes().iter().enumerate() {
        if set.has(byte) {
            // A byte of a set is ASCII, or every byte of its character is in the set: both cuts fall between
            // characters.
            append(out, text.get(copied..i).unwrap_or_default());
            append(out, "%");
            append(out, digit(usize::from(byte >> 4)));
            append(out, digit(usize::from(byte & 15)));
            copied = i + 1;
        }
    }
    append(out, text.get(copied..).unwrap_or_default());
}

/// The text with its escapes resolved; `None` where that is not UTF-8.
pub(super) fn decode(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        let (byte, after) = match (byte, digit(0), digit(1), after.get(2..)) {
            (b'%', Some(high), Some(low), Some(after)) => ((high * 16 + low) as u8, after),
            _ => (byte, after),
        };
        decoded.push(byte);
        rest = after;
    }
    String::from_utf8(decoded).ok().map(Cow::Owned)
}
