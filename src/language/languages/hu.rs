//! Hungarian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "hu",
    letters: Letters::Latin("áéíóöőúüű"),
    function_words: "a az és hogy nem is egy volt meg de ez csak már még mint azt ha el szerint után előtt alatt \
        mellett között lett két",
    quotation_marks: Some(("„", "”")),
    table: "Táblázat",
    read_also: "?Olvassa el|Olvasta már|?Olvassa el ezt is|?Ez is érdekelheti|?~olvasson tovább",
    keywords: "?Címkék|?kulcsszavak",
    related: "?Kapcsolódó cikkek|?Kapcsolódó cikk|?Kapcsolódó cikkünk|kapcsolódó tartalom",
    months: "jan|feb|marc|apr|maj|jun|jul|aug|sze|okt|nov|dec",
    units: "per|ora|nap|het|hon|evv eve",
    ago: "ezelott napja oraja perce",
    days_ago: "ma|tegnap|tegnapelott",
    is_year_first: true,
    published: "kozzetev megjelen",
    updated: "frissit",
    other_dates: "hatarido bemutato",
    date_fillers: "a",
    bylines: "szerző: |írta |interjú: ",
    captions: "kep",
    advertisement: "hirdetés",
    comments: "hozzászólás",
    requests: "megosztás",
    invitations: "iratkozz fel|iratkozzon fel|kövess minket|kövessen minket|támogass minket|csatlakozz hozzánk",
    buttons: "bejelentkezés|cikk megosztása|hallgassa meg|kapcsolat|keresés|kezdőlap|következő oldal|link másolása|\
        megosztom|megosztás|nyomtatás",
    counts: "perc olvasás|olvasási idő|perc|hozzászólás",
    no_sections: "főoldal|kezdőlap",
    acronym_endings: "hoz hez höz ban ben ba be nak nek val vel tól től ból ből ról ről ra re nál nél t ot at et öt on \
        en ön n ig ért ként os es ös ja je i k ok ek",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("2021. március 13.", "2021-03-13"),
            ("2022. júl. 5., 10:30", "2022-07-05T10:30"),
            ("2021.03.13.", "2021-03-13"),
            ("21.03.13", "2021-03-13"),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
