//! Czech.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "cs",
    letters: Letters::Latin("áčďéěíňóřšťúůýž"),
    function_words: "a se na je v že s z do jsou který pro si by ale jako jsme byl podle která i před mezi přes proti \
        kvůli jen bude také však",
    quotation_marks: Some(("„", "“")),
    table: "Tabulka",
    read_also: "?Čtěte také|?přečtěte si také",
    keywords: "?Štítky|související témata|?témata",
    related: "Související|související obsah|mohlo by vás zajímat|~doporučované",
    months: "led|uno|bre|dub|kve|cvn cervn cerven|cvc cervene cervenc|srp srpe srpna|zar|rij|lis listopadu|pro",
    units: "min|h hod|dne dny|tyd|mes|r l rok let",
    ago: "pred",
    days_ago: "dnes|vcera|predevcirem",
    published: "publik zveřej zverej",
    updated: "aktuali upraven",
    other_dates: "termin premiera do$ od$ uzaverka",
    bylines: "napsal |napsala |připravil |připravila ",
    advertisement: "inzerce|reklama|článek pokračuje pod reklamou|text pokračuje pod reklamou|\
        pokračování pod reklamou",
    comments: "komentář",
    requests: "sdílet",
    invitations: "přihlaste se k odběru|odebírejte|sledujte nás|podpořte nás|předplaťte",
    buttons: "další strana|domů|externí odkaz|hledat|kopírovat odkaz|otevře se v novém okně|poslechnout článek|\
        přihlásit|reklama|sdílet|sdílet článek|tisk|tisknout|vytisknout",
    counts: "doba čtení|min čtení|minut čtení|komentářů|komentáře",
    no_sections: "nezařazené|domů|úvod",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13. března 2021", "2021-03-13"),
            ("5. června 2022", "2022-06-05"),
            ("2. července 2020", "2020-07-02"),
            ("13. 3. 2021", "2021-03-13"),
            ("1. října 2021", "2021-10-01"),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
