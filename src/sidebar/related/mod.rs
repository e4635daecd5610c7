//! Related articles: those of an archive that share an article's rare words.
//!
//! Documents are sparse vectors of stems, weighted by field and by inverse document frequency (tf-idf), and compared by
//! the cosine. The frequency is the number of documents that have a word and nothing else, so that a document that
//! shares no word with any changes no order among the others. Dates, sections, authors and languages then weigh in,
//! near-duplicates are removed, and the list is made diverse by maximal marginal relevance (Carbonell and Goldstein,
//! 1998).

mod document_terms;
mod index;
mod json;
mod range_coder;
mod rank;
mod save;
mod vector;

pub use document_terms::DocumentTerms;
pub use index::{RelatedArticle, RelatedDocument, RelatedIndex, RelatedOptions};
pub use vector::FieldWeights;

#[cfg(test)]
mod tests;
