//! Sindhi.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "sd",
    script: Some(Script::Arabic),
    letters: Letters::Among("ڄڃٻڀٺٽڦڳڱڻڌڏڊ", 15, ""),
    table: "جدول",
    read_also: "?هي به پڙهو|~?وڌيڪ پڙهو",
    keywords: "?اهم لفظ",
    related: "?لاڳاپيل خبرون",
    ..Language::NONE
};
