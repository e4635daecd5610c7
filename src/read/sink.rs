//! The interface between the tokenizer and whoever takes its tokens.

use super::tags::{EndTag, StartTag};
use super::value::TextKind;
use crate::html::Text;

/// The sink has had enough; it knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interrupted;

/// Takes the tokens of a source, in order.
pub(crate) trait TokenSink {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Result<(), Interrupted>;

    fn end_tag(&mut self, tag: &EndTag<'_>) -> Result<(), Interrupted>;

    /// Text between two other tokens; where a source comes in pieces, a part of it.
    fn text(&mut self, text: Text<'_>, kind: TextKind, offset: usize) -> Result<(), Interrupted>;

    fn comment(&mut self, offset: usize);

    /// Is the current node one of SVG or MathML? What the tokenizer makes of `<![CDATA[` and of `<title>` depends on
    /// it.
    fn is_foreign(&self) -> bool;
}
