//! Danish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "da",
    letters: Letters::Latin("æøåé"),
    function_words: "og at det er en til på af ikke den som med har for de var et fra men kan der blev efter igen nu \
        mellem mod ud op bliver sagde",
    quotation_marks: Some(("”", "”")),
    table: "Tabel",
    read_also: "?Læs også|?~læs mere",
    keywords: "?Emneord",
    related: "?Relateret|?mere om",
    has_stops_in_times: true,
    months: "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec",
    units: "min|tim|dag|uge|md man mdr|ar",
    ago: "siden",
    days_ago: "i dag/idag|i gar/igar|i forgars/forgars",
    date_leads: "den pa",
    published: "publicer udgiv",
    updated: "opdater",
    other_dates: "premiere biografpremiere frist",
    bylines: "af |skrevet af ",
    and: " og ",
    advertisement: "reklame|annonce|artiklen fortsætter efter annoncen|artiklen fortsætter under annoncen",
    requests: "del på",
    invitations: "følg os|tilmeld dig|abonnér|abonner|bliv medlem|støt os|skriv dig op|tilmeld jer|få de seneste",
    buttons: "del|del artiklen|eksternt link|hjem|kopier link|log ind|lyt til artiklen|læs op|næste side|print|søg|\
        udskriv|åbner i et nyt vindue|åbner i nyt vindue",
    counts: "læsetid|min læsetid|min læsning|minutter|kommentarer|kommentar",
    no_sections: "forside",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13. marts 2021", "2021-03-13"),
            ("5. maj 2022 kl. 10.30", "2022-05-05T10:30"),
            ("2. juli 2020", "2020-07-02"),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
