//! Kyrgyz.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ky",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ңөү", 15, "әһ"),
    table: "Таблица",
    ..Language::NONE
};
