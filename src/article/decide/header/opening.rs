//! The words in front of the names in a byline.

use crate::language::{bylines, lowercase, normal_letter, normalize};

/// `By Jane Doe` → `Jane Doe`.
pub(super) fn strip_opening(name: &str) -> Option<&str> {
    bylines::OPENINGS.iter().find_map(|preposition| {
        let (head, rest) = name.split_at_checked(preposition.len())?;
        let is_it = head == *preposition || (preposition.is_ascii() && head.eq_ignore_ascii_case(preposition));
        // Most lines are told by their first character that they begin with nothing of the kind.
        let may_be = |c: char, known: char| {
            let is_variant = || normal_letter(c).is_none_or(|letter| normal_letter(known) == Some(letter));
            lowercase(c) == known || (is_arabic(c) && is_arabic(known) && is_variant())
        };
        let first = head.chars().next().zip(preposition.chars().next());
        let is_capital =
            || first.is_some_and(|(c, known)| may_be(c, known)) && normalize(head) == normalize(preposition);
        (is_it || (!preposition.is_ascii() && is_capital())).then(|| rest.trim())
    })
}

/// Letters whose spelling variants are one in normal form.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}
