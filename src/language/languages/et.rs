//! Estonian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "et",
    letters: Letters::Latin("äõöüšž"),
    function_words: "ja on ei et oli see kui ka ning aga oma mis selle või nii ta kes pole pärast enne kohta",
    quotation_marks: Some(("„", "“")),
    table: "Tabel",
    read_also: "Loe ka|?Loe lisaks|~?Loe veel",
    keywords: "?Märksõnad",
    related: "?Seotud lood|?Seotud artiklid|?Seotud uudised",
    ..Language::NONE
};
