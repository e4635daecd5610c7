//! The form in which words are matched: coarser than [`normalize()`](super::normalize()), and never shown to anybody.
//!
//! Accents go, because capitals, hurried writers and foreign keyboards leave them out; letters that Arabic, Persian and
//! Urdu keyboards encode differently become one. Sources: Unicode's decompositions; for Arabic, Lucene's normalizer
//! with what that leaves out (alef wasla, dagger alef, hamza on its carriers, presentation forms, Persian letters,
//! digits).

use super::case::lowercase;

/// What U+00DF to U+017F come to: the letter under the accent. Upper case stands for two letters, see [`DOUBLE`].
const LATIN: &[u8; 161] = b"SaaaaaaAceeeeiiiidnoooooxouuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
    lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

const DOUBLE: &[(u8, &str)] = &[(b'A', "ae"), (b'T', "th"), (b'S', "ss"), (b'I', "ij"), (b'O', "oe")];

/// What the presentation forms U+FE80 to U+FEF4 come to, in order; the number says how many forms each letter has.
const PRESENTATION: &[(&str, u32)] = &[
    ("ء", 1),
    ("اا", 2),
    ("ء", 2),
    ("ا", 2),
    ("ء", 4),
    ("ا", 2),
    ("ب", 4),
    ("ه", 2),
    ("تثجحخ", 4),
    ("دذرز", 2),
    ("سشصضطظعغفقكلمنه", 4),
    ("وي", 2),
    ("ي", 4),
];

/// The folded form of `word`.
pub(crate) fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

/// Appends the folded form of `word`.
pub(crate) fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        if let Some(folded) = out.get_mut(start..) {
            folded.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars() {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            fold_char(c, out);
        }
    }
}

fn fold_char(c: char, out: &mut String) {
    let c = lowercase(c);
    let code = c as u32;
    match code {
        0xd7 => out.push('x'),
        0xdf..=0x17f => {
            let base = LATIN.get((code - 0xdf) as usize).copied().unwrap_or_default();
            match DOUBLE.iter().find(|(letter, _)| *letter == base) {
                Some((_, two)) => out.push_str(two),
                None => out.push(char::from(base)),
            }
        }
        0x1a1 => out.push('o'),
        0x1b0 => out.push('u'),
        0x219 => out.push('s'),
        0x21b => out.push('t'),
        // Combining accents; Hebrew points; Arabic marks and tatweel; the dot below of Indic scripts; bidi and joining
        // controls.
        0x300..=0x36f | 0x591..=0x5bd | 0x5bf..=0x5c7 | 0x5f3 | 0x5f4 => {}
        0x610..=0x61a | 0x640 | 0x64b..=0x65f | 0x670 | 0x6d6..=0x6dc | 0x6df..=0x6ed | 0x93c => {}
        0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0xfe00..=0xfe0f | 0xfeff => {}
        0x390..=0x3ce => out.push(greek_letter(c)),
        0x450 | 0x451 => out.push('е'),
        0x491 => out.push('г'),
        // Hebrew letters in the form they have inside a word.
        0x5da | 0x5dd | 0x5df | 0x5e3 | 0x5e5 => out.extend(char::from_u32(code + 1)),
        // Most letters of Arabic are written one way.
        0x627 | 0x628 | 0x62a..=0x63f | 0x641..=0x648 | 0x64a => out.push(c),
        0x622..=0x6d5 => out.push(digit(code).unwrap_or_else(|| arabic_letter(c))),
        0x901 => out.push('\u{902}'),
        0x958..=0x95f => out.extend("कखगजडढफय".chars().nth((code - 0x958) as usize)),
        0xfb50..=0xfefc => presentation_form(code, out),
        0xff01..=0xff5e => out.extend(char::from_u32(code - 0xff01 + 0x21).map(|c| c.to_ascii_lowercase())),
        _ => out.push(digit(code).unwrap_or(c)),
    }
}

