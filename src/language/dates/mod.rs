//! Dates as newspapers print them, to ISO 8601 with no more precision than they have.

mod calendar;
mod clock;
mod iso;
mod months;
mod reading;
mod relative;
mod shown;
mod tokens;
mod zones;

use super::languages::{joined, lines, number_of, pieces, table};
use crate::small::chars::is_alphanumeric;
use crate::small::search::{Literals, contains_literal};
use crate::small::text::{ends_with_mark, find_word, has_mark, is_word_of, trim_marks, word_count};
use calendar::{Day, days_since_1970};
use clock::{Time, is_hour};
pub use iso::days;
pub(crate) use iso::parse_machine;
use months::month_at;
use reading::DateReading;
pub(crate) use shown::shown;
pub(crate) use tokens::digit;
use tokens::{DateToken, MAX_TOKENS, fold, has_digit, mark_at, number_at, tokens, word_at, words};

/// Facts that are known besides the line.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Setting<'a> {
    /// The language, for the order of numbers: a BCP 47 tag, or empty.
    pub(crate) lang: &'a str,
    /// The country of the page's address (`UK`), or empty: letters may mean the zone of their readers.
    pub(crate) country: &'a str,
    /// Seconds since 1970, for what is printed as "two hours ago". Without it such lines are no dates.
    pub(crate) now: Option<i64>,
}

/// A date that a line prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Printed {
    pub(crate) iso: String,
    /// The texts in front of it, between day and time, and behind it.
    pub(crate) rest: Vec<String>,
    /// The line says that the article was changed then.
    pub(crate) is_update: bool,
    /// It names a zone whose letters mean several, so that the time has none.
    pub(crate) is_zone_unclear: bool,
}

/// The longest line that is taken for a date line, in characters.
const MAX_LINE_CHARS: usize = 160;

/// The most words that stand beside a date: weekday, "published on". Behind a mark that separates them there may be a
/// name.
const MAX_WORDS: usize = 4;
const MAX_WORDS_APART: usize = 9;

/// Beginnings of the words for "updated", without diacritics; of two words with [`PAIR`] between them.
static UPDATED: Literals = Literals::new(pieces!(joined!(' ', |language| language.updated), ' '));

/// What stands in the place of a space: no word has it.
const PAIR: &str = "+";

/// Beginnings of the words for "published" and "date", without diacritics.
static PUBLISHED: Literals = Literals::new(pieces!(joined!(' ', |language| language.published), ' '));

/// A date or date-time as a machine wrote it: ISO 8601 trimmed to a valid form, or the form of e-mail and HTTP.
pub(crate) fn parse_iso(text: &str) -> Option<String> {
    let text = text.trim();
    iso::parse(text).or_else(|| {
        // Sat, 13 Mar 2021 10:20:30 +0200
        let is_mail = text.is_ascii() && text.len() <= 40 && text.bytes().any(|byte| byte == b':');
        is_mail.then(|| find(text, Setting::default())).flatten().map(|date| date.iso)
    })
}

/// The date in a line that is little else: `13 مارس 2021`, `الأربعاء ١٣ آذار/مارس ٢٠٢١`, `March 13, 2021`,
/// `13/03/2021`.
pub(crate) fn parse_line(line: &str) -> Option<String> {
    find(line, Setting::default()).map(|date| date.iso)
}

