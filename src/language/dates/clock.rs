//! Times of day as newspapers print them, with half-days and time zones.

use super::super::languages::{joined, table};
use super::calendar::push_number;
use super::reading::DateReading;
use super::tokens::{DateToken, mark_at, number_at, word_at};
use crate::small::text::{find_word, is_word_of};

/// A time of day, as precise as it was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    hour: u32,
    minute: u32,
    second: Option<u32>,
    /// Minutes east of Greenwich.
    zone: Option<i32>,
}

/// The words for the two halves of the day.
const BEFORE_NOON: &str = joined!(' ', |language| language.before_noon);
const AFTER_NOON: &str = joined!(' ', |language| language.after_noon);

/// Words that stand behind a time, or in front of it.
const UNITS: &str = "h hs hrs uhr น ч hod";
const IN_FRONT: &str = "kl klo kello pukul";

/// Words behind the hour, the minute and the second.
const HOURS: &str = "h 時 时 點 点 시 นาฬิกา";
const MINUTES: &str = "min 分 분 นาที";
const SECONDS: &str = "s 秒 초 วินาที";

/// Languages that write half past ten as 10.30.
static WITH_STOPS: &[&str] =
    table!(&str, "", |language| if language.has_stops_in_times { Some(language.tag) } else { None });

/// Zones that are one offset from Greenwich, in minutes. Abbreviations that mean several tell nothing.
const ZONES: &[(&str, i32)] = &[
    ("gmt", 0),
    ("utc", 0),
    ("z", 0),
    ("تغ", 0),
    ("غرينتش", 0),
    ("جرينتش", 0),
    ("غرينيتش", 0),
    ("گرينويچ", 0),
    ("гринуич", 0),
    ("مكة", 180),
    ("مكه", 180),
    ("cet", 60),
    ("cest", 120),
    ("est", -300),
    ("edt", -240),
    ("pdt", -420),
    ("pst", -480),
    ("msk", 180),
    ("мск", 180),
    ("wib", 420),
    ("wita", 480),
    ("ict", 420),
    ("ksa", 180),
    ("pkt", 300),
    ("hkt", 480),
    ("sgt", 480),
    ("aest", 600),
    ("aedt", 660),
    ("jst", 540),
    ("kst", 540),
];

impl Time {
    /// The time at this token, and the token behind it.
    #[inline(never)]
    pub(super) fn at(tokens: &[DateToken], at: usize, reading: DateReading<'_>) -> Option<(Self, usize)> {
        let (hour, _) = number_at(tokens, at).filter(|&(hour, digits)| hour < 24 && digits <= 2)?;
        let before = at.wrapping_sub(1);
        // GMT+5:30
        if mark_at(tokens, before, "+-−").is_some() && is_zone(word_at(tokens, at.wrapping_sub(2))) {
            return None;
        }
        let is_colon = mark_at(tokens, at + 1, ":：").is_some();
        let is_hour_word = is_word_of(HOURS, word_at(tokens, at + 1));
        let is_stop = mark_at(tokens, at + 1, ".").is_some();
        let minute = number_at(tokens, at + 2)
            .filter(|&(minute, digits)| minute < 60 && (digits == 2 || is_hour_word && digits == 1));
        let minute = minute.filter(|_| is_colon || is_hour_word || is_stop).map(|(minute, _)| minute);
        let mut end = at + if minute.is_some() { 3 } else { 1 };
        end += usize::from(is_hour_word && is_word_of(MINUTES, word_at(tokens, end)));
        let mut second = None;
        let is_mark = mark_at(tokens, end, if is_stop { ".:" } else { ":" }).is_some();
        let second_at = end + usize::from(is_mark);
        let behind = second_at + 1;
        let is_second_word = is_hour_word && is_word_of(SECONDS, word_at(tokens, behind));
        if minute.is_some()
            && (is_mark || is_second_word)
            && let Some((value, digits)) = number_at(tokens, second_at)
            && value < 60
            && (digits == 2 || is_second_word)
        {
            second = Some(value);
            end = behind + usize::from(is_second_word);
        }
        // In front of the time, in the languages of East Asia.
        let mut is_after = half_before(word_at(tokens, before));
        if let Some((half, behind)) = half_at(tokens, end) {
            (is_after, end) = (Some(half), behind);
        }
        let is_clock = is_word_of(UNITS, word_at(tokens, end))
            || is_word_of(IN_FRONT, word_at(tokens, before))
            || mark_at(tokens, before, ".").is_some()
            || is_stop && (WITH_STOPS.contains(&reading.tag) || minute.is_some() && zone_at(tokens, end).is_some());
        // Without a colon it is a time only where a word says so, and no number at the end of a name: `mr7 am 5. März`.
        if minute.is_none() && at > 0 && is_ascii_word(tokens, before) && touch(tokens, before) {
            return None;
        }
        // 11h
        let is_hour = is_hour_word && touch(tokens, at);
        let is_said = is_after.is_some() || is_hour || minute.is_some() && (is_colon || is_hour_word || is_clock);
        if !is_said {
            return None;
        }
        let hour = match (is_after, hour) {
            (Some(false), 12) => 0,
            (Some(true), 1..=11) => hour + 12,
            _ => hour,
        };
        if is_word_of(UNITS, word_at(tokens, end)) {
            end += 1 + usize::from(mark_at(tokens, end + 1, ".").is_some());
        }
        let zone = zone_at(tokens, end);
        let behind = zone.map_or(end, |(_, behind)| behind);
        Some((Self { hour, minute: minute.unwrap_or(0), second, zone: zone.map(|(zone, _)| zone) }, behind))
    }

