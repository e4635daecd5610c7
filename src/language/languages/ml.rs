//! Malayalam.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ml",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{d00}', '\u{d7f}'),
    table: "പട്ടിക",
    read_also: "ഇതും വായിക്കുക|?ഇതും വായിക്കൂ|?ഇതുംകൂടി വായിക്കുക|~?കൂടുതൽ വായിക്കുക",
    keywords: "?ടാഗുകൾ|?കീവേഡുകൾ",
    related: "?അനുബന്ധ വാർത്തകൾ|?ബന്ധപ്പെട്ട വാർത്തകൾ",
    ..Language::NONE
};
