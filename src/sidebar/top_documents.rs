//! The best of many documents, in order, without sorting all of them.

use std::cmp::Ordering;

use crate::small::sort::{order_by_key, sort_by};

/// Collects documents by their score, which is no more exact than a whole number below 2^53 or an `f32`.
pub(super) struct TopDocuments<'t> {
    ranked: Vec<(f64, u32)>,
    /// The lowest score of as many as are wanted.
    floor: f64,
    max: usize,
    /// The order of two documents with one score.
    tie: &'t dyn Fn(u32, u32) -> Ordering,
}

impl<'t> TopDocuments<'t> {
    pub(super) fn new(max: usize, tie: &'t dyn Fn(u32, u32) -> Ordering) -> Self {
        Self { ranked: Vec::new(), floor: f64::MIN, max, tie }
    }

    /// Are there as many as are wanted?
    pub(super) fn is_full(&self) -> bool {
        self.ranked.len() >= self.max
    }

    /// A lower score is not among them.
    pub(super) fn floor(&self) -> f64 {
        self.floor
    }

    /// Is a score too low to be among them?
    pub(super) fn is_beneath(&self, score: f64) -> bool {
        score < self.floor
    }

    pub(super) fn push(&mut self, score: f64, number: u32) {
        self.ranked.push((score, number));
        if self.ranked.len() >= 2 * self.max {
            self.cut();
        }
    }

    /// The documents with their scores, the best first.
    pub(super) fn finish(mut self) -> Vec<(f64, u32)> {
        self.cut();
        self.ranked
    }

    #[inline(never)]
    fn cut(&mut self) {
        let get = |at: usize| self.ranked.get(at).copied().unwrap_or_default();
        let order = order_by_key(self.ranked.len(), &|at| !ordinal(get(at).0));
        let mut ranked: Vec<(f64, u32)> = order.into_iter().map(|at| get(at as usize)).collect();
        for equals in ranked.chunk_by_mut(|one, other| one.0 == other.0) {
            if equals.len() > 1 {
                sort_by(equals, |one, other| (self.tie)(one.1, other.1));
            }
        }
        ranked.truncate(self.max);
        self.ranked = ranked;
        if self.is_full() {
            self.floor = self.ranked.last().map_or(f64::MIN, |worst| worst.0);
        }
    }
}

/// A number in the order of the scores.
fn ordinal(score: f64) -> u64 {
    let bits = score.to_bits();
    if score.is_sign_negative() { !bits } else { bits | 1 << 63 }
}