    pub(super) fn write(self, out: &mut String) {
        let mut mark = 'T';
        for part in [Some(self.hour), Some(self.minute), self.second].into_iter().flatten() {
            out.push(mark);
            push_number(out, i64::from(part), 2);
            mark = ':';
        }
        match self.zone {
            None => {}
            Some(0) => out.push('Z'),
            Some(zone) => {
                out.push(if zone < 0 { '-' } else { '+' });
                push_number(out, i64::from(zone.abs() / 60), 2);
                out.push(':');
                push_number(out, i64::from(zone.abs() % 60), 2);
            }
        }
    }
}

/// Is it the half of the day after noon? `None` where the word in front of a time is neither. The day before it may be
/// in the same word, as in 日下午.
#[inline(never)]
fn half_before(word: &str) -> Option<bool> {
    // The letter behind one number is in front of the next: 5 مارس 2026 م - 16 رمضان.
    let is_letter = word.chars().nth(1).is_none();
    let is_it =
        |known: &str| known == word && !is_letter || known.len() >= 6 && !known.is_ascii() && word.ends_with(known);
    if find_word(BEFORE_NOON, &is_it).is_some() {
        return Some(false);
    }
    find_word(AFTER_NOON, &is_it).map(|_| true)
}

/// The half of the day behind a time, and the token behind it.
#[inline(never)]
fn half_at(tokens: &[DateToken], at: usize) -> Option<(bool, usize)> {
    let word = word_at(tokens, at);
    if is_word_of(BEFORE_NOON, word) || is_word_of(AFTER_NOON, word) {
        return Some((is_word_of(AFTER_NOON, word), at + 1));
    }
    // a.m., p. m., π.μ.
    mark_at(tokens, at + 1, ".")?;
    let behind = at + 3 + usize::from(mark_at(tokens, at + 3, ".").is_some());
    match (word, word_at(tokens, at + 2)) {
        ("a", "m") | ("π", "μ") => Some((false, behind)),
        ("p", "m") | ("μ", "μ") => Some((true, behind)),
        _ => None,
    }
}

/// Is the token at a place a word in ASCII letters?
fn is_ascii_word(tokens: &[DateToken], at: usize) -> bool {
    word_at(tokens, at).starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Is nothing between a token and the next?
fn touch(tokens: &[DateToken], at: usize) -> bool {
    tokens.get(at).zip(tokens.get(at + 1)).is_some_and(|(one, next)| one.end == next.start)
}

fn is_zone(word: &str) -> bool {
    ZONES.iter().any(|(name, _)| *name == word)
}

/// A time zone, and the token behind it.
#[inline(never)]
fn zone_at(tokens: &[DateToken], at: usize) -> Option<(i32, usize)> {
    let mut at = at;
    while mark_at(tokens, at, "(،,").is_some() || is_word_of("بتوقيت توقيت", word_at(tokens, at)) {
        at += 1;
    }
    let word = word_at(tokens, at);
    let named = ZONES.iter().find(|(name, _)| *name == word).map(|&(_, zone)| (zone, at + 1));
    // ت غ, ت.غ
    let is_greenwich = |behind: usize| word == "ت" && word_at(tokens, behind) == "غ";
    let named = named.or_else(|| (at + 1..at + 3).find(|&behind| is_greenwich(behind)).map(|behind| (0, behind + 1)));
    let at = named.map_or(at, |(_, behind)| behind);
    let sign = match mark_at(tokens, at, "+-−") {
        Some('+') => 1,
        Some(_) => -1,
        None => return named,
    };
    let minutes = number_at(tokens, at + 3).filter(|_| mark_at(tokens, at + 2, ":").is_some());
    let (hours, minutes, behind) = match (number_at(tokens, at + 1), minutes) {
        (Some((hours, 1 | 2)), Some((minutes, 2))) => (hours, minutes, at + 4),
        (Some((both, 4)), _) => (both / 100, both % 100, at + 2),
        (Some((hours, 1 | 2)), _) if named.is_some() => (hours, 0, at + 2),
        // (+۴ گرینویچ)
        (Some((hours, 1 | 2)), _) if is_zone(word_at(tokens, at + 2)) => (hours, 0, at + 3),
        _ => return named,
    };
    if hours > 14 || minutes > 59 { named } else { Some((sign * (hours * 60 + minutes) as i32, behind)) }
}
