//! Month names.

use super::super::languages::joined;
use super::tokens::{Token, number_at, word_at};
use crate::small::text::{find_word, next_word};

/// The beginnings of month names in all languages.
static MONTHS: [&str; 12] = [
    joined!(' ', |language| language.months[0]),
    joined!(' ', |language| language.months[1]),
    joined!(' ', |language| language.months[2]),
    joined!(' ', |language| language.months[3]),
    joined!(' ', |language| language.months[4]),
    joined!(' ', |language| language.months[5]),
    joined!(' ', |language| language.months[6]),
    joined!(' ', |language| language.months[7]),
    joined!(' ', |language| language.months[8]),
    joined!(' ', |language| language.months[9]),
    joined!(' ', |language| language.months[10]),
    joined!(' ', |language| language.months[11]),
];

/// The months of the Persian solar calendar, in normal form.
const PERSIAN: &str = "فروردين ارديبهشت خرداد تير مرداد شهريور مهر ابان اذر دي بهمن اسفند";

/// The most letters behind a beginning.
const LONGEST_ENDING: usize = 7;

/// A month's name, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) number: u8,
    pub(super) is_persian: bool,
}

/// The month that stands at this token, and how many tokens name it: Levantine names are of two words.
#[inline(never)]
pub(super) fn month_at(tokens: &[Token], at: usize) -> Option<(Month, usize)> {
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
        // Vietnamese numbers its months.
        ("thang", _) => {
            let (number, _) = number_at(tokens, at + 1)?;
            return (1..=12).contains(&number).then(|| (civil(number as u8), 2));
        }
        _ => {}
    }
    if let Some(index) = find_word(PERSIAN, &|name| name == word) {
        return Some((Month { number: index as u8 + 1, is_persian: true }, 1));
    }
    // Hebrew writes "in" in front: במרץ.
    let number = named(word).or_else(|| named(word.strip_prefix('ב')?))?;
    Some((civil(number), 1))
}

fn named(word: &str) -> Option<u8> {
    let is_whole = word.chars().next().is_some_and(|c| c >= '\u{600}');
    let (mut longest, mut best) = (0, None);
    for (number, mut names) in (1..).zip(MONTHS) {
        while let Some(name) = next_word(&mut names) {
            let ending = word.strip_prefix(name).map(|ending| ending.chars().count());
            let is_it = ending.is_some_and(|ending| ending == 0 || (!is_whole && ending <= LONGEST_ENDING));
            if is_it && name.len() > longest {
                (longest, best) = (name.len(), Some(number));
            }
        }
    }
    best
}
