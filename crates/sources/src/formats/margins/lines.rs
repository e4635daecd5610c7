//! What a line of a wire is: the headline again, a byline, a note to editors, a sign-off, a copyright line.

use crate::source::KnownMetadata;
use crate::text::{filled, is_alphabetic, is_alphanumeric};

/// Names of agencies that sign their texts, as letters alone in lower case.
const AGENCIES: &[&str] = &[
    "aa",
    "aap",
    "adnkronos",
    "afp",
    "agerpres",
    "agi",
    "ana",
    "anadolu",
    "ani",
    "anp",
    "ansa",
    "antara",
    "ap",
    "apa",
    "aps",
    "ats",
    "azertac",
    "belga",
    "bernama",
    "bna",
    "bss",
    "bta",
    "cna",
    "cns",
    "cp",
    "ctk",
    "ddp",
    "dpa",
    "efe",
    "elta",
    "epd",
    "europapress",
    "hina",
    "ians",
    "ina",
    "interfax",
    "irna",
    "isna",
    "itar",
    "jana",
    "jiji",
    "kna",
    "kuna",
    "kyodo",
    "lusa",
    "map",
    "mena",
    "mti",
    "nna",
    "notimex",
    "ntb",
    "pa",
    "pap",
    "petra",
    "pna",
    "pti",
    "qna",
    "reuters",
    "ria",
    "ritzau",
    "rtv",
    "saba",
    "sana",
    "sda",
    "sid",
    "spa",
    "sputnik",
    "sta",
    "stt",
    "suna",
    "tanjug",
    "tap",
    "tasr",
    "tass",
    "telam",
    "tt",
    "ukrinform",
    "una",
    "uni",
    "unian",
    "upi",
    "vna",
    "wafa",
    "wam",
    "xinhua",
    "yonhap",
    "واس",
    "وام",
    "قنا",
    "كونا",
    "بترا",
    "بنا",
    "سونا",
    "وفا",
    "وات",
    "سانا",
    "سبأ",
    "أ",
    "ش",
    "新华社",
    "共同",
];

/// Words that end a text.
const ENDS: &[&str] = &[
    "end",
    "ends",
    "ende",
    "enditem",
    "fin",
    "fine",
    "fim",
    "final",
    "schluss",
    "slut",
    "loppu",
    "einde",
    "kraj",
    "koniec",
    "kraj",
    "konec",
    "more",
    "mehr",
    "nnnn",
    "30",
    "0",
    "النهاية",
    "انتهى",
    "انتهي",
    "完",
    "конец",
    "τέλος",
    "son",
    "bitti",
];

/// Beginnings of notes to editors, in lower case.
const NOTES: &[&str] = &[
    "eds:",
    "eds.:",
    "eds note",
    "ed:",
    "editors:",
    "attention editors",
    "attn editors",
    "attention - ",
    "note to editors:",
    "(eds",
    "(adds",
    "(updates",
    "(recasts",
    "(refiles",
    "(rewrites",
    "(repeats",
    "(attn",
    "(attention",
    "(note to editors",
    "ndlr:",
    "(ndlr",
    "hinweis an die redaktion",
    "redaktioneller hinweis",
    "achtung redaktion",
    "nota a los redactores",
    "nota para los editores",
    "ملاحظة للمحررين",
    "تنويه للمحررين",
    "ملحوظة للمحررين",
];
/// Beginnings of notes of what was corrected.
const CORRECTIONS: &[&str] = &["(corrects", "(correction", "correction:", "(rectifie", "berichtigung:", "(corrige"];

/// The letters and digits of a text, those of ASCII in lower case: for telling that two texts say the same.
pub(in crate::formats) fn letters(text: &str) -> String {
    letters_in(text).collect()
}

fn letters_in(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| is_alphanumeric(c)).map(|c| c.to_ascii_lowercase())
}

/// The same words, whatever the case, the white space and the signs between them. Most texts differ at their first.
pub(in crate::formats) fn is_same_text(one: &str, other: &str) -> bool {
    letters_in(one).next().is_some() && letters_in(one).eq(letters_in(other))
}

fn is_same(text: &str, other: Option<&String>) -> bool {
    other.is_some_and(|other| is_same_text(text, other))
}

fn begins(text: &str, beginnings: &[&str]) -> bool {
    beginnings
        .iter()
        .any(|beginning| text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning)))
}

/// Is it something that stands before a text? What is new of it is known then.
pub(super) fn is_before(text: &str, known: &mut KnownMetadata) -> bool {
    let is_known = |part: &str| {
        [&known.title, &known.kicker, &known.byline, &known.dateline]
            .into_iter()
            .any(|line| is_same(part, line.as_ref()))
    };
    let parts: Vec<_> = text.split('|').collect();
    if is_known(text) || (parts.len() > 1 && parts.iter().filter(|part| is_known(part)).count() > 1) {
        return true;
    }
    let is_sentence = text.ends_with(['.', '。', '؟', '?', '!']);
    if !is_sentence && is_same(text, known.subtitle.as_ref()) {
        return true;
    }
    if known.byline.is_none() && is_byline(text) {
        known.byline = filled(text);
        return true;
    }
    is_note(text, known)
}

/// Is it something that stands behind a text?
pub(super) fn is_after(text: &str, known: &mut KnownMetadata) -> bool {
    if is_copyright(text) {
        known.copyright = known.copyright.take().or_else(|| filled(text));
        return true;
    }
    is_sign_off(text, known.provider.as_deref()) || is_note(text, known)
}

