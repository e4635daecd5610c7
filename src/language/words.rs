//! The words of a text as they are counted: each token with its stem, by number.

use super::fold::fold_into;
use super::{Numbered, Strings, Token, Vocabulary, tokens};

/// A text cut into tokens, whose stems are numbered.
#[derive(Clone, Debug, Default)]
pub(crate) struct CountedText {
    pub(crate) tokens: Vec<Token>,
    /// For each token, its word in `words`.
    pub(crate) word_of: Vec<u32>,
    /// The different words of the text.
    pub(crate) words: Vec<Word>,
    /// The different stems.
    pub(crate) stems: Strings,
}

/// A word as it is matched, and what its folded form tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its place in the text's stems.
    pub(crate) stem: u32,
    /// How many letters it has.
    pub(crate) letters: u32,
    pub(crate) is_stop_word: bool,
    pub(crate) is_linker: bool,
    pub(crate) is_page_word: bool,
    pub(crate) is_number: bool,
    /// Has it the Arabic article?
    pub(crate) is_definite: bool,
    /// Does it look like an Arabic verb?
    pub(crate) is_verb: bool,
    /// Bytes of it that are a particle written as one with the word, and no part of it: the و of والكتاب.
    pub(crate) clitic: usize,
}

impl CountedText {
    pub(crate) fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        let tokens = tokens(text);
        let mut unique = Numbered::default();
        let mut folded = String::new();
        let word_of = tokens.iter().map(|token| {
            folded.clear();
            fold_into(token.text(text), &mut folded);
            unique.number(&folded)
        });
        let word_of = word_of.collect();
        let mut stems = Numbered::default();
        let word = |folded: &str| {
            let clitic = vocabulary.clitic(folded, &unique);
            let is_stop_word = vocabulary.is_stop_word(folded);
            Word {
                stem: stems.number(&vocabulary.stem(folded.get(clitic..).unwrap_or_default())),
                letters: folded.chars().count() as u32,
                is_stop_word,
                is_linker: is_stop_word && vocabulary.is_linker(folded),
                is_page_word: vocabulary.is_page_word(folded),
                is_number: folded.starts_with(|c: char| c.is_ascii_digit()),
                is_definite: vocabulary.is_definite(folded),
                is_verb: vocabulary.is_arabic_verb(folded),
                clitic,
            }
        };
        let words = unique.strings().iter().map(word).collect();
        Self { tokens, word_of, words, stems: stems.into_strings() }
    }

    /// The word of a token; an empty one past the end.
    pub(crate) fn word(&self, token: usize) -> Word {
        let word = self.word_of.get(token).and_then(|&word| self.words.get(word as usize));
        word.copied().unwrap_or(Word { is_stop_word: true, ..Word::default() })
    }
}
