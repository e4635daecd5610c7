//! Macedonian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "mk",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ѓѕќ", 1, ""),
    table: "Табела",
    ..Language::NONE
};
