//! Which articles of an archive belong beside one: those that share its rare words.
//!
//! Documents are sparse vectors of stems, weighted by field, compared by the cosine. How rare a word is, is counted in the
//! index itself, by the documents that have it and nothing else: what shares no word with any changes no order among the
//! others. Dates, sections, authors and languages then weigh in, near-duplicates go, and the list is made diverse by
//! maximal marginal relevance (Carbonell and Goldstein, 1998).

mod coder;
mod index;
mod postings;
mod rank;
mod save;
mod terms;
mod vector;

pub(crate) use terms::DocumentTerms;

pub use index::{RelatedArticle, RelatedDocument, RelatedIndex, RelatedOptions};

#[cfg(test)]
mod tests;
