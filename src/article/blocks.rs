//! A document as a line of blocks: the unit in which headers, labels and lists are recognised.

use super::collapse;
use crate::html::Element;
use crate::tree::{Document, Node, NodeId};

/// A block that holds text and no further block.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) id: NodeId,
    pub(crate) element: Element,
    /// Its text, white space collapsed; never empty.
    pub(crate) text: String,
}

impl Block {
    /// The block of that element, if it holds text.
    #[inline(never)]
    pub(super) fn of(document: &Document, id: NodeId) -> Option<Self> {
        let text = collapse(&document.text(id));
        let element = document.element(id).unwrap_or(Element::P);
        (!text.is_empty()).then_some(Self { id, element, text })
    }

    pub(crate) fn chars(&self) -> usize {
        self.text.chars().count()
    }
}

/// The blocks inside `root` that hold text, in order.
pub(crate) fn blocks(document: &Document, root: NodeId) -> impl Iterator<Item = Block> {
    innermost(document, root).into_iter().filter_map(|id| Block::of(document, id))
}

/// The blocks inside `root` that hold no further block, in order.
#[inline(never)]
pub(super) fn innermost(document: &Document, root: NodeId) -> Vec<NodeId> {
    let mut found = Vec::new();
    // If a block holds another one, then the next in order.
    let mut last = None;
    for id in document.subtree(root).filter(|&id| is_block(document, id)) {
        found.extend(last.filter(|_| last != nearest_block(document, id)));
        last = Some(id);
    }
    found.extend(last);
    found
}

fn is_block(document: &Document, id: NodeId) -> bool {
    document.element(id).is_some_and(|element| element.is_block() && !element.is_void())
}

fn nearest_block(document: &Document, id: NodeId) -> Option<NodeId> {
    document.ancestors(id).find(|&parent| is_block(document, parent))
}

/// Takes a node out, and each parent up to `top` that has nothing left to show.
pub(super) fn remove(document: &mut Document, id: NodeId, top: NodeId) {
    let mut at = id;
    while at != top {
        let parent = document.parent(at);
        document.detach(at);
        match parent {
            Some(parent) if parent != top && is_empty(document, parent) => at = parent,
            _ => return,
        }
    }
}

/// Is there no word and no picture in it?
fn is_empty(document: &Document, root: NodeId) -> bool {
    !document.subtree(root).any(|id| match document.node(id) {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(element) => {
            matches!(
                element,
                Element::Img | Element::Video | Element::Audio | Element::Iframe | Element::Oembed | Element::Hr
            )
        }
    })
}
