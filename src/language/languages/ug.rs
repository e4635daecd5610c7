//! Uyghur.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ug",
    script: Some(Script::Arabic),
    letters: Letters::Among("ۈۋڭۇ", 30, ""),
    table: "جەدۋەل",
    read_also: "?يەنە ئوقۇڭ",
    keywords: "?ئاچقۇچلۇق سۆزلەر",
    related: "?مۇناسىۋەتلىك خەۋەرلەر",
    ..Language::NONE
};
