//! Dates as newspapers print them, to ISO 8601 with no more precision than they have.

use super::normalize;

/// Month names, normalised; the number is the month. The Arab world has three sets: Levant and Iraq, Egypt and the Gulf,
/// and the Maghreb.
const MONTHS: &[(&str, u8)] = &[
    ("كانون الثاني", 1),
    ("شباط", 2),
    ("اذار", 3),
    ("نيسان", 4),
    ("ايار", 5),
    ("حزيران", 6),
    ("تموز", 7),
    ("اب", 8),
    ("ايلول", 9),
    ("تشرين الاول", 10),
    ("تشرين الثاني", 11),
    ("كانون الاول", 12),
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("ابريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يوليو", 7),
    ("اغسطس", 8),
    ("سبتمبر", 9),
    ("اكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
    ("جانفي", 1),
    ("فيفري", 2),
    ("افريل", 4),
    ("ماي", 5),
    ("جوان", 6),
    ("جويلية", 7),
    ("يوليوز", 7),
    ("غشت", 8),
    ("اوت", 8),
    ("شتنبر", 9),
    ("نونبر", 11),
    ("دجنبر", 12),
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("janvier", 1),
    ("février", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("août", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("décembre", 12),
];

/// The longest line that is taken for a date line, in characters.
const LONGEST_DATE_LINE: usize = 70;

/// An ISO 8601 date or date-time as a machine wrote it, trimmed to a valid form; `None` where it is none.
pub(crate) fn parse_iso(text: &str) -> Option<String> {
    let text = text.trim();
    let bytes = text.as_bytes();
    let digits =
        |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
    let is_date =
        digits(0..4) && bytes.get(4) == Some(&b'-') && digits(5..7) && bytes.get(7) == Some(&b'-') && digits(8..10);
    if !is_date || !is_day(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..10].parse().ok()?) {
        return None;
    }
    let time = &text[10..];
    let has_time = matches!(time.as_bytes().first(), Some(b'T' | b' ')) && digits(11..13) && digits(14..16);
    if !has_time {
        return Some(text[..10].to_owned());
    }
    let end = time[1..].find(|c: char| !(c.is_ascii_digit() || ":.,+-Zz".contains(c))).map_or(time.len(), |at| at + 1);
    Some(format!("{}T{}", &text[..10], time[1..end].replace('z', "Z")))
}

/// The date in a line that is little else: `13 مارس 2021`, `الأربعاء ١٣ آذار/مارس ٢٠٢١`, `March 13, 2021`, `13/03/2021`.
pub(crate) fn parse_line(line: &str) -> Option<String> {
    if line.chars().count() > LONGEST_DATE_LINE {
        return None;
    }
    if let Some(iso) = parse_iso(line) {
        return Some(iso);
    }
    let normal = normalize(line);
    parse_named(&normal).or_else(|| parse_numeric(&normal))
}

/// Day, month name and year, in either order of day and month.
fn parse_named(normal: &str) -> Option<String> {
    let parts: Vec<&str> = normal.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let (at, month, width) = (0..parts.len()).find_map(|at| {
        let pair = parts.get(at..at + 2).map(|two| two.join(" "));
        let two_words = pair.and_then(|name| month(&name)).map(|month| (at, month, 2));
        two_words.or_else(|| month(parts[at]).map(|month| (at, month, 1)))
    })?;
    let number = |part: Option<&&str>| {
        let part = part?;
        let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
        digits.parse::<u16>().ok()
    };
    // The month may be named twice: آذار/مارس.
    let mut after = at + width;
    while parts.get(after).is_some_and(|part| self::month(part) == Some(month)) {
        after += 1;
    }
    let before = at.checked_sub(1).and_then(|index| number(parts.get(index)));
    let (day, year) = match (before, number(parts.get(after)), number(parts.get(after + 1))) {
        (Some(day), Some(year), _) if year > 31 => (day, year),
        (_, Some(day), Some(year)) => (day, year),
        _ => return None,
    };
    iso(year, month, day)
}

fn parse_numeric(normal: &str) -> Option<String> {
    let token = normal.split_whitespace().find(|token| token.chars().filter(|c| "/.-".contains(*c)).count() == 2)?;
    let parts: Vec<u16> = token.split(['/', '.', '-']).filter_map(|part| part.parse().ok()).collect();
    match parts[..] {
        [year, month, day] if year > 1000 => iso(year, month.try_into().ok()?, day),
        // Day first, as nearly everywhere; where that is no date, month first.
        [day, month, year] if year > 1000 => {
            iso(year, month.try_into().ok()?, day).or_else(|| iso(year, day.try_into().ok()?, month))
        }
        _ => None,
    }
}

fn month(name: &str) -> Option<u8> {
    MONTHS.iter().find(|(known, _)| *known == name).map(|&(_, month)| month)
}

fn iso(year: u16, month: u8, day: u16) -> Option<String> {
    let day = u8::try_from(day).ok()?;
    is_day(year, month, day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn is_day(year: u16, month: u8, day: u8) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        1..=12 => 31,
        _ => return false,
    };
    (1000..=2999).contains(&year) && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_dates_become_iso() {
        for (line, expected) in [
            ("13 مارس 2021", Some("2021-03-13")),
            ("الأربعاء ١٣ آذار/مارس ٢٠٢١", Some("2021-03-13")),
            ("13 كانون الثاني 2021", Some("2021-01-13")),
            ("نُشر في: 5 غشت 2024", Some("2024-08-05")),
            ("March 13, 2021", Some("2021-03-13")),
            ("Published 3rd March 2021", Some("2021-03-03")),
            ("le 1er août 2023", Some("2023-08-01")),
            ("13/03/2021", Some("2021-03-13")),
            ("03/13/2021", Some("2021-03-13")),
            ("2021.3.13", Some("2021-03-13")),
            ("2021-03-13T10:20:30+02:00", Some("2021-03-13T10:20:30+02:00")),
            ("2021-03-13 10:20", Some("2021-03-13T10:20")),
            ("31 فبراير 2021", None),
            ("13 مارس", None),
            ("قال في مارس إن 12 مشروعًا", None),
            ("نص طويل جدا لا يمكن أن يكون سطر تاريخ وإن ورد فيه 13 مارس 2021 لأنه جملة من جمل المقال", None),
        ] {
            assert_eq!(parse_line(line).as_deref(), expected, "{line}");
        }
    }
}
