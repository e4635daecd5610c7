//! Croatian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "hr",
    other_tags: "bs sh",
    letters: Letters::Latin("čćđšž"),
    function_words: "i je u na se da su za od koji ne što će ali kao bi iz koja te nije prije poslije između protiv \
        prema preko zbog među do kako još samo",
    quotation_marks: Some(("„", "”")),
    table: "Tablica",
    read_also: "?Pročitajte i|?pročitaj i|?pročitajte još",
    keywords: "?Ključne riječi|?oznake",
    related: "?Povezani članci|?vezani članci|?vezane vijesti",
    months: "sij jan|vel feb|ozu mar|tra apr|svi maj|lip jun lipa lipn|srp jul srpa srpnj|kol aug|ruj sep|lis okt|\
        stu nov|pro dec",
    units: "min|h sat|d dan|tj tje sed|mj mje|g god",
    ago: "prije",
    days_ago: "danas|jucer|prekjucer",
    bylines: "piše: |autorica: ",
    invitations: "pratite nas|preuzmite|pridružite nam|prijavite se na|pretplatite se",
    advertisement: "oglas|članak se nastavlja ispod oglasa|tekst se nastavlja ispod oglasa",
    buttons: "ispis|kopiraj poveznicu|podijeli|podijeli članak|sljedeća stranica",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13. lipnja 2021.", "2021-06-13"),
            ("13. listopada 2021. u 16:05", "2021-10-13T16:05"),
            ("srijeda, 13. srpnja 2021.", "2021-07-13"),
        ],
        relative_dates: &[("prije 2 sata", "2021-03-13"), ("prekjučer", "2021-03-11")],
        ..Examples::NONE
    },
    ..Language::NONE
};
