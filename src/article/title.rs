//! Headlines without the name of their site.

use crate::language::{normalize, words};
use crate::small::chars::is_alphanumeric;
use crate::small::search::{contains_any_literal, contains_linear, find_literal, rfind_literal};
use crate::small::text::is_word_of;

/// Marks between a headline and the names of site and section. The first group needs no space around it.
const TIGHT: &[char] = &['|', '｜', '»', '«', '›', '‹', '•', '·', '・', '—', '–', '⎸', '¦'];
const LOOSE: &[&str] = &[" - ", " : ", " :: ", " ~ ", " / ", " \\ ", " > ", " < "];

/// The fewest letters of what is left.
const MIN_LETTERS: usize = 10;

/// `Headline | Section - The Site` → `Headline`: every part at either end that names the site, and one short part at
/// the end that may be anything. `others` are further headlines that the page gives: one of them wins where it is a
/// part.
pub(super) fn without_site(title: &str, site: &str, others: &[&str]) -> String {
    let mut rest = title.trim();
    let site = normalize(site);
    let mut has_left_out = false;
    // A title has few parts; each turn takes one.
    for _ in 0..6 {
        let is_headline = others.iter().any(|other| !other.is_empty() && normalize(other) == normalize(rest));
        if is_headline {
            return rest.to_owned();
        }
        let ends = [split(rest, true), split(rest, false)];
        let named = ends.iter().flatten().find(|(head, part)| {
            names(part, &site) && letters(head) >= min_letters(part, &site)
                || is_outlet(part) && letters(head) >= MIN_LETTERS && !is_outlet(head)
        });
        if let Some((head, _)) = named {
            rest = head;
            has_left_out = true;
            continue;
        }
        let other =
            ends.iter().flatten().find(|(head, _)| others.iter().any(|other| normalize(other) == normalize(head)));
        if let Some((head, _)) = other {
            return (*head).to_owned();
        }
        break;
    }
    // One more, though nothing tells that it is a name but its shortness: unless a part is gone already.
    if !has_left_out
        && site.is_empty()
        && let Some((head, part)) = split(rest, true)
        && words(part).count() <= 4
        && words(head).count() >= 3
        && breadth(part) * 2 < breadth(head)
    {
        return head.to_owned();
    }
    rest.to_owned()
}

/// Splits off the last part of a title, or the first: gives what would stay, and what would go.
fn split(title: &str, at_end: bool) -> Option<(&str, &str)> {
    let mut found: Option<(usize, usize)> = None;
    let mut see = |at: usize, length: usize| {
        let is_better = found.is_none_or(|(known, _)| if at_end { at > known } else { at < known });
        if is_better && at > 0 {
            found = Some((at, length));
        }
    };
    // Most titles have no byte that such a mark begins with.
    let has_tight = title.bytes().any(|byte| matches!(byte, b'|' | 0xc2 | 0xe2 | 0xe3 | 0xef));
    let place = |at_end: bool| if at_end { title.rfind(TIGHT) } else { title.find(TIGHT) };
    if let Some(at) = if has_tight { place(at_end) } else { None } {
        see(at, title.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    }
    let loose = if contains_any_literal(title, LOOSE) { LOOSE } else { &[] };
    for separator in loose {
        let at = if at_end { rfind_literal(title, separator) } else { find_literal(title, separator) };
        if let Some(at) = at {
            see(at, separator.len());
        }
    }
    let (at, length) = found?;
    let (before, after) = (title.get(..at)?.trim(), title.get(at + length..)?.trim());
    if before.is_empty() || after.is_empty() {
        return None;
    }
    Some(if at_end { (before, after) } else { (after, before) })
}

/// Does a part name the site, or the other way round (`The Lake` and `The Lake News`, `lake.example`)?
fn names(part: &str, site: &str) -> bool {
    let part = normalize(part);
    if site.is_empty() || part.is_empty() {
        return false;
    }
    let bare = |name: &str| -> String { name.chars().filter(|&c| is_alphanumeric(c)).collect() };
    let (part, site) = (bare(&part), bare(site));
    part == site
        || (part.chars().count() >= 4 && site.starts_with(&part))
        || (site.chars().count() >= 4 && part.starts_with(&site) && part.len() < site.len() * 2)
        || (site.chars().count() >= 4 && part.ends_with(&site) && part.len() < site.len() * 2)
}

/// Is a part the name of a paper, a channel or an agency by a word of it: «جريدة المدينة», `The Town Gazette`? Behind
/// an Arabic word for one stands one word, or one with the article: «صحيفة محلية تغلق أبوابها» is a headline's.
fn is_outlet(part: &str) -> bool {
    const MAX_WORDS: usize = 4;
    /// In normal form.
    const ARABIC: &str = "اذاعة بوابة تلفزيون جريدة راديو شبكة صحيفة قناة مجلة موقع وكالة";
    const OTHERS: &str = "روزنامه خبرگزاری خبرگزاري газета журнал телеканал";
    const ENDINGS: &str = "news times post paper gazette chronicle herald tribune journal daily observer zeitung \
        nachrichten tageblatt anzeiger gazetesi dergisi";
    let normal = normalize(part);
    let count = words(&normal).count();
    let mut all = words(&normal);
    let (first, second) = (all.next().unwrap_or_default(), all.next().unwrap_or_default());
    let is_arabic = is_word_of(ARABIC, first) && (count == 2 || second.starts_with("ال"));
    let last = part.rsplit(' ').next().unwrap_or_default();
    let ends_so = last.starts_with(char::is_uppercase) && is_word_of(ENDINGS, &normalize(last));
    (2..=MAX_WORDS).contains(&count) && (is_arabic || is_word_of(OTHERS, first) || ends_so)
}

/// How many letters a headline has at least, where a part beside it names the site: where that is the whole name, a
/// word of two letters may be the headline.
fn min_letters(part: &str, site: &str) -> usize {
    const MIN_LETTERS_OF_A_WORD: usize = 2;
    let is_whole_name = words(&normalize(part)).eq(words(site));
    if is_whole_name { MIN_LETTERS_OF_A_WORD } else { MIN_LETTERS.min(letters(part).max(4)) }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|&c| is_alphanumeric(c)).count()
}

