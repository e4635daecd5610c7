//! Points in time: embargoes as senders write them, in seconds since 1970 and back.

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// How far behind UTC the last place on earth is, and how far from it any zone.
const LAST_ZONE: i64 = 12 * HOUR;
const MAX_ZONE: i64 = 14 * HOUR;

/// When an embargo is over: a day is when it has ended, and what has no zone when it has passed everywhere on earth.
/// `None`: it cannot be read, and so never is.
pub(super) fn end_of(embargo: &str) -> Option<i64> {
    let mut rest = Reader(embargo.as_bytes());
    let (year, month, day) = (rest.number(4)?, rest.after(b"-")?.number(2)?, rest.after(b"-")?.number(2)?);
    let date = days(year, month, day)? * DAY;
    if rest.is_empty() {
        return Some(date + DAY + LAST_ZONE);
    }
    let (hour, minute) = (rest.after(b"Tt ")?.number(2)?, rest.after(b":")?.number(2)?);
    let second = if rest.after(b":").is_some() { rest.number(2)? } else { 0 };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    if rest.after(b".,").is_some() {
        rest.digits()?;
    }
    let written = date + hour * HOUR + minute * MINUTE + second;
    let behind_utc = rest.zone()?;
    rest.is_empty().then_some(written + behind_utc)
}

/// What is left of a date.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads one of these characters.
    fn after(&mut self, characters: &[u8]) -> Option<&mut Self> {
        let (first, rest) = self.0.split_first()?;
        if !characters.contains(first) {
            return None;
        }
        self.0 = rest;
        Some(self)
    }

    /// Reads a number of so many digits.
    fn number(&mut self, digits: usize) -> Option<i64> {
        let (number, rest) = self.0.split_at_checked(digits)?;
        self.0 = rest;
        number.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i64::from(digit - b'0')))
    }

    /// Reads digits, at least one.
    fn digits(&mut self) -> Option<()> {
        let length = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.0 = &self.0[length..];
        (length > 0).then_some(())
    }

    /// Reads a zone: how far it is behind UTC. Where there is none, that is the last place on earth.
    fn zone(&mut self) -> Option<i64> {
        if self.is_empty() {
            return Some(LAST_ZONE);
        }
        if self.after(b"Zz").is_some() {
            return Some(0);
        }
        let is_ahead = self.0.first() == Some(&b'+');
        let hours = self.after(b"+-")?.number(2)?;
        self.after(b":");
        let minutes = self.number(2)?;
        let zone = hours * HOUR + minutes * MINUTE;
        (zone <= MAX_ZONE && minutes < 60).then_some(if is_ahead { -zone } else { zone })
    }
}

/// Days from 1970 to a day; `None` where there is no such day.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + i64::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    // Years that begin in March have their leap day last.
    let years = year - i64::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let leap_days = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    (1..=length).contains(&day).then_some(365 * years + leap_days + day_of_year - 719_468)
}

/// A point in time as `toISOString` of JavaScript writes it; `None` for a year that has not four digits.
#[cfg(feature = "full")]
pub(crate) fn written(seconds: i64) -> Option<String> {
    let (day, time) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    // The year by its mean length is right or one too late.
    let estimate = 1970 + (day * 400).div_euclid(146_097);
    let starts = |year: i64| days(year, 1, 1).is_some_and(|start| start <= day);
    let year =
        (estimate - 1..=estimate + 1).rev().find(|&year| starts(year)).filter(|year| (0..=9999).contains(year))?;
    let month = (1..=12).rev().find(|&month| days(year, month, 1).is_some_and(|start| start <= day))?;
    let date = day - days(year, month, 1)? + 1;
    let day = [four(year).as_str(), "-", two(month).as_str(), "-", two(date).as_str()].concat();
    let clock = [two(time / HOUR), two(time % HOUR / MINUTE), two(time % MINUTE)].join(":");
    Some([&day, "T", &clock, ".000Z"].concat())
}

#[cfg(feature = "full")]
fn two(number: i64) -> String {
    (100 + number).to_string().split_off(1)
}

#[cfg(feature = "full")]
fn four(number: i64) -> String {
    (10_000 + number).to_string().split_off(1)
}
