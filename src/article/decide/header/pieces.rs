//! A line above the body that says several things, cut into what each says: `Published 12 March | Updated 14 March`,
//! `Monday 27 August 2018 10:05 by Nora Pell`.

use super::byline;
use super::dated::Dated;
use super::names::is_person;
use crate::language::dates::{self, Printed, Setting};
use crate::language::page_words::is_count;
use crate::small::chars::is_alphabetic;
use crate::small::text::{has_mark, has_number, word_count};

/// A part of a line, and the date that it prints.
#[derive(Clone, Debug)]
pub(in crate::article) struct Piece {
    pub(in crate::article) text: String,
    pub(in crate::article) date: Option<Printed>,
}

impl Piece {
    /// What it says besides the date.
    pub(super) fn into_rests(self) -> Vec<String> {
        match self.date {
            Some(date) => {
                let rests = date.rest.iter().filter(|rest| !dates::is_update_label(rest));
                rests.map(|rest| dates::without_lead(rest).to_owned()).collect()
            }
            None => vec![self.text],
        }
    }

    /// The date that it prints.
    pub(super) fn dated(&self) -> Option<Dated> {
        let date = self.date.as_ref()?;
        let (iso, line) = (date.iso.clone(), self.text.clone());
        Some(Dated {
            iso,
            line,
            is_update: date.is_update,
            is_update_by_mark: date.is_update && dates::says_state(&self.text),
            is_zone_unclear: date.is_zone_unclear,
        })
    }
}

/// Marks that part what a line says. The weak ones stand within dates as well.
const STRONG: &str = "|•·–—";
const WEAK: &str = ",،-/=";

/// How many times a line is cut.
const MAX_CUTS: usize = 3;

/// The pieces of a line that prints a date; `None` for any other line. `is_marked`: markup calls the line a byline.
#[inline(never)]
pub(in crate::article) fn pieces(line: &str, is_marked: bool, setting: Setting<'_>) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    push(line.trim(), is_marked, setting, MAX_CUTS, &mut pieces);
    pieces.iter().any(|piece| piece.date.is_some()).then_some(pieces)
}

fn push(line: &str, is_marked: bool, setting: Setting<'_>, cuts: usize, pieces: &mut Vec<Piece>) {
    let cut = if cuts > 0 { best_cut(line, is_marked, setting) } else { None };
    match cut {
        Some(LineCut::Apart(left, right)) => {
            push(left, is_marked, setting, cuts - 1, pieces);
            push(right, is_marked, setting, cuts - 1, pieces);
        }
        // 4 August 2013, last updated 02:21 | Ann Lee
        Some(LineCut::LaterThatDay(left, update, behind)) => {
            push(left, is_marked, setting, cuts - 1, pieces);
            pieces.push(update);
            if !behind.is_empty() {
                push(behind, is_marked, setting, cuts - 1, pieces);
            }
        }
        None => {
            let absolute = Setting { now: None, ..setting };
            let may_tell = || cuts == MAX_CUTS || has_number(line);
            let date = dates::find(line, absolute);
            let date = date.or_else(|| may_tell().then(|| dates::find(line, setting)).flatten());
            pieces.push(Piece { text: line.to_owned(), date });
        }
    }
}

/// What a cut makes of a line.
enum LineCut<'l> {
    Apart(&'l str, &'l str),
    /// The day on the left, an update at another time of that day, and what stands behind that.
    LaterThatDay(&'l str, Piece, &'l str),
}

