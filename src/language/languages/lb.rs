//! Luxembourgish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "lb",
    letters: Letters::Latin("äéëüöè"),
    function_words: "déi dat vun ass net och den dem mat op fir en eng wéi sech huet sinn awer nach ginn hunn dee an \
        zu bei datt",
    table: "Tabell",
    ..Language::NONE
};
