//! The phrases of a text that could be its keywords, and what can be said of each without knowing any other text.

use crate::language::{CountedText, Gap, Slots, Vocabulary, Word, is_capital};

/// The most words of a phrase, linkers not counted; and with them.
const MOST_WORDS: usize = 4;
const MOST_TOKENS: usize = 6;

/// How many things are said of a phrase: see [`Phrases::features`].
pub(super) const FEATURES: usize = 20;

/// A phrase with all its occurrences.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Where it occurs, in order: its first token, and the one behind its last.
    pub(super) places: Vec<(usize, usize)>,
    /// How many words it has, linkers not counted.
    pub(super) words: usize,
    /// Does it stand in a longer phrase as often as it stands anywhere, and more than once? Then it is no phrase of its own.
    pub(super) is_fragment: bool,
    pub(super) features: [f32; FEATURES],
}

impl Candidate {
    pub(super) fn first(&self) -> (usize, usize) {
        self.places.first().copied().unwrap_or_default()
    }
}

/// A text with all that is needed to judge its phrases.
pub(super) struct Phrases<'a> {
    pub(super) source: &'a str,
    pub(super) text: &'a CountedText,
    vocabulary: &'a Vocabulary,
    /// How many tokens stand before the title.
    body: usize,
    /// For each stem, how often it occurs other than as a stop word.
    counts: Vec<u32>,
    /// For each stem, whether the title has it.
    in_title: Vec<bool>,
}

impl<'a> Phrases<'a> {
    /// `title_start` is where the title stands, at the end of `source`: it says which words matter, and is not counted again.
    pub(super) fn new(source: &'a str, text: &'a CountedText, vocabulary: &'a Vocabulary, title_start: usize) -> Self {
        let mut counts = vec![0; text.stems.len()];
        let mut in_title = vec![false; text.stems.len()];
        let body = text.tokens.partition_point(|token| token.start < title_start);
        for index in 0..text.tokens.len() {
            let word = text.word(index);
            if word.is_stop_word {
                continue;
            }
            if index >= body {
                if let Some(is_in_title) = in_title.get_mut(word.stem as usize) {
                    *is_in_title = true;
                }
            } else if let Some(count) = counts.get_mut(word.stem as usize) {
                *count += 1;
            }
        }
        Self { source, text, vocabulary, body, counts, in_title }
    }

