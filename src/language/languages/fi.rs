//! Finnish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "fi",
    letters: Letters::Latin("äöå"),
    function_words: "ja on ei että oli se joka hän mutta ovat myös kun niin sekä kuin ole mukaan yli jälkeen ennen \
        kanssa uuden sen jonka",
    quotation_marks: Some(("”", "”")),
    words_per_minute: Some(161),
    table: "Taulukko",
    read_also: "Lue myös|?~lue lisää",
    keywords: "?Avainsanat|?aiheet",
    related: "?Aiheeseen liittyvää",
    has_stops_in_times: true,
    months: "tam|hel|maa|huh|tou|kes|hei|elo|syy|lok|marr|jou",
    units: "min|t tun|pv pai|vk vii|kk kuu|v vuo",
    ago: "sitten",
    days_ago: "tanaan|eilen|toissa paivana/toissap",
    published: "julkaist",
    updated: "paivit",
    bylines: "teksti: |kirjoittaja: |toimittaja: ",
    and: " ja ",
    captions: "kuva",
    advertisement: "mainos|juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen alla|juttu jatkuu kuvan alla",
    comments: "kommentit",
    requests: "jaa artikkeli",
    invitations: "tilaa uutiskirje|seuraa meitä|liity jäseneksi|tue meitä",
    buttons: "avautuu uudessa ikkunassa|avautuu uuteen ikkunaan|etusivu|haku|jaa|kirjaudu|ulkoinen linkki",
    counts: "lukuaika|min lukuaika|min|minuuttia|kommenttia",
    no_sections: "etusivu",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13. maaliskuuta 2021", "2021-03-13"),
            ("5. marraskuuta 2022", "2022-11-05"),
            ("13.3.2021 klo 10.30", "2021-03-13T10:30"),
            ("2. kesäkuuta 2020", "2020-06-02"),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
