//! The line behind a text that says when it was sent: `212101 GMT Nov 18`, `AP-WF-11-13-13 1509GMT`.

use crate::dates::{self, checked_date};
use crate::text::is_alphabetic;

/// The first letters of each month in the languages of those who send such lines, where English has others.
const MONTHS: [&str; 12] = [
    "ene gen jän jÄn jae sty янв يناير جانفي",
    "fév fÉv fev lut фев فبراير فيفري",
    "mär mÄr mrz mrt mae мар مارس",
    "avr abr kwi апр أبريل ابريل إبريل أفريل",
    "mai maj mag mei мая مايو ماي",
    "giu cze juin июн يونيو جوان",
    "juil lug июл يوليو جويلية",
    "aoû aoÛ aou ago sie авг أغسطس اغسطس أوت",
    "set wrz сен سبتمبر",
    "okt out ott paź окт أكتوبر اكتوبر",
    "ноя نوفمبر",
    "dez déc dÉc dic des gru дек ديسمبر",
];

fn month(name: &str) -> Option<u32> {
    let name = name.to_ascii_lowercase();
    let is_short = |start: &str| name.chars().count() >= 3 && start.starts_with(&name);
    let is_it = |start: &str| name.starts_with(start) || is_short(start);
    let known = MONTHS.iter().position(|starts| starts.split(' ').any(is_it));
    known.and_then(|at| u32::try_from(at + 1).ok()).or_else(|| dates::month(&name))
}

/// A date begins within so many words.
const MAX_WORDS: usize = 8;

/// The date in such a line, as ISO 8601; its zone only where the line has one.
pub(super) fn date(line: &str) -> Option<String> {
    let line: String = line.chars().map(western_digit).collect();
    let words: Vec<&str> =
        line.split(|c: char| c.is_whitespace() || c == '<').filter(|word| !word.is_empty()).collect();
    (0..words.len().min(MAX_WORDS)).find_map(|at| {
        let words = &words[at..];
        of_iptc(words).or_else(|| of_anpa(words)).or_else(|| of_day(words))
    })
}

/// `DDHHMM`, a zone or none, the month, the year (IPTC 7901, section 4.1.4).
fn of_iptc(words: &[&str]) -> Option<String> {
    let (first, rest) = words.split_first()?;
    // The agency of Kuwait writes its name right before: `كونا271330`.
    let first = first.trim_start_matches(is_alphabetic);
    // `121345GMT`
    let (stamp, joined) = first.split_at_checked(6)?;
    let [day, hour, minute] = numbers(&[stamp.get(..2)?, stamp.get(2..4)?, stamp.get(4..)?])?;
    let (zone, rest) = match rest {
        _ if !joined.is_empty() => (joined, rest),
        [zone, rest @ ..] if rest.len() >= 2 && month(zone).is_none() => (*zone, rest),
        _ => ("", rest),
    };
    let [name, year, ..] = rest else { return None };
    iso(full_year(year)?, month(name)?, day, hour, minute, zone)
}

/// `AP-WF-MM-DD-YY HHMMGMT`, Kyodo's `KWS-21:37-DD-MM-YY`, APA's `APA0123 2026-11-27/10:30`.
fn of_anpa(words: &[&str]) -> Option<String> {
    let (first, rest) = words.split_first()?;
    if let Some((date, time)) = first.split_once('/') {
        let date = dates::iso(date)?;
        return dates::iso(&[&date, "T", time].concat());
    }
    let mut parts = first.rsplitn(4, '-');
    let [year, second, third] = [parts.next()?, parts.next()?, parts.next()?];
    let before = parts.next()?;
    let year = full_year(year)?;
    if let Some((hour, minute)) = before.rsplit('-').next().and_then(|time| time.split_once(':')) {
        let [hour, minute, day, month] = numbers(&[hour, minute, third, second])?;
        return iso(year, month, day, hour, minute, "");
    }
    let time = rest.first()?;
    let (stamp, zone) = time.split_at_checked(4)?;
    let [month, day, hour, minute] = numbers(&[third, second, stamp.get(..2)?, stamp.get(2..)?])?;
    iso(year, month, day, hour, minute, zone)
}

/// `27-NOV-26 10:30`
fn of_day(words: &[&str]) -> Option<String> {
    let [date, time, ..] = words else { return None };
    let mut parts = date.splitn(3, '-');
    let (day, name, year) = (parts.next()?, parts.next()?, parts.next()?);
    let (hour, minute) = time.split_once(':')?;
    let [day, hour, minute] = numbers(&[day, hour, minute])?;
    iso(full_year(year)?, month(name)?, day, hour, minute, "")
}

fn iso(year: u32, month: u32, day: u32, hour: u32, minute: u32, zone: &str) -> Option<String> {
    let date = checked_date(year, month, day)?;
    let time = format!("{date}T{hour:02}:{minute:02}");
    let zone = match zone {
        "MET" => "CET",
        "TU" | "جمت" | "غرينتش" => "GMT",
        zone => zone,
    };
    // A word that is no zone says that there is one, and not which: the date stays as it is without.
    dates::iso(&[&time, " ", zone].concat()).or_else(|| dates::iso(&time))
}

/// Numbers of two digits.
fn numbers<const N: usize>(texts: &[&str; N]) -> Option<[u32; N]> {
    let mut found = [0; N];
    for (number, text) in found.iter_mut().zip(texts) {
        *number = (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())??;
    }
    Some(found)
}

fn full_year(text: &str) -> Option<u32> {
    let year: u32 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// Arabic-Indic and Persian digits as those of ASCII.
fn western_digit(c: char) -> char {
    let value = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_many_senders_are_dates() {
        for (line, expected) in [
            ("212101 GMT Nov 18", Some("2018-11-21T21:01Z")),
            ("071341 GMT Okt 15", Some("2015-10-07T13:41Z")),
            ("091223 dec 18", Some("2018-12-09T12:23")),
            ("091223GMT JUIL 2024", Some("2024-07-09T12:23Z")),
            ("AFP 121530 GMT JAN 06", Some("2006-01-12T15:30Z")),
            ("271030 Jän 26", Some("2026-01-27T10:30")),
            ("كونا271330 جمت نوف 26", Some("2026-11-27T13:30Z")),
            ("27-NOV-26 10:30 NNNN", Some("2026-11-27T10:30")),
            ("271030 ноя 26", Some("2026-11-27T10:30")),
            ("271030 MET nov 26", Some("2026-11-27T10:30+01:00")),
            ("271030 LOC Nov 26", Some("2026-11-27T10:30")),
            ("٢٧١٠٣٠ نوفمبر ٢٦", Some("2026-11-27T10:30")),
            ("AP-WF-11-13-13 1509GMT<", Some("2013-11-13T15:09Z")),
            ("AP-NY-02-20-16 1037EST", Some("2016-02-20T10:37-05:00")),
            ("KWS-21:37-09-12-18", Some("2018-12-09T21:37")),
            ("APA0123    2026-11-27/10:30", Some("2026-11-27T10:30")),
            ("321030 GMT Nov 18", None),
            ("by 2018", None),
            ("", None),
        ] {
            assert_eq!(date(line).as_deref(), expected, "{line}");
        }
    }
}
