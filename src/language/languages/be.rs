//! Belarusian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "be",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ўі", 20, "ищъ"),
    quotation_marks: Some(("«", "»")),
    table: "Табліца",
    ..Language::NONE
};
