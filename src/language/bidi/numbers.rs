//! Numbers with marks and spaces between their digits: scores, dates, phone numbers.

use std::ops::Range;

use super::{ATTACHED, Kind, Line, Run, TERMINATORS, is_arabic, is_digit, is_right_to_left, is_strong};
use crate::small::text::has_mark;

/// Marks that a number may begin with.
const BEFORE_NUMBER: &str = "+-−±$€£¥₪#~≈";

/// Marks between two digits of a number.
const IN_NUMBER: &str = ".,:/٫٬\u{a0}\u{202f}-−–—‑+×÷*=%";

/// Of them those that do not part it: the algorithm's common separators (CS).
const COMMON: &str = ".,:/٫٬\u{a0}\u{202f}";

/// Those that part it behind an Arabic letter alone (ES).
const EUROPEAN: &str = "+-−";

/// Marks between the ends of a range, and marks of money in front of each end.
const DASHES: &str = "-−–";
const CURRENCIES: &str = "$€£¥₪";

/// A number is no longer, in characters.
const MAX_NUMBER: usize = 40;

impl Line {
    /// A number, with what it begins with, and all its groups.
    pub(super) fn number_at(&self, at: usize, strong: Option<char>) -> Option<Run> {
        let is_digit_at = |at: usize| self.char(at).is_some_and(is_digit);
        let c = self.char(at)?;
        let is_attached = has_mark(ATTACHED, c) || (has_mark("-−", c) && self.is_behind_prefix(at));
        let is_free = |before: char| !is_digit(before) && (!is_strong(before) || is_attached);
        let is_sign = has_mark(BEFORE_NUMBER, c) && is_digit_at(at + 1) && self.before(at).is_none_or(is_free);
        let end = self.phone(at).or_else(|| {
            let end = (is_digit(c) || is_sign).then(|| self.end_of_number(at))?;
            let longer = self.groups(at, end).or_else(|| self.score(at, end)).or_else(|| self.equation(end));
            Some(longer.unwrap_or(end))
        })?;
        if let Some(run) = self.counted(at..end, strong) {
            return Some(run);
        }
        if self.kind(end) == Kind::Other {
            return None;
        }
        Some(Run { range: at..end, is_torn: self.is_number_torn(at..end, strong) })
    }

    /// Does one of the letters stand in front that Arabic writes as one with the next word: و-10?
    fn is_behind_prefix(&self, at: usize) -> bool {
        let is_prefix = |c: char| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك');
        let before = |count: usize| at.checked_sub(count).and_then(|at| self.char(at));
        before(1).is_some_and(is_prefix) && before(2).is_none_or(|c| !is_strong(c))
    }

    /// A number with the words of the other direction behind it, which would be set in front of it: `20 Minutes`,
    /// `100 km/h`. A year is of the text.
    fn counted(&self, number: Range<usize>, strong: Option<char>) -> Option<Run> {
        let is_free = |c: char| !is_digit(c) && !is_strong(c) && !has_mark(IN_NUMBER, c);
        let stands_alone = number.start == 0 || self.char(number.start - 1).is_none_or(is_free);
        let is_ascii = || number.clone().all(|at| self.char(at).is_some_and(|c| c.is_ascii()));
        let is_year = || number.len() == 4 && matches!(self.char(number.start), Some('1' | '2'));
        let is_of_text = strong.is_none_or(is_right_to_left);
        let has_words = self.kind(number.end) == Kind::Space && self.kind(number.end + 1) == Kind::Other;
        if !(has_words && is_of_text && stands_alone && is_ascii()) || is_year() {
            return None;
        }
        let words = self.words_at(number.end + 1, Some('a')).range;
        Some(Run { range: number.start..words.end, is_torn: true })
    }

    fn end_of_number(&self, at: usize) -> usize {
        let is_digit_at = |at: usize| self.char(at).is_some_and(is_digit);
        let goes_on = |at: usize| {
            let is_any = |at: usize, of: &str| self.char(at).is_some_and(|c| has_mark(of, c));
            let is_currency = |at: usize| is_any(at, CURRENCIES) && is_digit_at(at + 1);
            is_digit_at(at)
                || (is_digit_at(at + 1) && is_any(at, IN_NUMBER))
                || (is_any(at, DASHES) && is_currency(at + 1))
                || (is_any(at - 1, DASHES) && is_currency(at))
        };
        let end = (at + 1..at + MAX_NUMBER).find(|&at| !goes_on(at)).unwrap_or(at + MAX_NUMBER);
        end + usize::from(self.char(end).is_some_and(|c| has_mark(TERMINATORS, c)))
    }

