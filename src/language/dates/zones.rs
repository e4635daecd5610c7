//! Time zones, as newspapers name them behind a time. Whoever reads one wrong publishes at the wrong hour: what
//! letters mean depends on where they are read, and half of the year is shifted.

use super::calendar::{Day, days_in, days_since_1970};
use super::reading::DateReading;
use super::tokens::{DateToken, mark_at, number_at, word_at};
use crate::small::text::is_word_of;

/// A zone that a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Minutes east of Greenwich.
    At(i32),
    /// Its letters mean several, or nobody can say which half of the year it was.
    Unclear,
}

/// When the clocks of a zone change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clocks {
    /// Never, from that year on.
    Stay(i64),
    /// From the second Sunday of March to the first of November.
    American,
    /// From the last Sunday of March to that of October.
    European,
    /// From the last Friday of April to the last Thursday of October, since 2023; never from 2015 to 2022.
    Egyptian,
    /// Late in March or October, or in April, on days that are told anew each year.
    Announced,
}

use Clocks::{American, Announced, Egyptian, European, Stay};

/// Zones by their names, folded: minutes east of Greenwich in winter, and when the clocks change.
const ZONES: &[(&str, i32, Clocks)] = &[
    ("gmt utc z تغ غرينتش جرينتش غرينيتش گرينويچ گرينويج гринуич", 0, Stay(0)),
    ("ksa eest مكة مكه", 180, Stay(0)),
    ("msk мск", 180, Stay(2015)),
    ("cet mez wat", 60, Stay(0)),
    ("cest mesz eet sast", 120, Stay(0)),
    ("edt", -240, Stay(0)),
    ("pdt", -420, Stay(0)),
    ("pst", -480, Stay(0)),
    ("wib ict", 420, Stay(0)),
    ("wita hkt sgt myt pht", 480, Stay(0)),
    ("jst kst", 540, Stay(0)),
    ("pkt", 300, Stay(0)),
    ("npt", 345, Stay(0)),
    ("aest", 600, Stay(0)),
    ("aedt", 660, Stay(0)),
    ("nzst", 720, Stay(0)),
    ("nzdt", 780, Stay(0)),
    ("trt tsi", 180, Stay(2017)),
];

/// Letters that mean several zones: the languages and countries where they are read so, minutes east of Greenwich in
/// winter, and when the clocks change. Where no country is named, they are read so anywhere else.
const OF_SEVERAL: &[(&str, &str, i32, Clocks)] = &[
    ("ist", "hi bn gu ta te mr pa kn ml IN", 330, Stay(0)),
    ("ist", "he IL", 120, Announced),
    ("ist", "ga IE", 60, Stay(0)),
    ("bst", "GB UK", 60, Stay(0)),
    ("bst", "bn BD", 360, Stay(0)),
    ("cst", "US CA", -360, Stay(0)),
    ("cst", "zh CN TW", 480, Stay(0)),
    ("est", "AU NZ", 600, Stay(0)),
    ("est", "", -300, Stay(0)),
    ("et eastern", "en US CA", -300, American),
    ("ct", "en US CA", -360, American),
    ("mt", "en US CA", -420, American),
    ("pt pacific", "en US CA", -480, American),
    ("cdt", "US CA", -300, Stay(0)),
    ("mst", "US CA", -420, Stay(0)),
    ("mdt", "US CA", -360, Stay(0)),
    ("ast", "US CA", -240, Stay(0)),
    ("ast", "ar SA KW QA BH", 180, Stay(0)),
    ("gst", "ar AE OM", 240, Stay(0)),
    ("eat", "sw so am KE TZ UG SO ET", 180, Stay(0)),
];

/// Places whose time a line names behind the words for that: «بتوقيت القاهرة», `heure de Paris`.
const PLACES: &[(&str, i32, Clocks)] = &[
    ("القاهرة مصر", 120, Egyptian),
    ("الرياض السعودية المملكة بغداد العراق الكويت الدوحة قطر المنامة البحرين صنعاء عدن اليمن", 180, Stay(0)),
    ("ابوظبي دبي الامارات مسقط", 240, Stay(0)),
    ("دمشق سوريا سورية الاردن", 180, Stay(2023)),
    ("القدس فلسطين غزة بيروت لبنان", 120, Announced),
    ("تونس الجزاءر", 60, Stay(2010)),
    ("ليبيا", 120, Stay(2014)),
    ("الخرطوم السودان", 120, Stay(2018)),
    ("اسطنبول تركيا انقرة", 180, Stay(2017)),
    ("موسكو московскому", 180, Stay(2015)),
    ("تهران ايران طهران", 210, Stay(2023)),
    ("paris berlin madrid rome bruxelles باريس برلين", 60, European),
    ("لندن", 0, European),
    ("киевскому київським", 120, European),
];

/// What leads on to the time of a place.
const LEADS: &str = "بتوقيت توقيت وقت heure hora по за";
const FILLERS: &str = "به de مدينة";

/// What stands behind the name of an American one.
const BEHIND: &str = "standard daylight time";

