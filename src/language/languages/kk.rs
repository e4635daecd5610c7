//! Kazakh.

use super::*;

pub(super) const LANGUAGE: Language =
    Language {
        tag: "kk", script: None, letters: Letters::Among("әғқңөұүһі", 20), table: "Кесте", ..Language::NONE
    };
