//! Kazakh.

use super::*;

pub(super) const LANGUAGE: Language =
    Language {
        tag: "kk", script: None, letters: Letters::Among("құ", 10, "ў"), table: "Кесте", ..Language::NONE
    };
