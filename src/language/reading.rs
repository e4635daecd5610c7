//! How long a text is: its words, and the minutes that reading it takes.

use super::languages::table;
use super::normalize::is_of_word;
use crate::small::scan::{Runs, ascii_runs};

/// Words a minute, by language: means of adults who read aloud texts of equal content.
///
/// Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New International Reading Speed
/// Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012), table 2.
static SPEEDS: &[(&str, usize)] = table!((&str, usize), ("", 0), |language| match language.words_per_minute {
    Some(speed) => Some((language.tag, speed)),
    None => None,
});

/// The mean of their seventeen languages, for all others.
const ANY_SPEED: usize = 184;

/// Letters a minute, where letters count as words: of Chinese, and of Japanese. Same source.
const CHINESE_SPEED: usize = 255;
const JAPANESE_SPEED: usize = 357;

/// The words of a text, and the minutes it takes to read, rounded up. Each letter of a script that writes no spaces is
/// a word.
pub(crate) fn length(text: &str, lang: &str) -> (usize, usize) {
    let (count, unspaced) = count_words(text);
    let primary = lang.split('-').next().unwrap_or_default();
    let speed = SPEEDS.iter().find(|(known, _)| *known == primary).map_or(ANY_SPEED, |(_, speed)| *speed);
    let of_letters = if primary == "ja" { JAPANESE_SPEED } else { CHINESE_SPEED };
    let minutes = count as f32 / speed as f32 + unspaced as f32 / of_letters as f32;
    (count + unspaced, minutes.ceil() as usize)
}

/// How many words have no letters of a script without spaces, and how many such letters there are.
fn count_words(text: &str) -> (usize, usize) {
    let mut words = Words::default();
    let mut rest = text;
    while !rest.is_empty() {
        let runs = rest.as_bytes().first_chunk().and_then(ascii_runs);
        let length = match runs {
            Some(runs) => words.add_runs(runs),
            None => words.add_chars(rest),
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    words.end();
    (words.count, words.unspaced)
}

/// The words of a text so far.
#[derive(Debug, Default)]
struct Words {
    count: usize,
    unspaced: usize,
    /// How many letters of a script without spaces the word at hand has.
    at_hand: Option<usize>,
}

impl Words {
    fn end(&mut self) {
        if let Some(letters) = self.at_hand.take() {
            self.unspaced += letters;
            self.count += usize::from(letters == 0);
        }
    }

    /// Adds sixteen bytes of ASCII, in which there are those words.
    fn add_runs(&mut self, runs: Runs) -> usize {
        let Runs { mut count, from_start, to_end } = runs;
        if from_start && self.at_hand.is_some() {
            count -= 1;
            if count == 0 && to_end {
                return 16;
            }
        }
        self.end();
        if to_end {
            count -= 1;
            self.at_hand = Some(0);
        }
        self.count += count;
        16
    }

    /// Adds the characters that begin in the next sixteen bytes, and gives their length.
    fn add_chars(&mut self, text: &str) -> usize {
        let mut length = 0;
        for c in text.chars() {
            if is_of_word(c) {
                self.at_hand = Some(self.at_hand.unwrap_or(0) + usize::from(is_unspaced(c)));
            } else {
                self.end();
            }
            length += c.len_utf8();
            if length >= 16 {
                break;
            }
        }
        length
    }
}

/// Chinese, Japanese, Thai, Lao, Burmese, Khmer.
fn is_unspaced(c: char) -> bool {
    c >= '\u{e01}'
        && matches!(
            c,
            '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
                | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_by_chunks_as_by_characters() {
        const PIECES: [&str; 8] = ["a", "word", " ", ", ", "é", "水", "كلمة", "0123456789abcdef"];
        let mut number = 3_u32;
        for _ in 0..3000 {
            let mut text = String::new();
            for _ in 0..12 {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(PIECES[(number >> 20) as usize % PIECES.len()]);
            }
            let mut words = Words::default();
            for c in text.chars() {
                words.add_chars(c.encode_utf8(&mut [0; 4]));
            }
            words.end();
            assert_eq!(count_words(&text), (words.count, words.unspaced), "{text}");
        }
    }

    #[test]
    fn minutes_depend_on_the_language() {
        for (word, count, lang, expected) in [
            ("كلمة ", 138, "ar", (138, 1)),
            ("كلمة ", 139, "ar-EG", (139, 2)),
            ("word ", 228, "en", (228, 1)),
            ("slovo ", 185, "cs", (185, 2)),
            ("水", 255, "zh-Hans", (255, 1)),
            ("水", 358, "ja", (358, 2)),
            ("NHK ", 2, "ja", (2, 1)),
            ("", 1, "", (0, 0)),
            ("l'été, c\u{327}a", 1, "fr", (4, 1)),
            ("«水NHK» 2021 ", 1, "ja", (2, 1)),
            ("水 word", 1, "en", (2, 1)),
            ("— ", 3, "en", (0, 0)),
        ] {
            assert_eq!(length(&word.repeat(count), lang), expected, "{word} {lang}");
        }
    }
}
