//! Pashto.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ps",
    script: Some(Script::Arabic),
    letters: Letters::Among("ښځڅډړږګڼۍې", 15, ""),
    table: "جدول",
    read_also: "?دا هم ولولئ|?همدارنګه ولولئ|~?نور ولولئ",
    keywords: "?کلیدي کلمې|?ټګونه",
    related: "?اړوند مطالب|?اړوند خبرونه",
    ..Language::NONE
};
