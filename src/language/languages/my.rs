//! Burmese.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "my",
    script: Some(Script::Thai),
    letters: Letters::Block('\u{1000}', '\u{109f}'),
    function_words: "သည် က ကို မှ မှာ တွင် နှင့် ၏ ၍ ပြီး များ ခဲ့ တယ် ဖြစ် ရန် အား လည်း",
    ..Language::NONE
};
