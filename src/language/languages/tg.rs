//! Tajik.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "tg",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ӣӯҷ", 5, ""),
    table: "Ҷадвал",
    read_also: "?Ҳамчунин хонед",
    keywords: "?Калидвожаҳо",
    related: "?Мақолаҳои монанд",
    ..Language::NONE
};