    /// A phone number: `0100 555 1234`, `+1 (555) 123-4567`.
    fn phone(&self, at: usize) -> Option<usize> {
        let first = self.char(at).filter(|&c| has_mark("+(0٠۰", c))?;
        let is_of_phone = |at: &usize| self.char(*at).is_some_and(|c| is_digit(c) || has_mark("-‑() \u{a0}", c));
        let end = (at + 1..at + MAX_NUMBER).find(|at| !is_of_phone(at))?;
        let end = (at..end).rev().find(|&at| self.kind(at) == Kind::Digit)? + 1;
        let digits = (at..end).filter(|&at| self.kind(at) == Kind::Digit).count();
        let has = |mark: char| (at..end).any(|at| self.char(at) == Some(mark));
        let is_more = self.char(end).is_some_and(|c| has_mark(IN_NUMBER, c)) && self.kind(end + 1) == Kind::Digit;
        let is_phone = (7..=15).contains(&digits) && digits < end - at && (has('(') == has(')')) && !is_more;
        (is_phone && (first != '(' || has(')'))).then_some(end)
    }

    /// Groups of three digits behind a number: `10 000`.
    fn groups(&self, at: usize, end: usize) -> Option<usize> {
        let are_digits = |range: Range<usize>| range.clone().all(|at| self.kind(at) == Kind::Digit);
        let is_group =
            |at: usize| self.char(at) == Some(' ') && are_digits(at + 1..at + 4) && self.kind(at + 4) != Kind::Digit;
        let mut last = end;
        while is_group(last) {
            last += 4;
        }
        (last > end && end - at <= 3 && are_digits(at..end) && self.char(at) != Some('0')).then_some(last)
    }

    /// A score or a range with spaces: `3 - 1`.
    fn score(&self, at: usize, end: usize) -> Option<usize> {
        let is_short = |range: Range<usize>| {
            range.len() <= 3 && range.clone().all(|at| self.char(at).is_some_and(|c| c.is_ascii_digit()))
        };
        let is_parted = self.char(end) == Some(' ') && self.char(end + 2) == Some(' ');
        let last = self.skip(end + 3, is_digit);
        let has_dash = self.char(end + 1).is_some_and(|c| has_mark("-–:", c));
        (is_parted && has_dash && last > end + 3 && is_short(at..end) && is_short(end + 3..last)).then_some(last)
    }

    /// The rest of an equation behind its first number: `3 × 4 = 12`.
    fn equation(&self, end: usize) -> Option<usize> {
        let goes_on = |at: usize| {
            self.char(at) == Some(' ')
                && self.char(at + 1).is_some_and(|c| has_mark("×÷=+", c))
                && self.char(at + 2) == Some(' ')
                && self.kind(at + 3) == Kind::Digit
        };
        let mut last = end;
        while goes_on(last) && last < end + MAX_NUMBER {
            last = self.end_of_number(last + 3);
        }
        (last > end).then_some(last)
    }

    /// Would the algorithm set the parts of a number in another order?
    pub(super) fn is_number_torn(&self, range: Range<usize>, strong: Option<char>) -> bool {
        if strong.is_some_and(|c| !is_right_to_left(c)) {
            return false;
        }
        let digits: Vec<char> = range.clone().filter_map(|at| self.char(at)).filter(|&c| is_digit(c)).collect();
        // In digits of the Arabic script a range runs from right to left, as it is meant; a phone number does not.
        let marks = range.len() - digits.len();
        let is_one = digits.len() >= 7 && (marks > 1 || digits.first().is_some_and(|&c| has_mark("0٠۰", c)));
        if digits.iter().any(|c| !c.is_ascii()) && !is_one {
            return false;
        }
        let is_arabic = strong.is_some_and(is_arabic) || digits.iter().any(|&c| matches!(c, '٠'..='٩'));
        let is_digit_at = |at: usize| range.contains(&at) && self.kind(at) == Kind::Digit;
        let is_held = |at: usize| {
            let Some(c) = self.char(at).filter(|&c| !is_digit(c)) else { return true };
            let is_between = at > range.start && is_digit_at(at - 1) && is_digit_at(at + 1);
            let is_european = has_mark(if is_between { EUROPEAN } else { TERMINATORS }, c);
            (is_between && has_mark(COMMON, c)) || (is_european && !is_arabic) || at + 1 == range.end
        };
        !range.clone().all(is_held)
    }
}
