//! Armenian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "hy",
    script: Some(Script::Other),
    letters: Letters::Block('\u{530}', '\u{58f}'),
    function_words: "և է են որ ու մեջ ի եւ համար հետ այս նա էր մի ոչ",
    quotation_marks: Some(("«", "»")),
    ..Language::NONE
};
