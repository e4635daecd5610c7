//! Dates that are relative to now: `منذ ساعتين`, `2 hours ago`, `il y a 3 jours`, `hier, 10:30`. As precise as their
//! unit.

use std::sync::OnceLock;

use super::super::languages::lines;
use super::super::openings::Openings;
use super::calendar::{Day, push_number};
use super::clock::Time;
use super::reading::DateReading;
use super::tokens::{DateToken, DateTokenKind};
use crate::small::text::{find_word, next_word};

/// A line for each language: words that say that it is past, names of units, and those of the last days.
const AGO: &str = lines!(|language| language.ago);
const UNITS: &str = lines!(|language| language.units);
const DAYS_AGO: &str = lines!(|language| language.days_ago);
const NUMERALS: &str = lines!(|language| language.numerals);

/// The most words of a line that says how long ago it was, and the most beside the name of a day.
const MAX_WORDS: usize = 6;
const MAX_WORDS_BESIDE: usize = 2;

/// The most of a unit that lie between now and an article.
const MAX_COUNT: i64 = 400;

/// The most letters behind the beginning of a unit's name.
const MAX_ENDING_CHARS: usize = 10;

const MINUTE: i64 = 60;
const DAY: i64 = 86_400;

/// The words and the numbers of a line, each with the token where it stands.
struct RelativeLine<'t> {
    words: Vec<(usize, &'t str)>,
    numbers: Vec<(usize, i64)>,
}

/// The date that a short line names relative to `now`, seconds since 1970.
#[inline(never)]
pub(super) fn parse(tokens: &[DateToken], reading: DateReading<'_>, now: i64) -> Option<String> {
    let mut line = RelativeLine { words: Vec::new(), numbers: Vec::new() };
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            DateTokenKind::Word(word) => line.words.push((at, word)),
            DateTokenKind::Number(number, _) => line.numbers.push((at, i64::from(*number))),
            DateTokenKind::Mark(_) => {}
        }
    }
    if !may_say_when(&line) {
        return None;
    }
    named_day(tokens, &line, reading, now).or_else(|| counted(&line, reading, now))
}

/// May a line name one of the last days, or say that something is past? Most lines have no word that begins as one of
/// these, in any language; behind a unit, those of East Asia and Thailand may end a word.
fn may_say_when(line: &RelativeLine<'_>) -> bool {
    static OPENINGS: OnceLock<Openings> = OnceLock::new();
    let openings = OPENINGS.get_or_init(|| {
        let mut openings = Openings::EMPTY;
        let days = DAYS_AGO.split(['\n', '|', '/']).filter_map(|name| name.split(' ').next());
        days.chain(AGO.split(['\n', ' '])).filter(|word| !word.is_empty()).for_each(|word| openings.add(word));
        openings
    });
    line.words.iter().any(|(_, word)| word.ends_with(|c| c >= UNSPACED) || openings.may_have(word))
}

