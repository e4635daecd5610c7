//! Romanian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ro",
    letters: Letters::Latin("ăâîșțşţ"),
    function_words: "și în cu pe din nu că care pentru este mai fi sunt dar fost au această prin lui sau ce un o după \
        între până către despre a să la spre cel cea",
    quotation_marks: Some(("„", "”")),
    table: "Tabel",
    read_also: "?Citește și|?citiți și|?citește mai mult",
    keywords: "?Etichete|?cuvinte cheie",
    related: "?Articole similare|?știri similare|?articole pe aceeași temă",
    months: "ian|feb|mar|apr|mai|iun|iul|aug|sep|oct|noi nov|dec",
    units: "m min|h ora ore|zi zil|sap|lun|an ani",
    ago: "acum urma",
    days_ago: "azi|ieri|alaltaieri",
    bylines: "scris de |articol de |publicat de ",
    credits: "sursa foto",
    invitations: "abonează-te|abonaţi-vă|abonați-vă|urmărește-ne|urmăriți-ne|dacă ți-a plăcut",
    buttons: "acasă|ascultă articolul|autentificare|copiază link|căutare|distribuie|distribuiți|imprimă|\
        pagina următoare|printează|tipărește|trimite",
    advertisement: "publicitate|articolul continuă după reclamă|reclamă",
    counts: "timp de citire|minute de citit|min de citit|minute|comentarii|vizualizări",
    no_sections: "acasă|fără categorie",
    acronym_endings: "ul ului uri urile urilor a ei",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 ianuarie 2021", "2021-01-13"),
            ("5 noi. 2022, 10:30", "2022-11-05T10:30"),
            ("sâmbătă, 2 iulie 2020", "2020-07-02"),
        ],
        relative_dates: &[("acum 2 ore", "2021-03-13"), ("ieri", "2021-03-12")],
        ..Examples::NONE
    },
    ..Language::NONE
};
