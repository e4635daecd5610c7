//! Dates as the formats write them, as ISO 8601: with the zone as given, none where none is given, and to the precision
//! given.

/// A date of ISO 8601, extended or basic, with or without a time: `20141109T071500+0000`, `2014-11-09 07:15:00`.
pub(crate) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    let mut rest = text;
    let year = digits(&mut rest, 4)?;
    let is_extended = skip(&mut rest, "-");
    let month = digits(&mut rest, 2)?;
    if is_extended != skip(&mut rest, "-") {
        return None;
    }
    let day = digits(&mut rest, 2)?;
    let date = checked_date(year, month, day)?;
    if !(skip(&mut rest, "T") || skip(&mut rest, "t") || skip(&mut rest, " ")) {
        return rest.is_empty().then_some(date);
    }
    time_and_zone(rest).map(|time| date + &time)
}

/// A date of RFC 822 or RFC 5322, as RSS has it: `Sun, 09 Nov 2014 07:15:00 GMT`.
pub(crate) fn rfc822(text: &str) -> Option<String> {
    let text = text.trim();
    // The weekday says nothing new, and is often in the site's own language.
    let text = text.split_once([',', '،']).map_or(text, |(_, rest)| rest.trim());
    let mut words = text.split_whitespace().peekable();
    if words.peek().is_some_and(|word| !word.starts_with(|c: char| c.is_ascii_digit())) {
        words.next();
    }
    let day: u32 = words.next()?.trim_end_matches('.').parse().ok()?;
    let mut name = words.next()?.to_owned();
    if matches!(name.as_str(), "كانون" | "تشرين") {
        name = [&name, " ", words.next()?].concat();
    }
    let month = month(&name)?;
    let year: u32 = words.next()?.parse().ok()?;
    // RFC 5322, section 4.3.
    let year = match year {
        0..=49 => year + 2000,
        50..=999 => year + 1900,
        _ => year,
    };
    let date = checked_date(year, month, day)?;
    let rest: Vec<_> = words.collect();
    if rest.is_empty() { Some(date) } else { time_and_zone(&rest.join(" ")).map(|time| date + &time) }
}

/// A date in either form.
pub(crate) fn any(text: &str) -> Option<String> {
    iso(text).or_else(|| rfc822(text))
}

/// Seconds since 1970 as a date in UTC.
pub(crate) fn of_unix_seconds(seconds: i64) -> Option<String> {
    let days = seconds.div_euclid(86_400);
    let of_day = seconds.rem_euclid(86_400);
    let (year, month, day) = civil_of_days(days);
    let date = checked_date(u32::try_from(year).ok()?, month, day)?;
    Some(format!("{date}T{:02}:{:02}:{:02}Z", of_day / 3600, of_day / 60 % 60, of_day % 60))
}

/// The month of a name that begins like that, 1 to 12: in English, and as feeds write it in their own languages.
pub(crate) fn month(name: &str) -> Option<u32> {
    let name: String = name.chars().take(16).map(lower).collect();
    let begins = |names: &&str| names.split('|').any(|known| name.starts_with(known));
    MONTHS.iter().position(begins).and_then(|at| u32::try_from(at + 1).ok())
}

/// As [`MONTHS`] are written: ASCII and Latin-1 in lower case. The standard library's table weighs 4 kB.
fn lower(c: char) -> char {
    match c {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    }
}

/// English; Spanish, Portuguese, French, Italian, German and Dutch where they differ; Arabic, of Egypt and of the
/// Levant and Iraq.
const MONTHS: [&str; 12] = [
    "jan|ene|gen|يناير|كانون الثاني",
    "feb|fev|fév|فبراير|شباط",
    "mar|mär|mrt|مارس|آذار",
    "apr|abr|avr|أبريل|ابريل|إبريل|نيسان",
    "may|mai|mag|mei|مايو|أيار",
    "jun|giu|juin|يونيو|حزيران",
    "jul|lug|juil|يوليو|تموز",
    "aug|ago|aoû|aou|أغسطس|اغسطس|آب",
    "sep|set|سبتمبر|أيلول",
    "oct|out|ott|okt|أكتوبر|اكتوبر|تشرين الأول",
    "nov|نوفمبر|تشرين الثاني",
    "dec|dez|dic|déc|ديسمبر|كانون الأول",
];

/// A day of the calendar, as ISO 8601 writes it.
pub(crate) fn checked_date(year: u32, month: u32, day: u32) -> Option<String> {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(is_leap),
        1..=12 => 31,
        _ => return None,
    };
    ((1..=days).contains(&day) && (1..=9999).contains(&year)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// `07:15:00.123 GMT` as `T07:15:00.123Z`.
fn time_and_zone(text: &str) -> Option<String> {
    let mut rest = text.trim_start();
    let hour = digits(&mut rest, 2)?;
    let has_colon = skip(&mut rest, ":");
    let minute = digits(&mut rest, 2)?;
    let mut time = format!("T{hour:02}:{minute:02}");
    let mut second = 0;
    if (has_colon && skip(&mut rest, ":")) || (!has_colon && rest.starts_with(|c: char| c.is_ascii_digit())) {
        second = digits(&mut rest, 2)?;
        time += &format!(":{second:02}");
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            let length = fraction.bytes().take_while(u8::is_ascii_digit).count();
            rest = &fraction[length..];
            if length > 0 && fraction[..length].bytes().any(|b| b != b'0') {
                time += &format!(".{}", &fraction[..length]);
            }
        }
    }
    (hour < 24 && minute < 60 && second < 61).then_some(())?;
    Some(time + &zone(rest.trim())?)
}