/// Finds a date, given what is known besides the line, and with it the texts beside the date.
pub(crate) fn find(line: &str, setting: Setting<'_>) -> Option<Printed> {
    // A character is at most four bytes: most lines are too long by that alone.
    if line.len() > 4 * MAX_LINE_CHARS || line.chars().count() > MAX_LINE_CHARS {
        return None;
    }
    // No date is without a number, and most lines are.
    if setting.now.is_none() && !has_digit(line) {
        return None;
    }
    if let Some(iso) = timestamp(line.trim()) {
        return Some(Printed { iso, rest: Vec::new(), is_update: false, is_zone_unclear: false });
    }
    let tokens = tokens(line);
    // Whatever a date begins with, there is a number behind that, but for a month behind its year.
    let reading = DateReading::of(setting.lang, setting.country);
    let last = tokens.iter().rposition(DateToken::is_number).unwrap_or_default();
    let last = if YEAR_FIRST.contains(&reading.tag) { tokens.len() } else { last };
    let is_update = || is_update(&tokens);
    let found = (0..last).find_map(|at| day_at(&tokens, at, reading));
    let Some((day, start, end)) = found else {
        let iso = relative::parse(&tokens, reading, setting.now?)?;
        return Some(Printed { iso, rest: Vec::new(), is_update: is_update(), is_zone_unclear: false });
    };
    let mut iso = String::new();
    day.write(&mut iso);
    let mut used = vec![(start, end)];
    let time =
        (end..tokens.len()).chain(0..start).find_map(|at| Some((at, Time::at(&tokens, at, Some(day), reading)?)));
    let mut is_zone_unclear = false;
    if let Some((at, (time, behind))) = time.filter(|_| day.day.is_some()) {
        time.write(&mut iso);
        is_zone_unclear = time.is_of_unclear_zone();
        used.push((at, behind));
    }
    let (rest, is_apart) = rest(line, &tokens, &used);
    let words: usize = rest.iter().map(|text| words_beside(text)).sum();
    let most = match day.day {
        None => 0,
        // A day of the hijra stands beside its civil day.
        Some(_) if is_apart || rest.iter().any(|text| contains_literal(text, "موافق")) => MAX_WORDS_APART,
        Some(_) => MAX_WORDS,
    };
    // A full stop behind words ends a sentence.
    let is_sentence =
        words > 1 && rest.last().is_some_and(|text| line.ends_with(text.as_str()) && ends_with_mark(text, ".؟!。"));
    (words <= most && !is_sentence).then(|| Printed { iso, rest, is_update: is_update(), is_zone_unclear })
}

/// Finds a time without a day of its own, such as that of an update, on the day of a date that stands elsewhere in the
/// line: `Updated at 9:30`, `آخر تحديث 02:21`. Where it names no zone, it is in that of the date.
pub(crate) fn find_time(line: &str, of: &Printed, setting: Setting<'_>) -> Option<Printed> {
    const DAY: usize = 10;
    let day = of.iso.get(..DAY)?;
    let civil = Day::from_days(days(day)?);
    let tokens = tokens(line);
    let reading = DateReading::of(setting.lang, setting.country);
    let found = (0..tokens.len()).find_map(|at| Some((at, Time::at(&tokens, at, Some(civil), reading)?)));
    let (at, (time, behind)) = found?;
    let mut iso = day.to_owned();
    time.write(&mut iso);
    if !time.has_zone() {
        iso.push_str(iso::zone(&of.iso));
    }
    let (rest, _) = rest(line, &tokens, &[(at, behind)]);
    if rest.iter().any(|text| has_digit(text)) {
        return None;
    }
    Some(Printed { iso, rest, is_update: is_update(&tokens), is_zone_unclear: time.is_of_unclear_zone() })
}

/// The date and time of a line that is nothing but both, as machines write them: `2021-03-13T10:20:30.000Z`.
fn timestamp(line: &str) -> Option<String> {
    const MAX_BYTES: usize = 35;
    let bytes = line.as_bytes();
    let is_one = line.len() <= MAX_BYTES && bytes.get(4) == Some(&b'-') && bytes.get(10) == Some(&b'T');
    is_one.then(|| iso::parse(line)).flatten()
}

/// Does a line say when by the day on which it is read alone: "two hours ago"?
pub(crate) fn is_relative(line: &str) -> bool {
    /// Any day will do.
    const NOW: i64 = 1_000_000_000;
    let find = |now| find(line, Setting { now, ..Setting::default() });
    find(None).is_none() && find(Some(NOW)).is_some()
}

