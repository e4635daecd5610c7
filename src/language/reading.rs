//! How long a text is: its words, and the minutes that reading it takes.

use super::languages::table;
use super::normalize::is_of_word;
use crate::small::scan::AsciiWords;

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
    let (mut count, mut unspaced) = (0, 0);
    // How many of those letters the word at hand has.
    let mut word: Option<usize> = None;
    let mut rest = text;
    loop {
        if word.is_none() {
            // Sixteen bytes of ASCII at once.
            let ascii = AsciiWords::of(rest.as_bytes());
            count += ascii.ends;
            word = ascii.goes_on.then_some(0);
            rest = rest.get(ascii.bytes..).unwrap_or_default();
        }
        let Some(c) = rest.chars().next() else { break };
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        if is_of_word(c) {
            word = Some(word.unwrap_or(0) + usize::from(is_unspaced(c)));
        } else if let Some(letters) = word.take() {
            unspaced += letters;
            count += usize::from(letters == 0);
        }
    }
    let last = word.unwrap_or(1);
    (count + usize::from(last == 0), unspaced + word.unwrap_or(0))
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

    #[test]
    fn words_are_counted_as_if_each_was_cut_out() {
        const PIECES: [&str; 10] = ["a", "harbors", "2021", "lé", "水", "NHK水", "水b", ", ", "—", " "];
        let mut number = 1_u32;
        for _ in 0..3000 {
            let mut text = String::new();
            for _ in 0..30 {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                // Most are words of ASCII and spaces.
                let piece = PIECES[if number >> 28 < 3 { (number >> 16) as usize % PIECES.len() } else { 1 }];
                text.extend([piece, if number >> 24 & 3 == 0 { "" } else { " " }]);
            }
            let words = text.split(|c| !is_of_word(c)).filter(|word| !word.is_empty());
            let expected =
                words.fold((0, 0), |(count, unspaced), word| match word.chars().filter(|&c| is_unspaced(c)).count() {
                    0 => (count + 1, unspaced),
                    letters => (count, unspaced + letters),
                });
            assert_eq!(count_words(&text), expected, "{text}");
        }
    }
}
