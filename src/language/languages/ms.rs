//! Malay.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ms",
    script: None,
    function_words: "yang dan di dengan untuk dari ini itu pada dalam tidak akan oleh ialah telah kepada daripada bagi lebih \
        iaitu",
    ..Language::NONE
};
