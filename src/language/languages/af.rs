//! Afrikaans.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "af",
    letters: Letters::Latin("áèéêëïîôöûü"),
    function_words: "die van en het nie vir met dat te op om aan sal wat hy ook by sy maar",
    table: "Tabel",
    read_also: "Lees ook|?Lees ook hierdie",
    keywords: "?Sleutelwoorde",
    related: "?Verwante artikels|?Verwante stories",
    ..Language::NONE
};
