//! Icelandic.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "is",
    letters: Letters::Latin("áðéíóúýþæö"),
    function_words: "og að í á er sem var til við um með fyrir ekki en það af frá hann eru hafa yfir undir eftir \
        þegar",
    quotation_marks: Some(("„", "“")),
    table: "Tafla",
    read_also: "?Lestu líka|?~lesa meira",
    keywords: "?Efnisorð",
    related: "?Tengdar fréttir|~meira",
    months: "jan|feb|mar|apr|mai|jun|jul|agu|sep|okt|nov|des",
    units: "min|klu kls|deg dog|vik|man|ari aru",
    ago: "fyrir",
    days_ago: "i dag|i gær|i fyrradag",
    bylines: "höfundur: ",
    #[cfg(test)]
    examples: Examples {
        dates: &[("13. mars 2021", "2021-03-13"), ("5. ágúst 2022", "2022-08-05"), ("2. júní 2020", "2020-06-02")],
        ..Examples::NONE
    },
    ..Language::NONE
};
