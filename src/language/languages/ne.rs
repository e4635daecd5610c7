//! Nepali.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ne",
    script: Some(Script::Indic),
    function_words: "छ छन् र को मा ले पनि भने गरेको भएको यो थियो बताए",
    table: "तालिका",
    read_also: "यो पनि पढ्नुहोस्|?यो पनि हेर्नुहोस्|~?थप पढ्नुहोस्",
    keywords: "?मुख्य शब्दहरू|?ट्यागहरू",
    related: "?सम्बन्धित खबर|?सम्बन्धित समाचार",
    ..Language::NONE
};
