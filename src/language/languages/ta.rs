//! Tamil.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ta",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{b80}', '\u{bff}'),
    ..Language::NONE
};
