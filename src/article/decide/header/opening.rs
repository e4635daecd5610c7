//! The words in front of the names in a byline.

use crate::language::{bylines, lowercase, normal_letter, normalize};
use crate::small::chars::is_alphabetic;
use crate::small::text::{has_mark, is_word_of, word_count};

/// Words of everyday use that people are called, too: `Per Olsson`, `Na Li`.
const GIVEN_NAMES: &str = "per na di de van";

/// Openings that are words of everyday use: what follows one may be a journey (`Von Hamburg nach München`), or what
/// somebody wrote («كتب التاريخ صفحة جديدة»). Surnames begin with the first of them.
const IN_SURNAMES: &str = "de di von van af av na per";
const EVERYDAY: &str = "از كتب كتبت اعداد";

/// Openings that name a kind of text as well: «تقرير: البطالة في أعلى مستوى» is a headline.
const KINDS: &str = "از كتب كتبت اعداد تحقيق ترجمه ترجمة تغطية تقرير حوار خاص رصد متابعة نص گزارش یادداشت";

/// Marks that stand between the words and the names.
const MARKS: &str = ":：/／=＝";

/// `By Jane Doe` → `Jane Doe`.
pub(super) fn strip_opening(line: &str) -> Option<&str> {
    // Most lines are told by their first character that they begin with nothing of the kind.
    let first = First::of(line)?;
    let opened = bylines::OPENINGS.iter().filter(|opening| first.may_begin(opening)).find_map(|opening| {
        let words = opening.trim_end_matches(is_behind_words);
        let names = behind(behind_words(line, words)?, opening.strip_prefix(words)?)?;
        let is_name = is_word_of(GIVEN_NAMES, words) && names.starts_with(char::is_uppercase) && word_count(names) == 1;
        (!is_name).then_some(names)
    });
    // A label of two words begins as one of one word does.
    let is_told = opened.is_some_and(|names| !names.contains([':', '：']));
    let double = if is_told { None } else { behind_double_label(line).or_else(|| behind_gendered_label(line)) };
    double.or(opened)
}

/// What stands behind a label that tells of two things: `Text und Fotos: Ann Lee`, «متابعة وتصوير: رامي سعد».
fn behind_double_label(line: &str) -> Option<&str> {
    const MAX_WORDS: usize = 2;
    let (label, names) = line.split_once([':', '：'])?;
    let (first, more) = label.trim().split_once(' ').filter(|(_, more)| word_count(more) <= MAX_WORDS)?;
    let is_and = |and: &&str| more.starts_with(and.trim_start());
    let is_letter = |row: &&str| more.starts_with(|c| row.starts_with(c));
    let is_joined = bylines::AND.iter().any(is_and) || bylines::JOINING.iter().any(is_letter);
    let is_word = |opening: &&str| behind_words(first, opening.trim_end_matches(is_behind_words)) == Some("");
    (is_joined && bylines::OPENINGS.iter().any(is_word)).then(|| names.trim())
}

/// What stands behind a label that tells of women and men: `Autor*innen: Ann Lee`, «الكاتب/ة: رامي سعد».
fn behind_gendered_label(line: &str) -> Option<&str> {
    const MAX_LETTERS: usize = 8;
    let (label, rest) = line.split_once(['/', '*', ':', '_', '(', '·'])?;
    let (ending, names) = rest.split_once([':', '：'])?;
    let ending = ending.trim_end_matches(')');
    let is_ending = (1..=MAX_LETTERS).contains(&ending.chars().count()) && ending.chars().all(is_alphabetic);
    (is_ending && is_label(label)).then(|| names.trim())
}

/// Is a word a label, behind which a mark stands elsewhere?
pub(super) fn is_label(word: &str) -> bool {
    let is_it = |opening: &&str| {
        opening.trim_end().ends_with(is_mark)
            && behind_words(word, opening.trim_end_matches(is_behind_words)) == Some("")
    };
    bylines::OPENINGS.iter().any(is_it)
}

