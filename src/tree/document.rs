//! A document in memory: nodes in one vector, in document order, linked by index.

use std::num::NonZeroU32;

use super::{AttributeSlice, TreeSink};
use crate::html::{Attribute, Element, Text};

/// A node's place in its [`Document`], counted from 1: an optional one takes no more room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(NonZeroU32);

impl NodeId {
    /// The root, which stands for the body.
    pub(crate) const ROOT: Self = Self(NonZeroU32::MIN);

    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// What a node is.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Element { element: Element, attributes: Vec<(Attribute, String)> },
    Text(String),
}

#[derive(Clone, Debug)]
struct Entry {
    node: Node,
    parent: Option<NodeId>,
    first_child: Option<NodeId>,
    last_child: Option<NodeId>,
    previous: Option<NodeId>,
    next: Option<NodeId>,
}

/// A tree of elements and text under one root.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    entries: Vec<Entry>,
}

impl Default for Document {
    fn default() -> Self {
        Self::new()
    }
}

impl Document {
    pub(crate) fn new() -> Self {
        let root = Node::Element { element: Element::Body, attributes: Vec::new() };
        let mut document = Self { entries: Vec::new() };
        document.create(root);
        document
    }

    fn create(&mut self, node: Node) -> NodeId {
        let id = NodeId(NonZeroU32::MIN.saturating_add(self.entries.len() as u32));
        self.entries.push(Entry {
            node,
            parent: None,
            first_child: None,
            last_child: None,
            previous: None,
            next: None,
        });
        id
    }

