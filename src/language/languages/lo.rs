//! Lao.

use super::*;

pub(super) const LANGUAGE: Language =
    Language { tag: "lo", script: Some(Script::Thai), letters: Letters::Block('\u{e80}', '\u{eff}'), ..Language::NONE };
