//! Belarusian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "be",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ў", 4),
    quotation_marks: Some(("«", "»")),
    table: "Табліца",
    ..Language::NONE
};
