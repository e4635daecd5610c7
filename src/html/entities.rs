//! Character references: `&amp;`, `&nbsp`, `&#1587;`, `&#x633`. Decoding them is a fact of the HTML standard, not a
//! choice.
//!
//! <https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state>
//!
//! # The table and its weight
//!
//! The standard's 2,231 names are 2,125 and 106 that are known without `;` as well. [`names::NAMES`] holds them as
//! lines in the order of their code points, so that a line's place is its value; the hash table that looks names up is
//! made of it when the first name is met (0.1 ms, 32 kB). No name is stored twice, nothing is stored for order or
//! search, and the text can be read and edited.
//!
//! | brotli at quality 11, wasm-opt -O3, over a module that only copies | kB |
//! |---|---|
//! | this: the names 6.5, the code 2.0 | 8.5 |
//! | names sorted and front-coded, their values beside them: the data alone | 7.5 to 8.0 |
//! | crate `html-escape` 0.2 (no attribute rule, no legacy names) | 20.0 |
//! | crate `htmlize` 1, feature `unescape` (the rules of the standard) | 24.5 |
//! | the same, feature `unescape_fast` | 56.6 |
//!
//! NUL and CR are the reader's business: a decoded `&#13;` gives CR, and a NUL of the input stays.

mod names;

use crate::small::scan::position_of;
use crate::small::text::append;
use names::NAMES;
use std::sync::OnceLock;

/// The longest name without its `;`: `CounterClockwiseContourIntegral`.
const MAX_NAME_BYTES: usize = 31;

/// The longest name that is known without `;`: `Aacute`, `frac12` and others.
const MAX_LEGACY_NAME_BYTES: usize = 6;

/// The place of a reference, which decides about a legacy name without `;`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ReferenceContext {
    Text,
    Attribute,
}

/// Appends `text` to `out`, its character references decoded by the rules of text: `&notit;` becomes `¬it;`.
pub(crate) fn decode_text(text: &str, out: &mut String) {
    decode(text, ReferenceContext::Text, out);
}

/// Appends `value` to `out`, its character references decoded by the rules of attribute values: a name without `;`
/// stays as it is before `=` or an ASCII letter or digit, so that `?a=1&copy=2` and `&notit;` are left alone, while
/// `&copy` at the end becomes `©`.
pub(crate) fn decode_attribute(value: &str, out: &mut String) {
    decode(value, ReferenceContext::Attribute, out);
}

/// The length of the end of `text` that could be the start of a character reference whose rest is yet to come; 0 if
/// there is none. A reader that is given text in pieces holds this much back, and decodes it with the next piece or,
/// when the text ends, as it is: of `fish &am` it holds the 3 bytes `&am`.
///
/// A held name is at most 32 bytes. A number may have any number of digits, and the end of `text` with it:
/// [`shorten_number`] makes that short.
pub(crate) fn unfinished_reference(text: &str) -> usize {
    let bytes = text.as_bytes();
    let tail = bytes.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#').count();
    let start = bytes.len() - tail;
    let Some(b'&') = start.checked_sub(1).and_then(|at| bytes.get(at)) else {
        return 0;
    };
    let rest = bytes.get(start..).unwrap_or_default();
    let unfinished = match rest {
        [b'#', b'x' | b'X', digits @ ..] => digits.iter().all(u8::is_ascii_hexdigit),
        [b'#', digits @ ..] => digits.iter().all(u8::is_ascii_digit),
        name => name.len() <= MAX_NAME_BYTES && name.iter().all(u8::is_ascii_alphanumeric),
    };
    if unfinished { rest.len() + 1 } else { 0 }
}

