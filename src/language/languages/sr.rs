//! Serbian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "sr",
    script: None,
    letters: Letters::Among("јљњћђџ", 20, ""),
    function_words: "и је у на се да су за од који која које што ће али као из није био била са би то о не пре \
        после између против према преко због међу",
    quotation_marks: Some(("„", "”")),
    table: "Табела",
    read_also: "?Прочитајте још|?pročitajte još|?прочитајте и",
    keywords: "?Кључне речи|?ključne reči|?тагови|?tagovi",
    related: "?Повезане вести|?povezane vesti|?сродни чланци|?srodni članci",
    months: "јан jan|феб feb|мар mar|апр apr|мај maj|јун jun|јул jul|авг avg|сеп sep|окт okt|нов nov|дец dec",
    units: "мин min|ч c сат sat|д d дан dan|н n нед ned|м m мес mes|г g год god",
    ago: "пре pre",
    days_ago: "данас/danas|јуче/juce|прекјуче/prekjuce",
    bylines: "пише: |аутор: |ауторка: ",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13. март 2021. 16:05", "2021-03-13T16:05"),
            ("среда, 5. август 2022.", "2022-08-05"),
            ("2. jul 2020.", "2020-07-02"),
        ],
        relative_dates: &[("пре 2 сата", "2021-03-13"), ("juče", "2021-03-12")],
        ..Examples::NONE
    },
    ..Language::NONE
};
