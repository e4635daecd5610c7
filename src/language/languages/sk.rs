//! Slovak.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "sk",
    letters: Letters::Latin("áäčďéíĺľňóôŕšťúýž"),
    function_words: "a v na sa že je s z do ako pre po za k aj o si ale ktorý ktoré jeho sú bol len bude tiež však",
    quotation_marks: Some(("„", "“")),
    table: "Tabuľka",
    read_also: "?Prečítajte si aj|?čítajte aj",
    keywords: "?Štítky|?témy",
    related: "Súvisiace",
    months: "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec",
    units: "min|h hod|d dno dna|tyz|mes|r rok",
    ago: "pred",
    days_ago: "dnes|vcera|predvcerom",
    bylines: "napísal |napísala ",
    advertisement: "reklama|článok pokračuje pod reklamou",
    buttons: "kopírovať odkaz|tlačiť|zdieľať|zdieľať článok",
    #[cfg(test)]
    examples: Examples {
        dates: &[("13. marca 2021", "2021-03-13"), ("5. júna 2022", "2022-06-05"), ("2. októbra 2020", "2020-10-02")],
        ..Examples::NONE
    },
    ..Language::NONE
};
