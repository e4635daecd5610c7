//! What holds for dates in all languages. Each language's own forms are examples in its file.

use super::*;

fn check(lang: &str, now: Option<i64>, cases: &[(&str, &str)]) -> Vec<String> {
    let wrong = |(line, expected): &&(&str, &str)| {
        let found = find(line, Setting { lang, now, ..Setting::default() }).map(|date| date.iso).unwrap_or_default();
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
        ("2021-03-13T10:20:30.123456+00:00", Some("2021-03-13T10:20:30.123+00:00")),
        ("2021-03-13T10:20:30+0900", Some("2021-03-13T10:20:30+09:00")),
        ("2021-03-13 10:20", Some("2021-03-13T10:20")),
        ("2021-03-13T10:20 and more", Some("2021-03-13T10:20")),
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

#[test]
fn labels_of_dates_are_told_from_names() {
    for (text, is_update, is_publication) in [
        ("Last updated", true, false),
        ("Dernière mise à jour le", true, false),
        ("Actualizado a las", true, false),
        ("آخر تحديث", true, false),
        ("تم التحديث في", true, false),
        ("Laatste update", true, false),
        ("Date published", false, true),
        ("تاريخ النشر", false, true),
        ("Data publikacji", false, true),
        ("Misaki Tanaka", false, false),
        ("The council of the town was updated", false, false),
        ("Updated by the whole of our newsroom", false, false),
        ("سلمى الحداد", false, false),
    ] {
        assert_eq!((is_update_label(text), is_publication_label(text)), (is_update, is_publication), "{text}");
    }
}

#[test]
fn dates_that_were_once_read_wrongly_or_not_at_all() {
    // 2026-11-27T12:00:00Z
    let now = Some(1_795_780_800);
    check_all(
        &[
            (
                "ar",
                &[
                    ("أول أمس", "2026-11-25"),
                    ("أمس الأول", "2026-11-25"),
                    ("اليوم 10:30", "2026-11-27T10:30"),
                    ("أمس 10:30 م", "2026-11-26T22:30"),
                    ("13 أغشت 2021", "2021-08-13"),
                    ("13 شتمبر 2021", "2021-09-13"),
                    ("13 دجمبر 2021", "2021-12-13"),
                    ("13 مايس 2021", "2021-05-13"),
                ],
            ),
            ("fr", &[("avant-hier", "2026-11-25"), ("Hier à 10h30", "2026-11-26T10:30")]),
            ("id", &[("kemarin dulu", "2026-11-25"), ("2 jam yang lalu", "2026-11-27")]),
            ("en", &[("the day before yesterday", "2026-11-25"), ("Today at 9:05 am", "2026-11-27T09:05")]),
            ("bg", &[("преди 2 години", "2024"), ("сряда, 13 януари 2021 г.", "2021-01-13")]),
            ("uk", &[("2 год тому", "2026-11-27"), ("середа, 13 січня 2021 р.", "2021-01-13")]),
            ("ru", &[("среда, 13 января 2021 г.", "2021-01-13"), ("13 янв. 2021 г., 19:05", "2021-01-13T19:05")]),
            (
                "hr",
                &[
                    ("13. lipnja 2021.", "2021-06-13"),
                    ("13. srpnja 2021.", "2021-07-13"),
                    ("13. listopada 2021.", "2021-10-13"),
                ],
            ),
            ("pl", &[("13 listopada 2021", "2021-11-13"), ("13 sty 2021", "2021-01-13")]),
            ("cs", &[("13. srpna 2021", "2021-08-13"), ("13. července 2021", "2021-07-13")]),
            // Two languages mean two months by it.
            ("", &[("13 listopada 2021", ""), ("13 lipca 2021", "2021-07-13"), ("13 mar 2021", "2021-03-13")]),
            ("th", &[("13/1/64", "2021-01-13"), ("13 ม.ค. 64", "2021-01-13"), ("13/1/21", "2021-01-13")]),
            (
                "fa",
                &[
                    ("۲ ساعت پیش", "2026-11-27"),
                    ("2 ساعت پیش", "2026-11-27"),
                    ("پریروز", "2026-11-25"),
                    ("۲۲ اسد ۱۴۰۰", "2021-08-13"),
                    ("۱۳ ژانویهٔ ۲۰۲۱ ساعت ۱۹:۰۵ (‎+۴ گرینویچ)", "2021-01-13T19:05+04:00"),
                ],
            ),
            ("ur", &[("آج", "2026-11-27"), ("گزشتہ کل", "2026-11-26")]),
            ("he", &[("לפני שעתיים", "2026-11-27"), ("לפני יומיים", "2026-11-25"), ("13 בינו׳ 2021", "2021-01-13")]),
            ("el", &[("13 Φεβρουαρίου 2021", "2021-02-13"), ("13 Σεπτεμβρίου 2021", "2021-09-13")]),
            ("tr", &[("13 Oca 2021", "2021-01-13"), ("evvelsi gün", "2026-11-25")]),
            ("vi", &[("13 thg 1, 2021", "2021-01-13"), ("Hôm nay, 10:30", "2026-11-27T10:30")]),
            ("hi", &[("13 जन॰ 2021", "2021-01-13"), ("2 घं॰ पहले", "2026-11-27")]),
            ("bn", &[("১৩ জানু, ২০২১", "2021-01-13")]),
            ("gu", &[("13 જાન્યુ, 2021", "2021-01-13"), ("2 કલાક પહેલાં", "2026-11-27")]),
            ("is", &[("fyrir 2 klukkustundum", "2026-11-27"), ("í gær", "2026-11-26")]),
            ("nb", &[("i går kl. 10:30", "2026-11-26T10:30"), ("no date i dag and so many words more", "")]),
            ("hu", &[("3 napja", "2026-11-24"), ("2021. március", "2021-03")]),
            ("ja", &[("一昨日", "2026-11-25"), ("令和3年3月13日 19時05分00秒", "2021-03-13T19:05:00")]),
            ("ko", &[("21. 1. 3.", "2021-01-03"), ("2021년 1월 13일 PM 7:05", "2021-01-13T19:05")]),
            ("zh", &[("2013年5月21日 GMT+5:30 14:06:56", "2013-05-21T14:06:56"), ("03/04/2021", "")]),
            ("zh-TW", &[("2014/9/1 凌晨12:12", "2014-09-01T00:12"), ("2023年1月24日 晚上7:44", "2023-01-24T19:44")]),
            ("de", &[("13.01.97", "1997-01-13"), ("vor 2 Std.", "2026-11-27")]),
            ("da", &[("13. jan. 2021, 19.05.00 GMT+4", "2021-01-13T19:05:00+04:00")]),
            ("no", &[("for 2 t siden", "2026-11-27")]),
        ],
        now,
    );
    for year in ["1400-05-22", "2564-01-13"] {
        assert_eq!(parse_iso(year), None, "{year}");
    }
}
