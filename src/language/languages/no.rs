//! Norwegian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "no",
    quotation_marks: Some(("«", "»")),
    read_also: "Les også|~les mer|~vil du lese mer",
    keywords: "?Emneord|?emner|relaterte emner",
    related: "?Relatert|mer om",
    months: ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"],
    units: ["minutt", "", "", "uke uge", "", ""],
    ago: "siden",
    yesterday: "igar",
    updated: "oppdater",
    buttons: "kontakt oss|logg inn|søk",
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
