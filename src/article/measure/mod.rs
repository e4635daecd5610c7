//! Measuring a document before anything is decided: its blocks, and its elements.

pub(super) mod addresses;
pub(super) mod block;
pub(super) mod blocks;
pub(super) mod figures;
pub(super) mod hints;
pub(super) mod inline;
pub(super) mod measures;
pub(super) mod prefixes;
pub(super) mod shingles;
pub(super) mod titles;