/// The same where no surname may begin so (`De Niro`, `Von Trier`). In front of a whole name, `Von` opens a byline.
pub(super) fn strip_label(line: &str) -> Option<&str> {
    let first = line.split(' ').next().unwrap_or_default();
    let is_german = |names: &str| first == "Von" && word_count(names) > 1 && !names.contains(',');
    strip_opening(line).filter(|names| !is_word_of(IN_SURNAMES, &normalize(first)) || is_german(names))
}

/// Are the words in front of the names, as they stand in a line, of everyday use? A mark behind them makes a label.
pub(super) fn is_everyday(words: &str) -> bool {
    let normal = normalize(words);
    is_word_of(IN_SURNAMES, &normal) || is_word_of(EVERYDAY, &normal)
}

/// May the words in front of the names be something else, with a mark behind them or without?
pub(super) fn is_of_many_meanings(words: &str) -> bool {
    let words = normalize(words);
    KINDS.split(' ').any(|kind| normalize(kind) == words.trim_end_matches(is_behind_words))
}

/// What stands behind the words of an opening, which ends in these characters: in a space, where names may follow at
/// once; in a mark, where the words are a label, which no space alone parts from the names.
fn behind<'n>(rest: &'n str, ending: &str) -> Option<&'n str> {
    let is_label = ending.contains(is_mark);
    let marked = rest.trim_start();
    // A path is `News / World`, a label `News: …`.
    let is_path = is_label && marked.len() < rest.len() && marked.starts_with('/');
    if marked.starts_with(is_mark) && !is_path {
        return Some(marked.trim_start_matches(is_mark).trim());
    }
    let is_parted = ending.is_empty() || !is_label && rest.starts_with(' ');
    is_parted.then(|| marked.trim_end())
}

/// What stands behind some words at the start of a text, in any spelling: with vowel signs, lengthened, in capitals.
fn behind_words<'n>(text: &'n str, words: &str) -> Option<&'n str> {
    if !First::of(text).is_some_and(|first| first.may_begin(words)) {
        return None;
    }
    let mut letters = text.char_indices().filter(|&(_, c)| !is_sign(c));
    let end = letters.nth(words.chars().count()).map_or(text.len(), |(at, _)| at);
    let (head, rest) = text.split_at_checked(end)?;
    // Of ASCII letters no spelling differs but by case.
    let is_same = match head.is_ascii() && words.is_ascii() {
        true => head.eq_ignore_ascii_case(words),
        false => normalize(head) == normalize(words),
    };
    is_same.then_some(rest)
}

/// The first character of a text, in lower case, and an Arabic letter in normal form.
struct First {
    lower: char,
    /// The first byte of it in UTF-8.
    byte: u8,
    letter: Option<char>,
}

impl First {
    fn of(text: &str) -> Option<Self> {
        let first = text.chars().next()?;
        let lower = lowercase(first);
        let byte = *lower.encode_utf8(&mut [0; 4]).as_bytes().first()?;
        Some(Self { lower, byte, letter: normal_letter(first).filter(|_| is_arabic(first)) })
    }

    /// May a text that begins so begin with these words, in any spelling? One byte tells of most that they begin with
    /// another letter.
    #[inline(always)]
    fn may_begin(&self, words: &str) -> bool {
        let is_near = |byte: u8| byte == self.byte || is_arabic_byte(byte) && is_arabic_byte(self.byte);
        words.bytes().next().is_some_and(is_near) && self.begins(words)
    }

    /// The same by the whole character. What has no normal form may begin with any.
    #[inline(never)]
    fn begins(&self, words: &str) -> bool {
        let Some(known) = words.chars().next() else { return false };
        let is_variant = || self.letter.is_none() || normal_letter(known) == self.letter;
        self.lower == known || is_arabic(self.lower) && is_arabic(known) && is_variant()
    }
}

fn is_mark(c: char) -> bool {
    has_mark(MARKS, c)
}

fn is_behind_words(c: char) -> bool {
    c == ' ' || is_mark(c)
}

/// Letters whose spelling variants are one in normal form.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

/// Is it the first byte of one of them in UTF-8?
fn is_arabic_byte(byte: u8) -> bool {
    matches!(byte, 0xd8..=0xdb)
}

/// A vowel sign of Arabic, or what lengthens a word.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64b}'..='\u{65f}')
}