    /// All phrases: runs of words that no stop word and no punctuation parts, in every length.
    pub(super) fn candidates(&self) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut known = Keys::default();
        for (key, place) in self.places() {
            let number = known.number(key) as usize;
            if number == candidates.len() {
                let words = self.words(place).filter(|word| !word.is_stop_word).count();
                candidates.push(Candidate { places: Vec::new(), words, is_fragment: false, features: [0.0; FEATURES] });
            }
            candidates[number].places.push(place);
        }
        let fragments = self.fragments(&candidates, &known);
        let most = self.counts.iter().copied().max().unwrap_or(1).max(1) as f32;
        for candidate in &mut candidates {
            candidate.features = self.features(candidate, most);
        }
        for index in fragments {
            if let Some(part) = candidates.get_mut(index) {
                part.is_fragment = true;
            }
        }
        candidates
    }

    fn places(&self) -> Vec<(u128, (usize, usize))> {
        let tokens = &self.text.tokens;
        let mut places = Vec::new();
        for (start, first) in tokens.iter().enumerate().take(self.body) {
            let first_word = self.text.word(start);
            if !self.may_bound(start) {
                continue;
            }
            let (mut words, mut key) = (0, 0);
            for (end, token) in tokens.iter().enumerate().take(self.body).skip(start).take(MOST_TOKENS) {
                let word = self.text.word(end);
                let goes_on = end == start || token.gap < Gap::Break && (!word.is_stop_word || word.is_linker);
                words += usize::from(!word.is_stop_word);
                key = extended(key, word);
                if !goes_on || token.is_unspaced != first.is_unspaced || words > MOST_WORDS {
                    break;
                }
                // A number alone, or at the end, is a count or a date; a letter of Chinese alone is no word.
                let is_phrase = self.may_bound(end) && !(is_number(word) && (end > start || is_number(first_word)));
                if is_phrase && !(first.is_unspaced && end == start) {
                    places.push((key, (start, end + 1)));
                }
            }
        }
        places
    }

    /// May a phrase begin or end with this token?
    fn may_bound(&self, token: usize) -> bool {
        let word = self.text.word(token);
        let is_letter = word.folded.chars().nth(1).is_none();
        let is_unspaced = self.text.tokens.get(token).is_some_and(|token| token.is_unspaced);
        !word.is_stop_word && (!is_letter || is_unspaced || is_number(word) || self.is_capital(token))
    }

    pub(super) fn is_capital(&self, token: usize) -> bool {
        let text = self.text.tokens.get(token).map_or("", |token| token.text(self.source));
        text.chars().next().is_some_and(is_capital)
    }

    fn words(&self, place: (usize, usize)) -> impl DoubleEndedIterator<Item = &Word> + Clone {
        (place.0..place.1).map(|token| self.text.word(token))
    }

    /// What equal phrases have in common.
    pub(super) fn key(&self, place: (usize, usize)) -> u128 {
        self.words(place).fold(0, extended)
    }

    /// The candidates that are fragments, by index.
    fn fragments(&self, candidates: &[Candidate], known: &Keys) -> Vec<usize> {
        let mut parts = Vec::new();
        let is_phrase = |longer: &&Candidate| longer.places.len() > 1 && !self.breaks_agreement(longer.first());
        for longer in candidates.iter().filter(is_phrase) {
            let (start, end) = longer.first();
            for from in start..end {
                for to in from + 1..=end {
                    let is_part = to - from < end - start;
                    let found = known.find(self.key((from, to)));
                    let is_no_more = |&index: &usize| {
                        candidates.get(index).is_some_and(|part| part.places.len() <= longer.places.len())
                    };
                    parts.extend(found.filter(|_| is_part).filter(is_no_more));
                }
            }
        }
        parts
    }

    fn count(&self, word: &Word) -> f32 {
        self.counts.get(word.stem as usize).copied().unwrap_or_default().max(1) as f32
    }

    fn features(&self, candidate: &Candidate, most: f32) -> [f32; FEATURES] {
        let place = candidate.first();
        let (start, _) = place;
        let length = self.body.max(1) as f32;
        let tf = candidate.places.len() as f32;
        let words = candidate.words.max(1) as f32;
        let n = if self.text.tokens.get(start).is_some_and(|token| token.is_unspaced) {
            // Two letters of Chinese are mostly one word.
            candidate.words.div_ceil(2)
        } else {
            candidate.words
        };
        let content = self.words(place).filter(|word| !word.is_stop_word);
        let flag = |is: bool| f32::from(u8::from(is));
        let share = |of: usize| of as f32 / tf;

        let letters: usize = content.clone().map(|word| word.folded.chars().count()).sum();
        let size = (letters as f32 / words - 6.0).clamp(-4.0, 6.0);
        let log_length = length.ln() - 6.0;
        let title_words = content.clone().filter(|word| self.in_title.get(word.stem as usize) == Some(&true)).count();
        let bounded = candidate.places.iter().filter(|&&place| self.is_bounded(place)).count();
        let is_name = candidate.places.iter().any(|&place| self.is_name(place));
        let counts = content.clone().map(|word| self.count(word));
        [
            flag(n == 1),
            flag(n == 3),
            flag(n > 3),
            // How often: the phrase, and its words.
            flag(tf < 2.0),
            tf / most,
            flag(n == 2) * tf.ln(),
            flag(n > 2) * tf.ln(),
            counts.map(f32::ln).sum::<f32>() / words,
            // Where.
            (1.0 + start as f32).ln(),
            flag(title_words == candidate.words),
            // What it looks like.
            flag(n == 1) * size,
            flag(n > 1) * size,
            flag(n == 1) * log_length,
            flag(n == 2) * log_length,
            flag(n == 1) * flag(is_name),
            // How it stands among its neighbours.
            share(bounded),
            flag(bounded > 0),
            flag(self.breaks_agreement(place)),
            flag(self.words(place).any(|word| word.is_stop_word || is_number(word))),
            flag(self.words(place).any(|word| self.vocabulary.is_arabic_verb(&word.folded))),
        ]
    }

    /// Is it all that stands between two boundaries?
    fn is_bounded(&self, (start, end): (usize, usize)) -> bool {
        let tokens = &self.text.tokens;
        let breaks = |token: usize| {
            let is_new = tokens.get(token).is_none_or(|token| token.gap >= Gap::Break);
            token == 0 || is_new || self.breaks_agreement((token - 1, token + 1))
        };
        let before = breaks(start) || self.text.word(start - 1).is_stop_word;
        before && (breaks(end) || self.text.word(end).is_stop_word)
    }

    /// Is it written with capitals, and not because a sentence begins?
    fn is_name(&self, (start, end): (usize, usize)) -> bool {
        let begins = self.text.tokens.get(start).is_some_and(|token| token.gap == Gap::Sentence);
        !begins && (start..end).all(|token| self.is_capital(token) || self.text.word(token).is_stop_word)
    }

    /// Arabic: does a word with the article stand before one without? They belong to different phrases.
    fn breaks_agreement(&self, (start, end): (usize, usize)) -> bool {
        let is_definite = |token: usize| self.vocabulary.is_definite(&self.text.word(token).folded);
        (start + 1..end)
            .any(|token| !self.text.word(token).is_stop_word && is_definite(token - 1) && !is_definite(token))
    }
}

/// Keys by number, in the order in which they first came.
#[derive(Default)]
struct Keys {
    keys: Vec<u128>,
    slots: Slots,
}

impl Keys {
    /// The number of a key, which is new or known.
    fn number(&mut self, key: u128) -> u32 {
        let Self { keys, slots } = self;
        slots.make_room(keys.len(), |number| hash(keys[number as usize]));
        let slot = slots.find(hash(key), |number| keys[number as usize] == key);
        slots.number(slot).unwrap_or_else(|| {
            keys.push(key);
            slots.fill(slot, keys.len() as u32 - 1)
        })
    }

    fn find(&self, key: u128) -> Option<usize> {
        let slot = self.slots.find(hash(key), |number| self.keys[number as usize] == key);
        self.slots.number(slot).map(|number| number as usize)
    }
}

fn hash(key: u128) -> u32 {
    ((key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// The key of a phrase that goes on with `word`: the numbers of its stems. A text as long as is read has fewer than a million
/// stems, and a phrase has six words at most, so that all of them fit.
fn extended(key: u128, word: &Word) -> u128 {
    const BITS: u32 = u128::BITS / MOST_TOKENS as u32;
    key << BITS | u128::from(word.stem + 1)
}

fn is_number(word: &Word) -> bool {
    word.folded.starts_with(|c: char| c.is_ascii_digit())
}
