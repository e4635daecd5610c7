//! Marathi.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "mr",
    script: Some(Script::Indic),
    function_words: "आणि आहे आहेत या ते हे नाही की व होते केली केले तर",
    table: "तक्ता",
    ..Language::NONE
};