/// Do words say that the article was changed?
pub(crate) fn says_update(text: &str) -> bool {
    is_update(&tokens(text))
}

/// Do words call it the state of that day, as German papers do whether a text was changed or not?
pub(crate) fn says_state(text: &str) -> bool {
    const STATE: &str = "stand";
    let tokens = tokens(text);
    words(&tokens).any(|word| word == STATE) && !words(&tokens).any(|word| UPDATED.begin(word))
}

/// May a part of a line say so, which begins and ends between two words?
pub(crate) fn may_say_update(line: &str) -> bool {
    let tokens = tokens(line);
    tokens.len() == MAX_TOKENS || is_update(&tokens)
}

/// Does a text begin with words that say so?
pub(crate) fn begins_update(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    // 9:30（更新：
    if first.starts_with(char::is_numeric) {
        return false;
    }
    says_update(first) || !says_update(second) && says_update(&[first, " ", second].concat())
}

/// Does a text begin with the word for a publication or a date?
pub(crate) fn begins_publication(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    words(&tokens(first)).any(|word| PUBLISHED.begin(word))
}

/// Does a text in front of a date say no more than that the article was changed then: `Last updated`, `Mis à jour le`,
/// «تم التحديث في»? There may be a word in front of those that say so, and two behind them.
pub(crate) fn is_update_label(text: &str) -> bool {
    const MAX_IN_FRONT: usize = 1;
    const MAX_BEHIND: usize = 2;
    let tokens = tokens(text);
    let end = words(&tokens).scan("", ends_update).position(|is_it| is_it);
    let behind = |end: usize| words(&tokens).skip(end + 1).filter(|word| !leads_to_date(word)).count();
    // Of two words that say so together, the second ends them.
    let says_alone = |end: usize| words(&tokens).nth(end).is_some_and(is_update_word);
    let is_near_start = |&end: &usize| end <= MAX_IN_FRONT || end == MAX_IN_FRONT + 1 && !says_alone(end);
    !has_digit(text) && end.filter(is_near_start).is_some_and(|end| behind(end) <= MAX_BEHIND)
}

/// Does a text in front of a date begin with the word for a publication or a date, or with a word in front of it?
pub(crate) fn is_publication_label(text: &str) -> bool {
    !has_digit(text) && words(&tokens(text)).take(2).any(|word| PUBLISHED.begin(word))
}

/// Words that say so only where they stand whole.
const UPDATED_WHOLE: &str = "stand عدل";

fn is_update_word(word: &str) -> bool {
    UPDATED.begin(word) || is_word_of(UPDATED_WHOLE, word)
}

fn is_update(tokens: &[DateToken]) -> bool {
    words(tokens).scan("", ends_update).any(|is_it| is_it)
}

/// Does a word say that the article was changed, by itself or together with the one before it?
fn ends_update<'t>(before: &mut &'t str, word: &'t str) -> Option<bool> {
    let before = std::mem::replace(before, word);
    Some(is_update_word(word) || !before.is_empty() && UPDATED.begin(&[before, PAIR, word].concat()))
}

/// Is a line nothing but the label of a date: `Published`, `Last updated on`, `تاريخ النشر`?
pub(crate) fn is_label(line: &str) -> bool {
    /// In the line, and of other words in it.
    const MAX_WORDS: usize = 4;
    const MAX_OTHERS: usize = 2;
    if line.len() > MAX_LINE_CHARS || has_digit(line) || word_count(line) > MAX_WORDS {
        return false;
    }
    let tokens = tokens(line);
    let is_telling = |word: &&str| is_update_word(word) || PUBLISHED.begin(word);
    let others = words(&tokens).filter(|word| !is_telling(word) && !leads_to_date(word)).count();
    // Both words of two that say so together are counted as others.
    let is_told = words(&tokens).any(|word| is_telling(&word));
    others <= MAX_OTHERS && is_told || others <= MAX_OTHERS + 1 && !is_told && is_update(&tokens)
}

