//! The ranker of an archive in files: numbers in, numbers out. `pkg/archive/ranker.js` knows what they stand for.

use wasm_bindgen::prelude::*;

use crate::sidebar::{self, CandidateDocument, Clock};

/// The functions that an `Archive` asks, and that `maqal index` makes its lists with.
#[wasm_bindgen]
pub struct ArchiveRanker(sidebar::ArchiveRanker);

#[wasm_bindgen]
impl ArchiveRanker {
    /// `days`: those of each `days_step`-th document, NaN where nobody knows. `is_partial`: are terms of an article
    /// left out that have no postings here?
    #[wasm_bindgen(constructor)]
    pub fn new(days: Vec<f64>, days_step: usize, is_partial: bool) -> Self {
        Self(sidebar::ArchiveRanker::new(days, days_step).with_partial_postings(is_partial))
    }

    /// Adds the postings of a term.
    #[wasm_bindgen(js_name = addPostings)]
    pub fn add_postings(&mut self, term: u32, postings: &[u32]) {
        self.0.add_postings(term, postings);
    }

    /// Takes the terms of the article that is asked about; gives those that an archive keeps: the place of each, and
    /// its level.
    pub fn ask(&mut self, terms: &[u32], weights: &[u8], cut: u8, counts: &[u32]) -> Vec<u32> {
        self.0.ask(terms, weights, cut, counts).iter().flat_map(|kept| [kept.place, u32::from(kept.level)]).collect()
    }

    /// The numbers of the best documents by their postings. `today`: days since 1970, or NaN.
    pub fn find(&mut self, max: usize, today: f64, half_life_days: f64, past_only: bool) -> Vec<u32> {
        self.0.find(max, Clock { today: known(today), half_life_days, past_only })
    }

    /// The list of the article. `documents`: number, day or NaN, key of the headline, and what else they share, in
    /// bits.
    pub fn choose(&self, documents: &[f64], limit: usize, diversity: f64) -> Vec<u32> {
        let document = |&[number, day, title_key, shared]: &[f64; 4]| {
            let has = |bit: u8| shared as u8 & bit != 0;
            CandidateDocument {
                number: number as u32,
                day: known(day),
                title_key: title_key as u32,
                has_section: has(1),
                has_author: has(2),
                is_in_other_language: has(4),
            }
        };
        let documents: Vec<CandidateDocument> = documents.as_chunks().0.iter().map(document).collect();
        self.0.choose(&documents, limit, diversity)
    }
}

fn known(day: f64) -> Option<f64> {
    Some(day).filter(|day| !day.is_nan())
}

/// How much a term says that so many documents have.
#[wasm_bindgen]
#[must_use]
pub fn rarity(documents: u32) -> u32 {
    sidebar::rarity(documents)
}
