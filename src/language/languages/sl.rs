//! Slovenian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "sl",
    letters: Letters::Latin("čšžć"),
    function_words: "in je v na se za da so pa ki z s tudi ni po kot bi ga od pri o pred med proti zaradi brez čez bo \
        bodo še že kjer vendar",
    quotation_marks: Some(("„", "“")),
    words_per_minute: Some(180),
    table: "Tabela",
    read_also: "Preberite tudi|?Preberi tudi|?Preberite še|?Preberi še|?Poglejte tudi",
    keywords: "?Ključne besede|?Oznake",
    related: "?Sorodne novice|?Povezani članki|?Sorodni članki",
    ..Language::NONE
};
