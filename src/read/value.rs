//! Text and values as the source has them, and as a parser sees them.

use std::borrow::Cow;

use crate::html::{ESCAPE, entities};
use crate::small::scan::{ByteSet, position_in, position_of};
use crate::small::text::append;

/// The kind of a piece of text to the tokenizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    /// Ordinary text, its character references decoded.
    Data,
    /// Text of a raw text or plaintext element or of a CDATA section, as it stands in the source.
    Raw,
}

/// Text that no tokenizer has seen, without what a tokenizer would not let through.
pub(crate) fn normalize_text(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    decode_text(raw, TextKind::Raw, &mut text);
    text
}

/// Text of HTML that stands in no document, as a parser would see it: references decoded.
pub(crate) fn decode_data(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    decode_text(raw, TextKind::Data, &mut text);
    text
}

/// The value of an attribute as a parser sees it: references decoded, line ends normalized.
#[inline]
pub(crate) fn decode_value(raw: &str) -> Cow<'_, str> {
    if is_literal(raw) {
        return Cow::Borrowed(raw);
    }
    let mut decoded = String::with_capacity(raw.len());
    entities::decode_attribute(&normalize_newlines(raw), &mut decoded);
    drop_controls(&mut decoded);
    Cow::Owned(decoded)
}

/// Appends text as a parser sees it.
pub(super) fn decode_text(raw: &str, kind: TextKind, out: &mut String) {
    let raw = normalize_newlines(raw);
    match kind {
        TextKind::Data => entities::decode_text(&raw, out),
        TextKind::Raw => out.push_str(&raw),
    }
    drop_controls(out);
}

/// The length of an end of text whose meaning depends on what follows: half a reference, or a CR that may be one line
/// end with the next character.
pub(super) fn unfinished(raw: &str, kind: TextKind) -> usize {
    let reference = if kind == TextKind::Data { entities::unfinished_reference(raw) } else { 0 };
    if reference == 0 { usize::from(raw.ends_with('\r')) } else { reference }
}

/// Does the text mean what it says, with nothing to decode, to turn into something else, or to leave out?
#[inline(always)]
pub(super) fn is_literal(raw: &str) -> bool {
    const MEAN_MORE: ByteSet<4> = ByteSet::of([b'&', b'\r', 0, ESCAPE]);
    position_in(raw.as_bytes(), &MEAN_MORE).is_none()
}

/// "Normalize newlines": CRLF and CR become LF, before anything is decoded.
#[inline(never)]
fn normalize_newlines(raw: &str) -> Cow<'_, str> {
    let mut text = String::new();
    let mut rest = raw;
    while let Some((line, next)) = position_of(rest.as_bytes(), [b'\r']).and_then(|at| rest.split_at_checked(at)) {
        text.reserve(rest.len());
        append(&mut text, line);
        append(&mut text, "\n");
        let next = next.get(1..).unwrap_or_default();
        rest = next.strip_prefix('\n').unwrap_or(next);
    }
    if rest.len() == raw.len() {
        return Cow::Borrowed(raw);
    }
    append(&mut text, rest);
    Cow::Owned(text)
}

/// NUL and ESC go. A CR that was written as a reference becomes LF: written out, it would be read back as another
/// character.
#[inline(never)]
fn drop_controls(text: &mut String) {
    const CONTROLS: ByteSet<3> = ByteSet::of([b'\r', 0, ESCAPE]);
    let next = |text: &str| position_in(text.as_bytes(), &CONTROLS);
    if next(text).is_none() {
        return;
    }
    let raw = std::mem::take(text);
    let mut rest = raw.as_str();
    while let Some((before, found)) = next(rest).and_then(|at| rest.split_at_checked(at)) {
        append(text, before);
        append(text, if found.starts_with('\r') { "\n" } else { "" });
        rest = found.get(1..).unwrap_or_default();
    }
    append(text, rest);
}
