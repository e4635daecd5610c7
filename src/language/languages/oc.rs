//! Occitan.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "oc",
    letters: Letters::Latin("àáçèéíòóú"),
    function_words: "lo los las de que e un una per dins es a amb del dels son pas sus mai coma aquel èran",
    table: "Taula",
    ..Language::NONE
};
