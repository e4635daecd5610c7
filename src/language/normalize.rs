//! One normal form for comparing words: spelling variants that readers do not see are equal in it.

use super::case::lowercase;
use super::is_unspaced;
use super::tokens::may_be_unspaced;
use crate::small::chars::is_alphanumeric;
use crate::small::hash::{EMPTY, step};
use crate::small::scan::count_within;
use crate::small::text::{append_lower, beyond_ascii, single_spaced};

/// Lower case; Arabic without harakat, tanwin and tatweel, its alef and ya variants one; Arabic and Persian digits as
/// ASCII; no bidi controls; runs of white space as one space.
///
/// Variants after Lucene's Arabic normalizer, with what that leaves out (alef wasla, dagger alef, Persian letters).
pub(crate) fn normalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    normalize_into(text, &mut out);
    out
}

/// Appends the normal form of a text to what has none yet.
pub(super) fn normalize_into(text: &str, out: &mut String) {
    // Of ASCII, letters alone change.
    if text.is_ascii() && (text.bytes().all(|byte| byte.is_ascii_graphic()) || single_spaced(text) == text.len()) {
        append_lower(out, text);
        return;
    }
    // Where the characters begin that stay as they are, single spaces among them: they are copied at once.
    let mut run = 0;
    for (at, c) in text.char_indices() {
        if stays(c) || (c == ' ' && at > run && text.as_bytes()[at - 1] != b' ') {
            continue;
        }
        out.push_str(text.get(run..at).unwrap_or_default());
        run = at + c.len_utf8();
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            c if c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.extend(normal_letter(c)),
        }
    }
    out.push_str(text.get(run..).unwrap_or_default());
    if out.ends_with(' ') {
        out.pop();
    }
}

/// Are two texts one in normal form? Most differ in their first letters: nothing is copied.
pub(crate) fn is_same_normal(one: &str, other: &str) -> bool {
    normal_chars(one).eq(normal_chars(other))
}

/// Does a text in normal form begin with the normal form of another?
pub(crate) fn begins_with_normal(normal: &str, text: &str) -> bool {
    let mut rest = normal.chars();
    normal_chars(text).all(|c| rest.next() == Some(c))
}

/// A hash of a text's normal form: of its first letters, if it has more than `most`.
#[inline(never)]
pub(crate) fn normal_hash(text: &str, most: usize) -> u32 {
    let (mut hash, mut has_space) = (EMPTY, false);
    let mut left = most;
    for c in text.chars() {
        let letter = match c {
            c if stays(c) => Some(c),
            'A'..='Z' => Some(c.to_ascii_lowercase()),
            c if c.is_whitespace() => {
                has_space = hash != EMPTY;
                None
            }
            c => normal_letter(c),
        };
        let Some(letter) = letter else { continue };
        if std::mem::take(&mut has_space) {
            hash = step_letter(hash, ' ');
        }
        hash = step_letter(hash, letter);
        left -= 1;
        if left == 0 {
            break;
        }
    }
    hash
}

/// The characters of a text's normal form.
fn normal_chars(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text.chars();
    let (mut is_begun, mut has_space, mut behind_space) = (false, false, None);
    std::iter::from_fn(move || {
        if let Some(c) = behind_space.take() {
            return Some(c);
        }
        loop {
            let c = rest.next()?;
            if !stays(c) && c.is_whitespace() {
                has_space = is_begun;
            } else if let Some(c) = normal_char(c) {
                is_begun = true;
                if !std::mem::take(&mut has_space) {
                    return Some(c);
                }
                behind_space = Some(c);
                return Some(' ');
            }
        }
    })
}

/// What stands for a character in normal form; `None` where nothing does.
pub(crate) fn normal_letter(c: char) -> Option<char> {
    Some(match c {
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => return None,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => {
            return None;
        }
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '\u{2019}' | '\u{2bc}' => '\'',
        // Letters without case, in the Arabic block and beyond.
        '\u{5d0}'..='\u{109f}' => c,
        c => lowercase(c),
    })
}

/// The same, sooner for what stays.
#[inline]
pub(crate) fn normal_char(c: char) -> Option<char> {
    if stays(c) { Some(c) } else { normal_letter(c) }
}

