//! Malayalam.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ml",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{d00}', '\u{d7f}'),
    table: "പട്ടിക",
    ..Language::NONE
};
