//! A UTF-8-only stand-in for the crate `encoding_rs`: the calls that lol_html 3.0.3 makes, for the one encoding that
//! maqal feeds it.
//!
//! # Why
//!
//! In JavaScript the platform's own `TextDecoder` knows every legacy encoding, so maqal receives UTF-8 whatever the
//! page was written in,
//! and the conversion tables of the real crate would be downloaded for nothing. The root `Cargo.toml` patches this
//! crate in. Together with
//! lol_html's token stream it takes the base of the wasm from 196 to 28 kB of brotli (from 196 to 79 kB if the handler
//! API is kept).
//!
//! # What is here
//!
//! * [`Encoding::new_decoder_without_bom_handling`], [`Decoder::decode_to_str`], [`Decoder::encoding`]: text that is
//!   not wholly valid, or is split inside a character.
//! * [`Encoding::decode`], [`Encoding::decode_without_bom_handling`]: names and values as strings; its debug output.
//! * [`Encoding::encode`]: names given to it as `&str`.
//! * [`Encoding::new_encoder`], [`Encoder::encode_from_utf8`], [`Encoder::has_pending_state`]: what handlers insert.
//! * [`Encoding::for_label_no_replacement`], [`Encoding::is_ascii_compatible`], [`Encoding::ascii_valid_up_to`]: its
//!   settings, `<meta charset>`.
//!
//! # What is absent
//!
//! * **Every encoding but UTF-8.** lol_html's `test_utils` lists 40 encodings by name. The names resolve here, and each
//!   is [`UTF_8`] itself, not an
//!   encoding of its own: whatever is reached by `BIG5` or `WINDOWS_1256` reads and writes UTF-8, says so, and equals
//! `UTF_8`. That lets the
//!   compiler drop lol_html's other-encoding code as well. No label but UTF-8's own is known, so a `<meta charset>`
//! cannot choose one.
//! * **Switching to UTF-16** where a byte order mark asks for it ([`Encoding::decode`] of the real crate does). The
//!   mark's two bytes are two
//!   errors of UTF-8 here. A UTF-8 mark is dropped, as in the real crate.
//! * **The panic on reuse.** A decoder whose input has ended (`last`, then [`CoderResult::InputEmpty`]) starts afresh
//!   if it is used again.
//! * Everything that lol_html does not call: `mem`, UTF-16 output, the calls without replacement, buffer length
//!   estimates.
//!
//! # What holds it
//!
//! The folder `differential` is a workspace of its own whose tests run this crate beside the real one, on seeded random
//! bytes, every two-way split
//! of short inputs and small output buffers, and compare the status, the bytes read and written, the error flag and the
//! text.

use std::borrow::Cow;

/// What replaces a malformed sequence of bytes.
const REPLACEMENT_CHARACTER: &str = "\u{FFFD}";

/// The decoder asks for this much room before it reads a byte that it cannot copy with its neighbors: the longest
/// character of UTF-8.
const LONGEST_CHARACTER: usize = 4;

/// An encoding, which here is always UTF-8. All values are equal.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Encoding(());

/// UTF-8, the one encoding.
pub static UTF_8: &Encoding = &Encoding(());

/// Declares names of encodings that exist only so that lol_html's lists of them compile.
macro_rules! names_that_mean_utf_8 {
    ($($name:ident)*) => {
        $(
            #[doc = concat!("A name that lol_html mentions. It is [`UTF_8`]: there is no ", stringify!($name), ".")]
            pub static $name: &Encoding = UTF_8;
        )*
    };
}