/// Shortens a held-back number that has more digits than it needs, without changing what it decodes to with whatever
/// follows: `&#x0000041` becomes `&#x41`, and of a number past U+10FFFF only as many digits are kept as it takes to be
/// past it. Anything but an unfinished number stays. At most 12 bytes of a number are left, so a reader that shortens
/// what it holds keeps to a fixed memory however many digits come. Tells by how many bytes.
pub(crate) fn shorten_number(held: &mut String) -> usize {
    /// Digits that number past U+10FFFF in either base, whatever they are, if the first is not 0.
    const ENOUGH: usize = 8;
    let start = match held.as_bytes() {
        [b'&', b'#', b'x' | b'X', ..] => 3,
        [b'&', b'#', ..] => 2,
        _ => return 0,
    };
    let length = held.len();
    let digits = held.get(start..).unwrap_or_default();
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return 0;
    }
    // One digit must be left, were it a 0: with none it would be no reference.
    let zeros = digits.len() - digits.trim_start_matches('0').len();
    let zeros = zeros.min(digits.len().saturating_sub(1));
    held.drain(start..start + zeros);
    held.truncate(start + ENOUGH);
    length - held.len()
}

fn decode(text: &str, context: ReferenceContext, out: &mut String) {
    let (mut copied, mut at) = (0, 0);
    while let Some(ahead) = text.as_bytes().get(at..).and_then(|rest| position_of(rest, [b'&'])) {
        at += ahead + 1;
        let after = text.get(at..).unwrap_or_default();
        let is_reference = after.as_bytes().first().is_some_and(|&byte| byte == b'#' || byte.is_ascii_alphabetic());
        if !is_reference {
            continue;
        }
        append(out, text.get(copied..at - 1).unwrap_or_default());
        let length = if after.starts_with('#') { decode_number(after, out) } else { decode_name(after, context, out) };
        copied = if length == 0 { at - 1 } else { at + length };
        at += length;
    }
    append(out, text.get(copied..).unwrap_or_default());
}

/// Decodes the number that `after`, the text after an `&`, begins with, and returns its length, 0 if there is none.
fn decode_number(after: &str, out: &mut String) -> usize {
    let (start, radix) = match after.as_bytes() {
        [b'#', b'x' | b'X', ..] => (2, 16),
        _ => (1, 10),
    };
    let digits = after.get(start..).unwrap_or_default();
    let mut code = 0_u32;
    let mut end = start;
    for digit in digits.chars().map_while(|digit| digit.to_digit(radix)) {
        // Past the last code point it no longer matters by how much.
        code = code.saturating_mul(radix).saturating_add(digit);
        end += 1;
    }
    if end == start {
        return 0;
    }
    out.push(character(code));
    end + usize::from(after.as_bytes().get(end) == Some(&b';'))
}

