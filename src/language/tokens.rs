//! A text cut into words, with what stands between them: enough to tell phrases from neighbors.

use crate::small::scan::{ascii_letters, has_within};

/// One word of a text, or one letter of a script that writes no spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it stands in the text, in bytes.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Is it one letter of a text without spaces between words (Chinese, Japanese, Thai)?
    pub(crate) is_unspaced: bool,
    /// The gap between it and the token before.
    pub(crate) gap: Gap,
}

impl Token {
    #[inline]
    pub(crate) fn text<'a>(&self, source: &'a str) -> &'a str {
        source.get(self.start..self.end).unwrap_or_default()
    }
}

/// Stands before each word of a script without spaces where the host has told them. No text has it: it is no character.
pub(crate) const SEAM: char = '\u{fdd0}';

/// The gap between two tokens, by the strongest mark in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    Nothing,
    /// Spaces: a phrase goes on.
    Space,
    /// As in `l'été`, `Ankara'da`, `today's`.
    Apostrophe,
    /// A comma, a bracket, a quotation mark: no phrase goes on.
    Break,
    /// The end of a sentence or of a line.
    Sentence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
    Unspaced,
    /// A vowel or tone sign of a script without spaces: part of the letter before.
    Sign,
    /// Formatting controls: as if not there.
    Control,
    /// Where a word begins in a text without spaces, if somebody who knows has marked it.
    Seam,
    /// What may stand inside a word: `. , ' - " &` and their kin.
    Inner,
    Other(Gap),
}

/// The first `most` bytes of a text, or fewer: no character is cut.
pub(crate) fn beginning(text: &str, most: usize) -> &str {
    let cut = (0..=most.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
    text.get(..cut.unwrap_or(0)).unwrap_or_default()
}

/// The tokens of `text`, in order.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(text.len() / 6);
    let mut gap = Gap::Sentence;
    let mut last = Kind::Control;
    // Is the last token a word that a seam begins?
    let mut is_seamed = false;
    let mut end = 0;
    while let Some(c) = char_at(text, end) {
        let at = end;
        let kind = kind_of(c);
        // Letters in a row are one piece.
        end = if matches!(kind, Kind::Letter) { end_of_letters(text, at) } else { at + c.len_utf8() };
        let goes_on = gap == Gap::Nothing && !out.is_empty();
        match kind {
            Kind::Letter | Kind::Digit if goes_on && !matches!(last, Kind::Unspaced) => extend(&mut out, end),
            Kind::Sign if goes_on => extend(&mut out, end),
            Kind::Unspaced if goes_on && is_seamed && !matches!(last, Kind::Seam) => extend(&mut out, end),
            Kind::Letter | Kind::Digit | Kind::Unspaced | Kind::Sign => {
                is_seamed = matches!(last, Kind::Seam);
                let is_unspaced = matches!(kind, Kind::Unspaced | Kind::Sign) && !is_seamed;
                out.push(Token { start: at, end, is_unspaced, gap });
                gap = Gap::Nothing;
                // Behind a word mostly stands a space.
                if text.as_bytes().get(end) == Some(&b' ') {
                    (end, gap, last) = (end + 1, Gap::Space, Kind::Other(Gap::Space));
                    continue;
                }
            }
            Kind::Control => continue,
            Kind::Seam => {}
            Kind::Inner => {
                let next = char_at(text, end).map_or(Kind::Control, kind_of);
                let is_between = goes_on && matches!(next, Kind::Letter | Kind::Digit);
                let word = out.last().map_or("", |token| token.text(text));
                match inner_gap(c, word, last, next, is_between) {
                    Gap::Nothing => extend(&mut out, end),
                    // The dot of `U.S.` belongs to the word.
                    Gap::Space if c == '.' && goes_on && word.contains('.') => {
                        extend(&mut out, end);
                        gap = Gap::Space;
                    }
                    found => gap = gap.max(found),
                }
                continue;
            }
            Kind::Other(found) => gap = gap.max(found),
        }
        last = kind;
    }
    out
}

/// The character at a place of a text.
#[inline]
fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(char::from(byte)) } else { text.get(at..)?.chars().next() }
}

/// Where the letters end that stand at a place of a text.
#[inline]
fn end_of_letters(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let end = at + ascii_letters(bytes.get(at..).unwrap_or_default());
    // Behind letters of ASCII mostly stands a space.
    if bytes.get(end).is_none_or(u8::is_ascii) { end } else { end_of_other_letters(text, end) }
}

fn end_of_other_letters(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find(|c| !matches!(kind_of(c), Kind::Letter)).map_or(text.len(), |end| at + end)
}

fn extend(out: &mut [Token], end: usize) {
    if let Some(token) = out.last_mut() {
        token.end = end;
    }
}

