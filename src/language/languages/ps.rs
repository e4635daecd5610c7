//! Pashto.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ps",
    script: Some(Script::Arabic),
    letters: Letters::Among("ښځڅډړږګڼۍې", 15, ""),
    table: "جدول",
    ..Language::NONE
};