/// Does a word begin as one of a list does? One of the list with `$` behind it stands whole.
fn begins_as(word: &str, list: &str) -> bool {
    let is_it = |known: &str| known.strip_suffix('$').map_or_else(|| word.starts_with(known), |whole| word == whole);
    find_word(list, &is_it).is_some()
}

/// Is the date of a line no day of publication: that of an event, a deadline or a release, by a word close to it; or
/// the last of several days (`12–30 April 2026`)?
pub(crate) fn is_of_other(line: &str, setting: Setting<'_>) -> bool {
    const MAX_WORDS: usize = 4;
    const PARTS: &str = "|•·–—";
    if !has_digit(line) || line.len() > 4 * MAX_LINE_CHARS {
        return false;
    }
    let tokens = tokens(line);
    let reading = DateReading::of(setting.lang, setting.country);
    let found = (0..tokens.len()).find_map(|at| day_at(&tokens, at, reading));
    let Some((_, start, end)) = found else { return false };
    let in_front = (0..start).rev().take_while(|&at| mark_at(&tokens, at, PARTS).is_none());
    let behind = (end..tokens.len()).take(1).filter(|&at| mark_at(&tokens, at, PARTS).is_none());
    let near = in_front.chain(behind).map(|at| word_at(&tokens, at)).filter(|word| !word.is_empty());
    near.take(MAX_WORDS).any(|word| is_other_word(word, reading)) || is_end_of_days(&tokens, start, reading)
}

/// Is a line nothing but words that say so of the date below it: `Deadline`, «موعد الحفل»?
pub(crate) fn is_label_of_other(line: &str, setting: Setting<'_>) -> bool {
    const MAX_WORDS: usize = 4;
    let says_so = || {
        let reading = DateReading::of(setting.lang, setting.country);
        words(&tokens(line)).any(|word| is_other_word(word, reading))
    };
    word_count(line) <= MAX_WORDS && !has_digit(line) && says_so()
}

/// English words stand on pages of any language.
fn is_other_word(word: &str, reading: DateReading<'_>) -> bool {
    const OTHERS: &str = lines!(|language| language.other_dates);
    let english = number_of("en");
    let lists = [reading.number, english.filter(|_| reading.number != english)];
    lists.into_iter().flatten().filter_map(|number| OTHERS.split('\n').nth(number)).any(|list| begins_as(word, list))
}

/// Does a day stand in front of the day at a token, with a dash between them? The last number of a time is no day.
fn is_end_of_days(tokens: &[DateToken], start: usize, reading: DateReading<'_>) -> bool {
    const TO: &str = "to au al bis до الي حتي تا tot till ile";
    let [day, dash] = [start.wrapping_sub(2), start.wrapping_sub(1)];
    let is_day = number_at(tokens, day).is_some_and(|(number, digits)| (1..=31).contains(&number) && digits <= 2);
    let is_named =
        mark_at(tokens, start + 1, "/.-–").is_none_or(|mark| mark_at(tokens, start + 3, "/.-–") != Some(mark));
    let is_of_time =
        mark_at(tokens, day.wrapping_sub(1), ":.").is_some() || is_hour(word_at(tokens, day.wrapping_sub(1)));
    // From 12 April to 30 April 2026
    let is_led_to = is_word_of(TO, word_at(tokens, dash)) && (0..dash).any(|at| number_at(tokens, at).is_some());
    is_led_to
        || is_day
            && is_named
            && !is_of_time
            && mark_at(tokens, dash, "-–").is_some()
            && !YEAR_FIRST.contains(&reading.tag)
}

