//! Which script a language is written in.

use super::languages::{Script, joined};
use crate::small::text::is_word_of;

/// The languages of a script: those that have a file, and others.
macro_rules! written {
    ($script:pat, $others:literal) => {
        joined!(' ', |language| if matches!(language.script, Some($script)) { language.tag } else { "" }, $others)
    };
}

/// Languages in two scripts that have no file.
const IN_TWO: &str = "uz az ku bs tk ks und mul zxx";

/// Languages that are not written in Latin letters, by script; those in two scripts have none.
static WRITTEN: &[(Option<Script>, &str)] = &[
    (None, joined!(' ', |language| if language.script.is_none() { language.tag } else { "" }, IN_TWO)),
    (Some(Script::Arabic), written!(Script::Arabic, "arz ary")),
    (Some(Script::Hebrew), written!(Script::Hebrew, "iw yi")),
    (Some(Script::Cyrillic), written!(Script::Cyrillic, "ba tt")),
    (Some(Script::Greek), written!(Script::Greek, "")),
    (Some(Script::Indic), written!(Script::Indic, "sa as or")),
    (Some(Script::Thai), written!(Script::Thai, "")),
    (Some(Script::Han), written!(Script::Han, "yue")),
    (Some(Script::Kana), written!(Script::Kana, "")),
    (Some(Script::Hangul), written!(Script::Hangul, "")),
    (Some(Script::Other), written!(Script::Other, "ti dv bo")),
];

/// The script of a language by its primary subtag; `None` for a language that is written in two.
pub(crate) fn script_of_language(primary: &str) -> Option<Script> {
    let row = WRITTEN.iter().find(|(_, languages)| is_word_of(languages, primary));
    row.map_or(Some(Script::Latin), |(script, _)| *script)
}
