//! Nepali.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ne",
    script: Some(Script::Indic),
    function_words: "छ छन् र को मा ले पनि भने गरेको भएको यो थियो बताए",
    table: "तालिका",
    ..Language::NONE
};
