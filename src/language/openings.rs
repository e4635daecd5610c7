//! What the texts of a list begin with: by three letters, most other texts are told from all of them.

use super::normal_char;
use crate::small::chars::is_alphanumeric;

/// A bit for the first three letters of each text in normal form, marks in front of them aside. Others share it.
pub(super) struct Openings([u64; SIZE]);

const SIZE: usize = 128;
/// How much a hash is shifted to be one of so many bits.
const BITS_LEFT: u32 = u32::BITS - (64 * SIZE).ilog2();
const LETTERS: usize = 3;

impl Openings {
    pub(super) const EMPTY: Self = Self([0; SIZE]);

    pub(super) fn add(&mut self, text: &str) {
        let (number, bit) = Self::place(text);
        self.0[number] |= bit;
    }

    /// May a text be one of the list, in any spelling and whatever marks stand around it?
    pub(super) fn may_have(&self, text: &str) -> bool {
        let (number, bit) = Self::place(text);
        self.0[number] & bit != 0
    }

    /// Which number has the bit of a text, and the bit.
    #[inline(never)]
    fn place(text: &str) -> (usize, u64) {
        // Letters of ASCII, which most lines begin with, are read sooner than others.
        let first =
            text.as_bytes().first_chunk::<LETTERS>().filter(|first| first.iter().all(u8::is_ascii_alphanumeric));
        let hash = match first {
            Some(first) => first.iter().fold(0, |hash, byte| add_letter(hash, char::from(byte.to_ascii_lowercase()))),
            None => letters_of(text),
        };
        let hash = hash.wrapping_mul(0x9e37_79b1) >> BITS_LEFT;
        (hash as usize / 64, 1 << (hash % 64))
    }
}

/// A number for the first three letters of a text.
#[inline(never)]
fn letters_of(text: &str) -> u32 {
    let (mut hash, mut count) = (0, 0);
    for c in text.chars().filter_map(normal_char) {
        let is_letter = is_alphanumeric(c);
        if is_letter {
            hash = add_letter(hash, c);
            count += 1;
        }
        // Behind a mark there may be no more of the text.
        if count == LETTERS || count > 0 && !is_letter {
            break;
        }
    }
    hash
}

fn add_letter(hash: u32, c: char) -> u32 {
    hash.rotate_left(9) ^ u32::from(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_the_list_are_never_told_from_it() {
        let mut openings = Openings::EMPTY;
        for text in ["اقرأ أيضا", "Read also", "Q", "यह भी पढ़ें"] {
            openings.add(text);
        }
        for text in ["» إقرَأ", "READ more", " - q: ", "यह", "(Q)"] {
            assert!(openings.may_have(text), "{text}");
        }
        // Behind a space, letters of ASCII are read as others are.
        for text in ["Read", "REA", "q1 2", "Q", "a-b", "12:30"] {
            assert_eq!(Openings::place(text), Openings::place(&[" ", text].concat()), "{text}");
        }
        for text in ["", "The boat", "Rest", "قال", "Qu", "..."] {
            assert!(!openings.may_have(text), "{text}");
        }
    }
}
