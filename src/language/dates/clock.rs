//! Times of day as newspapers print them, with half-days and time zones.

use super::super::languages::{joined, table};
use super::calendar::{Day, push_number};
use super::reading::DateReading;
use super::tokens::{DateToken, mark_at, number_at, word_at};
use super::zones::{Zone, is_greenwich_name, zone_at};
use crate::small::text::{find_word, is_word_of};

/// A time of day, as precise as it was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    hour: u32,
    minute: u32,
    second: Option<u32>,
    zone: Option<Zone>,
}

/// The words for the two halves of the day.
const BEFORE_NOON: &str = joined!(' ', |language| language.before_noon);
const AFTER_NOON: &str = joined!(' ', |language| language.after_noon);

/// Words that stand behind a time, or in front of it.
const UNITS: &str = "h hs hrs uhr น ч hod";
const IN_FRONT: &str = "kl klo kello pukul ore godz";

/// Words behind the hour, the minute and the second.
const HOURS: &str = "h 時 时 點 点 시 นาฬิกา";
const MINUTES: &str = "min 分 분 นาที";
const SECONDS: &str = "s 秒 초 วินาที";

/// Languages that write half past ten as 10.30.
static WITH_STOPS: &[&str] =
    table!(&str, "", |language| if language.has_stops_in_times { Some(language.tag) } else { None });

impl Time {
    /// The time at this token, and the token behind it. `day` is the day that it is of, where that is known.
    #[inline(never)]
    pub(super) fn at(
        tokens: &[DateToken],
        at: usize,
        day: Option<Day>,
        reading: DateReading<'_>,
    ) -> Option<(Self, usize)> {
        let (hour, _) = number_at(tokens, at).filter(|&(hour, digits)| hour < 24 && digits <= 2)?;
        let before = at.wrapping_sub(1);
        // GMT+5:30
        if mark_at(tokens, before, "+-−").is_some() && is_greenwich_name(word_at(tokens, at.wrapping_sub(2))) {
            return None;
        }
        let is_colon = mark_at(tokens, at + 1, ":：").is_some();
        let is_hour_word = is_word_of(HOURS, word_at(tokens, at + 1));
        let is_stop = mark_at(tokens, at + 1, ".").is_some();
        let minute = number_at(tokens, at + 2)
            .filter(|&(minute, digits)| minute < 60 && (digits == 2 || is_hour_word && digits == 1));
        let minute = minute.filter(|_| is_colon || is_hour_word || is_stop).map(|(minute, _)| minute);
        let mut end = at + if minute.is_some() { 3 } else { 1 };
        if is_duration(tokens, at, hour, end) {
            return None;
        }
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
            || is_stop
                && (WITH_STOPS.contains(&reading.tag)
                    || minute.is_some() && zone_at(tokens, end, day, reading).is_some());
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
        let zone = zone_at(tokens, end, day, reading);
        let behind = zone.map_or(end, |(_, behind)| behind);
        Some((Self { hour, minute: minute.unwrap_or(0), second, zone: zone.map(|(zone, _)| zone) }, behind))
    }

    /// Does it name a zone that may be several?
    pub(super) fn is_of_unclear_zone(self) -> bool {
        self.zone == Some(Zone::Unclear)
    }

    /// Does it name a zone?
    pub(super) fn has_zone(self) -> bool {
        self.zone.is_some()
    }

    pub(super) fn write(self, out: &mut String) {
        let mut mark = 'T';
        for part in [Some(self.hour), Some(self.minute), self.second].into_iter().flatten() {
            out.push(mark);
            push_number(out, i64::from(part), 2);
            mark = ':';
        }
        match self.zone {
            None | Some(Zone::Unclear) => {}
            Some(Zone::At(0)) => out.push('Z'),
            Some(Zone::At(zone)) => {
                out.push(if zone < 0 { '-' } else { '+' });
                push_number(out, i64::from(zone.abs() / 60), 2);
                out.push(':');
                push_number(out, i64::from(zone.abs() % 60), 2);
            }
        }
    }
}

/// Is it a word behind the hour of a time?
pub(super) fn is_hour(word: &str) -> bool {
    is_word_of(HOURS, word)
}

/// How long something takes: `1h 45m`, or a time behind a word for it (`Duration 2:15`).
fn is_duration(tokens: &[DateToken], at: usize, hour: u32, end: usize) -> bool {
    const MAX_HOURS: u32 = 5;
    const BEHIND: &str = "m mn min mins minutes minuten minutos minuti minut мин хв د دقيقة دقيقه";
    const LENGTHS: &str = "duration runtime length watch listen video audio duree dauer lange duracion duracao durata \
        sure suresi duur langd varighed czas продолжительность длительность тривалість المدة مدته مدتها مدة مدت زمان \
        अवधि 時間 时长 재생시간";
    const IN_FRONT: &str = "a at um las les em om o klo kl pukul jam в";
    let (before, behind) = (at.wrapping_sub(1), word_at(tokens, end));
    let counts = is_word_of("h hr hrs", word_at(tokens, at + 1)) && is_word_of(BEHIND, behind) && hour <= MAX_HOURS;
    let label = if mark_at(tokens, before, ":：").is_some() { before.wrapping_sub(1) } else { before };
    counts && !is_word_of(IN_FRONT, word_at(tokens, before)) || is_word_of(LENGTHS, word_at(tokens, label))
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
