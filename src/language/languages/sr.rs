//! Serbian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "sr",
    script: None,
    letters: Letters::Among("јљњћђџ", 20),
    quotation_marks: Some(("„", "”")),
    ..Language::NONE
};
