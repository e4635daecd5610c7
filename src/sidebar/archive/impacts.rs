//! The weights of terms in the documents of an archive, in whole numbers.

use crate::small::sort::order_by_key;

/// How many times the binary logarithm a logarithm here is.
const LOG_UNIT: u32 = 16;

/// The rarity of a term that a single document has. One that each has twice as many documents as another is `LOG_UNIT`
/// less rare, as in the index: by their number and not by their share of the archive.
const MAX_RARITY: u32 = 266;

/// The rarity that a document's length is counted with: a document is not longer because its words are rare.
const TYPICAL_RARITY: f64 = 230.0;

/// At most this many terms of a document are kept: those that say most in this archive.
const MAX_KEPT_TERMS: usize = 40;

/// The impact of each level: half octaves.
const IMPACTS: [u32; 16] = [2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 91, 128, 181, 256, 362];

/// A sum of impacts is divided by this, and by the length of the query, to come near to the index's scores.
pub(super) const IMPACT_UNIT: u64 = 1350;

/// The impact of a posting; 0 for level 0, which stands for no posting. The others are one more than the files have.
pub(super) fn impact(level: u8) -> u32 {
    usize::from(level).checked_sub(1).and_then(|at| IMPACTS.get(at)).copied().unwrap_or_default()
}

/// The logarithm of a number from 1 on, along straight lines between the powers of two.
fn log(number: u32) -> u32 {
    let whole = number.max(1).ilog2();
    let rest = u64::from(number.max(1)) - (1 << whole);
    LOG_UNIT * whole + ((u64::from(LOG_UNIT) * rest) >> whole) as u32
}

/// How much a term says, by the number of documents that have it.
pub(crate) fn rarity(documents: u32) -> u32 {
    MAX_RARITY.saturating_sub(log(documents)).max(1)
}

/// The level of a weight in a document of that length, taken to the power of 1.3: from 0 to 15.
fn level(weight: u32, length: u32) -> u8 {
    let eighths = 10 * log(weight) as i32 - 13 * log(length) as i32 + 2160;
    (eighths / 80).clamp(0, 15) as u8
}

/// A term of a document that an archive keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptTerm {
    /// Its place among all terms of the document.
    pub place: u32,
    pub(super) term: u32,
    pub(super) weight: u32,
    pub level: u8,
}

/// The terms of a document that an archive keeps, the weightiest first. Those that no other document has come last,
/// because only an article to come could share them. `cut`: how much longer the document is than its terms, in
/// hundredths past 1. `counts`: how many documents have each term.
pub(super) fn keep(terms: &[u32], weights: &[u8], cut: u8, counts: &[u32]) -> Vec<KeptTerm> {
    let squares: u32 = weights.iter().map(|&weight| u32::from(weight).pow(2)).sum();
    let length = f64::from(squares).sqrt() * TYPICAL_RARITY * f64::from(100 + u32::from(cut)) / 100.0;
    let length = (length as u32).max(1);
    let kept = |(place, ((&term, &weight), &count)): (u32, ((&u32, &u8), &u32))| {
        let weight = u32::from(weight) * rarity(count);
        (count > 1, KeptTerm { place, term, weight, level: level(weight, length) })
    };
    let all: Vec<(bool, KeptTerm)> = (0..).zip(terms.iter().zip(weights).zip(counts)).map(kept).collect();
    let get = |at: usize| all.get(at).copied().unwrap_or_default();
    let order = order_by_key(all.len(), &|at| {
        let (is_shared, kept) = get(at);
        // A byte by a rarity leaves the first bit of a weight free.
        let first = (u32::from(!is_shared) << 31) | ((u32::MAX >> 1) - kept.weight);
        (u64::from(first) << 32) | u64::from(kept.term)
    });
    order.into_iter().take(MAX_KEPT_TERMS).map(|at| get(at as usize).1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_whole_and_straight_between_powers_of_two() {
        for (number, expected) in [(1, 0), (2, 16), (3, 24), (5, 36), (7, 44), (1000, 159), (u32::MAX, 511)] {
            assert_eq!(log(number), expected, "{number}");
        }
    }

    #[test]
    fn a_term_says_less_the_more_documents_have_it() {
        for (documents, expected) in [(0, 266), (1, 266), (2, 250), (1000, 107), (100_000, 2), (u32::MAX, 1)] {
            assert_eq!(rarity(documents), expected, "{documents}");
        }
    }

    #[test]
    fn levels_are_half_octaves_of_weight_by_length() {
        for (weight, length, expected) in [(1, 1, 15), (1, 1 << 20, 0), (16_000, 100_000, 11), (8000, 100_000, 9)] {
            assert_eq!(level(weight, length), expected, "{weight} of {length}");
        }
    }

    #[test]
    fn what_others_share_is_kept_first_then_what_weighs_most() {
        let kept = keep(&[4, 3, 2, 1], &[200, 100, 100, 50], 0, &[1, 2, 2, 40]);
        assert_eq!(
            kept.iter().map(|kept| (kept.term, kept.place)).collect::<Vec<_>>(),
            [(2, 2), (3, 1), (1, 3), (4, 0)]
        );
    }
}
