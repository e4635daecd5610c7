//! The words of a text, so that they are known again in another.

use crate::language::{fold, tokens};
use crate::small::hash::{EMPTY, step};
use crate::small::sort::sort;

/// The words of a text that can be known again, each once: their first six letters, so that endings do not matter; two
/// letters in a row where words are not spaced.
pub(in crate::article) fn prefixes(text: &str) -> Vec<u32> {
    const LETTERS: usize = 6;
    let mut found = Vec::new();
    let mut before: Option<&str> = None;
    for token in tokens(text) {
        let word = token.text(text);
        if token.is_unspaced {
            if let Some(before) = before {
                found.push(hash(&[before, word]));
            }
            before = Some(word);
            continue;
        }
        before = None;
        let folded = fold(word);
        let is_number = folded.starts_with(|c: char| c.is_ascii_digit());
        if folded.chars().nth(if is_number { 1 } else { 3 }).is_some() {
            let end = folded.char_indices().nth(LETTERS).map_or(folded.len(), |(at, _)| at);
            found.push(hash(&[folded.get(..end).unwrap_or_default()]));
        }
    }
    sort(&mut found);
    found.dedup();
    found
}

fn hash(pieces: &[&str]) -> u32 {
    pieces.iter().flat_map(|piece| piece.bytes()).fold(EMPTY, step)
}
