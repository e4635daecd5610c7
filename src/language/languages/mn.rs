//! Mongolian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "mn",
    script: None,
    letters: Letters::Among("өү", 20, "ңәғқ"),
    table: "Хүснэгт",
    read_also: "?Мөн уншина уу",
    keywords: "?Түлхүүр үг",
    related: "?Холбоотой мэдээ",
    ..Language::NONE
};