/// The letter under the accent of a Greek one.
fn greek_letter(c: char) -> char {
    match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        _ => c,
    }
}

/// The one that stands for a letter of Arabic script that is written in several ways.
fn arabic_letter(c: char) -> char {
    match c {
        'آ' | 'أ' | 'ٱ' | 'إ' => 'ا',
        'ؤ' | 'ئ' => 'ء',
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' | 'ۂ' | 'ۃ' => 'ه',
        'ى' | 'ې' | 'ی' | 'ے' | 'ۓ' => 'ي',
        'ک' | 'ڪ' | 'ګ' => 'ك',
        _ => c,
    }
}

/// The digits of Arabic, Persian and the Indic scripts and Thai as ASCII.
fn digit(code: u32) -> Option<char> {
    const ZEROS: &[u32] = &[0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];
    let zero = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// Letters of old Arabic encodings, which carry their shape in the word.
fn presentation_form(code: u32, out: &mut String) {
    match code {
        0xfb56..=0xfb59 => out.push('پ'),
        0xfb7a..=0xfb7d => out.push('چ'),
        0xfb8a | 0xfb8b => out.push('ژ'),
        0xfb8e..=0xfb91 => out.push('ك'),
        0xfb92..=0xfb95 => out.push('گ'),
        0xfba6..=0xfbad => out.push('ه'),
        0xfbae..=0xfbb1 | 0xfbfc..=0xfbff => out.push('ي'),
        0xfef5..=0xfefc => out.push_str("لا"),
        0xfe80..=0xfef4 => {
            let mut start = 0xfe80;
            for (letters, forms) in PRESENTATION {
                for letter in letters.chars() {
                    start += forms;
                    if code < start {
                        out.push(letter);
                        return;
                    }
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_of_one_word_become_equal() {
        for (name, one, other) in [
            ("hamza on alef, harakat", "أَكَّدَ", "اكد"),
            ("ta marbuta and ha", "المدرسة", "المدرسه"),
            ("alef maqsura and ya", "مستشفى", "مستشفي"),
            ("hamza on either carrier", "مسؤول", "مسئول"),
            ("tatweel", "الـوقف", "الوقف"),
            ("Persian letters", "کتابی", "كتابي"),
            ("Urdu ye and he", "ہے", "هي"),
            ("Persian half space", "کتاب\u{200c}ها", "کتابها"),
            ("presentation forms", "ﻣﺪﺭﺳﺔ", "مدرسة"),
            ("lam-alef ligature", "ﻼ", "لا"),
            ("digits", "٢٠۲۱", "2021"),
            ("Hebrew points and final letters", "שָׁלוֹם", "שלומ"),
            ("gershayim", "צה״ל", "צהל"),
            ("io", "Ёлка", "елка"),
            ("Cyrillic capitals", "ЇЖАК", "їжак"),
            ("Ukrainian ge", "Ґанок", "ганок"),
            ("Greek accents and final sigma", "Λόγος", "λογοσ"),
            ("French accents", "ÉLYSÉE", "elysee"),
            ("decomposed accents", "e\u{301}lyse\u{301}e", "élysée"),
            ("German sharp s", "Straße", "STRASSE"),
            ("German capital sharp s", "STRAẞE", "strasse"),
            ("Armenian capitals", "ԵՐԵՎԱՆ", "երեվան"),
            ("Georgian capitals", "ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"),
            ("Turkish letters", "İğne ılık", "igne ilik"),
            ("Polish letters", "Łódź", "lodz"),
            ("Romanian comma below", "Ștefan", "stefan"),
            ("Vietnamese capitals", "VIỆT", "việt"),
            ("Devanagari dot below", "क़लम", "कलम"),
            ("full width", "ＮＨＫ", "nhk"),
        ] {
            assert_eq!(fold(one), fold(other), "{name}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for code in (0xc0..0x1ffff).filter_map(char::from_u32) {
            let once = fold(&code.to_string());
            assert_eq!(fold(&once), once, "{:x}", code as u32);
        }
    }
}
