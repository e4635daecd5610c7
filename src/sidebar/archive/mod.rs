//! Related articles from an archive in files: the ranking of the index in whole numbers, so that every machine that
//! builds an archive writes the same bytes. `pkg/archive` reads and writes the files, and knows what documents say.

mod impacts;
mod ranker;

pub use crate::language::dates::days;
pub use impacts::KeptTerm;
pub(crate) use impacts::rarity;
pub use ranker::{ArchiveRanker, CandidateDocument, Clock};
