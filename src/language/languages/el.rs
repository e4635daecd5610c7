//! Greek.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "el",
    script: Some(Script::Greek),
    letters: Letters::Block('\u{370}', '\u{3ff}'),
    function_words: "ο η το οι τα του της των τον την τους και σε με για από που να θα δεν είναι στο στη στην στον \
        ένα ένας μια μία ήταν αλλά ότι",
    quotation_marks: Some(("«", "»")),
    read_also: "Διαβάστε επίσης|διαβαστε επισης|?διαβάστε ακόμα|διαβαστε ακομα|δείτε επίσης",
    keywords: "?Ετικέτες",
    related: "Σχετικά άρθρα|?σχετικό περιεχόμενο|σχετικοί σύνδεσμοι",
    months: "ιαν|φεβ|μαρ|απρ|μαι|ιουν|ιουλ|αυγ|σεπ|οκτ|νοε|δεκ",
    units: "λ λεπ|ω ωρα ωρε|ημ ημε|εβδ|μ μην|ετο ετη",
    ago: "πριν",
    days_ago: "σημερα|χθεσ/εχθεσ/χτεσ|προχθεσ",
    updated: "ενημερωθ",
    date_fillers: "ος η",
    before_noon: "πμ",
    after_noon: "μμ",
    bylines: "του |της ",
    captions: "φωτογραφια|φωτο",
    advertisement: "διαφήμιση",
    comments: "σχόλι",
    requests: "μοιραστείτε|εγγραφ",
    buttons: "αναζήτηση|αρχική|επικοινωνία|σύνδεση",
    sources: "πηγές",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 Μαρτίου 2021", "2021-03-13"),
            ("5 Μαΐου 2022", "2022-05-05"),
            ("2 Ιουλίου 2020", "2020-07-02"),
            ("1 ΑΥΓΟΥΣΤΟΥ 2020", "2020-08-01"),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
