//! Slovenian.

use super::*;

pub(super) const LANGUAGE: Language =
    Language { tag: "sl", quotation_marks: Some(("„", "“")), words_per_minute: Some(180), ..Language::NONE };
