//! The direction of a text, from its letters.

use crate::small::chars::is_alphabetic;
use crate::small::scan::has_within;
use crate::small::text_enum::text_enum;

text_enum! {
    /// The direction in which a text runs.
    Direction {
        /// From left to right.
        Ltr = "ltr",
        /// From right to left.
        Rtl = "rtl",
    }
}

impl Direction {
    /// The direction of that name, in lower case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Ltr, Self::Rtl].into_iter().find(|direction| direction.as_str() == name)
    }

    /// The direction that the attribute `dir` names, in any case.
    pub(crate) fn of_attribute(value: &str) -> Option<Self> {
        Self::named(&value.to_ascii_lowercase())
    }

    /// The direction that most of the strong letters have; left to right where there are none.
    pub(crate) fn of(text: &str) -> Self {
        if !may_hold_rtl(text) {
            return Self::Ltr;
        }
        let mut balance = 0_i64;
        for c in text.chars() {
            if c.is_ascii() {
                balance -= i64::from(c.is_ascii_alphabetic());
            } else if is_rtl(c) {
                balance += 1;
            } else if is_alphabetic(c) {
                balance -= 1;
            }
        }
        if balance > 0 { Self::Rtl } else { Self::Ltr }
    }
}

/// Is there a byte that a letter of a right-to-left script begins with? Most texts are told by this that they have
/// none.
#[inline(never)]
pub(crate) fn may_hold_rtl(text: &str) -> bool {
    has_within(text.as_bytes(), [(0xd6, 0xe0), (0xef, 0xf0)])
}

/// Letters of the right-to-left scripts (Hebrew to Arabic Extended-A, and the presentation forms).
pub(crate) fn is_rtl(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    ) && is_alphabetic(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_majority_of_letters_decides_the_direction() {
        for (text, expected) in [
            ("أعلنت شركة Example عن 3 مشاريع", Direction::Rtl),
            ("The word مقال means article", Direction::Ltr),
            ("2021 — 3", Direction::Ltr),
            ("שלום עולם", Direction::Rtl),
        ] {
            assert_eq!(Direction::of(text), expected, "{text}");
        }
    }
}
