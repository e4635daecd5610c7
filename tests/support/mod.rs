//! What the tests share: the one check of the sanitizer's invariant, and a generator of hostile HTML.

pub mod generator;
pub mod invariant;
