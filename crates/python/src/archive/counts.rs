//! How many documents of an archive have each term.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use crate::errors::{Failure, Outcome};

/// The counts of those terms that more than one document has: most terms are pairs of words that one has.
pub(super) struct Counts(HashMap<u32, u32>);

impl Counts {
    /// Reads `term TAB documents` a line.
    pub(super) fn read(path: &Path) -> Outcome<Self> {
        let bad = || Failure::bad_index(&format!("{} is missing or damaged", path.display()));
        let file = fs::read_to_string(path).map_err(|_| bad())?;
        let line = |line: &str| {
            let (term, count) = line.split_once('\t')?;
            Some((term.parse().ok()?, count.parse().ok()?))
        };
        file.lines().map(line).collect::<Option<_>>().map(Self).ok_or_else(bad)
    }

    pub(super) fn get(&self, term: u32) -> u32 {
        self.0.get(&term).copied().unwrap_or(1)
    }

    pub(super) fn of(&self, terms: &[u32]) -> Vec<u32> {
        terms.iter().map(|&term| self.get(term)).collect()
    }
}
