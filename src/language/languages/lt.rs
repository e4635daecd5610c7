//! Lithuanian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "lt",
    letters: Letters::Latin("ąčęėįšųūž"),
    function_words: "ir yra į kad su iš o bet tai ne kaip už nuo apie jau buvo dar per prie prieš tarp",
    quotation_marks: Some(("„", "“")),
    table: "Lentelė",
    read_also: "?Skaitykite taip pat|?Taip pat skaitykite|?Skaityti taip pat",
    keywords: "?Raktažodžiai|?Žymos",
    related: "?Susiję straipsniai|?Susijusios naujienos",
    ..Language::NONE
};
