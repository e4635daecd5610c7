//! Where tokens go.

use std::cell::RefCell;
use std::rc::Rc;

use super::tokens::{EndTag, StartTag};

/// What a piece of text is to the tokenizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    /// Ordinary text, its character references decoded.
    Data,
    /// Text of a raw text, script or plaintext element, as it stands in the source.
    Raw,
}

/// The sink has had enough; it knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interrupted;

/// Takes the tokens of a source, in order.
pub(crate) trait TokenSink {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Result<(), Interrupted>;
    fn end_tag(&mut self, tag: &EndTag<'_>) -> Result<(), Interrupted>;
    /// A whole run of text between two other tokens.
    fn text(&mut self, text: &str, kind: TextKind, offset: usize) -> Result<(), Interrupted>;
    fn comment(&mut self, offset: usize);
}

impl<T: TokenSink + ?Sized> TokenSink for &mut T {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Result<(), Interrupted> {
        (**self).start_tag(tag)
    }
    fn end_tag(&mut self, tag: &EndTag<'_>) -> Result<(), Interrupted> {
        (**self).end_tag(tag)
    }
    fn text(&mut self, text: &str, kind: TextKind, offset: usize) -> Result<(), Interrupted> {
        (**self).text(text, kind, offset)
    }
    fn comment(&mut self, offset: usize) {
        (**self).comment(offset);
    }
}

impl<T: TokenSink> TokenSink for Rc<RefCell<T>> {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Result<(), Interrupted> {
        self.borrow_mut().start_tag(tag)
    }
    fn end_tag(&mut self, tag: &EndTag<'_>) -> Result<(), Interrupted> {
        self.borrow_mut().end_tag(tag)
    }
    fn text(&mut self, text: &str, kind: TextKind, offset: usize) -> Result<(), Interrupted> {
        self.borrow_mut().text(text, kind, offset)
    }
    fn comment(&mut self, offset: usize) {
        self.borrow_mut().comment(offset);
    }
}

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the sink has had enough")
    }
}

impl std::error::Error for Interrupted {}