/// What a character that may stand inside a word is here. `word` is what came before it.
fn inner_gap(c: char, word: &str, last: Kind, next: Kind, is_between: bool) -> Gap {
    let is_number = is_between && last == Kind::Digit && next == Kind::Digit;
    // Looked at where it counts alone: a word of a million characters, `1,1,1`, has as many places to look back from.
    let is_after_initial = || last == Kind::Letter && is_initial(word.rsplit('.').next().unwrap_or_default());
    match c {
        '.' if is_number => Gap::Nothing,
        '.' if is_after_initial() => {
            // `U.S`, then `U.S.` and the initial of a name, `George W. Bush`.
            if is_between { Gap::Nothing } else { Gap::Space }
        }
        '.' => Gap::Sentence,
        ',' if is_number => Gap::Nothing,
        ',' => Gap::Break,
        '-' | '\u{2010}' | '\u{2011}' | '&' | '\u{b7}' if is_between => Gap::Nothing,
        '-' | '\u{2010}' | '\u{2011}' | '&' | '\u{b7}' => Gap::Break,
        // Cyrillic, Hebrew and Arabic have it inside words; a quotation mark between Hebrew letters marks an acronym.
        '"' | '\'' | '\u{2019}' | '\u{2bc}' if is_between => {
            let is_inside = word.chars().next_back().is_some_and(|c| c >= '\u{400}');
            match c {
                _ if is_inside => Gap::Nothing,
                '"' => Gap::Break,
                _ => Gap::Apostrophe,
            }
        }
        _ => Gap::Break,
    }
}

/// One letter that is no small one; Arabic too shortens `دكتور` to `د.`.
fn is_initial(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|c| !c.is_ascii_lowercase()) && letters.next().is_none()
}

/// Is it a letter of a script that writes no spaces between words?
pub(crate) fn is_unspaced(c: char) -> bool {
    kind_of(c) == Kind::Unspaced
}

/// May a text have one? They begin with Thai, whose letters and all behind them are told by their first byte;
/// quotation marks and dashes, which begin with 0xe2, are not taken for any.
#[inline(never)]
pub(super) fn may_be_unspaced(text: &str) -> bool {
    has_within(text.as_bytes(), [(0xe0, 0xe1), (0xe3, 0xff)])
}

/// By blocks of Unicode, since the exact tables would weigh more than all languages here: past ASCII, whatever is no
/// punctuation and no symbol is a letter.
#[inline]
fn kind_of(c: char) -> Kind {
    KINDS.get(c as usize).copied().unwrap_or_else(|| match c {
        // Most characters beyond: Chinese ones.
        '\u{4e00}'..='\u{9fff}' => Kind::Unspaced,
        _ => kind_by_block(c as u32),
    })
}

/// The kinds of the first characters, up to the Arabic ones.
static KINDS: [Kind; 0x700] = {
    let mut kinds = [Kind::Control; 0x700];
    let mut code = 0;
    while code < kinds.len() {
        kinds[code] = kind_by_block(code as u32);
        code += 1;
    }
    kinds
};

