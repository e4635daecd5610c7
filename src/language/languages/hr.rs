//! Croatian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "hr",
    function_words: "i je u na se da su za od koji ne što će ali kao bi iz koja te nije",
    quotation_marks: Some(("„", "”")),
    ..Language::NONE
};