/// Where a line is cut: in front of what says that it was updated, else at a strong mark, in front of the words of a
/// byline, or at the last weak mark.
fn best_cut<'l>(line: &'l str, is_marked: bool, setting: Setting<'_>) -> Option<LineCut<'l>> {
    const MAX_BYTES: usize = 480;
    if line.len() > MAX_BYTES || !has_number(line) {
        return None;
    }
    let mut best: Option<(u8, LineCut<'l>)> = None;
    for (at, width, rank) in places(line) {
        let (Some(left), Some(right)) = (line.get(..at), line.get(at + width..)) else { continue };
        let (left, right) = (left.trim(), right.trim());
        let is_better = best.as_ref().is_none_or(|(known, _)| rank < *known || rank == *known && rank == LAST);
        if !is_better || left.is_empty() || right.is_empty() {
            continue;
        }
        // A time by itself is one of today, where that is known: no cut leaves one.
        let absolute = Setting { now: None, ..setting };
        let (front, behind) = (dates::find(left, absolute), dates::find(right, absolute));
        let names = |text: &str| byline::read(text, false).is_some() || is_marked && is_person(text);
        let with_behind = |count| [left, " ", first_words(right, count)].concat();
        let with_front = |count| [last_words(left, count), " ", right].concat();
        let cut = match (&front, &behind) {
            (Some(date), Some(_)) if is_whole(date, &with_behind, setting) => LineCut::Apart(left, right),
            (Some(date), None) if rank == UPDATE && !date.is_update && tells_when(right) => {
                later_that_day(left, date, right, setting).unwrap_or(LineCut::Apart(left, right))
            }
            // By Ann Lee | 2 hours ago
            (None, None) if rank == FIRM && names(left) && dates::find(right, setting).is_some() => {
                LineCut::Apart(left, right)
            }
            // Ann Lee | Last updated 5 March 2026
            (None, Some(date))
                if rank != OPENING && begins_with_label(right, date) && (is_person(left) || names(left)) =>
            {
                LineCut::Apart(left, right)
            }
            (Some(date), None) if (names(right) || is_count(right)) && is_whole(date, &with_behind, setting) => {
                LineCut::Apart(left, right)
            }
            (None, Some(date))
                if !(rank == OPENING && byline::begins_byline(right))
                    && (names(dates::without_lead(left)) || is_count(left))
                    && is_whole(date, &with_front, setting) =>
            {
                LineCut::Apart(dates::without_lead(left), right)
            }
            _ => continue,
        };
        best = Some((rank, cut));
    }
    best.map(|(_, cut)| cut)
}

/// Does a text begin with the words that say what its date is of: `Last updated`, `Published on`?
fn begins_with_label(text: &str, date: &Printed) -> bool {
    let front = date.rest.first().filter(|front| text.starts_with(front.as_str()));
    front.is_some_and(|front| dates::is_update_label(front) || dates::is_publication_label(front))
}

/// Does a text tell a time or a day, by numbers or by words (`updated an hour ago`)?
fn tells_when(text: &str) -> bool {
    has_number(text) || dates::is_relative(text)
}

/// Is a date the same with a word or two from the other side of the cut, and are they no part of it? No cut takes the
/// time or its half from a day, or the day from a month.
fn is_whole(date: &Printed, with_words: &dyn Fn(usize) -> String, setting: Setting<'_>) -> bool {
    let words = |date: &Printed| date.rest.iter().map(|rest| word_count(rest)).sum::<usize>();
    let is_same = |more: Printed| more.iso == date.iso && words(&more) > words(date);
    (1..=2).all(|count| dates::find(&with_words(count), setting).is_none_or(is_same))
}

fn last_words(text: &str, count: usize) -> &str {
    let mut spaces = text.char_indices().rev().filter(|&(_, c)| c == ' ');
    let at = spaces.nth(count - 1).map_or(0, |(at, _)| at);
    text.get(at..).unwrap_or_default()
}

fn first_words(text: &str, count: usize) -> &str {
    let mut spaces = text.char_indices().filter(|&(_, c)| c == ' ');
    let at = spaces.nth(count - 1).map_or(text.len(), |(at, _)| at);
    text.get(..at).unwrap_or_default()
}

/// The day on the left with the time that the right begins with, which a mark parts from what stands behind it.
fn later_that_day<'l>(left: &'l str, day: &Printed, right: &'l str, setting: Setting<'_>) -> Option<LineCut<'l>> {
    let end = right.char_indices().find(|&(at, c)| {
        let is_spaced = || right.get(..at).is_some_and(|front| front.ends_with(' '));
        has_mark(STRONG, c) && is_spaced()
    });
    let (update, behind) = end.and_then(|(at, _)| right.split_at_checked(at)).unwrap_or((right, ""));
    let date = dates::find_time(update, day, setting)?;
    let behind = behind.trim_start_matches(|c| has_mark(STRONG, c) || c == ' ');
    Some(LineCut::LaterThatDay(left, Piece { text: update.trim().to_owned(), date: Some(date) }, behind))
}

/// How good a place is: the lower, the better.
const UPDATE: u8 = 0;
const FIRM: u8 = 1;
const OPENING: u8 = 2;
const LAST: u8 = 3;