    /// How many nodes were ever made; an upper bound of every ID's index.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.entries[id.index()].node
    }

    pub(crate) fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.entries[id.index()].node
    }

    pub(crate) fn element(&self, id: NodeId) -> Option<Element> {
        match self.node(id) {
            Node::Element { element, .. } => Some(*element),
            Node::Text(_) => None,
        }
    }

    pub(crate) fn is(&self, id: NodeId, element: Element) -> bool {
        self.element(id) == Some(element)
    }

    pub(crate) fn attribute(&self, id: NodeId, wanted: Attribute) -> Option<&str> {
        self.attributes(id).iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
    }

    pub(crate) fn attributes(&self, id: NodeId) -> &[(Attribute, String)] {
        match self.node(id) {
            Node::Element { attributes, .. } => attributes,
            Node::Text(_) => &[],
        }
    }

    /// Sets an attribute, in its place where it is there already.
    pub(crate) fn set_attribute(&mut self, id: NodeId, wanted: Attribute, value: &str) {
        if let Node::Element { attributes, .. } = self.node_mut(id) {
            match attributes.iter_mut().find(|(name, _)| *name == wanted) {
                Some((_, old)) => value.clone_into(old),
                None => attributes.push((wanted, value.to_owned())),
            }
        }
    }

    pub(crate) fn remove_attribute(&mut self, id: NodeId, unwanted: Attribute) {
        if let Node::Element { attributes, .. } = self.node_mut(id) {
            attributes.retain(|(name, _)| *name != unwanted);
        }
    }

    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.entries[id.index()].parent
    }

    pub(crate) fn next(&self, id: NodeId) -> Option<NodeId> {
        self.entries[id.index()].next
    }

    pub(crate) fn previous(&self, id: NodeId) -> Option<NodeId> {
        self.entries[id.index()].previous
    }

    pub(crate) fn last_child(&self, id: NodeId) -> Option<NodeId> {
        self.entries[id.index()].last_child
    }

    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.entries[id.index()].first_child, |&child| self.next(child))
    }

    /// Itself and everything in it, in document order.
    pub(crate) fn subtree(&self, root: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(root), move |&id| self.following(id, root, true))
    }

    /// The node after `id` in document order within `root`; with `inside` false, after all that is in it.
    pub(crate) fn following(&self, id: NodeId, root: NodeId, inside: bool) -> Option<NodeId> {
        if inside && let Some(child) = self.entries[id.index()].first_child {
            return Some(child);
        }
        let mut at = id;
        while at != root {
            if let Some(next) = self.next(at) {
                return Some(next);
            }
            at = self.parent(at)?;
        }
        None
    }

    /// All text in it, as it stands; blocks and line breaks leave a space behind.
    pub(crate) fn text(&self, root: NodeId) -> String {
        let mut text = String::new();
        for id in self.subtree(root) {
            match self.node(id) {
                Node::Text(piece) => text.push_str(piece),
                Node::Element { element, .. } if element.is_block() && !text.is_empty() => text.push(' '),
                Node::Element { .. } => {}
            }
        }
        text
    }

    /// Takes a node, and all in it, out of its parent.
    pub(crate) fn detach(&mut self, id: NodeId) {
        let Entry { parent, previous, next, .. } = self.entries[id.index()];
        match previous {
            Some(previous) => self.entries[previous.index()].next = next,
            None => {
                if let Some(parent) = parent {
                    self.entries[parent.index()].first_child = next;
                }
            }
        }
        match next {
            Some(next) => self.entries[next.index()].previous = previous,
            None => {
                if let Some(parent) = parent {
                    self.entries[parent.index()].last_child = previous;
                }
            }
        }
        let entry = &mut self.entries[id.index()];
        (entry.parent, entry.previous, entry.next) = (None, None, None);
    }

    /// Makes a node the last child of `parent`.
    pub(crate) fn append(&mut self, parent: NodeId, id: NodeId) {
        self.detach(id);
        let last = self.entries[parent.index()].last_child;
        match last {
            Some(last) => self.entries[last.index()].next = Some(id),
            None => self.entries[parent.index()].first_child = Some(id),
        }
        self.entries[parent.index()].last_child = Some(id);
        let entry = &mut self.entries[id.index()];
        (entry.parent, entry.previous) = (Some(parent), last);
    }

    /// Puts a node behind its new sibling.
    pub(crate) fn insert_after(&mut self, sibling: NodeId, id: NodeId) {
        match (self.next(sibling), self.parent(sibling)) {
            (Some(next), _) => self.insert_before(next, id),
            (None, Some(parent)) => self.append(parent, id),
            (None, None) => {}
        }
    }

    /// Puts a node where its new sibling is, and that inside it.
    pub(crate) fn wrap(&mut self, sibling: NodeId, id: NodeId) {
        self.insert_before(sibling, id);
        self.append(id, sibling);
    }

    /// Takes an element away and leaves what is in it.
    pub(crate) fn unwrap(&mut self, id: NodeId) {
        while let Some(child) = self.entries[id.index()].first_child {
            self.insert_before(id, child);
        }
        self.detach(id);
    }

    /// Puts a copy of a node of another document, and of all in it, in front of its new sibling.
    pub(crate) fn copy_before(&mut self, sibling: NodeId, other: &Self, root: NodeId) {
        // The way down to where the last copy went.
        let mut way: Vec<(NodeId, NodeId)> = Vec::new();
        for id in other.subtree(root) {
            let copy = self.create(other.node(id).clone());
            while way.last().is_some_and(|&(original, _)| Some(original) != other.parent(id)) {
                way.pop();
            }
            match way.last() {
                Some(&(_, parent)) => self.append(parent, copy),
                None => self.insert_before(sibling, copy),
            }
            way.push((id, copy));
        }
    }

    /// Puts a node in front of its new sibling.
    pub(crate) fn insert_before(&mut self, sibling: NodeId, id: NodeId) {
        self.detach(id);
        let Some(parent) = self.parent(sibling) else {
            return;
        };
        let previous = self.previous(sibling);
        match previous {
            Some(previous) => self.entries[previous.index()].next = Some(id),
            None => self.entries[parent.index()].first_child = Some(id),
        }
        self.entries[sibling.index()].previous = Some(id);
        let entry = &mut self.entries[id.index()];
        (entry.parent, entry.previous, entry.next) = (Some(parent), previous, Some(sibling));
    }

    /// Makes another element of an element, its attributes and children kept.
    pub(crate) fn rename(&mut self, id: NodeId, to: Element) {
        if let Node::Element { element, .. } = &mut self.entries[id.index()].node {
            *element = to;
        }
    }

    pub(crate) fn create_element(&mut self, element: Element) -> NodeId {
        self.create(Node::Element { element, attributes: Vec::new() })
    }

    pub(crate) fn create_text(&mut self, text: impl Into<String>) -> NodeId {
        self.create(Node::Text(text.into()))
    }
}

/// Builds a [`Document`] from tree events.
#[derive(Debug)]
pub(crate) struct DocumentSink {
    document: Document,
    at: NodeId,
}

impl DocumentSink {
    pub(crate) fn new() -> Self {
        Self { document: Document::new(), at: NodeId::ROOT }
    }

    pub(crate) fn into_document(self) -> Document {
        self.document
    }
}

impl TreeSink for DocumentSink {
    fn open(&mut self, element: Element, attributes: AttributeSlice<'_>) {
        let attributes = attributes.iter().map(|(name, value)| (name, value.to_owned())).collect();
        let id = self.document.create(Node::Element { element, attributes });
        self.document.append(self.at, id);
        if !element.is_void() {
            self.at = id;
        }
    }

    fn close(&mut self, _: Element) {
        self.at = self.document.parent(self.at).unwrap_or(NodeId::ROOT);
    }

    fn text(&mut self, text: Text<'_>) {
        let text = text.as_str();
        let last = self.document.entries[self.at.index()].last_child;
        if let Some(last) = last
            && let Node::Text(before) = &mut self.document.entries[last.index()].node
        {
            before.push_str(text);
            return;
        }
        let id = self.document.create_text(text);
        self.document.append(self.at, id);
    }
}
