//! Bokmål.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "nb",
    function_words: "og det er på som å ikke til av en med for har at de var et fra men kan etter ble sier",
    quotation_marks: Some(("«", "»")),
    ..Language::NONE
};
