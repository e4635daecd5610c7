//! The quotation marks of a language.

use super::languages::{known_tag, table};

/// Opening and closing mark of the languages that have others than most.
static MARKS: &[(&str, (&str, &str))] = table!((&str, (&str, &str)), ("", ("", "")), |language| {
    match language.quotation_marks {
        Some(marks) => Some((language.tag, marks)),
        None => None,
    }
});

/// Opening and closing mark of a language by its BCP 47 tag; `None` where straight marks stay.
pub(crate) fn quotation_marks(lang: &str) -> Option<(&'static str, &'static str)> {
    let tag = known_tag(lang);
    let own = MARKS.iter().find(|(language, _)| *language == tag);
    let marks = own.map_or(("“", "”"), |(_, marks)| *marks);
    (!tag.is_empty() && !marks.0.is_empty()).then_some(marks)
}
