//! Kyrgyz.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ky",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ң", 4, "әһ"),
    table: "Таблица",
    read_also: "?Дагы окуңуз|?Ошондой эле окуңуз",
    keywords: "?Ачкыч сөздөр",
    related: "?Окшош макалалар",
    ..Language::NONE
};