/// A zone as ISO 8601 writes it; an empty text is none.
fn zone(text: &str) -> Option<String> {
    let mut rest = text;
    if let Some(sign) = rest.chars().next().filter(|c| matches!(c, '+' | '-')) {
        rest = &rest[1..];
        let hours = digits(&mut rest, 2)?;
        skip(&mut rest, ":");
        let minutes = if rest.is_empty() { 0 } else { digits(&mut rest, 2)? };
        // A comment behind the zone, such as `(CET)`, says nothing new.
        let is_end = rest.is_empty() || rest.starts_with([' ', '(']);
        return (is_end && hours < 15 && minutes < 60).then(|| format!("{sign}{hours:02}:{minutes:02}"));
    }
    // RFC 822, section 5.1, and the zones that agencies write besides.
    let named = match text.to_ascii_uppercase().as_str() {
        "" => "",
        "Z" | "GMT" | "UT" | "UTC" => "Z",
        "EST" | "CDT" => "-05:00",
        "EDT" => "-04:00",
        "CST" | "MDT" => "-06:00",
        "MST" | "PDT" => "-07:00",
        "PST" => "-08:00",
        "BST" | "CET" | "MEZ" => "+01:00",
        "CEST" | "MESZ" | "EET" => "+02:00",
        "EEST" | "MSK" => "+03:00",
        "JST" => "+09:00",
        _ => return None,
    };
    Some(named.to_owned())
}

/// Takes that many digits from the beginning.
fn digits(rest: &mut &str, count: usize) -> Option<u32> {
    let taken = rest.get(..count).filter(|taken| taken.bytes().all(|b| b.is_ascii_digit()))?;
    *rest = &rest[count..];
    taken.parse().ok()
}

fn skip(rest: &mut &str, sign: &str) -> bool {
    rest.strip_prefix(sign).is_some_and(|behind| {
        *rest = behind;
        true
    })
}

/// The day of the calendar, days after 1 January 1970. The calendar repeats every 400 years, of 146,097 days.
fn civil_of_days(days: i64) -> (i64, u32, u32) {
    let mut year = 1970 + days.div_euclid(146_097) * 400;
    let mut left = days.rem_euclid(146_097);
    let length = |year: i64| if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) { 366 } else { 365 };
    while left >= length(year) {
        left -= length(year);
        year += 1;
    }
    let february = if length(year) == 366 { 29 } else { 28 };
    let mut month = 1;
    for days in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < days {
            break;
        }
        left -= days;
        month += 1;
    }
    (year, month, u32::try_from(left).unwrap_or_default() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_zone_and_their_precision() {
        for (text, expected) in [
            ("20141109T071500+0000", Some("2014-11-09T07:15:00+00:00")),
            ("20141109T071500Z", Some("2014-11-09T07:15:00Z")),
            ("20141109", Some("2014-11-09")),
            ("2014-11-09", Some("2014-11-09")),
            ("2014-11-09 07:15:00", Some("2014-11-09T07:15:00")),
            ("2014-11-09T07:15:00.000Z", Some("2014-11-09T07:15:00Z")),
            ("2014-11-09T07:15:00.250+02", Some("2014-11-09T07:15:00.250+02:00")),
            ("2014-02-30", None),
            ("2014-11", None),
            ("Sun, 09 Nov 2014 07:15:00 GMT", Some("2014-11-09T07:15:00Z")),
            ("Ne, 9 November 14 07:15 +0100", Some("2014-11-09T07:15+01:00")),
            ("Seg, 24 Set 2018 19:42:40 -0300", Some("2018-09-24T19:42:40-03:00")),
            ("jeu, 1 août 2019", Some("2019-08-01")),
            ("الخميس، 26 نوفمبر 2026 20:15:00 +0300", Some("2026-11-26T20:15:00+03:00")),
            ("الثلاثاء 3 كانون الثاني 2023", Some("2023-01-03")),
            ("3 تشرين الأول 2023 08:00 +0300", Some("2023-10-03T08:00+03:00")),
            ("09 Nov 2014 07:15:00 EST", Some("2014-11-09T07:15:00-05:00")),
            ("yesterday", None),
        ] {
            assert_eq!(any(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn seconds_since_1970_are_dates() {
        for (seconds, expected) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_824_000, "2026-11-28T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(of_unix_seconds(seconds).as_deref(), Some(expected));
        }
    }
}
