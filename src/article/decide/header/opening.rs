//! The words in front of the names in a byline.

use std::sync::OnceLock;

use crate::language::{bylines, is_same_normal, lowercase, normal_letter, normalize};
use crate::small::chars::is_alphabetic;
use crate::small::sort::sort_by_key;
use crate::small::text::{has_mark, is_word_of, word_count};

/// Words of everyday use that people are called, too: `Per Olsson`, `Na Li`.
const GIVEN_NAMES: &str = "per na di de van";

/// Openings that are words of everyday use: what follows one may be a journey (`Von Hamburg nach München`), or what
/// somebody wrote («كتب التاريخ صفحة جديدة»). Surnames begin with the first of them.
const IN_SURNAMES: &str = "de di von van af av na per";
const EVERYDAY: &str = "از من كتب كتبت اعداد";

/// Openings that name a kind of text as well: «تقرير: البطالة في أعلى مستوى» is a headline.
const KINDS: &str = "از كتب كتبت اعداد تحقيق ترجمه ترجمة تغطية تقرير حوار خاص رصد متابعة نص گزارش یادداشت";

/// Those that are nouns, and one that is a preposition: behind them a name is told by a first name alone.
const NOUNS: &str = "من تحقيق تغطية تقرير حوار خاص رصد متابعة نص گزارش یادداشت گفت‌وگو رپورٹ כתבה \
    haber words story interview röportaj интервью texte text";

/// Marks that stand between the words and the names.
const MARKS: &str = ":：/／=＝";

/// The words in front of the names, and what stands behind them in their list.
#[derive(Clone, Copy)]
struct Opening {
    /// What they begin with, by [`letter`], and what stands behind that, by [`second`].
    first: char,
    second: Option<char>,
    words: &'static str,
    ending: &'static str,
}

impl Opening {
    fn of(line: &'static str) -> Option<Self> {
        let words = line.trim_end_matches(is_behind_words);
        let first = words.chars().next()?;
        // They are written small: a capital would begin nothing.
        let first = if is_arabic(first) { letter(first)? } else { first };
        Some(Self { first, second: second(words), words, ending: line.strip_prefix(words)? })
    }

    /// Is it a label, behind which a mark stands?
    fn is_label(&self) -> bool {
        self.ending.contains(is_mark)
    }

    /// Is it all that a text says?
    fn is_all_of(&self, text: &str) -> bool {
        behind_words(text, self.words) == Some("")
    }
}

/// The openings that a text may begin with, in any spelling, in the order of their list: by its first two letters.
fn openings_of(text: &str) -> impl Iterator<Item = &'static Opening> {
    static BY_LETTER: OnceLock<Vec<Opening>> = OnceLock::new();
    let all = BY_LETTER.get_or_init(|| {
        let mut all: Vec<Opening> = bylines::OPENINGS.iter().filter_map(|line| Opening::of(line)).collect();
        sort_by_key(&mut all, |opening| u64::from(u32::from(opening.first)));
        all
    });
    let first = text.chars().next().unwrap_or_default();
    // A sign without a normal form may stand in front of any letter of Arabic.
    let (from, to) = letter(first).map_or(('\u{600}', '\u{6ff}'), |letter| (letter, letter));
    let start = all.partition_point(|opening| opening.first < from);
    let end = all.partition_point(|opening| opening.first <= to);
    let second = second(text);
    let may_be = move |opening: &&Opening| second.is_none() || opening.second.is_none() || opening.second == second;
    all.get(start..end).unwrap_or_default().iter().filter(may_be)
}

/// The character behind the first one in normal form, where both have one, and it is no white space.
fn second(text: &str) -> Option<char> {
    let mut letters = text.chars().filter(|&c| !is_sign(c));
    letters.next().and_then(letter)?;
    letters.next().filter(|c| !c.is_whitespace()).and_then(normal_letter)
}

/// A letter in lower case, one of Arabic in normal form, where it has any.
fn letter(c: char) -> Option<char> {
    if is_arabic(c) { normal_letter(c) } else { Some(lowercase(c)) }
}

