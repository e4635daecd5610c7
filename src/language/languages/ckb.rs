//! Central Kurdish (Sorani).

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ckb",
    script: Some(Script::Arabic),
    letters: Letters::Among("ەڕێۆڵڤ", 30, ""),
    table: "خشتە",
    read_also: "زیاتر بخوێنەوە|?هەروەها بخوێنەوە|?ئەمەش بخوێنەوە",
    keywords: "?وشە سەرەکییەکان|?تاگەکان",
    related: "?بابەتی پەیوەندیدار|?هەواڵی پەیوەندیدار|?بابەتە پەیوەندیدارەکان",
    ..Language::NONE
};
