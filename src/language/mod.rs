//! What depends on a language: normal forms, labels, months, direction. Nothing here knows HTML.

pub(crate) mod dates;
pub(crate) mod direction;
pub(crate) mod labels;
mod normalize;
pub(crate) mod search;

pub(crate) use normalize::{normalize, words};
