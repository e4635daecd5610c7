//! Macedonian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "mk",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ѓѕќ", 1, ""),
    table: "Табела",
    read_also: "?Прочитајте и|~?Прочитај повеќе|~?Прочитајте повеќе",
    keywords: "?Клучни зборови",
    related: "?Поврзани вести|?Поврзани содржини",
    ..Language::NONE
};
