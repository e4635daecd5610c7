//! Days of calendars: the civil one, the Persian solar one and the Buddhist one, by arithmetic.

/// A civil day, or a month or year where no more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: i64,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

impl Day {
    /// A day that the civil calendar has, in the years that newspapers print.
    pub(super) fn civil(year: i64, month: u8, day: u8) -> Option<Self> {
        let is_day = (1500..=2399).contains(&year) && day >= 1 && day <= days_in(year, month);
        is_day.then_some(Self { year, month: Some(month), day: Some(day) })
    }

    pub(super) fn month(year: i64, month: u8) -> Option<Self> {
        let is_month = (1500..=2399).contains(&year) && (1..=12).contains(&month);
        is_month.then_some(Self { year, month: Some(month), day: None })
    }

    /// The civil day of a day in the Persian calendar. Leap years follow the cycle of 33 years, which agrees with the
    /// astronomical rule from 1244 to 1472 (1865 to 2094).
    pub(super) fn persian(year: i64, month: u8, day: u8) -> Option<Self> {
        let longest = match month {
            1..=6 => 31,
            7..=11 => 30,
            12 => 29 + u8::from(is_persian_leap(year)),
            _ => return None,
        };
        if !(1244..=1472).contains(&year) || day < 1 || day > longest {
            return None;
        }
        let before: i64 = (1244..year).map(|year| 365 + i64::from(is_persian_leap(year))).sum();
        let month_start = i64::from(month - 1) * 31 - (i64::from(month) - 7).max(0);
        Some(Self::from_days(PERSIAN_1244 + before + month_start + i64::from(day) - 1))
    }

    /// Days since 1970-01-01.
    pub(super) fn from_days(days: i64) -> Self {
        // Years that start in March put the leap day last, and months have 153 days in five.
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        Self { year, month: Some(month as u8), day: Some(day as u8) }
    }

    pub(super) fn write(self, out: &mut String) {
        push_number(out, self.year, 4);
        for part in [self.month, self.day].into_iter().flatten() {
            out.push('-');
            push_number(out, i64::from(part), 2);
        }
    }
}

/// The days from 1970-01-01 to a civil day.
pub(super) fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    // Years that start in March put the leap day last.
    let (year, from_march) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let before = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    before + (153 * from_march + 2) / 5 + day - 1 - 719_468
}

/// 1 Farvardin 1244 in days since 1970-01-01: 1865-03-21, counted back from 1400-01-01, which is 2021-03-21.
const PERSIAN_1244: i64 = -38_271;

fn is_persian_leap(year: i64) -> bool {
    matches!(year.rem_euclid(33), 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30)
}

pub(super) fn days_in(year: i64, month: u8) -> u8 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(is_leap),
        1..=12 => 31,
        _ => 0,
    }
}

/// A number, with zeros in front up to `width` digits.
pub(super) fn push_number(out: &mut String, number: i64, width: u32) {
    let mut unit = 10_i64.pow(width.saturating_sub(1));
    let number = number.max(0);
    while unit * 10 <= number {
        unit *= 10;
    }
    while unit > 0 {
        out.push(char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(day: Day) -> String {
        let mut out = String::new();
        day.write(&mut out);
        out
    }

    #[test]
    fn persian_days_become_civil_ones() {
        for ((year, month, day), expected) in [
            ((1400, 1, 1), "2021-03-21"),
            ((1399, 12, 30), "2021-03-20"),
            ((1399, 12, 23), "2021-03-13"),
            ((1403, 12, 30), "2025-03-20"),
            ((1404, 1, 1), "2025-03-21"),
            ((1357, 11, 22), "1979-02-11"),
            ((1402, 7, 1), "2023-09-23"),
        ] {
            assert_eq!(Day::persian(year, month, day).map(iso).as_deref(), Some(expected));
        }
        assert_eq!(Day::persian(1400, 12, 30), None);
        assert_eq!(Day::persian(1400, 13, 1), None);
    }

    #[test]
    fn days_are_counted_from_1970() {
        for (days, expected) in [(0, "1970-01-01"), (-1, "1969-12-31"), (18_699, "2021-03-13"), (11_016, "2000-02-29")]
        {
            assert_eq!(iso(Day::from_days(days)), expected);
        }
    }
}
