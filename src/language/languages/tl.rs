//! Tagalog.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "tl",
    other_tags: "fil",
    letters: Letters::Latin("ñ"),
    function_words: "ang ng sa na mga ay at ni si para kung hindi ito nang isang may kay siya din ako",
    table: "Talahanayan",
    read_also: "?Basahin din|?Basahin|?Panoorin din",
    keywords: "?Mga susing salita",
    related: "?Mga kaugnay na balita|?Kaugnay na balita",
    ..Language::NONE
};