/// `By Jane Doe` → `Jane Doe`.
pub(super) fn strip_opening(line: &str) -> Option<&str> {
    // Labels of two things begin with an opening, too.
    let mut openings = openings_of(line).peekable();
    openings.peek()?;
    let opened = openings.find_map(|opening| {
        let names = behind(behind_words(line, opening.words)?, opening)?;
        let is_given = is_word_of(GIVEN_NAMES, opening.words);
        let is_name = is_given && names.starts_with(char::is_uppercase) && word_count(names) == 1;
        (!is_name).then_some(names)
    });
    // A label of two words begins as one of one word does.
    let is_told = opened.is_some_and(|names| !names.contains([':', '：']));
    let double = if is_told { None } else { behind_double_label(line).or_else(|| behind_gendered_label(line)) };
    double.or(opened)
}

/// Are some words an opening and nothing else, with that end behind them?
pub(super) fn is_opening_before(words: &str, end: &str) -> bool {
    openings_of(words).next().is_some() && strip_opening(&[words, end].concat()).is_some_and(str::is_empty)
}

/// What stands behind a label that tells of two things: `Text und Fotos: Ann Lee`, «متابعة وتصوير: رامي سعد».
fn behind_double_label(line: &str) -> Option<&str> {
    const MAX_WORDS: usize = 2;
    let (label, names) = line.split_once([':', '：'])?;
    let (first, more) = label.trim().split_once(' ').filter(|(_, more)| word_count(more) <= MAX_WORDS)?;
    let is_and = |and: &&str| more.starts_with(and.trim_start());
    let is_letter = |row: &&str| more.starts_with(|c| row.starts_with(c));
    let is_joined = bylines::AND.iter().any(is_and) || bylines::JOINING.iter().any(is_letter);
    (is_joined && openings_of(first).any(|opening| opening.is_all_of(first))).then(|| names.trim())
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
    openings_of(word).any(|opening| opening.is_label() && opening.is_all_of(word))
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

/// Do the words in front of the names name a kind of text, behind which its topic may stand?
pub(super) fn is_kind(words: &str) -> bool {
    static KNOWN: OnceLock<Vec<String>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| NOUNS.split(' ').map(normalize).collect());
    let words = normalize(words);
    known.iter().any(|noun| noun == words.trim_end_matches(is_behind_words))
}

/// What stands behind the words of an opening, which ends in a space, where names may follow at once; in a mark, where
/// the words are a label, which no space alone parts from the names.
fn behind<'n>(rest: &'n str, opening: &Opening) -> Option<&'n str> {
    let is_label = opening.is_label();
    let marked = rest.trim_start();
    // A path is `News / World`, a label `News: …`.
    let is_path = is_label && marked.len() < rest.len() && marked.starts_with('/');
    if marked.starts_with(is_mark) && !is_path {
        return Some(marked.trim_start_matches(is_mark).trim());
    }
    let is_parted = opening.ending.is_empty() || !is_label && rest.starts_with(' ');
    is_parted.then(|| marked.trim_end())
}

/// What stands behind some words at the start of a text, in any spelling: with vowel signs, lengthened, in capitals.
/// The text begins with their first letter.
fn behind_words<'n>(text: &'n str, words: &str) -> Option<&'n str> {
    // Of ASCII letters no spelling differs but by case.
    if words.is_ascii()
        && let Some((head, rest)) = text.split_at_checked(words.len())
        && head.is_ascii()
        && !rest.starts_with(is_sign)
    {
        return head.eq_ignore_ascii_case(words).then_some(rest);
    }
    let mut letters = text.char_indices().filter(|&(_, c)| !is_sign(c));
    let end = letters.nth(words.chars().count()).map_or(text.len(), |(at, _)| at);
    let (head, rest) = text.split_at_checked(end)?;
    is_same_normal(head, words).then_some(rest)
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

/// A vowel sign of Arabic, or what lengthens a word.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64b}'..='\u{65f}')
}
