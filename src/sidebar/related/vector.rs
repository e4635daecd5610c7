//! A document as a sparse vector: how much of each stem is in it.

use crate::language::{CountedText, Gap, Token, Vocabulary, fold, is_capital};
use crate::sidebar::ranking::{KEYWORD_WEIGHT, LEAD_WEIGHT, TEXT_WEIGHT, TITLE_WEIGHT};
use crate::small::hash::fnv;
use crate::small::sort::{sort, sort_by};

/// How much the words of each field count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FieldWeights {
    pub(crate) title: f32,
    pub(crate) lead: f32,
    pub(crate) text: f32,
    pub(crate) keywords: f32,
}

impl Default for FieldWeights {
    fn default() -> Self {
        Self { title: TITLE_WEIGHT, lead: LEAD_WEIGHT, text: TEXT_WEIGHT, keywords: KEYWORD_WEIGHT }
    }
}

/// How much of a text is read, in bytes.
const MOST_READ: usize = 100_000;

/// The most terms of a vector, the weightiest first: what is left out says nothing about what an article is about.
pub(super) const MOST_TERMS: usize = 256;

/// How much two words in a row count, beside each of them: a name is more than its parts.
const PAIR: f32 = 1.0;

/// A story says at its start what it is about: how much more a word counts there, and how many bytes on that is a third of it.
const START: f32 = 1.0;
const START_LENGTH: f32 = 400.0;

/// How much more a word counts in a headline that is only the beginning of a text, and how many bytes that is.
const HEADLINE: f32 = 1.0;
const HEADLINE_LENGTH: usize = 118;

/// How much more a name counts, where capitals tell names: two stories of one place and one person are one story more often than two of one
/// subject.
const NAME: f32 = 1.6;

/// What is left of a word that the page says, and not its story.
const PAGE_WORD: f32 = 0.1;

/// The weight of a term, in steps: fine enough that two that differ in the text differ here, and one byte long.
const STEPS: f32 = 32.0;

/// How many times as much as far below a word counts `at` so many bytes from the start.
fn prominence(at: usize, headline: usize) -> f32 {
    1.0 + START * (-(at as f32) / START_LENGTH).exp() + if at < headline { HEADLINE } else { 0.0 }
}

/// Terms by their hash, sorted, with their weights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Vector {
    pub(super) terms: Vec<(u32, u8)>,
    /// How much longer the vector was before its lightest terms went, in hundredths past 1.
    pub(super) cut: u8,
}

impl Vector {
    /// Of terms that are left of a vector.
    pub(super) fn of(mut terms: Vec<(u32, u8)>, before: f32) -> Self {
        let longer = before / length(terms.iter().map(|&(_, weight)| weight)).max(1.0);
        sort(&mut terms);
        Self { terms, cut: ((longer - 1.0) * 100.0).clamp(0.0, 255.0) as u8 }
    }

    /// How many times as long it was.
    pub(super) fn longer(&self) -> f32 {
        1.0 + f32::from(self.cut) / 100.0
    }

    /// Its length as it was, no matter how rare its terms are.
    pub(super) fn whole_length(&self) -> f32 {
        length(self.terms.iter().map(|&(_, weight)| weight)) * self.longer()
    }
}

fn length(weights: impl Iterator<Item = u8>) -> f32 {
    weights.map(|weight| f32::from(weight).powi(2)).sum::<f32>().sqrt()
}

/// Collects the terms of a document, field by field.
#[derive(Debug, Default)]
pub(super) struct Collector {
    /// Hash, weight, and the order in which it was met.
    found: Vec<(u32, f32)>,
    /// Where wanted: for each hash, the word as the text has it.
    surfaces: Option<Vec<(u32, String)>>,
}

impl Collector {
    /// Keeps the words too, for [`surfaces`](Self::finish).
    pub(super) fn with_surfaces() -> Self {
        Self { found: Vec::new(), surfaces: Some(Vec::new()) }
    }

    pub(super) fn add(&mut self, text: &str, weight: f32, vocabulary: &Vocabulary) {
        self.add_headed(text, 0, weight, vocabulary);
    }

    /// Adds a text that begins with its headline, which no field of its own has.
    pub(super) fn add_untitled(&mut self, text: &str, weight: f32, vocabulary: &Vocabulary) {
        self.add_headed(text, HEADLINE_LENGTH, weight, vocabulary);
    }

    fn add_headed(&mut self, text: &str, headline: usize, weight: f32, vocabulary: &Vocabulary) {
        let text = crate::language::beginning(text, MOST_READ);
        let counted = CountedText::new(text, vocabulary);
        let names_have_capitals = vocabulary.names_have_capitals();
        let mut before: Option<Token> = None;
        let mut last_stem = "";
        for (at, &token) in counted.tokens.iter().enumerate() {
            let surface = token.text(text);
            let mut weight = weight * prominence(token.start, headline);
            if token.is_unspaced {
                // One letter of Chinese is no word; two are, mostly.
                let pair = before.filter(|last| last.end == token.start);
                if let Some(pair) = pair.and_then(|last| text.get(last.start..token.end)) {
                    self.push(hash(&fold(pair)), pair, weight);
                }
                before = Some(token);
                continue;
            }
            let word = counted.word(at);
            if word.is_stop_word || word.letters < 2 {
                continue;
            }
            if word.is_page_word {
                weight *= PAGE_WORD;
            }
            if names_have_capitals && token.gap != Gap::Sentence && surface.chars().next().is_some_and(is_capital) {
                weight *= NAME;
            }
            let stem = counted.stems.get(word.stem as usize);
            self.push(hash(stem), surface, weight);
            if !last_stem.is_empty() {
                self.found.push((hash(&[last_stem, " ", stem].concat()), PAIR * weight));
            }
            last_stem = stem;
        }
    }

    fn push(&mut self, hash: u32, surface: &str, weight: f32) {
        self.found.push((hash, weight));
        if let Some(surfaces) = &mut self.surfaces {
            surfaces.push((hash, surface.to_owned()));
        }
    }

    /// The vector, and the first word of each term, sorted, where words were kept.
    pub(super) fn finish(self) -> (Vector, Vec<(u32, String)>) {
        // A stable order of equal terms is an order of sums: the same text gives the same vector.
        let mut found = self.found;
        sort_by(&mut found, |one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
        let mut sums: Vec<(u32, f32)> = Vec::new();
        for (hash, weight) in found {
            match sums.last_mut().filter(|last| last.0 == hash) {
                Some(last) => last.1 += weight,
                None => sums.push((hash, weight)),
            }
        }
        sort_by(&mut sums, |one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let before = length(sums.iter().map(|&(_, sum)| step(sum)));
        // No longer than need be: an index keeps it.
        let terms = sums.iter().take(MOST_TERMS).map(|&(hash, sum)| (hash, step(sum))).collect();
        let mut surfaces = self.surfaces.unwrap_or_default();
        sort_by(&mut surfaces, |one, other| one.0.cmp(&other.0));
        surfaces.dedup_by_key(|&mut (hash, _)| hash);
        (Vector::of(terms, before), surfaces)
    }
}

/// The second occurrence of a word says less than the first.
fn step(sum: f32) -> u8 {
    (STEPS * (1.0 + sum.max(0.01).ln().max(-0.9))).clamp(1.0, 255.0) as u8
}

/// 32 bits: two stems of a hundred thousand share one about once.
pub(super) fn hash(stem: &str) -> u32 {
    fnv(stem.as_bytes())
}
