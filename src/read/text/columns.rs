//! The width of text in columns, by which a typewriter, a terminal and a mail program wrap lines.

use crate::small::text::char_count;

/// The width of a text. East Asian letters take two columns, marks that stand on other letters and invisible characters
/// take none (Unicode Standard Annex #11).
#[inline(never)]
pub(crate) fn columns(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars().map(width).sum()
}

/// The same, and the number of characters.
pub(super) fn columns_and_chars(text: &str) -> (usize, usize) {
    let columns = columns(text);
    // No character beyond ASCII has as many columns as bytes.
    if columns == text.len() { (columns, columns) } else { (columns, char_count(text)) }
}

fn width(c: char) -> usize {
    match c {
        ' '..='\u{2ff}' => 1,
        _ if is_mark(c) => 0,
        _ if is_wide(c) => 2,
        _ => 1,
    }
}

/// Characters without a width of their own: vowel signs and other marks of the scripts that newspapers are set in,
/// joiners and directional controls.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || is_indic_mark(c)
}

/// The nine Indic scripts have blocks of 128 code points each, and the same signs at the same places of them.
fn is_indic_mark(c: char) -> bool {
    let place = (c as u32) & 0x7f;
    matches!(c, '\u{900}'..='\u{d7f}')
        && matches!(place, 0x00..=0x02 | 0x3a | 0x3c | 0x41..=0x48 | 0x4d | 0x51..=0x57 | 0x62..=0x63)
}

/// Wide and full-width letters.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{33ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{a000}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}')
}

/// Letters of scripts that set no spaces between words, so that a line may end behind any of them: Chinese, Japanese,
/// Thai, Lao, Burmese, Khmer. Korean sets spaces.
pub(crate) fn is_unspaced(c: char) -> bool {
    c >= '\u{e00}'
        && (matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
            || (is_wide(c)
                && !matches!(c, '\u{1100}'..='\u{115f}' | '\u{ac00}'..='\u{d7a3}' | '\u{1f300}'..='\u{1faff}')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_take_the_columns_that_a_terminal_gives_them() {
        for (name, text, expected) in [
            ("ASCII", "ab c", 4),
            ("Arabic with its vowels", "كَتَبَ", 3),
            ("Chinese", "水利。", 6),
            ("Korean", "마을 물", 7),
            ("Thai with its vowels", "น้ำ", 2),
            ("Hindi with its vowel signs", "खुलीं", 3),
            ("combining accents", "e\u{301}", 1),
            ("directional marks", "\u{200f}ab\u{200e}", 2),
        ] {
            assert_eq!(columns(text), expected, "{name}");
        }
    }

    #[test]
    fn only_scripts_without_spaces_are_unspaced() {
        for (c, expected) in [('水', true), ('カ', true), ('ก', true), ('마', false), ('a', false), ('م', false)]
        {
            assert_eq!(is_unspaced(c), expected, "{c}");
        }
    }
}
