//! Swedish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "sv",
    letters: Letters::Latin("åäöé"),
    function_words: "och att det som en på är av för inte den till med har om ett var från de han jag men vid så sig \
        hon bli ska kan sade",
    quotation_marks: Some(("”", "”")),
    words_per_minute: Some(199),
    table: "Tabell",
    read_also: "?Läs också|?läs även|?~läs mer",
    keywords: "?Nyckelord|?ämnen|ämnen i artikeln",
    related: "?Relaterat",
    has_stops_in_times: true,
    months: "jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec",
    units: "min|h tim|d dag|v vec|man|ar",
    ago: "sedan sen",
    days_ago: "i dag/idag|i gar/igar|i forrgar",
    date_leads: "den",
    published: "publicer",
    updated: "uppdater",
    other_dates: "premiar till$ fran$ sista$",
    bylines: "av |skribent: |skriven av ",
    and: " och ",
    captions: "fotograf",
    requests: "dela på",
    invitations: "prenumerera|följ oss|anmäl dig till|skaffa en|bli medlem|bli prenumerant|stöd oss",
    buttons: "dela|dela artikeln|extern länk|föregående sida|hem|kontakta oss|kopiera länk|logga in|lyssna|\
        lyssna på artikeln|läs upp|nästa sida|skriv ut|skriv ut artikeln|spara artikeln|sök|till toppen|\
        öppnas i ett nytt fönster|öppnas i nytt fönster",
    counts: "min läsning|lästid|kommentarer",
    advertisement: "annons|artikeln fortsätter under annonsen|artikeln fortsätter efter annonsen",
    no_sections: "hem|okategoriserad|okategoriserade",
    article_ends: "författaren",
    sources: "källor",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 mars 2021", "2021-03-13"),
            ("5 maj 2022 10:30", "2022-05-05T10:30"),
            ("2 augusti 2020", "2020-08-02"),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
