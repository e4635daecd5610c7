//! Hausa.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ha",
    script: None,
    letters: Letters::Latin("ɓɗƙ"),
    function_words: "da ta ya ba su ne wani wata cewa don cikin wanda suka yi domin zuwa daga mai yana",
    table: "Tebur",
    ..Language::NONE
};
