//! Norwegian Nynorsk.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "nn",
    letters: Letters::Latin("æøåéòô"),
    function_words: "og ikkje det er på som å til av ein eit med for har at dei frå men kan etter vart sa nokre ho \
        skal hadde då sjølv",
    has_stops_in_times: true,
    table: "Tabell",
    ..Language::NONE
};
