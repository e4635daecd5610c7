//! Punjabi.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "pa",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{a00}', '\u{a7f}'),
    table: "ਸਾਰਣੀ",
    ..Language::NONE
};
