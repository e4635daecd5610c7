//! The line behind a text that says when it was sent: `212101 GMT Nov 18`, `AP-WF-11-13-13 1509GMT`.

use crate::dates::{self, checked_date};

/// Months by the first letters of their names in the languages of those who send such lines, where English has others.
const MONTHS: &[(&str, u32)] = &[
    ("ene", 1),
    ("gen", 1),
    ("jän", 1),
    ("jÄn", 1),
    ("jae", 1),
    ("sty", 1),
    ("lut", 2),
    ("fév", 2),
    ("fÉv", 2),
    ("fev", 2),
    ("feb", 2),
    ("mär", 3),
    ("mÄr", 3),
    ("mrz", 3),
    ("mrt", 3),
    ("mae", 3),
    ("avr", 4),
    ("abr", 4),
    ("kwi", 4),
    ("mai", 5),
    ("maj", 5),
    ("mag", 5),
    ("mei", 5),
    ("giu", 6),
    ("cze", 6),
    ("juin", 6),
    ("juil", 7),
    ("lug", 7),
    ("aoû", 8),
    ("aoÛ", 8),
    ("aou", 8),
    ("ago", 8),
    ("sie", 8),
    ("set", 9),
    ("wrz", 9),
    ("okt", 10),
    ("out", 10),
    ("ott", 10),
    ("paź", 10),
    ("dez", 12),
    ("déc", 12),
    ("dÉc", 12),
    ("dic", 12),
    ("des", 12),
    ("gru", 12),
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("أبريل", 4),
    ("ابريل", 4),
    ("إبريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يوليو", 7),
    ("أغسطس", 8),
    ("اغسطس", 8),
    ("سبتمبر", 9),
    ("أكتوبر", 10),
    ("اكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
    ("جانفي", 1),
    ("فيفري", 2),
    ("أفريل", 4),
    ("ماي", 5),
    ("جوان", 6),
    ("جويلية", 7),
    ("أوت", 8),
];

fn month(name: &str) -> Option<u32> {
    let name = name.to_ascii_lowercase();
    let known = MONTHS.iter().find(|(start, _)| name.starts_with(start)).map(|(_, month)| *month);
    known.or_else(|| dates::month(&name))
}

/// The date in such a line, as ISO 8601; its zone only where the line has one.
pub(super) fn date(line: &str) -> Option<String> {
    let line: String = line.chars().map(western_digit).collect();
    let words: Vec<&str> =
        line.split(|c: char| c.is_whitespace() || c == '<').filter(|word| !word.is_empty()).collect();
    (0..words.len().min(4)).find_map(|at| of_iptc(&words[at..]).or_else(|| of_anpa(&words[at..])))
}

/// `DDHHMM`, a zone or none, the month, the year (IPTC 7901, section 4.1.4).
fn of_iptc(words: &[&str]) -> Option<String> {
    let (first, rest) = words.split_first()?;
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

fn iso(year: u32, month: u32, day: u32, hour: u32, minute: u32, zone: &str) -> Option<String> {
    let date = checked_date(year, month, day)?;
    let time = format!("{date}T{hour:02}:{minute:02}");
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
