//! Khmer.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "km",
    script: Some(Script::Thai),
    letters: Letters::Block('\u{1780}', '\u{17ff}'),
    ..Language::NONE
};