fn is_note(text: &str, known: &mut KnownMetadata) -> bool {
    // Words with spaces between their letters are marks for desks: `N e w : …`.
    let is_spaced = text.split(' ').take(4).filter(|word| word.chars().count() == 1).count() == 4
        && text.chars().filter(|&c| is_alphabetic(c)).take(21).count() > 20;
    let list = if begins(text, CORRECTIONS) {
        &mut known.corrections
    } else if is_spaced || begins(text, NOTES) {
        &mut known.notes
    } else {
        return false;
    };
    list.extend(filled(text));
    true
}

fn is_copyright(text: &str) -> bool {
    text.chars().count() < 400 && begins(text, &["©", "(c) ", "copyright ", "copyright:", "copyright©", "حقوق النشر"])
}

/// Is it the mark by which a desk ends a text: `ENDS`, `AFP sn`, `hh/ph/ts`, `/ritzau/`?
fn is_sign_off(text: &str, provider: Option<&str>) -> bool {
    if !text.contains(is_alphanumeric) {
        return true;
    }
    if text.chars().count() > 60 {
        return false;
    }
    let words: Vec<_> = text.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty()).collect();
    let length = |word: &&str| word.chars().count();
    let Some((first, rest)) = words.split_first().filter(|_| words.len() <= 10) else { return false };
    let is_agency = |word: &str| {
        let word = letters(word);
        AGENCIES.contains(&&*word) || provider.is_some_and(|provider| letters(provider) == word)
    };
    let is_in_slashes = text.contains('/');
    let is_marked = is_in_slashes || text.starts_with(['(', '[', '-', '=', '/', '#']);
    let are_initials = |words: &[&str], most: usize| words.iter().all(|word| length(word) <= most);
    let is_end = ENDS.contains(&&*letters(first));
    // `(end) ab.cd`
    if is_end && (rest.is_empty() || (is_marked && are_initials(rest, 5))) {
        return true;
    }
    if text.split(' ').count() == 1 && text.contains('@') && words.len() < 6 {
        return true;
    }
    let is_sentence = text.trim_end().ends_with(['.', '!', '?', ':', '؟']) && !is_marked;
    if is_sentence {
        return false;
    }
    // `==Kyodo`, `EFE ab/cd`, `dpa ab yyzz c1`
    let is_signed = is_agency(first) || words.last().is_some_and(|last| is_agency(last));
    let others = words.iter().filter(|word| !is_agency(word));
    if is_signed && others.clone().all(|word| length(word) <= 4) && words.len() <= 6 {
        return true;
    }
    if provider.is_some_and(|provider| letters(provider) == letters(text)) {
        return true;
    }
    // `ab/cd/efg`, and Arabic initials one by one.
    let has_letter = words.iter().any(|word| word.contains(is_alphabetic));
    let is_short = |word: &&str| length(word) <= 2 && word.contains(is_alphabetic);
    let is_code = |word: &&str| length(word) <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    (is_in_slashes && !crate::text::contains(text, "://") && words.len() > 1 && are_initials(&words, 4) && has_letter)
        || (words.len() > 1 && words.iter().all(|word| is_short(word) || is_code(word)) && has_letter)
}

/// Are they initials of a desk and no name: `ab/cd`, `abc`?
pub(in crate::formats) fn is_initials(byline: &str) -> bool {
    let words = byline.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty());
    let is_one = !byline.trim().contains(char::is_whitespace) && byline.is_ascii();
    let is_lower = byline.chars().all(|c| !c.is_uppercase());
    words.clone().all(|word| word.chars().count() <= 4)
        && ((byline.contains('/') && words.count() > 1) || (is_one && (is_lower || byline.len() <= 3)))
}

/// Is a second headline the slug: in capitals where the headline is not?
pub(in crate::formats) fn is_slug(line: &str, title: &str) -> bool {
    let is_lower = |text: &str| text.contains(char::is_lowercase);
    line.contains(char::is_uppercase) && !is_lower(line) && is_lower(title) && line.split_whitespace().count() < 6
}

/// Words by which a byline begins, as letters in lower case.
const BY: &[&str] = &["by", "von", "par", "por", "di", "da", "door", "av", "af", "przez", "od", "बाय"];
const BY_ARABIC: &[&str] = &["بقلم", "كتب", "كتبت", "كتبها", "تقرير", "إعداد", "تحرير"];

fn starts_as_byline(text: &str) -> bool {
    let first = text.split(|c: char| !is_alphanumeric(c)).next().unwrap_or_default();
    BY.contains(&&*first.to_ascii_lowercase()) || BY_ARABIC.contains(&first)
}

/// `By Huda Salem`, but no sentence that begins with such a word.
pub(in crate::formats) fn is_byline(text: &str) -> bool {
    starts_as_byline(text) && is_name_line(text)
}

/// Is it a line of names, and no sentence?
pub(in crate::formats) fn is_name_line(text: &str) -> bool {
    if text.chars().count() > 120 {
        return false;
    }
    let words: Vec<_> = text.split_whitespace().collect();
    if text.ends_with(['.', '!', '?', '؟']) && words.len() > 4 {
        return false;
    }
    let has_case = |word: &&str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_lowercase());
    let is_named = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let cased: Vec<_> = words.iter().filter(|word| has_case(word) && word.chars().count() > 3).collect();
    let named = cased.iter().filter(|word| is_named(word)).count();
    // Two names, or one with its office; in scripts without case, words are all that can be counted.
    if cased.is_empty() { words.len() <= 8 } else { words.len() <= 14 && named * 3 >= cased.len() * 2 }
}
