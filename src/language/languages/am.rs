//! Amharic.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "am",
    script: Some(Script::Other),
    letters: Letters::Block('\u{1200}', '\u{137f}'),
    ..Language::NONE
};
