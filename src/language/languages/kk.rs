//! Kazakh.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "kk",
    script: None,
    letters: Letters::Among("құ", 10, "ў"),
    table: "Кесте",
    read_also: "?Оқи отырыңыз|?Тағы оқыңыз|?Сондай-ақ оқыңыз",
    keywords: "?Кілт сөздер|?Тегтер",
    related: "?Ұқсас жаңалықтар|?Тақырып бойынша",
    ..Language::NONE
};
