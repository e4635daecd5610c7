//! Dates as machines write them: ISO 8601, and numbers.

use super::calendar::{Day, days_since_1970, push_number};

/// ISO 8601, trimmed to a valid form.
pub(super) fn parse(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| {
        let part = text.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
        part.parse::<u16>().ok()
    };
    if bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
        return None;
    }
    let (month, day) = (number(5, 7)?, number(8, 10)?);
    Day::civil(i64::from(number(0, 4)?), u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    let mut iso = text.get(..10)?.to_owned();
    let is_time = matches!(bytes.get(10), Some(b'T' | b't' | b' ')) && bytes.get(13) == Some(&b':');
    if is_time && number(11, 13).is_some_and(|hour| hour < 24) && number(14, 16).is_some_and(|minute| minute < 60) {
        push_time(text.get(11..).unwrap_or_default(), &mut iso);
    }
    Some(iso)
}

/// The time of an ISO 8601 date whose hour and minute are known to be there: no more of a second than thousandths, and
/// the zone with a colon, as HTML and XML Schema want it.
fn push_time(time: &str, out: &mut String) {
    const MAX_FRACTION_DIGITS: usize = 3;
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    out.push('T');
    out.push_str(time.get(..5).unwrap_or_default());
    let mut rest = time.get(5..).unwrap_or_default();
    if let Some((second, behind)) = rest.split_at_checked(3)
        && second.strip_prefix(':').is_some_and(is_digits)
    {
        out.push_str(second);
        rest = behind;
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            let end = fraction.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(fraction.len());
            let (digits, behind) = fraction.split_at_checked(end).unwrap_or_default();
            if !digits.is_empty() {
                out.push('.');
                out.push_str(digits.get(..MAX_FRACTION_DIGITS).unwrap_or(digits));
            }
            rest = behind;
        }
    }
    rest = rest.trim_start();
    if rest.starts_with(['Z', 'z']) {
        out.push('Z');
    } else if rest.starts_with(['+', '-'])
        && let (Some(hours), Some(minutes)) = (rest.get(..3), rest.get(3..))
        && let Some(minutes) = if minutes.is_empty() { Some("00") } else { minutes.trim_start_matches(':').get(..2) }
        && hours.get(1..).is_some_and(is_digits)
        && is_digits(minutes)
    {
        for part in [hours, ":", minutes] {
            out.push_str(part);
        }
    }
}

/// A date in the forms that scripts and databases give besides: without marks (`20210313T102030Z`), or counted in
/// seconds or thousandths from 1970 on.
pub(crate) fn parse_machine(text: &str) -> Option<String> {
    const DAY: i64 = 86_400;
    let text = text.trim();
    let (digits, rest) = text.split_at_checked(text.bytes().take_while(u8::is_ascii_digit).count())?;
    if digits.len() == 8 {
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let time = rest
            .strip_prefix('T')
            .filter(|time| time.len() >= 6 && time.bytes().take(6).all(|byte| byte.is_ascii_digit()));
        let time = time.map_or(String::new(), |_| {
            ["T", part(9, 11), ":", part(11, 13), ":", part(13, 15), part(15, text.len())].concat()
        });
        return parse(&[part(0, 4), "-", part(4, 6), "-", part(6, 8), &time].concat());
    }
    if !rest.is_empty() || !matches!(digits.len(), 10 | 13) {
        return None;
    }
    let seconds = digits.get(..10)?.parse::<i64>().ok()?;
    let mut iso = String::new();
    Day::from_days(seconds.div_euclid(DAY)).write(&mut iso);
    for (mark, unit) in [("T", 3600), (":", 60), (":", 1)] {
        iso.push_str(mark);
        push_number(&mut iso, seconds.rem_euclid(DAY) / unit % 60, 2);
    }
    iso.push('Z');
    Some(iso)
}

/// The zone of an ISO 8601 date, or nothing.
pub(super) fn zone(iso: &str) -> &str {
    const DAY: usize = 10;
    let time = iso.get(DAY..).unwrap_or_default();
    time.find(['Z', '+', '-']).and_then(|at| time.get(at..)).unwrap_or_default()
}

/// The day of an ISO 8601 date, counted from 1970-01-01.
#[must_use]
pub fn days(iso: &str) -> Option<i64> {
    let number = |from: usize, to: usize| iso.get(from..to)?.parse::<i64>().ok();
    Some(days_since_1970(number(0, 4)?, number(5, 7)?, number(8, 10)?))
}
