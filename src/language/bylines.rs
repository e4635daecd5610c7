//! The words of bylines.

use super::languages::{joined, pieces};

/// Words in front of a name. One that ends in a space is a word of everyday use, so that names must follow.
pub(crate) static OPENINGS: &[&str] = pieces!(joined!('|', |language| language.bylines), '|');

/// Between two names.
pub(crate) static AND: &[&str] = pieces!(joined!('|', |language| language.and, "&"), '|');

/// Words behind a reporter's name.
pub(crate) static REPORTERS: &[&str] = pieces!(joined!('|', |language| language.reporters), '|');