names_that_mean_utf_8! {
    BIG5 EUC_JP EUC_KR GB18030 GBK IBM866
    ISO_8859_2 ISO_8859_3 ISO_8859_4 ISO_8859_5 ISO_8859_6 ISO_8859_7 ISO_8859_8 ISO_8859_8_I
    ISO_8859_10 ISO_8859_13 ISO_8859_14 ISO_8859_15 ISO_8859_16
    KOI8_R KOI8_U MACINTOSH SHIFT_JIS
    WINDOWS_874 WINDOWS_1250 WINDOWS_1251 WINDOWS_1252 WINDOWS_1253 WINDOWS_1254 WINDOWS_1255 WINDOWS_1256
    WINDOWS_1257 WINDOWS_1258
    X_MAC_CYRILLIC X_USER_DEFINED
    UTF_16BE UTF_16LE ISO_2022_JP REPLACEMENT
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoderResult {
    /// All of the input was read.
    InputEmpty,
    /// There was no room for more output: call again with the rest of the input.
    OutputFull,
}

impl Encoding {
    /// The encoding of a label as a page writes it: `Some` for the six labels of UTF-8 in any case and with ASCII white
    /// space around, else `None`.
    #[must_use]
    pub fn for_label_no_replacement(label: &[u8]) -> Option<&'static Self> {
        const LABELS: [&str; 6] =
            ["unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "x-unicode20utf8"];
        let label = label.trim_ascii();
        LABELS.iter().any(|known| label.eq_ignore_ascii_case(known.as_bytes())).then_some(UTF_8)
    }

    /// Whether ASCII bytes mean ASCII characters: true of UTF-8.
    #[must_use]
    pub const fn is_ascii_compatible(&self) -> bool {
        true
    }

    /// The length of the longest prefix that is ASCII.
    #[must_use]
    pub fn ascii_valid_up_to(bytes: &[u8]) -> usize {
        bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len())
    }

    /// Decodes a whole input after dropping a UTF-8 byte order mark. The flag tells whether anything was malformed and
    /// replaced.
    #[must_use]
    pub fn decode<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Self, bool) {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let (text, had_errors) = self.decode_without_bom_handling(bytes);
        (text, self, had_errors)
    }

    /// Decodes a whole input in which a byte order mark is a character like others. The flag tells whether anything was
    /// malformed and replaced.
    #[must_use]
    pub fn decode_without_bom_handling<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
        let text = String::from_utf8_lossy(bytes);
        let had_errors = matches!(text, Cow::Owned(_));
        (text, had_errors)
    }

    /// Encodes, which takes nothing: the bytes of a `str` are UTF-8. The flag (was a character not encodable?) is
    /// always false.
    #[must_use]
    pub const fn encode<'a>(&'static self, text: &'a str) -> (Cow<'a, [u8]>, &'static Self, bool) {
        (Cow::Borrowed(text.as_bytes()), self, false)
    }

    /// A decoder for input that comes in pieces, to which a byte order mark is a character like others.
    #[must_use]
    pub const fn new_decoder_without_bom_handling(&'static self) -> Decoder {
        Decoder { pending: [0; LONGEST_CHARACTER], pending_len: 0 }
    }

    /// An encoder for output in pieces.
    #[must_use]
    pub const fn new_encoder(&'static self) -> Encoder {
        Encoder(())
    }
}

/// Decodes input that comes in pieces, cut anywhere.
///
/// A malformed sequence becomes one U+FFFD for each maximal subpart, as the Encoding Standard asks: `F0 9F 98` then
/// `41` is one U+FFFD and an `A`,
/// `C0 80` is two U+FFFD.
#[derive(Debug)]
pub struct Decoder {
    /// The start of a character whose rest has not come yet: a prefix of some valid sequence.
    pending: [u8; LONGEST_CHARACTER],
    pending_len: usize,
}

/// What one more byte makes of the pending ones.
enum Step {
    /// They are still the start of a character.
    Unfinished,
    /// They are a character: the decoder has moved it here.
    Character([u8; LONGEST_CHARACTER], usize),
    /// They are malformed. The byte is part of it, or the first of what follows.
    Malformed { byte_belongs: bool },
}

