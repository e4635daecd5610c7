//! Central Kurdish (Sorani).

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ckb",
    script: Some(Script::Arabic),
    letters: Letters::Among("ەڕێۆڵڤ", 30, ""),
    table: "خشتە",
    ..Language::NONE
};
