//! Dates that are relative to now: `منذ ساعتين`, `2 hours ago`, `il y a 3 jours`. As precise as their unit.

use super::super::languages::joined;
use super::calendar::{Day, push_number};
use super::tokens::{Token, number_at, words};
use crate::small::text::{find_word, is_word_of, next_word};

/// Words that say that it is past.
const AGO: &str = joined!(' ', |language| language.ago);

/// Minutes, hours, days, weeks, months, years, by the beginnings of their names.
static UNITS: [&str; 6] = [
    joined!(' ', |language| language.units[0]),
    joined!(' ', |language| language.units[1]),
    joined!(' ', |language| language.units[2]),
    joined!(' ', |language| language.units[3]),
    joined!(' ', |language| language.units[4]),
    joined!(' ', |language| language.units[5]),
];

const TODAY: &str = joined!(' ', |language| language.today);
const YESTERDAY: &str = joined!(' ', |language| language.yesterday);

const MINUTE: i64 = 60;
const DAY: i64 = 86_400;

/// The date that a short line names relative to `now`, seconds since 1970.
#[inline(never)]
pub(super) fn parse(tokens: &[Token], now: i64) -> Option<String> {
    let numbers = || (0..tokens.len()).filter_map(|at| number_at(tokens, at));
    let count = words(tokens).count();
    let any = |list: &str| words(tokens).any(|word| is_word_of(list, word));
    if numbers().count() > 1 || count > 6 {
        return None;
    }
    if count <= 2 && any(TODAY) {
        return Some(day(now));
    }
    if count <= 2 && any(YESTERDAY) {
        return Some(day(now - DAY));
    }
    if !any(AGO) && !words(tokens).any(ends_in_ago) {
        return None;
    }
    let number = numbers().next().map(|(number, _)| i64::from(number));
    // The longest name wins: 个月 is no 月, and `minut` no `mi`.
    let mut best: Option<(usize, usize, &str)> = None;
    for (unit, mut names) in UNITS.into_iter().enumerate() {
        while let Some(name) = next_word(&mut names) {
            if let Some(word) = words(tokens).find(|word| starts(word, name))
                && best.is_none_or(|(length, _, _)| name.len() > length)
            {
                best = Some((name.len(), unit, word));
            }
        }
    }
    let (_, unit, word) = best?;
    // Arabic has a dual; and where there is no number it is one.
    let dual = word.ends_with("ين") && word != "سنين";
    let count = number.unwrap_or(if dual { 2 } else { 1 });
    if count > 400 {
        return None;
    }
    let mut out = String::new();
    match unit {
        0 => {
            let then = now - count * MINUTE;
            let of_day = then.rem_euclid(DAY) / MINUTE;
            out = day(then);
            for (mark, part) in [('T', of_day / 60), (':', of_day % 60)] {
                out.push(mark);
                push_number(&mut out, part, 2);
            }
            out.push('Z');
        }
        1 => out = day(now - count * 60 * MINUTE),
        2 => out = day(now - count * DAY),
        // A week is seven days or so: the month is known.
        3 => {
            out = day(now - 7 * count * DAY);
            out.truncate(7);
        }
        _ => {
            let today = Day::from_days(now.div_euclid(DAY));
            let months = today.year * 12 + i64::from(today.month?) - 1 - count * if unit == 4 { 1 } else { 12 };
            push_number(&mut out, months.div_euclid(12), 4);
            if unit == 4 {
                out.push('-');
                push_number(&mut out, months.rem_euclid(12) + 1, 2);
            }
        }
    }
    Some(out)
}

fn day(seconds: i64) -> String {
    let mut out = String::new();
    Day::from_days(seconds.div_euclid(DAY)).write(&mut out);
    out
}

/// A name at the start of a word, with a short ending.
fn starts(word: &str, name: &str) -> bool {
    let ending = word.strip_prefix(name).map(|ending| ending.chars().count());
    ending.is_some_and(|ending| {
        ending == 0 || (ending <= 5 && name.chars().count() >= 3) || !name.is_ascii() && ending <= 3
    })
}

/// East Asian languages and Thai write it behind the unit, without a space.
fn ends_in_ago(word: &str) -> bool {
    find_word("前 之前 전 ที่แล้ว ก่อน ที่ผ่านมา", &|ago| {
        word.ends_with(ago)
    })
    .is_some()
}
