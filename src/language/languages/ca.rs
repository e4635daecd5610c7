//! Catalan.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ca",
    letters: Letters::Latin("àçèéíïòóúü"),
    function_words: "els de les que i en una per amb del no és al dels va ha són més aquest a la el un",
    table: "Taula",
    read_also: "?Llegiu també|?llegeix també",
    keywords: "?Etiquetes",
    related: "Continguts relacionats",
    months: "gen|feb|marc|abr|mai|jun|jul|ag ago|set|oct|nov|des",
    units: "min|h hor|dia die|set|mes|any",
    ago: "fa",
    days_ago: "avui|ahir|abans d ahir",
    bylines: "per ",
    between_surnames: " i ",
    comments: "comentari",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 de març de 2021", "2021-03-13"),
            ("5 d'agost de 2022", "2022-08-05"),
            ("2 de gener del 2020", "2020-01-02"),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
