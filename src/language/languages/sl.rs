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
    ..Language::NONE
};
