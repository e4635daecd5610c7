//! The words of a text as they are counted: each token with its stem, by number.

use super::fold::fold_into;
use super::{Token, Vocabulary, tokens};

/// A text cut into tokens, whose stems are numbered.
#[derive(Clone, Debug, Default)]
pub(crate) struct CountedText {
    pub(crate) tokens: Vec<Token>,
    /// For each token, its word in `words`.
    pub(crate) word_of: Vec<u32>,
    /// The different words of the text.
    pub(crate) words: Vec<Word>,
    /// The different stems.
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
        let mut unique = Numbered::default();
        let mut folded = String::new();
        let word_of = tokens.iter().map(|token| {
            folded.clear();
            fold_into(token.text(text), &mut folded);
            unique.number(&folded)
        });
        let word_of = word_of.collect();
        let mut stems = Numbered::default();
        let word = |folded: &String| {
            let clitic = vocabulary.clitic(folded, &unique);
            Word {
                is_stop_word: vocabulary.is_stop_word(folded),
                is_linker: vocabulary.is_linker(folded),
                clitic,
                stem: stems.number(&vocabulary.stem(folded.get(clitic..).unwrap_or_default())),
                folded: folded.clone(),
            }
        };
        let words = unique.strings.iter().map(word).collect();
        let stems = stems.strings;
        Self { tokens, word_of, words, stems }
    }

    /// The word of a token; an empty one past the end.
    pub(crate) fn word(&self, token: usize) -> &Word {
        const NONE: &Word = &Word { folded: String::new(), stem: 0, is_stop_word: true, is_linker: false, clitic: 0 };
        self.word_of.get(token).and_then(|&word| self.words.get(word as usize)).unwrap_or(NONE)
    }
}

/// Strings by number, equal ones by the same: in the order in which they first came.
#[derive(Debug, Default)]
pub(crate) struct Numbered {
    strings: Vec<String>,
    /// An open hash table of one more than a string's number, at most half full; 0 is free.
    slots: Vec<u32>,
}

impl Numbered {
    /// The number of a string, which is new or known.
    pub(crate) fn number(&mut self, string: &str) -> u32 {
        if self.strings.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(string);
        if let Some(known) = self.slots[slot].checked_sub(1) {
            return known;
        }
        self.strings.push(string.to_owned());
        self.slots[slot] = self.strings.len() as u32;
        self.slots[slot] - 1
    }

    pub(crate) fn has(&self, string: &str) -> bool {
        !self.slots.is_empty() && self.slots[self.slot(string)] != 0
    }

    /// Where it stands, or would.
    fn slot(&self, string: &str) -> usize {
        let mask = self.slots.len() - 1;
        let hash =
            string.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut slot = (hash ^ hash >> 15) as usize & mask;
        while self.slots[slot].checked_sub(1).is_some_and(|known| self.strings[known as usize] != string) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(64)];
        for number in 0..self.strings.len() {
            let slot = self.slot(&self.strings[number]);
            self.slots[slot] = number as u32 + 1;
        }
    }
}
