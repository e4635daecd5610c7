//! Times of day as newspapers print them, with half-days and time zones.

use super::super::search::is_word_of;
use super::calendar::push_number;
use super::tokens::Token;

/// A time of day, as precise as it was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    /// Minutes east of Greenwich.
    zone: Option<i32>,
}

/// Beginnings of the words for the two halves of the day.
const BEFORE_NOON: &str = "am صباحا ص πμ 오전 上午 午前 पूर्वाह्न sa";
const AFTER_NOON: &str = "pm مساء م مساءا بعد ظهرا μμ 오후 下午 午後 अपराह्न ch عصرا";

impl Time {
    /// The time at this token, and the token behind it.
    pub(super) fn at(tokens: &[Token], at: usize) -> Option<(Self, usize)> {
        let (hour, digits) = tokens.get(at)?.number().filter(|&(hour, digits)| hour <= 24 && digits <= 2)?;
        let separator = tokens.get(at + 1)?;
        let is_colon = separator.is_mark(":：");
        let is_hour_word = separator.word().is_some_and(|word| matches!(word, "h" | "時" | "时" | "點" | "点" | "시"));
        let is_stop = separator.is_mark(".");
        let minute = tokens.get(at + 2).and_then(Token::number).filter(|&(minute, digits)| minute < 60 && digits == 2);
        let is_minute = minute.is_some_and(|_| is_colon || is_hour_word || is_stop);
        let mut end = at + if is_minute { 3 } else { 1 };
        let mut second = None;
        if is_colon
            && tokens.get(end).is_some_and(|token| token.is_mark(":"))
            && let Some((value, 2)) = tokens.get(end + 1).and_then(Token::number)
            && value < 60
        {
            second = Some(value as u8);
            end += 2;
        }
        if is_hour_word && tokens.get(end).and_then(Token::word).is_some_and(|word| matches!(word, "分" | "분")) {
            end += 1;
        }
        let half = half_at(tokens, end).map(|(half, behind)| {
            end = behind;
            half
        });
        // In front of the time, in the languages of East Asia.
        let half = half.or_else(|| half_before(tokens.get(at.checked_sub(1)?)?.word()?));
        let is_clock = tokens.get(end).and_then(Token::word).is_some_and(|word| matches!(word, "uhr" | "klo" | "kl"))
            || at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|token| {
                token.is_mark(".") || token.word().is_some_and(|word| matches!(word, "kl" | "klo" | "kello"))
            });
        // Without a colon it is a time only where a word says so.
        let is_time = if is_minute {
            is_colon || is_hour_word || is_clock || half.is_some()
        } else {
            half.is_some() && digits > 0
        };
        if !is_time {
            return None;
        }
        let hour = match (half, hour) {
            (Some(Half::Before), 12) => 0,
            (Some(Half::After), 1..=11) => hour + 12,
            (_, 24) => return None,
            _ => hour,
        };
        let is_unit = |word: &str| matches!(word, "h" | "hs" | "hrs" | "uhr" | "น" | "ч" | "hod");
        end += usize::from(tokens.get(end).and_then(Token::word).is_some_and(is_unit));
        let zone = zone_at(tokens, end).map(|(zone, behind)| {
            end = behind;
            zone
        });
        let minute = minute.filter(|_| is_minute).map_or(0, |(minute, _)| minute as u8);
        Some((Self { hour: hour as u8, minute, second, zone }, end))
    }

    pub(super) fn write(self, out: &mut String) {
        out.push('T');
        push_number(out, i64::from(self.hour), 2);
        for part in [Some(self.minute), self.second].into_iter().flatten() {
            out.push(':');
            push_number(out, i64::from(part), 2);
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Before,
    After,
}

/// The half of the day in front of a time; the day before it may be in the same word, as in 日下午.
fn half_before(word: &str) -> Option<Half> {
    let is_in = |words: &str| {
        words.split(' ').any(|known| !known.is_ascii() && known.chars().nth(1).is_some() && word.ends_with(known))
    };
    if is_in(BEFORE_NOON) {
        return Some(Half::Before);
    }
    is_in(AFTER_NOON).then_some(Half::After)
}

fn half_at(tokens: &[Token], at: usize) -> Option<(Half, usize)> {
    let word = tokens.get(at)?.word()?;
    let is_in = |words: &str| is_word_of(words, word);
    if is_in(BEFORE_NOON) {
        return Some((Half::Before, at + 1));
    }
    if is_in(AFTER_NOON) {
        return Some((Half::After, at + 1));
    }
    // a.m., p. m., π.μ.
    let next = tokens.get(at + 2).and_then(Token::word)?;
    let is_stopped = tokens.get(at + 1).is_some_and(|token| token.is_mark("."));
    let behind = at + 3 + usize::from(tokens.get(at + 3).is_some_and(|token| token.is_mark(".")));
    match (word, next) {
        ("a", "m") | ("π", "μ") if is_stopped => Some((Half::Before, behind)),
        ("p", "m") | ("μ", "μ") if is_stopped => Some((Half::After, behind)),
        _ => None,
    }
}

/// A zone that is an offset from Greenwich; abbreviations that mean several zones tell nothing.
fn zone_at(tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let mut at = at;
    while tokens.get(at).is_some_and(|token| token.is_mark("()، ,")) {
        at += 1;
    }
    let word = tokens.get(at).and_then(Token::word);
    let is_next = |words: &str| tokens.get(at + 1).and_then(Token::word).is_some_and(|next| is_word_of(words, next));
    let named = match word {
        Some("gmt" | "utc" | "z" | "جرينتش" | "غرينتش") => Some((0, at + 1)),
        Some("تغ") => Some((0, at + 1)),
        Some("ت")
            if tokens.get(at + 1..at + 3).is_some_and(|next| next.iter().any(|token| token.word() == Some("غ"))) =>
        {
            Some((0, at + 3))
        }
        Some("بتوقيت" | "توقيت") if is_next("غرينتش جرينتش غرينيتش جرينيتش") => {
            Some((0, at + 2))
        }
        Some("بتوقيت" | "توقيت") if is_next("مكه مكة الرياض بغداد") => Some((180, at + 2)),
        Some("cet") => Some((60, at + 1)),
        Some("cest") => Some((120, at + 1)),
        Some("msk" | "мск") => Some((180, at + 1)),
        Some("wib") => Some((420, at + 1)),
        Some("jst" | "kst") => Some((540, at + 1)),
        _ => None,
    };
    let offset_at = named.map_or(at, |(_, behind)| behind);
    let sign = match tokens.get(offset_at) {
        Some(token) if token.is_mark("+") => 1,
        Some(token) if token.is_mark("-−") => -1,
        _ => return named,
    };
    let number = tokens.get(offset_at + 1).and_then(Token::number);
    let minutes = tokens.get(offset_at + 3).and_then(Token::number);
    let has_colon = tokens.get(offset_at + 2).is_some_and(|token| token.is_mark(":"));
    match (number, minutes) {
        (Some((hours, 1 | 2)), Some((minutes, 2))) if has_colon && hours <= 14 && minutes < 60 => {
            Some((sign * (hours * 60 + minutes) as i32, offset_at + 4))
        }
        (Some((both, 4)), _) if both / 100 <= 14 && both % 100 < 60 => {
            Some((sign * (both / 100 * 60 + both % 100) as i32, offset_at + 2))
        }
        (Some((hours, 1 | 2)), _) if named.is_some() && hours <= 14 => {
            Some((sign * (hours * 60) as i32, offset_at + 2))
        }
        _ => named,
    }
}