/// How much room the letters take. Of Hangul and its neighbors one says as much as two of an alphabet.
fn breadth(text: &str) -> usize {
    text.chars().filter(|&c| is_alphanumeric(c)).map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum()
}

/// Do two headlines say the same, give or take a few words?
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (normalize(one), normalize(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let shared = words(&one).filter(|word| contains_linear(&other, word)).count();
    shared * 2 > words(&one).count() && shared * 3 >= words(&other).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_leaves_the_title() {
        for (title, site, others, expected) in [
            ("عودة الماء إلى البستان - صحيفة الواحة", "صحيفة الواحة", &[][..], "عودة الماء إلى البستان"),
            ("صحيفة الواحة | عودة الماء إلى البستان", "صحيفة الواحة", &[], "عودة الماء إلى البستان"),
            (
                "The boat sails again | Culture | The Lake",
                "The Lake",
                &["The boat sails again"],
                "The boat sails again",
            ),
            ("The boat sails again | The Lake", "", &[], "The boat sails again"),
            ("عودة الكتب إلى النهر | جريدة المدينة", "", &[], "عودة الكتب إلى النهر"),
            ("صحيفة الواحة - عودة الكتب إلى النهر", "", &[], "عودة الكتب إلى النهر"),
            ("عودة الكتب إلى النهر :: موقع النهر الإخباري", "", &[], "عودة الكتب إلى النهر"),
            ("بازگشت قایق‌ها به رود | روزنامه شهر", "", &[], "بازگشت قایق‌ها به رود"),
            ("Boats are back - The Town Gazette", "", &[], "Boats are back"),
            ("Лодка снова на воде - Газета города", "", &[], "Лодка снова на воде"),
            ("The boat sails again – The Lake News", "The Lake", &[], "The boat sails again"),
            ("The boat sails again - lake.example", "Lake.example", &[], "The boat sails again"),
            ("Boats | The River Post", "The River Post", &[], "Boats"),
            ("عودة الكتب | جريدة النهر", "جريدة النهر", &[], "عودة الكتب"),
            ("湖に船が戻った｜みずうみ新聞", "みずうみ新聞", &[], "湖に船が戻った"),
            ("Лодка снова на воде · Озеро", "Озеро", &[], "Лодка снова на воде"),
        ] {
            assert_eq!(without_site(title, site, others), expected, "{title}");
        }
    }

    #[test]
    fn what_belongs_to_the_headline_stays() {
        for (title, site) in [
            ("A - B", ""),
            ("One boat - two crews", "The Lake"),
            ("Water: who owns it?", "The Lake"),
            ("الماء والبستان: حكاية عودة", "صحيفة الواحة"),
            ("The Lake", "The Lake"),
            ("بيروت العاصمة - صحيفة محلية تغلق أبوابها", ""),
            ("A boat sails again - no good news", ""),
        ] {
            assert_eq!(without_site(title, site, &[]), title);
        }
    }
}
