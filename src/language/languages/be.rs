//! Belarusian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "be",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ўі", 20, "ищъ"),
    quotation_marks: Some(("«", "»")),
    table: "Табліца",
    read_also: "Чытайце таксама|?Глядзіце таксама|~?Чытаць далей",
    keywords: "?Ключавыя словы",
    related: "?Падобныя навіны|?Навіны па тэме",
    ..Language::NONE
};
