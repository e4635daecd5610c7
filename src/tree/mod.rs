//! From tokens to a strictly nested tree.
//!
//! Two layers. [`Builder`] follows the standard's tree construction on a stack of open elements, so that what a browser
//! would show is what comes out; [`Nest`] sees only what is kept and guarantees that a parser reads it back as it was
//! written. Neither ever moves a node: events reach the [`TreeSink`] in source order, so the same code streams.

mod active_formatting;
mod attributes;
mod builder;
mod document;
mod foreign;
mod formatting;
mod in_body;
mod in_table;
mod insert;
mod nest;
mod report;
mod stack;
mod text;

pub(crate) use attributes::{AttributeArena, AttributeSlice};
pub(crate) use builder::{Builder, Limits};
pub(crate) use document::{Document, DocumentSink, Node, NodeId};
pub(crate) use nest::{Handle, Nest};
pub use report::{Reason, Removal, RemovalKind};

use crate::html::{Element, Text};

/// Takes the events of a strictly nested tree: every `open` of a non-void element is matched by one `close`.
pub(crate) trait TreeSink {
    fn open(&mut self, element: Element, attributes: AttributeSlice<'_>);
    fn close(&mut self, element: Element);
    fn text(&mut self, text: Text<'_>);
}
