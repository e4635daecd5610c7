//! Sinhala.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "si",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{d80}', '\u{dff}'),
    table: "වගුව",
    ..Language::NONE
};
