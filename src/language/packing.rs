//! Sorted word lists, packed while the crate is compiled: that takes a fifth off their weight as brotli.
//!
//! Each word is one byte below 32, which says how many bytes it shares with the word before, and the rest of it.
//! Letters of a script whose block of 128 code points is named take one byte each, from 128 up; without a block they
//! are UTF-8.

/// Words of up to so many letters are in every build; longer ones only keywords and related articles ask for, but for
/// lists that are packed `whole`.
pub(super) const MAX_SHORT_LETTERS: usize = 3;

/// The longest beginning that two words can share.
const MAX_SHARED_BYTES: usize = 31;

/// A packed list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packed {
    /// Where the block of the script's letters begins; 0 for none.
    pub(super) block: u32,
    pub(super) words: &'static [u8],
}

impl Packed {
    pub(super) const EMPTY: Self = Self { block: 0, words: &[] };
}

/// Packs a sorted list of words with spaces between them: `packed!(0x600, "نعم هو")`; with `whole` in front, all of
/// them in every build.
macro_rules! packed {
    (whole $block:expr, $words:expr) => {
        packed!(@ $block, $words, true)
    };
    ($block:expr, $words:expr) => {
        packed!(@ $block, $words, $crate::EXTRACTS_KEYWORDS)
    };
    (@ $block:expr, $words:expr, $is_whole:expr) => {{
        const SIZE: usize = $crate::language::packing::pack::<0>($words, $block, $is_whole).1;
        const PACKED: [u8; SIZE] = $crate::language::packing::pack::<SIZE>($words, $block, $is_whole).0;
        $crate::language::packing::Packed { block: $block, words: &PACKED }
    }};
}
pub(super) use packed;

/// The packed words and their size; with a `SIZE` of 0, the size alone.
pub(super) const fn pack<const SIZE: usize>(words: &str, block: u32, is_whole: bool) -> ([u8; SIZE], usize) {
    let bytes = words.as_bytes();
    let mut out = [0; SIZE];
    let mut length = 0;
    let (mut last, mut last_end) = (0, 0);
    let mut start = 0;
    while start < bytes.len() {
        let mut end = start;
        while end < bytes.len() && bytes[end] != b' ' {
            end += 1;
        }
        if !is_whole && !is_short(bytes, start, end) {
            start = end + 1;
            continue;
        }
        // With a block, every letter of the script is two or three bytes here and one byte there.
        let width = if block == 0 {
            1
        } else if block < 0x800 {
            2
        } else {
            3
        };
        let mut shared = 0;
        while last + shared < last_end && start + shared < end && bytes[last + shared] == bytes[start + shared] {
            shared += 1;
        }
        shared = shared / width;
        if shared > MAX_SHARED_BYTES {
            shared = MAX_SHARED_BYTES;
        }
        if SIZE > 0 {
            out[length] = shared as u8;
        }
        length += 1;
        let mut at = start + shared * width;
        while at < end {
            if SIZE > 0 {
                out[length] = if width == 1 {
                    bytes[at]
                } else {
                    // The last seven bits of the code point.
                    (bytes[at + width - 2] & 1) << 6 | bytes[at + width - 1] & 0x3f | 0x80
                };
            }
            length += 1;
            at += width;
        }
        (last, last_end) = (start, end);
        start = end + 1;
    }
    (out, length)
}

/// Has a word at most [`MAX_SHORT_LETTERS`]?
const fn is_short(bytes: &[u8], mut at: usize, end: usize) -> bool {
    let mut letters = 0;
    while at < end {
        // All but the first byte of a letter begin with the bits 10.
        letters += (bytes[at] & 0xc0 != 0x80) as usize;
        at += 1;
    }
    letters <= MAX_SHORT_LETTERS
}

/// Gives each word of a packed list, in order.
pub(super) fn unpack(packed: Packed, mut give: impl FnMut(&str)) {
    let Packed { block, words } = packed;
    let mut packed_word: Vec<u8> = Vec::new();
    let mut word = String::new();
    let mut bytes = words.iter().copied().peekable();
    while let Some(shared) = bytes.next() {
        packed_word.truncate(usize::from(shared));
        while let Some(byte) = bytes.next_if(|&byte| byte >= 32) {
            packed_word.push(byte);
        }
        if block == 0 {
            give(std::str::from_utf8(&packed_word).unwrap_or_default());
        } else {
            word.clear();
            word.extend(packed_word.iter().filter_map(|&byte| char::from_u32(block + u32::from(byte & 0x7f))));
            give(&word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_words_come_out_again() {
        for (words, packed) in [
            ("a ab abc b", packed!(0, "a ab abc b")),
            ("نعم نعمة هو", packed!(0x600, "نعم نعمة هو")),
            ("دل دلو ژرف", packed!(0, "دل دلو ژرف")),
            ("का काम है", packed!(0x900, "का काम है")),
        ] {
            let mut found: Vec<String> = Vec::new();
            unpack(packed, |word| found.push(word.to_owned()));
            assert_eq!(found.join(" "), words);
        }
    }
}
