//! The words of a text as they are counted: each token with its stem, by number.

use super::fold::fold_into;
use super::{Strings, Token, Vocabulary, tokens};
use crate::small::hash::fnv;

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
        let words = unique.strings.iter().map(word).collect();
        Self { tokens, word_of, words, stems: stems.strings }
    }

    /// The word of a token; an empty one past the end.
    pub(crate) fn word(&self, token: usize) -> Word {
        let word = self.word_of.get(token).and_then(|&word| self.words.get(word as usize));
        word.copied().unwrap_or(Word { is_stop_word: true, ..Word::default() })
    }
}

/// Strings by number, equal ones by the same: in the order in which they first came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbered {
    strings: Strings,
    /// The hash of each.
    hashes: Vec<u32>,
    slots: Slots,
}

impl Numbered {
    /// The number of a string, which is new or known.
    pub(crate) fn number(&mut self, string: &str) -> u32 {
        let hash = fnv(string.as_bytes());
        let Self { strings, hashes, slots } = self;
        slots.make_room(hashes.len(), |number| hashes[number as usize]);
        let slot = slots.find(hash, |number| hashes[number as usize] == hash && strings.get(number as usize) == string);
        slots.number(slot).unwrap_or_else(|| {
            strings.push(string);
            hashes.push(hash);
            slots.fill(slot, hashes.len() as u32 - 1)
        })
    }

    pub(crate) fn strings(&self) -> &Strings {
        &self.strings
    }

    pub(crate) fn has(&self, string: &str) -> bool {
        let slot = self.slots.find(fnv(string.as_bytes()), |number| self.strings.get(number as usize) == string);
        self.slots.number(slot).is_some()
    }
}

/// An open hash table of numbers, which stand for things that are kept elsewhere. At most half full: a free slot is
/// always found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slots(Vec<u32>);

impl Slots {
    /// Makes room for one more thing than there are. `hash` is that of a thing.
    pub(crate) fn make_room(&mut self, count: usize, hash: impl Fn(u32) -> u32) {
        if count * 2 < self.0.len() {
            return;
        }
        self.0 = vec![0; (self.0.len() * 2).max(256)];
        for number in 0..count as u32 {
            let slot = self.find(hash(number), |_| false);
            self.fill(slot, number);
        }
    }

    /// The slot of the thing that `is_it`, or the free one where it would stand.
    pub(crate) fn find(&self, hash: u32, is_it: impl Fn(u32) -> bool) -> usize {
        let mask = self.0.len().wrapping_sub(1);
        let mut slot = (hash ^ hash >> 15) as usize & mask;
        while self.number(slot).is_some_and(|number| !is_it(number)) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The number in a slot.
    pub(crate) fn number(&self, slot: usize) -> Option<u32> {
        self.0.get(slot)?.checked_sub(1)
    }

    /// Puts a number into a free slot.
    pub(crate) fn fill(&mut self, slot: usize, number: u32) -> u32 {
        if let Some(free) = self.0.get_mut(slot) {
            *free = number + 1;
        }
        number
    }
}
