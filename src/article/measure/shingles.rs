//! Shingles: runs of a few words, by which a block of the page is known again in the text that JSON-LD gives.

use crate::language::word_hashes;
use crate::small::sort::sort;

/// How many words make a shingle. Scripts without spaces have clauses for words here, and three of them are plenty.
const WORDS: usize = 3;

/// How much of the text is looked at, in bytes.
const MAX_CHARS: usize = 200_000;

/// All shingles of a text, as sorted hashes.
#[derive(Debug, Default)]
pub(in crate::article) struct Shingles(Vec<u32>);

impl Shingles {
    pub(in crate::article) fn of(text: &str) -> Self {
        let cut = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(at, _)| at);
        let mut runs = shingles(text.get(..cut).unwrap_or(text), WORDS);
        sort(&mut runs);
        Self(runs)
    }

    /// Is there none?
    pub(in crate::article) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Is most of a block in the text?
    pub(in crate::article) fn contains(&self, block: &str) -> bool {
        let runs = shingles(block, WORDS);
        let known = runs.iter().filter(|run| self.0.binary_search(run).is_ok()).count();
        known * 2 > runs.len()
    }
}

/// The shingles of a text, of so many words each, in order.
pub(in crate::article) fn shingles(text: &str, words: usize) -> Vec<u32> {
    let hash = |words: &[u32]| words.iter().fold(0, |all: u32, &word| all.rotate_left(11).wrapping_mul(31) ^ word);
    word_hashes(text).windows(words).map(hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_of_the_text_are_known_and_others_are_not() {
        let known = Shingles::of("عاد الماء إلى البستان بعد سنتين من الجفاف. The boat sails again on the lake.");
        for (block, expected) in [
            ("عادَ الماءُ إلى البستان", true),
            ("The boat, sails again", true),
            ("The boat is new", false),
            ("Two words", false),
            ("", false),
        ] {
            assert_eq!(known.contains(block), expected, "{block}");
        }
        assert!(!Shingles::default().contains("The boat sails again"));
    }
}
