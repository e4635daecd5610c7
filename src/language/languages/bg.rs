//! Bulgarian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "bg",
    script: Some(Script::Cyrillic),
    letters: Letters::Among("ъ", 5, "ыэ"),
    function_words: "и на в с за да се от не по е са че ще като до при един една едно но беше бяха има този тази \
        това които който след преди между срещу през според заради",
    quotation_marks: Some(("„", "“")),
    table: "Таблица",
    read_also: "?Прочетете още|?Вижте още|?Вижте също|?Четете още",
    keywords: "?Ключови думи",
    related: "Свързано съдържание",
    months: "яну|фев|мар|апр|май|юни|юли|авг|сеп|окт|ное|дек",
    units: "мин|ч час|д ден дни|сед|м мес|г год",
    ago: "преди пр",
    days_ago: "днес|вчера|онзи ден",
    date_fillers: "г",
    bylines: "от: ",
    captions: "снимка",
    #[cfg(test)]
    examples: Examples {
        dates: &[("13 март 2021", "2021-03-13"), ("5 юли 2022 г.", "2022-07-05"), ("2 януари 2020", "2020-01-02")],
        ..Examples::NONE
    },
    ..Language::NONE
};
