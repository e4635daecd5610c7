//! Romanian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ro",
    function_words: "și în cu pe din nu că care pentru este mai fi sunt dar fost au această prin lui sau ce un o",
    quotation_marks: Some(("„", "”")),
    credits: "sursa foto",
    buttons: "acasă|autentificare|căutare",
    ..Language::NONE
};
