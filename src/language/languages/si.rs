//! Sinhala.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "si",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{d80}', '\u{dff}'),
    table: "වගුව",
    read_also: "?මෙයත් කියවන්න|~?තවත් කියවන්න",
    keywords: "?මූල පද",
    related: "?අදාළ පුවත්|?අදාළ ලිපි",
    ..Language::NONE
};
