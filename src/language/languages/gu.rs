//! Gujarati.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "gu",
    script: Some(Script::Indic),
    letters: Letters::Block('\u{a80}', '\u{aff}'),
    table: "કોષ્ટક",
    read_also: "આ પણ વાંચો",
    keywords: "?ટૅગ્સ",
    related: "?સંબંધિત સમાચાર",
    months: "જાન્યુ જાન્યુઆરી|ફેબ્રુ ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ ઓગસ્ટ|સપ્ટે સપ્ટેમ્બર|\
        ઑક્ટો ઑક્ટોબર ઓક્ટોબર|નવે નવેમ્બર|ડિસે ડિસેમ્બર",
    units: "મિનિટ|કલાક|દિવસ|અઠ અઠવાડિયા|મહિના|વર્ષ",
    ago: "પહેલાં પહેલા",
    days_ago: "આજે|ગઈકાલે|ગયા પરમદિવસે",
    bylines: "લેખક: ",
    #[cfg(test)]
    examples: Examples {
        dates: &[("13 માર્ચ 2021", "2021-03-13"), ("૫ ઓગસ્ટ ૨૦૨૨", "2022-08-05"), ("2 જાન્યુઆરી 2020", "2020-01-02")],
        ..Examples::NONE
    },
    ..Language::NONE
};
