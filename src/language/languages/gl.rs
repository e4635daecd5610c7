//! Galician.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "gl",
    letters: Letters::Latin("áéíñóúü"),
    function_words: "o os as unha ao á polo pola non máis dos das na co coa é do da que e se cando pero ata case \
        aínda moi súa despois dixo dous tamén xa súas seus polos polas coas",
    table: "Táboa",
    ..Language::NONE
};
