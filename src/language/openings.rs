//! What the texts of a list begin with: by three letters, most other texts are told from all of them.

use super::normal_chars;
use crate::small::chars::is_alphanumeric;

/// A bit for the first three letters of each text in normal form, marks in front of them aside. Others share it.
pub(super) struct Openings([u64; SIZE]);

const SIZE: usize = 32;
const LETTERS: usize = 3;

impl Openings {
    pub(super) const EMPTY: Self = Self([0; SIZE]);

    pub(super) fn add(&mut self, text: &str) {
        let (number, bit) = Self::place(text);
        self.0[number] |= bit;
    }

    /// May a text be one of the list, in any spelling and whatever marks stand around it?
    #[inline(never)]
    pub(super) fn may_have(&self, text: &str) -> bool {
        let (number, bit) = Self::place(text);
        self.0[number] & bit != 0
    }

    /// Which number has the bit of a text, and the bit.
    fn place(text: &str) -> (usize, u64) {
        let letters = normal_chars(text).skip_while(|&c| !is_alphanumeric(c));
        // Behind a mark there may be no more of the text.
        let first = letters.take_while(|&c| is_alphanumeric(c)).take(LETTERS);
        let hash = first.fold(0_u32, |hash, c| hash.rotate_left(9) ^ u32::from(c)).wrapping_mul(0x9e37_79b1) >> 21;
        (hash as usize / 64, 1 << (hash % 64))
    }
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
        for text in ["", "The boat", "Rest", "قال", "Qu", "..."] {
            assert!(!openings.may_have(text), "{text}");
        }
    }
}