/// The character of a numeric reference: U+FFFD for 0, surrogates and what is past the last code point, and what
/// windows-1252 has in the place of the C1 controls, because pages that wrote `&#147;` meant `“`.
///
/// <https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state>
fn character(code: u32) -> char {
    /// U+0080 to U+009F; where windows-1252 has nothing, the control stays.
    const WINDOWS_1252: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match code {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9F => WINDOWS_1252[code as usize - 0x80],
        _ => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// Decodes the longest name that `after`, the text after an `&`, begins with, and returns its length, 0 if there is
/// none.
fn decode_name(after: &str, context: ReferenceContext, out: &mut String) -> usize {
    let bytes = after.as_bytes();
    // One more than the longest name, to see that a run is longer than that; never more, so that `&aaaa…` costs no more
    // than its bytes.
    let run = bytes.iter().take(MAX_NAME_BYTES + 1).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if bytes.get(run) == Some(&b';')
        && let Some(&(_, c)) = COMMON.iter().find(|(name, _)| after.get(..run) == Some(name))
    {
        out.push(c);
        return run + 1;
    }
    if run <= MAX_NAME_BYTES
        && bytes.get(run) == Some(&b';')
        && let Some(name) = find(after.get(..run).unwrap_or_default())
    {
        name.decode(out);
        return run + 1;
    }
    for len in (1..=run.min(MAX_LEGACY_NAME_BYTES)).rev() {
        if let Some(name) = find(after.get(..len).unwrap_or_default())
            && name.legacy
        {
            let next = bytes.get(len);
            if context == ReferenceContext::Attribute
                && next.is_some_and(|next| *next == b'=' || next.is_ascii_alphanumeric())
            {
                return 0;
            }
            name.decode(out);
            return len;
        }
    }
    0
}

/// A name of the table.
#[derive(Clone, Copy)]
struct Name {
    /// Its place in [`NAMES`], and its length. A length of 0 is an empty slot.
    start: u16,
    len: u8,
    /// Whether it is known without `;` too.
    legacy: bool,
    /// The character that it stands for. A second one is in [`NAMES`] right after the name.
    first: char,
}

impl Name {
    const NONE: Self = Self { start: 0, len: 0, legacy: false, first: '\0' };

    /// [`NAMES`] from the name on.
    fn onward(self) -> &'static str {
        NAMES.get(usize::from(self.start)..).unwrap_or_default()
    }

    fn text(self) -> &'static str {
        self.onward().get(..usize::from(self.len)).unwrap_or_default()
    }

    fn decode(self, out: &mut String) {
        out.push(self.first);
        let after = self.onward().get(usize::from(self.len)..).unwrap_or_default();
        if let Some(second) = after.strip_prefix('+').and_then(|after| after.chars().next()) {
            out.push(second);
        }
    }
}

/// The names that most pages have no others beside: for them alone the table need not be made, which the first page
/// would wait for.
const COMMON: [(&str, char); 32] = [
    ("amp", '&'),
    ("nbsp", '\u{a0}'),
    ("quot", '"'),
    ("lt", '<'),
    ("gt", '>'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("hellip", '…'),
    ("copy", '©'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("bull", '•'),
    ("middot", '·'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("aacute", 'á'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("ntilde", 'ñ'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
];

/// A power of two with room for the 2,125 names and about as many empty slots, which end a search.
const SLOTS: usize = 4096;

/// Finds a name given without its `;`.
fn find(name: &str) -> Option<Name> {
    static TABLE: OnceLock<Vec<Name>> = OnceLock::new();
    let table = TABLE.get_or_init(table);
    table.get(slot(table, name)).copied().filter(|found| found.len != 0)
}

/// The slot that holds `name`, or the empty one where it would be.
#[inline(never)]
fn slot(table: &[Name], name: &str) -> usize {
    let mut slot =
        name.bytes().fold(0_u32, |hash, byte| (hash.rotate_left(5) ^ u32::from(byte)).wrapping_mul(0x9E37_79B9))
            as usize
            >> (u32::BITS - SLOTS.ilog2());
    while let Some(taken) = table.get(slot)
        && taken.len != 0
        && taken.text() != name
    {
        slot = (slot + 1) % SLOTS;
    }
    slot
}

/// Reads [`NAMES`] into a hash table.
#[cold]
fn table() -> Vec<Name> {
    let mut table = vec![Name::NONE; SLOTS];
    let mut code = 0;
    let mut rest = NAMES;
    loop {
        let len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let text = rest.get(..len).unwrap_or_default();
        let mut marks = rest.get(len..).unwrap_or_default().chars();
        let mark = marks.next();
        if let Some(first) = char::from_u32(code)
            && len != 0
        {
            let slot = slot(&table, text);
            // Both fit: NAMES is 17 kB long and a name at most 31. A test reads every one back.
            table[slot] =
                Name { start: (NAMES.len() - rest.len()) as u16, len: len as u8, legacy: mark == Some('!'), first };
        }
        match mark {
            Some('\n') => code += 1,
            Some('=') => code = marks.next().map_or(0, u32::from),
            // The second character of the name before it.
            Some('+') => _ = marks.next(),
            Some(_) => {}
            None => return table,
        }
        rest = marks.as_str();
    }
}

#[cfg(test)]
mod tests;
