//! Malay.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "ms",
    script: None,
    function_words: "yang dan di dengan untuk dari ini itu pada dalam tidak akan oleh ialah telah kepada daripada \
        bagi lebih iaitu bahawa kerana lagi perlu semula",
    table: "Jadual",
    read_also: "Baca juga|?Baca lagi",
    keywords: "?Kata kunci",
    related: "?Berita berkaitan|?artikel berkaitan",
    months: "jan|feb|mac|apr|mei|jun|jul|ogo|sep|okt|nov|dis",
    units: "min|jam|har|mgu ming|bul bln|tah thn",
    ago: "lalu",
    days_ago: "hari ini|semalam|kelmarin",
    before_noon: "pg",
    after_noon: "ptg",
    invitations: "ikuti kami|ikuti saluran|dapatkan berita",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 Mac 2021, 4:05 PTG", "2021-03-13T16:05"),
            ("5 Ogos 2022", "2022-08-05"),
            ("Sabtu, 2 Disember 2020 pada 9:30 PG", "2020-12-02T09:30"),
        ],
        relative_dates: &[("2 hari lalu", "2021-03-11"), ("kelmarin", "2021-03-11")],
        ..Examples::NONE
    },
    ..Language::NONE
};