/// Is a character in normal form already, whatever stands around it? Nearly all letters are.
#[inline]
fn stays(c: char) -> bool {
    let by_block = || matches!(c, '\u{900}'..='\u{109f}' | '\u{3041}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}');
    STAYS.get(c as usize).copied().unwrap_or_else(by_block)
}

/// The letters and digits, up to the Arabic ones, that stay. Letters with capitals: Latin, Greek, Cyrillic.
static STAYS: [bool; 0x700] = {
    let mut stays = [false; 0x700];
    let mut code = 0;
    while code < stays.len() {
        stays[code] = match code as u32 {
            0x61..=0x7a | 0xdf..=0xf6 | 0xf8..=0xff | 0x3ac..=0x3ce | 0x430..=0x45f => true,
            0x622 | 0x623 | 0x625 | 0x640 | 0x649 => false,
            0x30..=0x39 | 0x5d0..=0x5ea | 0x620..=0x64a => true,
            _ => false,
        };
        code += 1;
    }
    stays
};

fn digit(c: char, zero: char) -> char {
    char::from(b'0' + (c as u32 - zero as u32) as u8)
}

/// How many letters and digits it has.
#[inline(never)]
pub(crate) fn count_letters(text: &str) -> usize {
    let ascii = count_within(text.as_bytes(), [(b'0', b'9'), (b'A', b'Z'), (b'a', b'z')]);
    ascii + beyond_ascii(text).filter(|&c| is_alphanumeric(c)).count()
}

/// The words of a text: runs of letters, marks and digits of any script.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = boundary(text, at, true);
        at = boundary(text, start, false);
        text.get(start..at).filter(|word| !word.is_empty())
    })
}

/// Adds a letter to the hash of a word; one of ASCII as a byte is added.
#[inline]
fn step_letter(hash: u32, letter: char) -> u32 {
    (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)
}

/// A hash of each word in its normal form.
#[inline(never)]
pub(crate) fn word_hashes(text: &str) -> Vec<u32> {
    let mut hashes = Vec::with_capacity(text.len() / 6);
    // The hash of the word at hand, as far as it is read.
    let (mut hash, mut is_word) = (EMPTY, false);
    let bytes = text.as_bytes();
    let mut rest = bytes.iter();
    while let Some(&byte) = rest.next() {
        let letter = ASCII_LETTERS[usize::from(byte)];
        if letter > 0 {
            (hash, is_word) = (step(hash, letter), true);
            continue;
        }
        if !byte.is_ascii() {
            let at = bytes.len() - rest.len() - 1;
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            rest = bytes.get(at + c.len_utf8()..).unwrap_or_default().iter();
            // What has no normal form parts no word.
            let Some(c) = normal_char(c) else { continue };
            if is_of_word(c) {
                (hash, is_word) = (step_letter(hash, c), true);
                continue;
            }
        }
        if is_word {
            hashes.push(hash);
            (hash, is_word) = (EMPTY, false);
        }
    }
    hashes.extend(is_word.then_some(hash));
    hashes
}

/// The units of a text by which a phrase is found again: words, and letters of the scripts that set no spaces between
/// words.
#[derive(Default)]
pub(crate) struct Phrase {
    /// A hash of each unit in its normal form.
    pub(crate) units: Vec<u32>,
    /// How many words they are. In Chinese and Japanese two letters count as one, in Thai and its neighbors four.
    pub(crate) words: usize,
}

impl Phrase {
    #[inline(never)]
    pub(crate) fn of(text: &str) -> Self {
        if !may_be_unspaced(text) || !text.contains(is_unspaced) {
            let units = word_hashes(text);
            return Self { words: units.len(), units };
        }
        let normal = normalize(text);
        let (mut units, mut quarters) = (Vec::new(), 0);
        for word in words(&normal) {
            let mut rest = word;
            while let Some(first) = rest.chars().next() {
                let end = match is_unspaced(first) {
                    true => first.len_utf8(),
                    false => rest.find(is_unspaced).unwrap_or(rest.len()),
                };
                let (unit, behind) = rest.split_at(end);
                units.push(unit.chars().fold(EMPTY, step_letter));
                quarters += match first {
                    _ if !is_unspaced(first) => 4,
                    '\u{3000}'.. => 2,
                    _ => 1,
                };
                rest = behind;
            }
        }
        Self { units, words: quarters / 4 }
    }
}

