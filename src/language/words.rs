//! The words of a text as they are counted: each token with its stem, by number.

use super::{Token, Vocabulary, fold, tokens};
use crate::sort::order;

/// A text cut into tokens, whose stems are numbered.
#[derive(Clone, Debug, Default)]
pub(crate) struct CountedText {
    pub(crate) tokens: Vec<Token>,
    /// For each token, its word in `words`.
    pub(crate) word_of: Vec<u32>,
    /// The different words of the text.
    pub(crate) words: Vec<Word>,
    /// The different stems, sorted.
    pub(crate) stems: Vec<String>,
}

/// A word as it is matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) folded: String,
    /// Its place in the text's stems.
    pub(crate) stem: u32,
    pub(crate) is_stop_word: bool,
    pub(crate) is_linker: bool,
    /// Bytes of `folded` that are a particle written as one with the word, and no part of it: the و of والكتاب.
    pub(crate) clitic: usize,
}

impl CountedText {
    pub(crate) fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        let tokens = tokens(text);
        let folded: Vec<String> = tokens.iter().map(|token| fold(token.text(text))).collect();
        let (word_of, unique) = number(&folded);
        let mut words: Vec<Word> = Vec::with_capacity(unique.len());
        let mut stems = Vec::with_capacity(unique.len());
        for word in &unique {
            let clitic = vocabulary.clitic(word, &unique);
            stems.push(vocabulary.stem(word.get(clitic..).unwrap_or_default()));
            words.push(Word {
                is_stop_word: vocabulary.is_stop_word(word),
                is_linker: vocabulary.is_linker(word),
                clitic,
                ..Word::default()
            });
        }
        let (stem_of, stems) = number(&stems);
        for ((word, folded), stem) in words.iter_mut().zip(unique).zip(stem_of) {
            word.folded = folded;
            word.stem = stem;
        }
        Self { tokens, word_of, words, stems }
    }

    /// The word of a token; an empty one past the end.
    pub(crate) fn word(&self, token: usize) -> &Word {
        const NONE: &Word = &Word { folded: String::new(), stem: 0, is_stop_word: true, is_linker: false, clitic: 0 };
        self.word_of.get(token).and_then(|&word| self.words.get(word as usize)).unwrap_or(NONE)
    }
}

/// Numbers equal strings alike: the number of each, and the strings by number, sorted.
fn number(strings: &[String]) -> (Vec<u32>, Vec<String>) {
    let at = |index: u32| strings.get(index as usize).map_or("", String::as_str);
    let order = order(strings.len(), &|one, other| strings[one].cmp(&strings[other]));
    let mut numbers = vec![0; strings.len()];
    let mut unique: Vec<String> = Vec::new();
    for index in order {
        if unique.last().is_none_or(|last| last != at(index)) {
            unique.push(at(index).to_owned());
        }
        if let Some(number) = numbers.get_mut(index as usize) {
            *number = unique.len() as u32 - 1;
        }
    }
    (numbers, unique)
}
