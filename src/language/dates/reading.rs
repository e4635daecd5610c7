//! How the dates of a language are read.

use super::super::languages::{known_tag, number_of};

/// The choices that the language of a line decides.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateReading<'a> {
    pub(super) tag: &'a str,
    /// Its place among the languages, where we know it.
    pub(super) number: Option<usize>,
    /// 3/4/21 is the 4th of March.
    pub(super) is_month_first: bool,
}

/// Languages, and their countries, that put the month first (CLDR).
const MONTH_FIRST: &[&str] = &["en-us", "en-ph", "en-gu", "en-pr", "es-pr", "es-pa", "fil"];

impl<'a> DateReading<'a> {
    pub(super) fn of(lang: &'a str) -> Self {
        let is_month_first = MONTH_FIRST.iter().any(|known| lang.eq_ignore_ascii_case(known));
        Self { tag: known_tag(lang), number: number_of(lang), is_month_first }
    }
}
