//! Runs one input through the stand-in and through the real `encoding_rs`, and gives what each did in one comparable
//! shape.
//!
//! The tests are in `tests/`; `cargo test` in this folder runs them.

/// What one call of a coder did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Whether it stopped for want of room rather than of input.
    pub output_full: bool,
    pub read: usize,
    pub written: usize,
    pub had_errors: bool,
    /// The whole buffer afterwards, so that what a call leaves behind its output is compared too.
    pub buffer: String,
}

/// One of the two crates' decoders.
pub trait Decode {
    fn new() -> Self;
    fn call(&mut self, source: &[u8], target: &mut str, last: bool) -> (bool, usize, usize, bool);
}

/// The real crate's decoder.
pub struct Real(encoding_rs::Decoder);

/// The stand-in's decoder.
pub struct StandIn(stand_in::Decoder);

impl Decode for Real {
    fn new() -> Self {
        Self(encoding_rs::UTF_8.new_decoder_without_bom_handling())
    }

    fn call(&mut self, source: &[u8], target: &mut str, last: bool) -> (bool, usize, usize, bool) {
        let (status, read, written, had_errors) = self.0.decode_to_str(source, target, last);
        (
            status == encoding_rs::CoderResult::OutputFull,
            read,
            written,
            had_errors,
        )
    }
}

impl Decode for StandIn {
    fn new() -> Self {
        Self(stand_in::UTF_8.new_decoder_without_bom_handling())
    }

    fn call(&mut self, source: &[u8], target: &mut str, last: bool) -> (bool, usize, usize, bool) {
        let (status, read, written, had_errors) = self.0.decode_to_str(source, target, last);
        (
            status == stand_in::CoderResult::OutputFull,
            read,
            written,
            had_errors,
        )
    }
}

/// Every call that it takes to decode `pieces` through a buffer that holds `filler` before each call. With `ended` the
/// last piece is said to be the last.
///
/// Like lol_html, a call that ran out of room is repeated with the unread rest. A call that does nothing ends the run:
/// the buffer is too small.
pub fn decode<D: Decode>(pieces: &[&[u8]], filler: &str, ended: bool) -> Vec<Call> {
    let mut decoder = D::new();
    let mut calls = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let last = ended && index + 1 == pieces.len();
        let mut rest = *piece;
        loop {
            let mut buffer = filler.to_owned();
            let (output_full, read, written, had_errors) = decoder.call(rest, &mut buffer, last);
            let stalled = output_full && read == 0 && written == 0;
            // A `String` that is not UTF-8 would be the one thing that must never come out.
            assert!(
                std::str::from_utf8(buffer.as_bytes()).is_ok(),
                "not UTF-8: {:?}",
                buffer.as_bytes()
            );
            calls.push(Call {
                output_full,
                read,
                written,
                had_errors,
                buffer,
            });
            rest = &rest[read..];
            if !output_full {
                assert!(rest.is_empty());
                break;
            }
            if stalled {
                return calls;
            }
        }
    }
    calls
}

/// The text that the calls wrote.
pub fn text(calls: &[Call]) -> String {
    calls
        .iter()
        .map(|call| &call.buffer[..call.written])
        .collect()
}

/// A seeded xorshift generator: the same inputs on every run and machine.
pub struct Seeded(u64);

impl Seeded {
    pub fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    /// Bytes that are mostly valid characters of every length, and otherwise lead, continuation and boundary bytes, or
    /// anything.
    pub fn bytes(&mut self, len: usize) -> Vec<u8> {
        /// The bytes at which one of UTF-8's rules begins or ends.
        const BOUNDARIES: [u8; 24] = [
            0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
            0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5,
        ];
        const CHARACTERS: [&str; 12] = [
            "a",
            "\0",
            "\u{7F}",
            "\u{80}",
            "é",
            "س",
            "\u{7FF}",
            "\u{800}",
            "€",
            "\u{FEFF}",
            "\u{10000}",
            "😀",
        ];
        let mut bytes = Vec::new();
        while bytes.len() < len {
            match self.below(8) {
                0 => bytes.push(BOUNDARIES[self.below(BOUNDARIES.len())]),
                1 => bytes.push(0x80 | self.below(0x40) as u8),
                2 => bytes.push(0xC0 | self.below(0x40) as u8),
                3 => bytes.push(self.below(256) as u8),
                // A character cut short.
                4 => {
                    let character = CHARACTERS[self.below(CHARACTERS.len())].as_bytes();
                    bytes.extend_from_slice(&character[..self.below(character.len() + 1)]);
                }
                _ => bytes.extend_from_slice(CHARACTERS[self.below(CHARACTERS.len())].as_bytes()),
            }
        }
        bytes.truncate(len);
        bytes
    }
}