/// The texts beside the date, and whether a mark separates the two.
#[inline(never)]
fn rest(line: &str, tokens: &[DateToken], used: &[(usize, usize)]) -> (Vec<String>, bool) {
    const APART: &str = "|•·–—-,،:";
    let mut rest = Vec::new();
    let mut is_apart = false;
    let mut push = |start: usize, end: usize| {
        let text = line.get(start..end).unwrap_or_default().trim();
        let bare = trim_marks(text, "|•·–—-=,،:()[]/");
        is_apart |= text.contains(['|', '•', '·'])
            || ends_with_mark(text, APART)
            || text.chars().next().is_some_and(|first| has_mark(APART, first));
        // A rest without a word is none.
        if bare.chars().any(is_alphanumeric) {
            let is_open = bare.contains('(') && !bare.contains(')') && contains_literal(text, &[bare, ")"].concat());
            rest.push([bare, if is_open { ")" } else { "" }].concat());
        }
    };
    let mut start = 0;
    for (index, token) in tokens.iter().enumerate() {
        if used.iter().any(|&(from, to)| (from..to).contains(&index)) {
            push(start, token.start);
            start = token.end;
        }
    }
    push(start, line.len());
    (rest, is_apart)
}

/// How many words stand beside a date, but for those that lead to it.
pub(crate) fn words_beside(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(is_alphanumeric) && !leads_to_date(word)).count()
}

/// Does a word lead from a name to a date (`Posted by Ann Lee on May 3`)?
pub(crate) fn leads_to_date(word: &str) -> bool {
    const LEADS: &str = joined!(' ', |language| language.date_leads);
    is_word_of(LEADS, &fold(word.trim_end_matches([',', '،'])))
}

/// Drops the last word, where it leads on to a date, and the mark in front of it: `Ann Lee | On`.
pub(crate) fn without_lead(text: &str) -> &str {
    match text.rsplit_once(' ') {
        Some((names, last)) if leads_to_date(last) => trim_marks(names, "|•·–—-,،/"),
        _ => text,
    }
}

/// Words and marks that stand between the parts of a date.
#[inline(never)]
fn skip(tokens: &[DateToken], mut at: usize, step: isize) -> Option<usize> {
    const FILLERS: &str = joined!(' ', |language| language.date_fillers);
    for _ in 0..4 {
        tokens.get(at)?;
        if !is_word_of(FILLERS, word_at(tokens, at)) && mark_at(tokens, at, ".,،-/()·ºª°'’").is_none() {
            return Some(at);
        }
        at = at.checked_add_signed(step)?;
    }
    None
}

/// The date that starts at this token, and the tokens it stands in.
#[inline(never)]
fn day_at(tokens: &[DateToken], at: usize, reading: DateReading<'_>) -> Option<(Day, usize, usize)> {
    if let Some((month, width)) = month_at(tokens, at, reading) {
        return named(tokens, at, at + width, month, reading);
    }
    let (first, digits) = number_at(tokens, at)?;
    if let Some(found) = east_asian(tokens, at, first) {
        return Some(found);
    }
    // 13/03/2021, 13. 3. 2021, 2021-03-13
    let mark = mark_at(tokens, at + 1, "/.-–")?;
    let second = number_at(tokens, at + 2).filter(|&(_, digits)| digits <= 2)?;
    let third = number_at(tokens, at + 4).filter(|_| mark_at(tokens, at + 3, "/.-–") == Some(mark))?;
    let is_longer = mark_at(tokens, at + 5, "/").is_some();
    let weekday = weekday(tokens, reading);
    let parts = [(first, digits), second, third];
    let day = numeric(parts, word_at(tokens, at + 5), weekday, reading).filter(|_| !is_longer)?;
    Some((day, at, behind_year(tokens, at + 5)))
}

/// Languages that put the year first also where it has two digits.
static YEAR_FIRST: &[&str] =
    table!(&str, "", |language| if language.is_year_first { Some(language.tag) } else { None });

