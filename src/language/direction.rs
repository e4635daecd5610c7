//! The direction and language of a text, from its letters.

use crate::search::has_mark;

/// Base direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Ltr,
    Rtl,
}

impl Direction {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
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
            } else if super::is_letter(c) && !c.is_numeric() {
                balance -= 1;
            }
        }
        if balance > 0 { Self::Rtl } else { Self::Ltr }
    }
}

/// Is there a byte that a letter of a right-to-left script begins with? Most texts are told by this that they have none.
#[inline(never)]
pub(crate) fn may_hold_rtl(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, 0xd6..=0xe0 | 0xef | 0xf0))
}

/// Letters of the right-to-left scripts (Hebrew to Arabic Extended-A, and the presentation forms).
pub(crate) fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && c.is_alphabetic()
}

/// A guess at the language: by script, then by the commonest function words. `None` where neither tells.
pub(crate) fn guess_language(text: &str) -> Option<&'static str> {
    const FUNCTION_WORDS: &[(&str, &[&str])] = &[
        ("en", &["the", "and", "of", "to", "in", "that", "is"]),
        ("fr", &["le", "la", "les", "des", "et", "est", "une", "dans"]),
    ];
    if Direction::of(text) == Direction::Rtl {
        return script_language(text);
    }
    let mut best: Option<(&str, usize)> = None;
    for &(language, list) in FUNCTION_WORDS {
        let count = super::words(text)
            .take(400)
            .filter(|word| list.iter().any(|known| word.eq_ignore_ascii_case(known)))
            .count();
        if count > best.map_or(1, |(_, most)| most) {
            best = Some((language, count));
        }
    }
    best.map(|(language, _)| language)
}

fn script_language(text: &str) -> Option<&'static str> {
    let count = |letters: &str| text.chars().filter(|c| has_mark(letters, *c)).count();
    let hebrew = text.chars().filter(|c| ('\u{5d0}'..='\u{5ea}').contains(c)).count();
    let arabic = text.chars().filter(|c| ('\u{620}'..='\u{64a}').contains(c)).count();
    if hebrew > arabic {
        return Some("he");
    }
    if count("ٹڈڑںےہ") * 20 > arabic {
        return Some("ur");
    }
    if count("پچژگک") * 20 > arabic {
        return Some("fa");
    }
    (arabic > 0).then_some("ar")
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

    #[test]
    fn scripts_and_function_words_tell_the_language() {
        for (text, expected) in [
            ("افتتحت البلدية مكتبة جديدة", Some("ar")),
            ("به گزارش خبرگزاری، پروژه‌ی کتابخانه گشایش یافت", Some("fa")),
            ("یہ خبر ہے کہ لائبریری کھل گئی ہے", Some("ur")),
            ("הספרייה נפתחה", Some("he")),
            ("The library of the town is open to all and that is good", Some("en")),
            ("La bibliothèque est ouverte et les enfants lisent dans une salle", Some("fr")),
            ("12345", None),
        ] {
            assert_eq!(guess_language(text), expected, "{text}");
        }
    }
}
