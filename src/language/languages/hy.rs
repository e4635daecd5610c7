//! Armenian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "hy",
    script: Some(Script::Other),
    letters: Letters::Block('\u{530}', '\u{58f}'),
    quotation_marks: Some(("«", "»")),
    ..Language::NONE
};