const fn kind_by_block(code: u32) -> Kind {
    match code {
        0x30..=0x39 | 0x660..=0x669 | 0x6f0..=0x6f9 => Kind::Digit,
        0x41..=0x5a | 0x61..=0x7a | 0xaa | 0xb5 | 0xba => Kind::Letter,
        0x22 | 0x26 | 0x27 | 0x2c..=0x2e | 0xb7 | 0x2bc | 0x2010 | 0x2011 | 0x2019 => Kind::Inner,
        0x09 | 0x20 | 0x5f | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x202f | 0x205f | 0x3000 => Kind::Other(Gap::Space),
        // Line ends; `! ?` and the full stops of the other scripts.
        0x0a..=0x0d
        | 0x85
        | 0x2028
        | 0x2029
        | 0x21
        | 0x3f
        | 0x61f
        | 0x6d4
        | 0x964
        | 0x965
        | 0x2026
        | 0x203c..=0x203d => Kind::Other(Gap::Sentence),
        0x589 | 0x1362 | 0x3002 | 0xff01 | 0xff0e | 0xff1f | 0xff61 => Kind::Other(Gap::Sentence),
        0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff => Kind::Control,
        0x00..=0xbf | 0xd7 | 0xf7 | 0x55a..=0x55f | 0x5be | 0x5c0 | 0x5c3 | 0x60c | 0x61b | 0x66a..=0x66d => {
            Kind::Other(Gap::Break)
        }
        0x2012..=0x2bff | 0x2e00..=0x2e7f | 0x3001..=0x3004 | 0x3008..=0x3020 | 0x30fb | 0xfd3e | 0xfd3f => {
            Kind::Other(Gap::Break)
        }
        0xfdd0 => Kind::Seam,
        0xe000..=0xf8ff | 0xfe10..=0xfe6f | 0xff02..=0xff0f | 0xff1a..=0xff20 | 0xff3b..=0xff40 | 0xff5b..=0xff65 => {
            Kind::Other(Gap::Break)
        }
        0x1f000..=0x1ffff | 0xe0000.. | 0xe2f | 0xe46 | 0xe5a | 0xe5b | 0x104a..=0x104f | 0x17d4..=0x17da => {
            Kind::Other(Gap::Break)
        }
        0xe31 | 0xe34..=0xe3a | 0xe47..=0xe4e | 0xeb1 | 0xeb4..=0xebc | 0xec8..=0xecd => Kind::Sign,
        0x102b..=0x103e | 0x17b4..=0x17d3 | 0x3099 | 0x309a => Kind::Sign,
        0xe01..=0xedf | 0x1000..=0x109f | 0x1780..=0x17dd => Kind::Unspaced,
        0x3041..=0x309f | 0x3005..=0x3007 | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff => {
            Kind::Unspaced
        }
        _ => Kind::Letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.text(text)).collect()
    }

    #[test]
    fn words_of_every_script() {
        for (name, text, expected) in [
            ("marks stay", "قالَ: «مرحبا»", vec!["قالَ", "مرحبا"]),
            ("elision", "l'été d’Ivoire", vec!["l", "été", "d", "Ivoire"]),
            ("possessive", "Anton's plan", vec!["Anton", "s", "plan"]),
            ("hyphens inside, dashes not", "Noyal-sur-Vilaine - 3–4", vec!["Noyal-sur-Vilaine", "3", "4"]),
            ("abbreviations", "the U.S. army. George W. Bush", vec!["the", "U.S.", "army", "George", "W", "Bush"]),
            ("numbers", "1,200.50 and 3.5, 4", vec!["1,200.50", "and", "3.5", "4"]),
            ("Ukrainian apostrophe", "об'єкт", vec!["об'єкт"]),
            ("Hebrew acronym", "צה\"ל \"שלום\"", vec!["צה\"ל", "שלום"]),
            ("half space", "کتاب\u{200c}ها", vec!["کتاب\u{200c}ها"]),
            ("hashtag", "#جائزة_الشعر", vec!["جائزة", "الشعر"]),
            ("Chinese letters", "北京NHK大学。", vec!["北", "京", "NHK", "大", "学"]),
            ("Thai letters with their signs", "น้ำที่", vec!["น้", "ำ", "ที่"]),
            (
                "words that the host has told",
                "\u{fdd0}北京\u{fdd0}大学。\u{fdd0}น้ำ\u{fdd0}ที่",
                vec!["北京", "大学", "น้ำ", "ที่"],
            ),
            ("Japanese loanword", "東京タワー", vec!["東", "京", "タワー"]),
            ("Hindi", "हिन्दी समाचार।", vec!["हिन्दी", "समाचार"]),
            ("emoji", "goal⚽️win🎉", vec!["goal", "win"]),
        ] {
            assert_eq!(shown(text), expected, "{name}");
        }
    }

    #[test]
    fn gaps_say_where_a_phrase_ends() {
        let gaps = |text| tokens(text).iter().map(|token| token.gap).collect::<Vec<_>>();
        use Gap::{Apostrophe, Break, Nothing, Sentence, Space};
        for (text, expected) in [
            ("a b, c. d", vec![Sentence, Space, Break, Sentence]),
            ("l'été", vec![Sentence, Apostrophe]),
            ("George W. Bush", vec![Sentence, Space, Space]),
            ("قال: نعم؟ لا", vec![Sentence, Break, Sentence]),
            ("东京NHK", vec![Sentence, Nothing, Nothing]),
        ] {
            assert_eq!(gaps(text), expected, "{text}");
        }
    }

    /// If a character looked back over its word, this would take hours.
    #[test]
    fn one_word_may_be_as_long_as_the_text() {
        for piece in ["1,", "1.", "a-", "a&", "ב\"", "ب\u{2019}", "\u{fb01}'", "A.", "а·"] {
            let word = piece.repeat(1_000_000);
            assert!(tokens(&word).len() <= 1_000_000, "{piece}");
        }
        assert_eq!(tokens(&"1,".repeat(1_000_000)).len(), 1);
    }

    #[test]
    fn tokens_stand_in_order_and_apart() {
        let text = "a'b\"c.d-e&f..g''h U.S.A.F. 1.2.3,4, ی\u{200c}\u{200f}ک --x-- 'tis e\u{301}";
        let mut end = 0;
        for token in tokens(text) {
            assert!(token.start >= end && token.end > token.start && text.get(token.start..token.end).is_some());
            end = token.end;
        }
    }
}
