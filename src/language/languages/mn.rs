//! Mongolian.

use super::*;

pub(super) const LANGUAGE: Language =
    Language {
        tag: "mn", script: None, letters: Letters::Among("өү", 40, "ңәғқ"), table: "Хүснэгт", ..Language::NONE
    };