#[inline(never)]
fn numeric(parts: [(u32, usize); 3], behind: &str, weekday: Option<i64>, reading: DateReading<'_>) -> Option<Day> {
    let [(first, first_digits), (second, _), (third, third_digits)] = parts;
    let puts_year_first = YEAR_FIRST.contains(&reading.tag);
    let short = |year| short_year(year, reading.tag == "th");
    let (year, a, b, is_year_first) = match (first_digits, third_digits) {
        (4, 1 | 2) => (first, second, third, true),
        (1 | 2, 4) => (third, first, second, false),
        (2, 1 | 2) if puts_year_first => (short(first), second, third, true),
        (1 | 2, 2) => (short(third), first, second, false),
        _ => return None,
    };
    let (a, b) = (u8::try_from(a).ok()?, u8::try_from(b).ok()?);
    let year = i64::from(year);
    let marks_solar = is_word_of("ش شمسي خورشيدي", behind);
    if (1300..1500).contains(&year) {
        // A year of the hijra: Persian where the language or a mark says so; else lunar, and its day is not known
        // exactly.
        let (month, day) = if is_year_first { (a, b) } else { (b, a) };
        return if reading.tag == "fa" || marks_solar { Day::persian(year, month, day) } else { None };
    }
    let year = if year >= 2400 { year - BUDDHIST } else { year };
    if !(1700..=2200).contains(&year) {
        return None;
    }
    if is_year_first {
        return Day::civil(year, a, b);
    }
    // Day first, as nearly everywhere; where that is no date, month first. The name of the day tells which it is:
    // Drupal writes the month first in all languages.
    let (day_first, month_first) = (Day::civil(year, b, a), Day::civil(year, a, b));
    let is_on = |day: &Day| weekday.is_some() && weekday_of(*day) == weekday;
    if let (Some(one), Some(other)) = (day_first, month_first)
        && is_on(&one) != is_on(&other)
    {
        return Some(if is_on(&one) { one } else { other });
    }
    match (day_first, month_first) {
        // Languages that put the year first have no order for the others.
        (Some(one), Some(other)) if puts_year_first && one != other => None,
        _ if reading.is_month_first => month_first.or(day_first),
        _ => day_first.or(month_first),
    }
}

/// The day of the week: 0 is Sunday.
fn weekday_of(day: Day) -> Option<i64> {
    /// 1970-01-01 was a Thursday.
    const THURSDAY: i64 = 4;
    let days = days_since_1970(day.year, day.month?.into(), day.day?.into());
    Some((days + THURSDAY).rem_euclid(7))
}

/// The day of the week that a line names, in its language: 0 is Sunday.
#[inline(never)]
fn weekday(tokens: &[DateToken], reading: DateReading<'_>) -> Option<i64> {
    const WEEKDAYS: &str = lines!(|language| language.weekdays);
    let names = WEEKDAYS.split('\n').nth(reading.number?)?;
    let named = |word: &str| find_word(names, &|name| word.strip_prefix("ال").unwrap_or(word).starts_with(name));
    words(tokens).find_map(named).and_then(|place| i64::try_from(place % 7).ok())
}

/// How far the Buddhist era, which Thailand counts by, is ahead.
const BUDDHIST: i64 = 543;

/// A year of two digits. Thailand means its own years from 43 on, since nothing on the web is from before 2543.
fn short_year(year: u32, is_thai: bool) -> u32 {
    match (year, is_thai) {
        (43.., true) => 2500 + year,
        (..50, _) => 2000 + year,
        _ => 1900 + year,
    }
}

/// Behind the words and the stop that stand behind a year: `2021 г.`, `2021 року`.
#[inline(never)]
fn behind_year(tokens: &[DateToken], at: usize) -> usize {
    const YEARS: &str = "г год года г р рік року r rok roku god הם م ه";
    if !is_word_of(YEARS, word_at(tokens, at)) {
        return at;
    }
    at + 1 + usize::from(mark_at(tokens, at + 1, ".").is_some())
}

