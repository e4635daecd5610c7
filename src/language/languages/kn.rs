//! Kannada.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "kn",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{c80}', '\u{cff}'),
    table: "ಕೋಷ್ಟಕ",
    read_also: "ಇದನ್ನೂ ಓದಿ|?ಇದನ್ನೂ ನೋಡಿ|~?ಹೆಚ್ಚು ಓದಿ",
    keywords: "?ಟ್ಯಾಗ್‌ಗಳು|?ಕೀವರ್ಡ್‌ಗಳು",
    related: "?ಸಂಬಂಧಿತ ಸುದ್ದಿ|?ಸಂಬಂಧಿತ ಲೇಖನಗಳು",
    ..Language::NONE
};
