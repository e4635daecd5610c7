//! Burmese.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "my",
    script: Some(Script::Thai),
    letters: Letters::Block('\u{1000}', '\u{109f}'),
    ..Language::NONE
};
