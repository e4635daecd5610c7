//! Kannada.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "kn",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{c80}', '\u{cff}'),
    table: "ಕೋಷ್ಟಕ",
    ..Language::NONE
};
