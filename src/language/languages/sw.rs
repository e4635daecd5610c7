//! Swahili.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "sw",
    function_words: "ya wa na kwa ni katika za la cha vya kuwa hiyo hii ambao ambayo lakini pia baada yake kama \
        hivyo juu kuhusu wakati jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili",
    table: "Jedwali",
    read_also: "?Soma pia|~soma",
    keywords: "?Maneno muhimu",
    related: "?Habari zinazohusiana",
    months: "jan|feb|mac|apr|mei|jun|jul|ago|sep|okt|nov|des",
    units: "dak|saa|sik|wik|mwe mie|mwa mia",
    ago: "iliyopita zilizopita uliopita",
    days_ago: "leo|jana|juzi",
    date_fillers: "mwaka",
    bylines: "na ",
    #[cfg(test)]
    examples: Examples {
        dates: &[("13 Machi 2021", "2021-03-13"), ("5 Agosti 2022", "2022-08-05"), ("2 Julai 2020", "2020-07-02")],
        ..Examples::NONE
    },
    ..Language::NONE
};
