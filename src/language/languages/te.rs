//! Telugu.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "te",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{c00}', '\u{c7f}'),
    ..Language::NONE
};
