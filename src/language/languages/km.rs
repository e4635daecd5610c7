//! Khmer.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "km",
    script: Some(Script::Thai),
    letters: Letters::Block('\u{1780}', '\u{17ff}'),
    function_words: "នៅ និង នឹង បាន ដែល ជា មាន ក្នុង ពី ដោយ មិន ទៅ មក ឱ្យ អោយ នេះ នោះ ការ របស់ ថា ត្រូវ ដើម្បី \
        ជាមួយ",
    ..Language::NONE
};
