//! What holds for dates in all languages. Each language's own forms are examples in its file.

use super::*;

fn check(lang: &str, now: Option<i64>, cases: &[(&str, &str)]) -> Vec<String> {
    let wrong = |(line, expected): &&(&str, &str)| {
        let found = find(line, Setting { lang, now }).map(|date| date.iso).unwrap_or_default();
        (found != *expected).then(|| [lang, ": ", line, " → ", &found, ", not ", expected].concat())
    };
    cases.iter().filter_map(|case| wrong(&case)).collect()
}

fn check_all(table: &[(&str, &[(&str, &str)])], now: Option<i64>) {
    let wrong: Vec<String> = table.iter().flat_map(|(lang, cases)| check(lang, now, cases)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_order_of_numbers_is_that_of_the_language() {
    check_all(&[("en-US", &[("03/04/2021", "2021-03-04"), ("03/04/21", "2021-03-04")])], None);
}

#[test]
fn what_merely_contains_numbers_is_no_date() {
    check_all(
        &[
            (
                "ar",
                &[
                    ("31 فبراير 2021", ""),
                    ("13 مارس", ""),
                    ("قال في مارس إن 12 مشروعًا", ""),
                    ("وقعت الحكومة في 13 مارس 2021 اتفاقًا مع المزارعين على مياه النهر", ""),
                    ("نص طويل لا يمكن أن يكون سطر تاريخ وإن ورد فيه 13 مارس 2021 لأنه جملة من جمل المقال", ""),
                    ("شارك 2021 عداء في السباق", ""),
                    ("منذ ساعتين", ""),
                ],
            ),
            (
                "en",
                &[
                    ("In May 2021 prices rose", ""),
                    ("Version 1.2.3", ""),
                    ("10:30", ""),
                    ("2 hours ago", ""),
                    ("5 of 13 seats in 2021", ""),
                ],
            ),
        ],
        None,
    );
}

#[test]
fn what_merely_speaks_of_the_past_is_no_date() {
    // 2021-03-13T10:30:00Z
    let now = Some(1_615_631_400);
    check_all(&[("en", &[("Ten years ago the river was clean and nobody spoke of it", ""), ("The river", "")])], now);
}

#[test]
fn machines_dates_are_trimmed_to_iso() {
    for (text, expected) in [
        ("2021-03-13T10:20:30+02:00", Some("2021-03-13T10:20:30+02:00")),
        ("2021-03-13t10:20:30.5z", Some("2021-03-13T10:20:30.5Z")),
        ("2021-03-13", Some("2021-03-13")),
        ("2021-02-30", None),
        ("Sat, 13 Mar 2021 10:20:30 +0200", Some("2021-03-13T10:20:30+02:00")),
        ("Sat, 13 Mar 2021 10:20:30 GMT", Some("2021-03-13T10:20:30Z")),
        ("yesterday", None),
        ("مارس", None),
    ] {
        assert_eq!(parse_iso(text).as_deref(), expected, "{text}");
    }
}

#[test]
fn what_stands_beside_the_date_is_kept() {
    for (line, rest, is_update) in [
        ("By Ann Lee | 13 March 2021 10:30", &["By Ann Lee"][..], false),
        ("آخر تحديث: 13 مارس 2021", &["آخر تحديث"], true),
        ("الموقع - فريق التحرير | 13 مارس 2021", &["الموقع - فريق التحرير"], false),
        ("Le 1er août 2023 par Lise Brisset", &["Le", "par Lise Brisset"], false),
    ] {
        let found = find(line, Setting::default());
        assert_eq!(
            found.map(|date| (date.rest, date.is_update)),
            Some((rest.iter().map(|&text| text.to_owned()).collect(), is_update)),
            "{line}"
        );
    }
}