/// What each language says to something: the language of the line first, then the others, if they agree.
fn told<T: PartialEq>(reading: DateReading<'_>, says: impl Fn(usize) -> Option<T>) -> Option<T> {
    if let Some(said) = reading.number.and_then(&says) {
        return Some(said);
    }
    let mut all = (0..AGO.split('\n').count()).filter_map(says);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// `yesterday`, `أول أمس`, `i går kl. 10:30`.
fn named_day(tokens: &[DateToken], line: &RelativeLine<'_>, reading: DateReading<'_>, now: i64) -> Option<String> {
    let names_day = |language: usize| {
        let days = DAYS_AGO.split('\n').nth(language)?;
        let mut longest: Option<(i64, usize, usize)> = None;
        for (back, names) in (0..).zip(days.split('|')) {
            for name in names.split('/').filter(|name| !name.is_empty()) {
                let count = name.split(' ').count();
                let is_name = |words: &[(usize, &str)]| words.iter().map(|(_, word)| *word).eq(name.split(' '));
                let first = line.words.windows(count).position(is_name);
                if let Some(first) = first.filter(|_| longest.is_none_or(|(_, _, longest)| count > longest)) {
                    longest = Some((back, first, count));
                }
            }
        }
        longest
    };
    let (back, first, count) = told(reading, names_day)?;
    let time = (0..tokens.len()).find_map(|at| Some((at, Time::at(tokens, at, None, reading)?)));
    let of_time = time.map_or(0..0, |(at, (_, end))| at..end);
    let is_beside = |at: usize| !of_time.contains(&at);
    let words = line.words.iter().enumerate();
    let beside = words.filter(|&(place, &(at, _))| !(first..first + count).contains(&place) && is_beside(at)).count();
    // In another language the name of a day may be somebody's: Jana is yesterday in Swahili.
    let is_foreign = || reading.number.is_some_and(|language| names_day(language).is_none());
    if beside > MAX_WORDS_BESIDE || (beside > 0 && is_foreign()) || line.numbers.iter().any(|&(at, _)| is_beside(at)) {
        return None;
    }
    let mut out = day(now - back * DAY);
    if let Some((_, (time, _))) = time {
        time.write(&mut out);
    }
    Some(out)
}

/// `منذ ساعتين`, `2 hours ago`.
fn counted(line: &RelativeLine<'_>, reading: DateReading<'_>, now: i64) -> Option<String> {
    if line.numbers.len() > 1 || line.words.len() > MAX_WORDS {
        return None;
    }
    let (unit, word) = told(reading, |language| {
        let ago = AGO.split('\n').nth(language)?;
        let says_ago = |word: &str| find_word(ago, &|known| word == known || ends_in(word, known)).is_some();
        if !line.words.iter().any(|(_, word)| says_ago(word)) {
            return None;
        }
        // The longest name wins: 个月 is no 月, and `minut` no `mi`.
        let mut best: Option<(usize, usize, &str)> = None;
        for (unit, mut names) in UNITS.split('\n').nth(language)?.split('|').enumerate() {
            while let Some(name) = next_word(&mut names) {
                let found = line.words.iter().find(|(_, word)| is_unit(word, name, ago));
                if let Some((_, word)) = found.filter(|_| best.is_none_or(|(length, ..)| name.len() > length)) {
                    best = Some((name.len(), unit, word));
                }
            }
        }
        best.map(|(_, unit, word)| (unit, word))
    })?;
    // Arabic and Hebrew have a dual; and where there is no number it is one.
    let is_dual = word.ends_with("ين") && word != "سنين" || word.ends_with("יים");
    let number = line.numbers.first().map(|&(_, number)| number).or_else(|| numeral(line, reading));
    let count = number.unwrap_or(if is_dual { 2 } else { 1 });
    if count > MAX_COUNT {
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

/// A number from two on that is written as a word: `three days ago`, «منذ ثلاثة أيام».
fn numeral(line: &RelativeLine<'_>, reading: DateReading<'_>) -> Option<i64> {
    const MAX_ENDING_CHARS: usize = 2;
    let is_it = |word: &str, known: &str| {
        let ending = word.strip_prefix(known);
        ending
            .is_some_and(|ending| ending.is_empty() || known > "\u{600}" && ending.chars().count() <= MAX_ENDING_CHARS)
    };
    told(reading, |language| {
        let numerals = NUMERALS.split('\n').nth(language)?;
        let place = line.words.iter().find_map(|(_, word)| find_word(numerals, &|known| is_it(word, known)))?;
        i64::try_from(place).ok().map(|place| place + 2)
    })
}

fn day(seconds: i64) -> String {
    let mut out = String::new();
    Day::from_days(seconds.div_euclid(DAY)).write(&mut out);
    out
}

/// Is the word the name of a unit: with a short ending, or with what says that it is past, as Chinese, Japanese and
/// Thai write it?
fn is_unit(word: &str, name: &str, ago: &str) -> bool {
    let Some(ending) = word.strip_prefix(name) else { return false };
    let is_alphabet = name < "\u{600}" && name.chars().nth(2).is_some();
    ending.is_empty()
        || is_alphabet && ending.chars().count() <= MAX_ENDING_CHARS
        || find_word(ago, &|known| ending == known).is_some()
}

/// The scripts of East Asia and Thailand, which write "ago" behind the unit without a space, begin with this letter.
const UNSPACED: char = '\u{e00}';

fn ends_in(word: &str, ago: &str) -> bool {
    ago.starts_with(|c| c >= UNSPACED) && word.ends_with(ago)
}
