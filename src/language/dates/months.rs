//! Month names.

use std::sync::OnceLock;

use super::super::languages::lines;
use super::reading::DateReading;
use super::tokens::{DateToken, number_at, word_at};
use crate::small::hash::fnv;
use crate::small::sort::sort_by_key;
use crate::small::text::{find_word, next_word};

/// The beginnings of month names, a line for each language.
const MONTHS: &str = lines!(|language| language.months);

/// The months of the Persian solar calendar, as Iran and as Afghanistan name them, in normal form.
const PERSIAN: &str = "فروردين ارديبهشت خرداد تير مرداد شهريور مهر ابان اذر دي بهمن اسفند \
    حمل ثور جوزا سرطان اسد سنبله ميزان عقرب قوس جدي دلو حوت";

/// Words in front of the number of a month, in Vietnamese.
const NUMBERED: &str = "thang thg";

/// The most letters behind a beginning.
const MAX_ENDING_CHARS: usize = 10;

/// A month's name, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) number: u8,
    pub(super) is_persian: bool,
}

/// The month that stands at this token, and how many tokens name it: Levantine names are of two words.
#[inline(never)]
pub(super) fn month_at(tokens: &[DateToken], at: usize, reading: DateReading<'_>) -> Option<(Month, usize)> {
    let word = word_at(tokens, at);
    if word.is_empty() {
        return None;
    }
    let civil = |number| Month { number, is_persian: false };
    let which = word_at(tokens, at + 1);
    let which = which.strip_prefix("ال").unwrap_or(which);
    match (word, which) {
        ("كانون", "ثاني") => return Some((civil(1), 2)),
        ("كانون", "اول") => return Some((civil(12), 2)),
        ("تشرين", "ثاني") => return Some((civil(11), 2)),
        ("تشرين", "اول") => return Some((civil(10), 2)),
        _ => {}
    }
    if find_word(NUMBERED, &|known| known == word).is_some() {
        let (number, _) = number_at(tokens, at + 1)?;
        return (1..=12).contains(&number).then(|| (civil(number as u8), 2));
    }
    if word >= "\u{600}"
        && let Some(index) = find_word(PERSIAN, &|name| name == word)
    {
        return Some((Month { number: (index % 12) as u8 + 1, is_persian: true }, 1));
    }
    // Hebrew writes "in" in front: במרץ.
    let number = named(word, reading).or_else(|| named(word.strip_prefix('ב')?, reading))?;
    Some((civil(number), 1))
}

/// A beginning of a month's name, and its hash.
struct MonthName {
    hash: u32,
    text: &'static str,
    month: u8,
    language: usize,
}

/// All names, sorted by their hashes: numbers take a tenth of the time that texts take, and the first date waits for
/// it.
fn names() -> &'static [MonthName] {
    static NAMES: OnceLock<Vec<MonthName>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names: Vec<MonthName> = Vec::new();
        for (language, months) in MONTHS.split('\n').enumerate() {
            for (month, mut list) in (1..).zip(months.split('|')) {
                while let Some(text) = next_word(&mut list) {
                    names.push(MonthName { hash: fnv(text.as_bytes()), text, month, language });
                }
            }
        }
        sort_by_key(&mut names, |name| u64::from(name.hash));
        names
    })
}

/// The month that a word names: by its longest beginning in the language of the line; else by the longest that any
/// language has, unless two of them mean different months by it (`listopad` is October in Croatian and November in
/// Polish).
fn named(word: &str, reading: DateReading<'_>) -> Option<u8> {
    let names = names();
    let mut any: Option<Option<u8>> = None;
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
    for (letters_behind, end) in ends.enumerate() {
        let beginning = word.get(..end)?;
        let is_whole = letters_behind == 0;
        if letters_behind > MAX_ENDING_CHARS || !is_whole && (end < 3 || beginning >= "\u{600}") {
            break;
        }
        let hash = fnv(beginning.as_bytes());
        let first = names.partition_point(|name| name.hash < hash);
        let found = names.get(first..)?.iter().take_while(|name| name.hash == hash);
        let found = found.filter(|name| name.text == beginning);
        let (mut month, mut is_one) = (None, true);
        for name in found {
            if Some(name.language) == reading.number {
                return Some(name.month);
            }
            is_one &= month.is_none_or(|month| month == name.month);
            month = Some(name.month);
        }
        if month.is_some() && any.is_none() {
            any = Some(month.filter(|_| is_one));
        }
    }
    any.flatten()
}