/// The zone at a token, and the token behind it. `day` is that of the time.
#[inline(never)]
pub(super) fn zone_at(
    tokens: &[DateToken],
    at: usize,
    day: Option<Day>,
    reading: DateReading<'_>,
) -> Option<(Zone, usize)> {
    let mut at = at;
    let mut is_of_place = false;
    for _ in 0..4 {
        let word = word_at(tokens, at);
        let is_lead = is_word_of(LEADS, word);
        if mark_at(tokens, at, "(،,").is_none() && !is_lead && !is_word_of(FILLERS, word) {
            break;
        }
        is_of_place |= is_lead;
        at += 1;
    }
    let word = word_at(tokens, at);
    let named = named(word, is_of_place, day, reading).map(|zone| (zone, at + 1));
    // ت غ, ت.غ
    let is_greenwich = |behind: usize| word == "ت" && word_at(tokens, behind) == "غ";
    let greenwich = || (at + 1..at + 3).find(|&behind| is_greenwich(behind)).map(|behind| (Zone::At(0), behind + 1));
    // أبو ظبي
    let two_words = || {
        let joined = [word, word_at(tokens, at + 1)].concat();
        is_of_place.then(|| self::named(&joined, true, day, reading)).flatten().map(|zone| (zone, at + 2))
    };
    let mut named = named.or_else(greenwich).or_else(two_words);
    if is_word_of("eastern pacific", word)
        && let Some((_, behind)) = &mut named
    {
        while is_word_of(BEHIND, word_at(tokens, *behind)) {
            *behind += 1;
        }
    }
    let at = named.map_or(at, |(_, behind)| behind);
    // 10:30 GMT - 5 July: what stands apart from a dash is a day.
    let is_of_number = || tokens.get(at).zip(tokens.get(at + 1)).is_some_and(|(sign, next)| sign.end == next.start);
    let may_have_offset = named.is_none() || word == "ت" || is_greenwich_name(word);
    let sign = match mark_at(tokens, at, "+-−").filter(|_| may_have_offset) {
        Some('+') => 1,
        Some(_) if is_of_number() => -1,
        _ => return named,
    };
    let minutes = number_at(tokens, at + 3).filter(|_| mark_at(tokens, at + 2, ":").is_some());
    let (hours, minutes, behind) = match (number_at(tokens, at + 1), minutes) {
        (Some((hours, 1 | 2)), Some((minutes, 2))) => (hours, minutes, at + 4),
        (Some((both, 4)), _) => (both / 100, both % 100, at + 2),
        (Some((hours, 1 | 2)), _) if named.is_some() => (hours, 0, at + 2),
        // (+۴ گرینویچ)
        (Some((hours, 1 | 2)), _) if is_greenwich_name(word_at(tokens, at + 2)) => (hours, 0, at + 3),
        _ => return named,
    };
    if hours > 14 || minutes > 59 { named } else { Some((Zone::At(sign * (hours * 60 + minutes) as i32), behind)) }
}

/// May a number with a sign stand behind a word: `GMT+5:30`?
pub(super) fn is_greenwich_name(word: &str) -> bool {
    ZONES.first().is_some_and(|(names, ..)| is_word_of(names, word))
}

fn named(word: &str, is_of_place: bool, day: Option<Day>, reading: DateReading<'_>) -> Option<Zone> {
    if word.is_empty() {
        return None;
    }
    let find = |list: &'static [(&'static str, i32, Clocks)]| {
        list.iter().find(|(names, ..)| is_word_of(names, word)).map(|&(_, winter, clocks)| offset(winter, clocks, day))
    };
    let place = || if is_of_place { find(PLACES) } else { None };
    find(ZONES).or_else(place).or_else(|| {
        let mut meant = OF_SEVERAL.iter().filter(|(names, ..)| is_word_of(names, word)).peekable();
        meant.peek()?;
        let is_here = |readers: &str| [reading.country, reading.tag].iter().any(|here| is_word_of(readers, here));
        let here = meant.find(|(_, readers, ..)| readers.is_empty() || is_here(readers));
        Some(here.map_or(Zone::Unclear, |&(_, _, winter, clocks)| offset(winter, clocks, day)))
    })
}

/// The offset of a zone on a day.
fn offset(winter: i32, clocks: Clocks, day: Option<Day>) -> Zone {
    let Some((year, month, number)) = day.and_then(|day| Some((day.year, day.month?, day.day?))) else {
        return if clocks == Stay(0) { Zone::At(winter) } else { Zone::Unclear };
    };
    let (start, end) = match clocks {
        Stay(first) if year >= first => return Zone::At(winter),
        Stay(_) => return Zone::Unclear,
        American if year >= 2007 => (sunday(year, 3, 2), sunday(year, 11, 1)),
        European if year >= 1996 => (last(year, 3, SUNDAY), last(year, 10, SUNDAY)),
        Egyptian if year >= 2023 => (last(year, 4, FRIDAY), last(year, 10, THURSDAY)),
        Egyptian if year >= 2015 => return Zone::At(winter),
        Announced if matches!((month, number), (1 | 2 | 11 | 12, _) | (3, ..=20)) => return Zone::At(winter),
        Announced if matches!((month, number), (5..=9, _) | (10, ..=20)) && year >= 2014 => {
            return Zone::At(winter + 60);
        }
        American | European | Egyptian | Announced => return Zone::Unclear,
    };
    match (month, number) {
        // The hour of the change may be behind the time or in front of it.
        date if date == start || date == end => Zone::Unclear,
        date if date > start && date < end => Zone::At(winter + 60),
        _ => Zone::At(winter),
    }
}

/// Days of the week, counted from 1970-01-01, a Thursday.
const THURSDAY: i64 = 0;
const FRIDAY: i64 = 1;
const SUNDAY: i64 = 3;

/// The last such day of a month.
fn last(year: i64, month: u8, weekday: i64) -> (u8, u8) {
    let length = days_in(year, month);
    let behind = (days_since_1970(year, month.into(), length.into()) - weekday).rem_euclid(7);
    (month, length - behind as u8)
}

/// The first Sunday of a month, or a later one.
fn sunday(year: i64, month: u8, count: u8) -> (u8, u8) {
    let before = (SUNDAY - days_since_1970(year, month.into(), 1)).rem_euclid(7);
    (month, 1 + before as u8 + 7 * (count - 1))
}
