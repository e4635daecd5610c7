//! What a table is called, for readers who cannot see that it is one.

use super::languages::{known_tag, table};

static NAMES: &[(&str, &str)] = table!((&str, &str), ("", ""), |language| {
    if language.table.is_empty() { None } else { Some((language.tag, language.table)) }
});

/// The word for a table in a language by its BCP 47 tag.
pub(crate) fn table_name(lang: &str) -> Option<&'static str> {
    let tag = known_tag(lang);
    NAMES.iter().find(|(language, _)| language.eq_ignore_ascii_case(tag)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_called_so_in_each_language() {
        for (lang, expected) in
            [("ar-EG", Some("جدول")), ("no", Some("Tabell")), ("zh-Hant", Some("表格")), ("xx", None), ("", None)]
        {
            assert_eq!(table_name(lang), expected, "{lang}");
        }
    }
}
