//! The role of each block, by small functions over what was measured. None changes the document.

pub(super) mod boilerplate;
mod captions;
pub(in crate::article) mod ends;
pub(super) mod header;
pub(super) mod headline;
pub(super) mod marked_byline;
pub(super) mod opening;
mod own_links;
pub(super) mod parts;
mod pictures;
pub(super) mod pull_quotes;
pub(super) mod roles;
pub(super) mod subtitle;
pub(in crate::article) mod tools;
pub(super) mod top_candidate;