impl Decoder {
    /// The encoding decoded from.
    #[must_use]
    pub const fn encoding(&self) -> &'static Encoding {
        UTF_8
    }

    /// Decodes `source` into the front of `target` and returns the status, the bytes read, the bytes written and
    /// whether anything was malformed.
    ///
    /// After [`CoderResult::OutputFull`] call again with the unread rest; `target` must be of 4 bytes or more for a
    /// call to get on. `last` says that
    /// the input ends with `source`, so that an unfinished character is malformed. `target` never holds half a
    /// character; what stood in it past the
    /// bytes written stays, but for a character that the last one written cut in two, of which NULs remain.
    pub fn decode_to_str(&mut self, source: &[u8], target: &mut str, last: bool) -> (CoderResult, usize, usize, bool) {
        let (mut read, mut written, mut had_errors) = (0, 0, false);
        loop {
            let rest = source.get(read..).unwrap_or_default();
            let room = target.len() - written;

            if self.pending_len == 0 {
                // Nearly always this copies all there is.
                let valid = valid_prefix(rest.get(..room).unwrap_or(rest));
                place(target, written, valid);
                read += valid.len();
                written += valid.len();
            }

            let room = target.len() - written;
            let Some(&byte) = source.get(read) else {
                if !last || self.pending_len == 0 {
                    return (CoderResult::InputEmpty, read, written, had_errors);
                }
                if room < REPLACEMENT_CHARACTER.len() {
                    return (CoderResult::OutputFull, read, written, had_errors);
                }
                self.pending_len = 0;
                place(target, written, REPLACEMENT_CHARACTER);
                written += REPLACEMENT_CHARACTER.len();
                return (CoderResult::InputEmpty, read, written, true);
            };
            if room < LONGEST_CHARACTER {
                return (CoderResult::OutputFull, read, written, had_errors);
            }

            let text = match self.step(byte) {
                Step::Unfinished => {
                    read += 1;
                    continue;
                }
                Step::Character(bytes, len) => {
                    read += 1;
                    place(target, written, valid_prefix(&bytes[..len]));
                    written += len;
                    continue;
                }
                Step::Malformed { byte_belongs } => {
                    read += usize::from(byte_belongs);
                    REPLACEMENT_CHARACTER
                }
            };
            had_errors = true;
            place(target, written, text);
            written += text.len();
        }
    }

    /// Adds a byte to the pending ones and judges them.
    fn step(&mut self, byte: u8) -> Step {
        let len = self.pending_len + 1;
        self.pending[len - 1] = byte;
        // `pending` was a proper prefix of a character before, so whatever is wrong now is wrong because of `byte`.
        match std::str::from_utf8(&self.pending[..len]) {
            Ok(_) => {
                self.pending_len = 0;
                Step::Character(self.pending, len)
            }
            Err(error) if error.error_len().is_none() => {
                self.pending_len = len;
                Step::Unfinished
            }
            Err(_) => {
                self.pending_len = 0;
                Step::Malformed { byte_belongs: len == 1 }
            }
        }
    }
}

/// Encodes in pieces, which for UTF-8 is copying whole characters.
#[derive(Debug)]
pub struct Encoder(());

impl Encoder {
    /// Whether there is state to be written at the end: never.
    #[must_use]
    pub const fn has_pending_state(&self) -> bool {
        false
    }

    /// Copies as many whole characters of `source` as `target` has room for and returns the status, the bytes read, the
    /// bytes written and false
    /// (nothing is ever unencodable).
    pub fn encode_from_utf8(
        &mut self,
        source: &str,
        target: &mut [u8],
        _last: bool,
    ) -> (CoderResult, usize, usize, bool) {
        let mut len = target.len().min(source.len());
        while !source.is_char_boundary(len) {
            len -= 1;
        }
        target[..len].copy_from_slice(&source.as_bytes()[..len]);
        let status = if len == source.len() { CoderResult::InputEmpty } else { CoderResult::OutputFull };
        (status, len, len, false)
    }
}

/// The longest prefix that is valid UTF-8.
fn valid_prefix(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// Overwrites the bytes of `target` from `at` on with `text`.
///
/// # Panics
///
/// If `at` is inside a character of `target`, or `text` does not fit.
fn place(target: &mut str, at: usize, text: &str) {
    // Splitting panics inside a character, so `tail` begins and (like every `str`) ends at a boundary.
    let (_, tail) = target.split_at_mut(at);
    assert!(text.len() <= tail.len(), "the text must fit");
    // `text` may end inside a character of `tail`: what is left of that one becomes NULs.
    let mut cut = text.len();
    while !tail.is_char_boundary(cut) {
        cut += 1;
    }
    let (overwritten, _) = tail.split_at_mut(cut);
    // SAFETY: `overwritten` is a whole `str`, and once the block is done it is `text` and NULs, which is UTF-8. Nothing
    // panics half-way: `cut` is
    // `text.len()` or more. (The standard library has no safe way to write other characters into a `&mut str`.)
    #[allow(unsafe_code)]
    unsafe {
        let (copied, cleared) = overwritten.as_bytes_mut().split_at_mut(text.len());
        copied.copy_from_slice(text.as_bytes());
        cleared.fill(0);
    }
}
