//! The words of bylines.

use super::languages::{joined, pieces};

/// Words in front of a name. One that ends in a space is a word of everyday use, so that names must follow.
pub(crate) static OPENINGS: &[&str] = pieces!(joined!('|', |language| language.bylines), '|');

/// Between two names.
pub(crate) static AND: &[&str] = pieces!(joined!('|', |language| language.and, "&"), '|');

/// The same word between the two surnames of one name.
pub(crate) static BETWEEN_SURNAMES: &[&str] = pieces!(joined!('|', |language| language.between_surnames), '|');

/// Words behind a reporter's name.
pub(crate) static REPORTERS: &[&str] = pieces!(joined!('|', |language| language.reporters), '|');

/// A letter that means "and" and is written as one with the word behind it, and the names that begin with it.
pub(crate) static JOINING: &[&str] = pieces!(joined!('|', |language| language.joining), '|');

/// Words beside a name that are no part of it, in normal form.
pub(crate) const BESIDE_NAMES: &str = joined!(' ', |language| language.beside_names);

/// Common first names in scripts without capitals.
pub(crate) const FIRST_NAMES: &str = joined!(' ', |language| language.first_names);

/// Words of names of sections and of topics, folded.
pub(crate) const TOPICS: &str = joined!(' ', |language| language.topics);

/// Towns of several words.
pub(crate) static TOWNS: &[&str] = pieces!(joined!('|', |language| language.towns), '|');