/// Around a month's name at `start..end`: day and year, in whatever order.
#[inline(never)]
fn named(
    tokens: &[DateToken],
    start: usize,
    end: usize,
    month: months::Month,
    reading: DateReading<'_>,
) -> Option<(Day, usize, usize)> {
    let mut end = end;
    // It may be named twice: آذار/مارس, كانون الثاني (يناير).
    for _ in 0..2 {
        let next = skip(tokens, end, 1);
        if let Some(next) = next
            && let Some((same, width)) = month_at(tokens, next, reading)
            && same == month
        {
            end = next + width + usize::from(mark_at(tokens, next + width, ")").is_some());
        }
    }
    let numbered = |at: Option<usize>| at.and_then(|at| Some((at, number_at(tokens, at)?)));
    let before = numbered(start.checked_sub(1).and_then(|at| skip(tokens, at, -1)));
    let after = numbered(skip(tokens, end, 1));
    let second = numbered(after.and_then(|(at, _)| skip(tokens, at + 1, 1)));
    let is_year = |digits: usize, number: u32| digits == 4 && number >= 1000;
    let is_thai = word_at(tokens, start).starts_with(|c: char| matches!(c, '\u{e00}'..='\u{e7f}'));
    let is_time = |at: usize| mark_at(tokens, at + 1, ":").is_some();
    let (year, day, from, to) = match (before, after, second) {
        // 13 March 2021
        (Some((from, (day, 1 | 2))), Some((to, (year, digits))), _) if is_year(digits, year) => {
            (year, Some(day), from, to + 1)
        }
        // 2021. március 13.
        (Some((from, (year, digits))), Some((to, (day, 1 | 2))), _) if is_year(digits, year) => {
            (year, Some(day), from, to + 1)
        }
        // March 13, 2021
        (_, Some((_, (day, 1 | 2))), Some((to, (year, digits)))) if is_year(digits, year) => {
            (year, Some(day), start, to + 1)
        }
        // 13 Mar 21
        (Some((from, (day, 1 | 2))), Some((to, (year, 2))), _) if !is_time(to) => {
            (short_year(year, is_thai), Some(day), from, to + 1)
        }
        // 2021. március
        (Some((from, (year, digits))), None, _) if is_year(digits, year) && YEAR_FIRST.contains(&reading.tag) => {
            (year, None, from, end)
        }
        // March 2021
        (None, Some((to, (year, digits))), _) if is_year(digits, year) => (year, None, start, to + 1),
        _ => return None,
    };
    let year = i64::from(year);
    let year = if year >= 2400 { year - BUDDHIST } else { year };
    let day = match day {
        Some(day) if month.is_persian => Day::persian(year, month.number, u8::try_from(day).ok()?),
        Some(day) if year >= 1500 => Day::civil(year, month.number, u8::try_from(day).ok()?),
        None if !month.is_persian && year >= 1500 => Day::month(year, month.number),
        _ => None,
    }?;
    Some((day, from, behind_year(tokens, to)))
}

/// 2021年3月13日, 令和3年3月13日, 民國110年3月13日, 2021년 3월 13일.
#[inline(never)]
fn east_asian(tokens: &[DateToken], at: usize, year: u32) -> Option<(Day, usize, usize)> {
    let unit = |at: usize, units: [&str; 2]| units.iter().any(|unit| word_at(tokens, at).starts_with(unit));
    if !unit(at + 1, ["年", "년"]) || !unit(at + 3, ["月", "월"]) {
        return None;
    }
    let era = word_at(tokens, at.wrapping_sub(1));
    let starts = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("民國", 1911), ("民国", 1911)];
    let start = starts.iter().find(|(name, _)| era.ends_with(name)).map(|&(_, start)| start);
    let year = i64::from(year) + start.unwrap_or(0);
    let month = u8::try_from(number_at(tokens, at + 2)?.0).ok()?;
    let from = if start.is_some() { at - 1 } else { at };
    let day = number_at(tokens, at + 4).filter(|_| unit(at + 5, ["日", "일"]));
    match day {
        Some((day, _)) => Some((Day::civil(year, month, u8::try_from(day).ok()?)?, from, at + 6)),
        None => Some((Day::month(year, month)?, from, at + 4)),
    }
}

#[cfg(test)]
mod tests;
