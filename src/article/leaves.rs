//! The innermost blocks of a finished body, which passes look at one by one.

use super::into_collapsed;
use crate::html::Element;
use crate::tree::{Document, Node, NodeId};

/// A block that holds text and no further block.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    pub(crate) id: NodeId,
    pub(crate) element: Element,
    /// Its text, white space collapsed; never empty.
    pub(crate) text: String,
}

impl Leaf {
    /// The block of that element, if it holds text.
    #[inline(never)]
    fn of(document: &Document, id: NodeId) -> Option<Self> {
        let text = into_collapsed(document.text(id));
        let element = document.element(id).unwrap_or(Element::P);
        (!text.is_empty()).then_some(Self { id, element, text })
    }

    pub(crate) fn chars(&self) -> usize {
        self.text.chars().count()
    }
}

/// The blocks inside `root` that hold text, in order.
pub(crate) fn leaves(document: &Document, root: NodeId) -> impl Iterator<Item = Leaf> {
    innermost(document, root).filter_map(|id| Leaf::of(document, id))
}

/// The blocks inside `root` that hold no further block and have so many bytes of text at least, as it stands.
pub(crate) fn innermost_of(document: &Document, root: NodeId, min_bytes: usize) -> impl Iterator<Item = NodeId> {
    let length = |id: NodeId| match document.node(id) {
        Node::Text(text) => text.len(),
        // A line break leaves a space.
        Node::Element(_) => 1,
    };
    let is_long = move |&id: &NodeId| {
        let mut left = min_bytes;
        document.subtree(id).any(|id| {
            left = left.saturating_sub(length(id));
            left == 0
        })
    };
    innermost(document, root).filter(is_long)
}

/// The blocks inside `root` that hold no further block, in order.
fn innermost(document: &Document, root: NodeId) -> impl Iterator<Item = NodeId> {
    let mut blocks = document.subtree(root).filter(|&id| is_block(document, id)).peekable();
    // If a block holds another one, then the next in order.
    let holds = |block: NodeId, next: &NodeId| nearest_block(document, *next) == Some(block);
    std::iter::from_fn(move || {
        let mut block = blocks.next()?;
        while let Some(inner) = blocks.next_if(|next| holds(block, next)) {
            block = inner;
        }
        Some(block)
    })
}

#[inline]
fn is_block(document: &Document, id: NodeId) -> bool {
    document.element(id).is_some_and(|element| element.is_block() && !element.is_void())
}

fn nearest_block(document: &Document, id: NodeId) -> Option<NodeId> {
    document.ancestors(id).find(|&parent| is_block(document, parent))
}
