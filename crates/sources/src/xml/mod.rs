//! XML as a tree, read by quick-xml with tolerance: what is not well-formed gives what was read, and a notice.
//!
//! No document type is read, so that there is no external entity and nothing expands: of entities the five of XML and
//! those of HTML are known. Depth and number of elements are limited.

mod cutter;
mod entities;
mod tree;

pub(crate) use cutter::{Cut, Cutter};
pub(crate) use entities::decode_references;
pub(crate) use tree::{Element, Names, Node, Scope, parse, parse_head, parse_within};
