//! Plain text of a document: a blank line between blocks, white space as HTML shows it.

use crate::article::{blocks, collapse};
use crate::html::Element;
use crate::passes::is_pull_quote;
use crate::tree::{Document, NodeId};

/// The text of everything in `root` but captions and pull quotes.
pub(crate) fn plain_text(document: &Document, root: NodeId) -> String {
    let mut text = String::new();
    for block in blocks(document, root) {
        let is_aside = std::iter::successors(Some(block.id), |&id| document.parent(id))
            .any(|id| document.is(id, Element::Figcaption) || is_pull_quote(document, id));
        if !is_aside {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(&collapse(&block.text));
        }
    }
    text
}
