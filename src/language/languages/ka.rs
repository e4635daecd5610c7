//! Georgian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ka",
    script: Some(Script::Other),
    letters: Letters::Block('\u{10a0}', '\u{10ff}'),
    function_words: "და რომ არ ეს იყო არის მაგრამ როგორც თუ ის უნდა მას მისი",
    quotation_marks: Some(("„", "“")),
    ..Language::NONE
};