/// Where a line may be cut: the place, what is left out there, and how good it is.
fn places(line: &str) -> Vec<(usize, usize, u8)> {
    let mut places: Vec<(usize, usize, u8)> = Vec::new();
    let mut was_update = false;
    let mut was_number = false;
    // Most lines say it nowhere: their words need not be looked at one by one.
    let may_update = dates::may_say_update(line);
    let is_of_update = |text: &str| may_update && is_of_update(text);
    for (at, c) in line.char_indices().skip(1) {
        let width = c.len_utf8();
        let rest = line.get(at + width..).unwrap_or_default();
        // Published 3 March 2026Updated: 5 March 2026
        let is_behind_number = std::mem::replace(&mut was_number, c.is_numeric());
        let glued = line.get(at..).filter(|_| is_behind_number && is_alphabetic(c));
        if glued.is_some_and(dates::begins_update) {
            places.push((at, 0, UPDATE));
            was_update = true;
        }
        let is_spaced = line.get(..at).is_some_and(|left| left.ends_with(' ')) && rest.starts_with(' ');
        if has_mark(STRONG, c) || has_mark(WEAK, c) {
            let end = rest.find(|c| has_mark(STRONG, c) || has_mark(WEAK, c)).unwrap_or(rest.len());
            let is_update = is_of_update(rest.get(..end).unwrap_or_default());
            let is_firm = has_mark(STRONG, c) || is_spaced && !matches!(c, ',' | '،');
            let rank = if is_update {
                UPDATE
            } else if is_firm {
                FIRM
            } else {
                LAST
            };
            places.push((at, width, rank));
            was_update = is_update;
        } else if c == '.' && rest.starts_with(' ') {
            places.push((at, width, LAST));
        } else if matches!(c, '(' | '（') {
            // March 5, 2026 (updated March 6, 2026)
            let end = rest.find([')', '）']).unwrap_or(rest.len());
            was_update = is_of_update(rest.get(..end).unwrap_or_default());
            if was_update {
                places.push((at, width, UPDATE));
            }
        } else if c.is_whitespace() {
            let word = rest.split(' ').next().unwrap_or_default();
            // Ann Lee 25 November 2026 3 min read
            let is_edge_of_number = is_behind_number || rest.starts_with(char::is_numeric);
            let is_other = || dates::begins_publication(rest) && dates::says_update(line.get(..at).unwrap_or_default());
            if may_update && (dates::begins_update(rest) && !was_update || is_other()) {
                places.push((at, width, UPDATE));
            } else if byline::begins_byline(rest) || dates::leads_to_date(word) || is_edge_of_number {
                places.push((at, width, OPENING));
            }
        }
    }
    places
}

/// Do the words in front of the first number of a text, or its last word, say that it is about an update?
fn is_of_update(text: &str) -> bool {
    let end = text.find(char::is_numeric).unwrap_or(text.len());
    let last = text.trim_end().rsplit(' ').next().unwrap_or_default();
    let is_last = || !last.ends_with(char::is_numeric) && dates::says_update(last);
    dates::says_update(text.get(..end).unwrap_or_default()) || is_last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_where_they_say_something_else() {
        let cases: &[(&str, bool, &str, &[&str])] = &[
            (
                "Published: 12 March 2021, 10:30, Updated: 14 March 2021",
                false,
                "en",
                &["Published: 12 March 2021, 10:30 = 2021-03-12T10:30", "Updated: 14 March 2021 > 2021-03-14"],
            ),
            (
                "March 12, 2021, updated Tuesday, March 14, 2021",
                false,
                "en",
                &["March 12, 2021 = 2021-03-12", "updated Tuesday, March 14, 2021 > 2021-03-14"],
            ),
            (
                "Von Jana Kretschmer | 13. März 2021, 10.30 Uhr",
                false,
                "de",
                &["Von Jana Kretschmer", "13. März 2021, 10.30 Uhr = 2021-03-13T10:30"],
            ),
            (
                "Monday August 27, 2018 10:05 am by Juli Sand",
                false,
                "en",
                &["Monday August 27, 2018 10:05 am = 2018-08-27T10:05", "by Juli Sand"],
            ),
            (
                "كتبت: جولي صباغ - الاثنين 27 أغسطس 2018 10:05 ص",
                true,
                "ar",
                &["كتبت: جولي صباغ", "الاثنين 27 أغسطس 2018 10:05 ص = 2018-08-27T10:05"],
            ),
            (
                "الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21",
                false,
                "ar",
                &["الأحد، 04 آب/اغسطس 2013 = 2013-08-04", "آخر تحديث 02:21 > 2013-08-04T02:21"],
            ),
            ("13 March 2021", false, "en", &["13 March 2021 = 2021-03-13"]),
            ("12 - 03 - 2021", false, "de", &["12 - 03 - 2021 = 2021-03-12"]),
            ("The boat sails again", false, "en", &[]),
        ];
        for &(line, is_marked, lang, expected) in cases {
            let said = |piece: Piece| match piece.date {
                Some(date) => [piece.text.as_str(), if date.is_update { " > " } else { " = " }, &date.iso].concat(),
                None => piece.text,
            };
            let found = pieces(line, is_marked, Setting { lang, now: Some(1_795_780_800), ..Setting::default() })
                .unwrap_or_default();
            assert_eq!(found.into_iter().map(said).collect::<Vec<_>>(), expected, "{line}");
        }
    }
}
