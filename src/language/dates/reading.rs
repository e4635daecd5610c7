//! How the dates of a language are read.

use super::super::languages::{known_tag, number_of_tag};

/// The choices that the language of a line decides.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateReading<'a> {
    pub(super) tag: &'a str,
    /// Its place among the languages, where we know it.
    pub(super) number: Option<usize>,
    /// The country that the language's tag names, else that of the page's address, in capitals; or empty.
    pub(super) country: &'a str,
    /// 3/4/21 is the 4th of March.
    pub(super) is_month_first: bool,
}

/// Languages, and their countries, that put the month first (CLDR).
const MONTH_FIRST: &[&str] = &["en-us", "en-ph", "en-gu", "en-pr", "es-pr", "es-pa", "fil"];

impl<'a> DateReading<'a> {
    /// `country` is that of the page's address, or empty.
    pub(super) fn of(lang: &'a str, country: &'a str) -> Self {
        let is_country = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
        let country = lang.split('-').skip(1).find(is_country).unwrap_or(country);
        let is_month_first = MONTH_FIRST.iter().any(|known| lang.eq_ignore_ascii_case(known));
        let tag = known_tag(lang);
        Self { tag, number: number_of_tag(tag), country, is_month_first }
    }
}
