//! Punjabi.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "pa",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{a00}', '\u{a7f}'),
    table: "ਸਾਰਣੀ",
    read_also: "ਇਹ ਵੀ ਪੜ੍ਹੋ|?ਇਹ ਵੀ ਵੇਖੋ|~?ਹੋਰ ਪੜ੍ਹੋ",
    keywords: "?ਕੀਵਰਡ|?ਟੈਗ",
    related: "?ਸੰਬੰਧਿਤ ਖ਼ਬਰਾਂ|?ਸਬੰਧਤ ਖ਼ਬਰਾਂ",
    ..Language::NONE
};
