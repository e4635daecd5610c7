//! Haitian Creole.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ht",
    letters: Letters::Latin("èòà"),
    function_words: "yo nan pou ki te li nou sou ak pa gen yon epi sa men se ke tout lè konsa",
    table: "Tablo",
    ..Language::NONE
};