/// Is it a letter, a mark or a digit?
#[inline]
pub(super) fn is_of_word(c: char) -> bool {
    let is_mark = || matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{200c}');
    ASCII_WORD.get(c as usize).copied().unwrap_or_else(|| is_alphanumeric(c) || is_mark())
}

static ASCII_WORD: [bool; 128] = {
    let mut table = [false; 128];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// The letters and digits of ASCII in normal form; 0 for all other bytes.
static ASCII_LETTERS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < ASCII_WORD.len() {
        table[byte] = if ASCII_WORD[byte] { (byte as u8).to_ascii_lowercase() } else { 0 };
        byte += 1;
    }
    table
};

/// Where the first character from there on is that is, or is not, part of a word; the end where none is.
#[inline(never)]
fn boundary(text: &str, mut at: usize, of_word: bool) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        if let Some(&is_part) = ASCII_WORD.get(usize::from(byte)) {
            if is_part == of_word {
                break;
            }
            at += 1;
            continue;
        }
        let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        if is_of_word(c) == of_word {
            break;
        }
        at += c.len_utf8();
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_variants_become_equal() {
        for (one, other) in [
            ("اقرأ أيضًا", "إقرا  ايضا"),
            ("الكلمـــات", "الكلمات"),
            ("٢٠٢١", "2021"),
            ("۲۰۲۱", "2021"),
            ("Mots-Clés", "mots-clés"),
            ("\u{200f}فی", "في"),
        ] {
            assert_eq!(normalize(one), normalize(other), "{one} / {other}");
        }
    }

    #[test]
    fn texts_are_compared_as_if_each_had_its_normal_form() {
        let texts = [
            "  The\u{a0} Boat \u{200b} sails\t",
            "the boat sails",
            "theboat sails",
            "قَـال  مُحمّد",
            "قال محمد",
            " \u{640} ",
            "",
        ];
        for one in texts {
            assert_eq!(normal_chars(one).collect::<String>(), normalize(one), "{one}");
            assert_eq!(normal_hash(one, usize::MAX), normal_hash(&normalize(one), usize::MAX), "{one}");
            for other in texts {
                let is_same = normalize(one) == normalize(other);
                assert_eq!(is_same_normal(one, other), is_same, "{one} / {other}");
                let begins = normalize(one).starts_with(&normalize(other));
                assert_eq!(begins_with_normal(&normalize(one), other), begins, "{one} / {other}");
                assert_eq!(normal_hash(one, usize::MAX) == normal_hash(other, usize::MAX), is_same, "{one} / {other}");
                assert!(!is_same || normal_hash(one, 3) == normal_hash(other, 3), "{one} / {other}");
            }
        }
    }

    #[test]
    fn what_stays_is_its_own_normal_form() {
        let staying: Vec<char> = ('\0'..=char::MAX).filter(|&c| stays(c)).collect();
        for &c in &staying {
            assert!(normal_letter(c) == Some(c) && !c.is_whitespace(), "{:x}", c as u32);
        }
        assert!(staying.len() > 30_000);
    }

    #[test]
    fn hashes_are_those_of_words_in_normal_form() {
        for text in ["The  boat's\tsails, again_2!", "Les bateaux: déjà «vus»", "قالَ مرحبا", ""] {
            let expected: Vec<u32> =
                words(&normalize(text)).map(|word| word.chars().fold(EMPTY, step_letter)).collect();
            assert_eq!(word_hashes(text), expected, "{text}");
        }
    }

    #[test]
    fn phrases_are_counted_in_every_script() {
        for (text, units, words) in [
            ("The boat sails again.", 4, 4),
            ("القارب يبحر مجددا", 3, 3),
            ("船又开了，大家都来。", 8, 4),
            ("JAXAの船が、また出る。", 8, 4),
            ("", 0, 0),
        ] {
            let phrase = Phrase::of(text);
            assert_eq!((phrase.units.len(), phrase.words), (units, words), "{text}");
        }
    }

    #[test]
    fn words_keep_their_marks() {
        assert_eq!(words("قالَ: «مرحبا» — l'été 2021!").collect::<Vec<_>>(), ["قالَ", "مرحبا", "l", "été", "2021"]);
    }
}
