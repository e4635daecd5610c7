//! Norwegian: Bokmål and Nynorsk.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "nb",
    other_tags: "no nn",
    letters: Letters::Latin("æøåéôò"),
    function_words: "og det er på som å ikke til av en med for har at de var et fra men kan etter ble sier siden \
        igjen nå mellom mot opp blir den før sa",
    quotation_marks: Some(("«", "»")),
    table: "Tabell",
    read_also: "Les også|~les mer|~vil du lese mer",
    keywords: "?Emneord|?emner|relaterte emner",
    related: "?Relatert|mer om",
    has_stops_in_times: true,
    months: "jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des",
    units: "min|t tim|d dog|u v uke vek|md man|ar",
    ago: "siden sidan",
    days_ago: "i dag/idag|i gar/igar|i forgars/i forgar",
    date_leads: "den",
    published: "publiser",
    updated: "oppdater",
    other_dates: "kinopremiere frist",
    bylines: "journalist: |skrevet av ",
    invitations: "følg oss|meld deg på|abonner|bli medlem|støtt oss|følg med på",
    buttons: "del|del artikkelen|del saken|ekstern lenke|hjem|kontakt oss|kopier lenke|logg inn|lytt til artikkelen|\
        neste side|skriv ut|søk|åpnes i et nytt vindu|åpnes i nytt vindu",
    advertisement: "annonse|artikkelen fortsetter under annonsen|saken fortsetter under annonsen",
    counts: "lesetid|min lesetid|minutter|kommentarer",
    no_sections: "hjem|ukategorisert",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13. mars 2021 kl. 10:30", "2021-03-13T10:30"),
            ("5. desember 2022", "2022-12-05"),
            ("2. okt. 2020", "2020-10-02"),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
