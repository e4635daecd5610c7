//! A document in memory: nodes in one vector, in document order, linked by index.

use std::num::NonZeroU32;
use std::ops::Range;

use super::{AttributeSlice, TreeSink};
use crate::html::{Attribute, Element, Text};
use crate::small::scan::{count_of, position_of};
use crate::small::text::{growth, is_blank_text, make_room, make_room_in, trim_start};

/// A node's place in its [`Document`], never 0: an optional one takes no more room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(NonZeroU32);

impl NodeId {
    /// The root, which stands for the body.
    pub(crate) const ROOT: Self = Self(NonZeroU32::MIN);

    pub(crate) fn index(self) -> usize {
        self.0.get() as usize
    }
}

/// The content of a node.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Node<'d> {
    Element(Element),
    Text(&'d str),
}

/// Part of a list or of a text, which are no longer than a source and what passes add to it, far below 4 GiB.
#[derive(Clone, Copy, Debug, Default)]
struct Extent {
    start: u32,
    end: u32,
}

impl Extent {
    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A node in 24 bytes: a page of 30 MB has a million of them, which are most of what an article takes.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    /// `None`: a text.
    element: Option<Element>,
    /// How many attributes an element has, each name once; of a text, what shows of it.
    attributes: u8,
    /// A bit for each attribute that an element ever had: most are asked for where there are none.
    names: u16,
    parent: Option<NodeId>,
    /// The sibling in front; in front of the first stands the last, which a parent finds by it.
    before: Option<NodeId>,
    next: Option<NodeId>,
    /// An element's first child, or where a text begins in the document's values.
    first: u32,
    /// Where an element's list begins in the document's attributes, or where a text ends.
    second: u32,
}

/// What shows of a text: something, white space or characters as invisible, white space alone. Most of the texts of a
/// page are the white space between its tags, and are asked for it by one pass after the other.
const SHOWS: u8 = 0;
const IS_BLANK: u8 = 1;
const IS_WHITE: u8 = 2;

fn what_shows(text: &str) -> u8 {
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) { SHOWS } else { what_shows_behind_indent(text) }
}

#[inline(never)]
fn what_shows_behind_indent(text: &str) -> u8 {
    let rest = trim_start(text);
    if rest.is_empty() {
        IS_WHITE
    } else if is_blank_text(rest) {
        IS_BLANK
    } else {
        SHOWS
    }
}

impl Entry {
    fn of_text(document: &mut Document, text: &str) -> Self {
        let Extent { start, end } = document.write(text);
        Self { attributes: what_shows(text), first: start, second: end, ..Self::default() }
    }

    /// Where the document has an element's attributes, or a text's words.
    #[inline]
    fn extent(&self) -> Extent {
        match self.element {
            Some(_) => self.list(),
            None => Extent { start: self.first, end: self.second },
        }
    }

    /// The same of what is known to be an element.
    #[inline]
    fn list(&self) -> Extent {
        Extent { start: self.second, end: self.second + u32::from(self.attributes) }
    }

    #[inline]
    fn first_child(&self) -> Option<NodeId> {
        self.element.and_then(|_| NonZeroU32::new(self.first)).map(NodeId)
    }

    fn set_first_child(&mut self, child: Option<NodeId>) {
        self.first = child.map_or(0, |child| child.0.get());
    }
}

/// A tree of elements and text under one root. All its text stands in one string, and all attributes in one list: a
/// page has thousands of either, and to allocate and free each cost a tenth of the time an article takes.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// The first stands for no node.
    entries: Vec<Entry>,
    /// All attributes and all texts; what passes change is written anew at the end.
    attributes: Vec<(Attribute, Extent)>,
    values: String,
    /// The elements that were ever made here: a pass for others has nothing to look for.
    made: [bool; Element::COUNT],
    /// The attributes that any of them ever had, likewise.
    given: [bool; Attribute::COUNT],
    /// The least index of a node that was ever moved, or put anywhere but at the end. Those below stand in document
    /// order by their IDs, as they were read.
    first_moved: u32,
}

impl Default for Document {
    fn default() -> Self {
        Self::new()
    }
}

impl Document {
    pub(crate) fn new() -> Self {
        let mut document = Self {
            entries: Vec::with_capacity(2),
            attributes: Vec::new(),
            values: String::new(),
            made: [false; Element::COUNT],
            given: [false; Attribute::COUNT],
            first_moved: u32::MAX,
        };
        document.entries.push(Entry::default());
        document.create_element(Element::Body);
        document
    }

    /// An empty document with room for so many nodes, and for so many bytes of text.
    pub(crate) fn with_room_for(nodes: usize, bytes: usize) -> Self {
        let mut document = Self::new();
        document.entries.reserve(nodes);
        document.values.reserve(bytes);
        document
    }

    /// The node that is made next.
    #[inline]
    fn next_id(&self) -> NodeId {
        NodeId(NonZeroU32::new(self.entries.len() as u32).unwrap_or(NonZeroU32::MIN))
    }

    #[inline]
    fn create(&mut self, entry: Entry) -> NodeId {
        let id = self.next_id();
        make_room_in(&mut self.entries, 1);
        self.entries.push(entry);
        id
    }

    /// Writes a text at the end of all texts.
    fn write(&mut self, text: &str) -> Extent {
        let start = self.values.len() as u32;
        make_room(&mut self.values, text.len());
        self.values.push_str(text);
        Extent { start, end: self.values.len() as u32 }
    }

    #[inline]
    fn value(&self, span: Extent) -> &str {
        self.values.get(span.range()).unwrap_or_default()
    }

    /// A number greater than every ID's index.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    #[inline]
    pub(crate) fn node(&self, id: NodeId) -> Node<'_> {
        let entry = &self.entries[id.index()];
        entry.element.map_or_else(|| Node::Text(self.value(entry.extent())), Node::Element)
    }

    pub(crate) fn element(&self, id: NodeId) -> Option<Element> {
        self.entries[id.index()].element
    }

    /// Is it a heading?
    pub(crate) fn is_heading(&self, id: NodeId) -> bool {
        self.element(id).is_some_and(Element::is_heading)
    }

    pub(crate) fn is(&self, id: NodeId, element: Element) -> bool {
        self.element(id) == Some(element)
    }

    /// May it hold one of these elements?
    pub(crate) fn may_hold(&self, elements: &[Element]) -> bool {
        elements.iter().any(|&element| self.made[element as usize])
    }

    /// Was no other element than these ever made in it?
    pub(crate) fn holds_only(&self, elements: &[Element]) -> bool {
        let made = self.made.iter().filter(|&&is_made| is_made).count();
        made <= elements.len() && elements.iter().filter(|&&element| self.made[element as usize]).count() == made
    }

    /// Has any element in it an attribute?
    pub(crate) fn gives_any(&self) -> bool {
        !self.attributes.is_empty()
    }

    /// May an element in it have one of these attributes?
    pub(crate) fn may_give(&self, attributes: &[Attribute]) -> bool {
        attributes.iter().any(|&attribute| self.given[attribute as usize])
    }

    /// Every element of that kind that stands under the root, in the order in which they were made.
    #[inline(never)]
    pub(crate) fn elements(&self, wanted: Element) -> Vec<NodeId> {
        if !self.may_hold(&[wanted]) {
            return Vec::new();
        }
        self.made_within(NodeId::ROOT, |entry| entry.element == Some(wanted))
    }

    /// Every heading that stands under the root, in the order in which they were made.
    #[inline(never)]
    pub(crate) fn headings(&self) -> Vec<NodeId> {
        self.made_within(NodeId::ROOT, |entry| entry.element.is_some_and(Element::is_heading))
    }

    /// Every element of a kind that stands under the root and may have an attribute, in the same order.
    #[inline(never)]
    pub(crate) fn elements_having(&self, wanted: Element, name: Attribute) -> Vec<NodeId> {
        if !self.may_hold(&[wanted]) || !self.may_give(&[name]) {
            return Vec::new();
        }
        let bit = name_bit(name);
        self.made_within(NodeId::ROOT, |entry| entry.element == Some(wanted) && entry.names & bit != 0)
    }

    /// Every element inside `root` that may have one of these attributes, in the order in which they were made: most
    /// nodes have none of a few, which a look at each entry tells sooner than a walk.
    #[inline(never)]
    pub(crate) fn having(&self, root: NodeId, wanted: &[Attribute]) -> Vec<NodeId> {
        let mut ids = self.ever_having(wanted);
        self.keep_within(root, &mut ids);
        ids
    }

    /// The same, wherever they stand, or nowhere any more: for a question that hardly any answers, after which it is
    /// early enough to ask whether that one [is within](Self::is_within) a root.
    #[inline(never)]
    pub(crate) fn ever_having(&self, wanted: &[Attribute]) -> Vec<NodeId> {
        if !self.may_give(wanted) {
            return Vec::new();
        }
        let bits = name_bits(wanted);
        self.ever_made(|entry| entry.names & bits != 0)
    }

    /// Everything inside `root` that may have one of these attributes, in document order.
    #[inline(never)]
    pub(crate) fn having_in_order(&self, root: NodeId, wanted: &[Attribute]) -> Vec<NodeId> {
        if !self.may_give(wanted) {
            return Vec::new();
        }
        let bits = name_bits(wanted);
        self.made_in_order(root, |entry| entry.names & bits != 0)
    }

    /// Every text inside `root` that has that visible byte of ASCII, in document order. Most texts of a page show
    /// nothing, and are not searched.
    #[inline(never)]
    pub(crate) fn texts_with(&self, root: NodeId, byte: u8) -> Vec<NodeId> {
        debug_assert!(byte.is_ascii_graphic(), "{byte}");
        self.made_in_order(root, |entry| {
            entry.element.is_none()
                && entry.attributes == SHOWS
                && position_of(self.value(entry.extent()).as_bytes(), [byte]).is_some()
        })
    }

    /// Every node inside `root` that `is_one`, in document order.
    #[inline]
    fn made_in_order(&self, root: NodeId, is_one: impl Fn(&Entry) -> bool) -> Vec<NodeId> {
        if root == NodeId::ROOT && !is_one(&self.entries[root.index()]) {
            // Mostly they were made in that order, and a look at each entry takes less than a walk.
            let made = self.made_within(root, &is_one);
            if made.last().is_none_or(|last| last.0.get() < self.first_moved) {
                return made;
            }
        }
        self.subtree(root).skip(1).filter(|id| is_one(&self.entries[id.index()])).collect()
    }

    /// Has it any attribute?
    #[inline]
    pub(crate) fn has_attributes(&self, id: NodeId) -> bool {
        let entry = &self.entries[id.index()];
        entry.element.is_some() && entry.attributes > 0
    }

    /// Is it a text of white space alone?
    #[inline]
    pub(crate) fn is_white(&self, id: NodeId) -> bool {
        let entry = &self.entries[id.index()];
        entry.element.is_none() && entry.attributes == IS_WHITE
    }

    /// Is it a text of white space, or of characters that are as invisible?
    #[inline]
    pub(crate) fn is_blank(&self, id: NodeId) -> bool {
        let entry = &self.entries[id.index()];
        entry.element.is_none() && entry.attributes != SHOWS
    }

    /// Is it a text that shows something?
    #[inline]
    pub(crate) fn says(&self, id: NodeId) -> bool {
        let entry = &self.entries[id.index()];
        entry.element.is_none() && entry.attributes == SHOWS
    }

    /// May it have one of these attributes? Most nodes have none of a few.
    #[inline]
    pub(crate) fn may_have(&self, id: NodeId, wanted: &[Attribute]) -> bool {
        self.entries[id.index()].names & name_bits(wanted) != 0
    }

    #[inline]
    fn made_within(&self, root: NodeId, is_one: impl Fn(&Entry) -> bool) -> Vec<NodeId> {
        let mut ids = self.ever_made(is_one);
        self.keep_within(root, &mut ids);
        ids
    }

    #[inline]
    fn ever_made(&self, is_one: impl Fn(&Entry) -> bool) -> Vec<NodeId> {
        let made = self.entries.iter().zip(0..).filter(|(entry, _)| is_one(entry));
        let mut ids = Vec::with_capacity(self.len() / 16);
        ids.extend(made.filter_map(|(_, index)| NonZeroU32::new(index).map(NodeId)));
        ids
    }

    /// Keeps what is inside `root`, or that itself. Many have the same nodes around them, of which each is looked at
    /// once.
    #[inline(never)]
    fn keep_within(&self, root: NodeId, ids: &mut Vec<NodeId>) {
        if ids.is_empty() {
            return;
        }
        let mut is_within = vec![false; self.len()];
        is_within[root.index()] = true;
        ids.retain(|&id| {
            let is_one = self.inclusive_ancestors(id).any(|id| is_within[id.index()]);
            let mut at = Some(id).filter(|_| is_one);
            while let Some(within) = at.filter(|at| !is_within[at.index()]) {
                is_within[within.index()] = true;
                at = self.parent(within);
            }
            is_one
        });
    }

    /// The value of an attribute. Most elements have none of the kind, which is told without a call.
    #[inline]
    pub(crate) fn attribute(&self, id: NodeId, wanted: Attribute) -> Option<&str> {
        if self.may_have(id, &[wanted]) { self.attribute_of(id, wanted) } else { None }
    }

    #[inline(never)]
    fn attribute_of(&self, id: NodeId, wanted: Attribute) -> Option<&str> {
        let list = self.attribute_list(id);
        list.iter().find(|(name, _)| *name == wanted).map(|&(_, span)| self.value(span))
    }

    pub(crate) fn attributes(&self, id: NodeId) -> impl Iterator<Item = (Attribute, &str)> {
        self.attribute_list(id).iter().map(|&(name, span)| (name, self.value(span)))
    }

    #[inline]
    fn attribute_list(&self, id: NodeId) -> &[(Attribute, Extent)] {
        let entry = &self.entries[id.index()];
        let list = entry.element.and_then(|_| self.attributes.get(entry.extent().range()));
        list.unwrap_or_default()
    }

    /// Sets an attribute, in its place where it is there already.
    #[inline(never)]
    pub(crate) fn set_attribute(&mut self, id: NodeId, wanted: Attribute, value: &str) {
        let entry = &self.entries[id.index()];
        if entry.element.is_none() {
            return;
        }
        let list = entry.extent();
        let value = self.write(value);
        let known = self.attributes[list.range()].iter_mut().find(|(name, _)| *name == wanted);
        if let Some((_, old)) = known {
            *old = value;
            return;
        }
        let start = if list.range().end == self.attributes.len() { list.start } else { self.attributes.len() as u32 };
        make_room_in(&mut self.attributes, list.range().len() + 1);
        if start != list.start {
            self.attributes.extend_from_within(list.range());
        }
        self.attributes.push((wanted, value));
        self.given[wanted as usize] = true;
        let entry = &mut self.entries[id.index()];
        entry.second = start;
        entry.attributes += 1;
        entry.names |= name_bit(wanted);
    }

    #[inline(never)]
    pub(crate) fn remove_attribute(&mut self, id: NodeId, unwanted: Attribute) {
        let list = self.attribute_list(id);
        if let Some(at) = list.iter().position(|(name, _)| *name == unwanted) {
            let entry = &mut self.entries[id.index()];
            self.attributes[entry.extent().range()][at..].rotate_left(1);
            entry.attributes -= 1;
        }
    }

    /// Gives a text other words.
    pub(crate) fn set_text(&mut self, id: NodeId, text: &str) {
        if self.element(id).is_none() {
            let Entry { attributes, first, second, .. } = Entry::of_text(self, text);
            let entry = &mut self.entries[id.index()];
            (entry.attributes, entry.first, entry.second) = (attributes, first, second);
        }
    }

    /// Cuts a text down to that range.
    pub(crate) fn cut_text(&mut self, id: NodeId, range: Range<usize>) {
        let Entry { element: None, first, second, .. } = &mut self.entries[id.index()] else { return };
        let at = |offset: usize| (*second).min(*first + offset as u32);
        (*first, *second) = (at(range.start), at(range.end));
        if let Node::Text(text) = self.node(id) {
            self.entries[id.index()].attributes = what_shows(text);
        }
    }

    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.entries[id.index()].parent
    }

    /// The nodes around it, its parent first.
    pub(crate) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(id), |&id| self.parent(id))
    }

    /// The node itself, then the nodes around it, its parent first.
    pub(crate) fn inclusive_ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(id), |&id| self.parent(id))
    }

    /// Is a node that one, or inside it? Looks at what is around the node, of which there is less than in a subtree.
    pub(crate) fn is_within(&self, id: NodeId, root: NodeId) -> bool {
        self.inclusive_ancestors(id).any(|id| id == root)
    }

    pub(crate) fn next(&self, id: NodeId) -> Option<NodeId> {
        self.entries[id.index()].next
    }

    pub(crate) fn previous(&self, id: NodeId) -> Option<NodeId> {
        // Behind what stands in front there is something, and nothing behind the last.
        self.entries[id.index()].before.filter(|&before| self.next(before).is_some())
    }

    fn first_child(&self, id: NodeId) -> Option<NodeId> {
        self.entries[id.index()].first_child()
    }

    pub(crate) fn last_child(&self, id: NodeId) -> Option<NodeId> {
        self.first_child(id).and_then(|first| self.entries[first.index()].before)
    }

    /// The child that an element has, where it has one alone.
    pub(crate) fn only_child(&self, id: NodeId) -> Option<NodeId> {
        self.first_child(id).filter(|&first| self.next(first).is_none())
    }

    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.first_child(id), |&child| self.next(child))
    }

    /// The node itself and everything in it, in document order.
    pub(crate) fn subtree(&self, root: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(root), move |&id| self.following(id, root, true))
    }

    /// The node after `id` in document order within `root`; with `inside` false, after all that is in it.
    #[inline]
    pub(crate) fn following(&self, id: NodeId, root: NodeId, inside: bool) -> Option<NodeId> {
        let mut entry = &self.entries[id.index()];
        if inside && let Some(child) = entry.first_child() {
            return Some(child);
        }
        let mut at = id;
        while at != root {
            if entry.next.is_some() {
                return entry.next;
            }
            at = entry.parent?;
            entry = &self.entries[at.index()];
        }
        None
    }

    /// The root and every node that was ever made, in that order, wherever they stand, or nowhere any more.
    pub(crate) fn all_ever_made(&self) -> impl Iterator<Item = NodeId> + use<> {
        (NodeId::ROOT.0.get()..self.entries.len() as u32).filter_map(|index| NonZeroU32::new(index).map(NodeId))
    }

    /// The node itself and everything in it, of a document that was [put in order](Self::put_in_order) and not changed
    /// since.
    pub(crate) fn in_order(&self, root: NodeId) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        let end = self.following(root, NodeId::ROOT, false).map_or(self.entries.len() as u32, |next| next.0.get());
        // No number is 0, which is no branch then.
        (root.0.get()..end).map(|index| NodeId(NonZeroU32::new(index).unwrap_or(NonZeroU32::MIN)))
    }

    /// All text in it, as it stands; blocks and line breaks leave a space behind.
    #[inline(never)]
    pub(crate) fn text(&self, root: NodeId) -> String {
        let mut text = String::new();
        for id in self.subtree(root) {
            match self.node(id) {
                Node::Text(piece) => {
                    // Mostly there is one piece, or a few short ones.
                    if text.capacity() == 0 {
                        text.reserve_exact(piece.len().max(64));
                    }
                    text.push_str(piece);
                }
                Node::Element(element) if element.is_block() && !text.is_empty() => text.push(' '),
                Node::Element(_) => {}
            }
        }
        text
    }

    /// Takes a node, and all in it, out of its parent.
    pub(crate) fn detach(&mut self, id: NodeId) {
        let Entry { parent: Some(parent), before, next, .. } = self.entries[id.index()] else { return };
        let first = self.first_child(parent);
        match before.filter(|_| first != Some(id)) {
            Some(before) => self.entries[before.index()].next = next,
            None => self.entries[parent.index()].set_first_child(next),
        }
        // Behind the last stands the first.
        if let Some(behind) = next.or(first).filter(|&behind| behind != id) {
            self.entries[behind.index()].before = before;
        }
        let entry = &mut self.entries[id.index()];
        (entry.parent, entry.before, entry.next) = (None, None, None);
    }

    /// Makes a node the last child of `parent`.
    pub(crate) fn append(&mut self, parent: NodeId, id: NodeId) {
        self.detach(id);
        self.note_move(id);
        let mut last = id;
        match self.first_child(parent) {
            Some(first) => {
                last = self.entries[first.index()].before.replace(id).unwrap_or(first);
                self.entries[last.index()].next = Some(id);
            }
            None => self.entries[parent.index()].set_first_child(Some(id)),
        }
        let entry = &mut self.entries[id.index()];
        (entry.parent, entry.before) = (Some(parent), Some(last));
    }

    fn note_move(&mut self, id: NodeId) {
        self.first_moved = self.first_moved.min(id.0.get());
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

    /// Puts a new element around all that is in `parent`.
    pub(crate) fn wrap_content(&mut self, parent: NodeId, id: NodeId) {
        while let Some(child) = self.first_child(parent) {
            self.append(id, child);
        }
        self.append(parent, id);
    }

    /// Takes an element away and leaves what is in it.
    pub(crate) fn unwrap(&mut self, id: NodeId) {
        while let Some(child) = self.first_child(id) {
            self.put_before(id, child);
        }
        self.detach(id);
    }

    /// Puts a copy of a node of another document, and of all in it, in front of its new sibling.
    pub(crate) fn copy_before(&mut self, sibling: NodeId, other: &Self, root: NodeId) {
        // The nodes that lead down to the last copy.
        let mut way: Vec<(NodeId, NodeId)> = Vec::new();
        for id in other.subtree(root) {
            let copy = match other.node(id) {
                Node::Text(text) => self.create_text(text),
                Node::Element(element) => self.create_element(element),
            };
            other.attributes(id).for_each(|(name, value)| self.set_attribute(copy, name, value));
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
        self.note_move(id);
        self.put_before(sibling, id);
    }

    /// The same for one that is in front of what follows its new sibling already.
    fn put_before(&mut self, sibling: NodeId, id: NodeId) {
        self.detach(id);
        let Some(parent) = self.parent(sibling) else {
            return;
        };
        match self.previous(sibling) {
            Some(previous) => self.entries[previous.index()].next = Some(id),
            None => self.entries[parent.index()].set_first_child(Some(id)),
        }
        let before = self.entries[sibling.index()].before.replace(id);
        let entry = &mut self.entries[id.index()];
        (entry.parent, entry.before, entry.next) = (Some(parent), before, Some(sibling));
    }

    /// Numbers the nodes in document order, without gaps: a greater ID is that of a later node. Passes make nodes
    /// anywhere, and leave some behind that stand nowhere.
    #[inline(never)]
    pub(crate) fn put_in_order(&mut self) {
        let mut places = vec![None; self.len()];
        let (mut count, mut is_in_order) = (0, true);
        for id in self.subtree(NodeId::ROOT) {
            count += 1;
            places[id.index()] = NonZeroU32::new(count).map(NodeId);
            is_in_order &= id.0.get() == count;
        }
        self.first_moved = u32::MAX;
        if is_in_order && count as usize + 1 == self.len() {
            return;
        }
        let place = |id: Option<NodeId>| id.and_then(|id| places[id.index()]);
        for (entry, _) in self.entries.iter_mut().zip(&places).filter(|(_, place)| place.is_some()) {
            if entry.element.is_some() {
                entry.set_first_child(place(entry.first_child()));
            }
            for link in [&mut entry.parent, &mut entry.before, &mut entry.next] {
                *link = place(*link);
            }
        }
        // A second list would take as much memory again. Each node is put in its place, and that which was there next.
        for at in 1..self.entries.len() {
            let mut entry = self.entries[at];
            let mut next = places[at].take();
            while let Some(place) = next {
                next = places[place.index()].take();
                entry = std::mem::replace(&mut self.entries[place.index()], entry);
            }
        }
        self.entries.truncate(count as usize + 1);
    }

    /// Turns an element into another, with its attributes and children.
    pub(crate) fn rename(&mut self, id: NodeId, to: Element) {
        if let Some(element) = &mut self.entries[id.index()].element {
            *element = to;
            self.made[to as usize] = true;
        }
    }

    pub(crate) fn create_element(&mut self, element: Element) -> NodeId {
        self.made[element as usize] = true;
        let second = self.attributes.len() as u32;
        self.create(Entry { element: Some(element), second, ..Entry::default() })
    }

    pub(crate) fn create_text(&mut self, text: &str) -> NodeId {
        let entry = Entry::of_text(self, text);
        self.create(entry)
    }
}

/// The bit of each attribute in [`Entry::names`]: those that pages have most have one of their own, others share.
static NAME_BITS: [u16; Attribute::COUNT] = {
    use Attribute::*;
    let mut bits = [0; Attribute::COUNT];
    let mut at = 0;
    while at < bits.len() {
        bits[at] = match Attribute::ALL[at] {
            Class => 1 << 0,
            Href => 1 << 1,
            Id => 1 << 2,
            Style => 1 << 3,
            Src => 1 << 4,
            Rel => 1 << 5,
            Alt | Content | Height | Name | Target | Title | Type | Value | Width => 1 << 6,
            _ => 1 << (7 + at % 9),
        };
        at += 1;
    }
    bits
};

#[inline(always)]
fn name_bit(name: Attribute) -> u16 {
    NAME_BITS[name as usize]
}

#[inline]
fn name_bits(names: &[Attribute]) -> u16 {
    let mut bits = 0;
    for &name in names {
        bits |= name_bit(name);
    }
    bits
}

/// Builds a [`Document`] from tree events.
#[derive(Debug)]
pub(crate) struct DocumentSink {
    document: Document,
    at: NodeId,
    /// The last child of that so far.
    last: Option<NodeId>,
}

impl DocumentSink {
    /// A builder with room for the document of a source, and for what passes make of it. To grow would take twice the
    /// room for a while, and leave a hole that nothing of the kind fits into.
    pub(crate) fn new(source: &str) -> Self {
        let mut document = Document::new();
        // For most tags, whether they open or close, there is one node: an element, or the text behind it. Signs that
        // are no tags must not take more than a page does.
        let tags = count_of(source.as_bytes(), b'<').min(source.len() / 16);
        document.entries.reserve(tags + tags / 8);
        document.attributes.reserve(tags / 2 + tags / 8);
        document.values.reserve(source.len());
        Self { document, at: NodeId::ROOT, last: None }
    }

    /// The document, with room for what passes write anew.
    pub(crate) fn into_document(mut self) -> Document {
        let values = &mut self.document.values;
        values.shrink_to(values.len() + growth(values.len()));
        self.document
    }

    /// Makes a node the last child of the element at hand.
    #[inline]
    fn attach(&mut self, entry: Entry) -> NodeId {
        let Self { document, at, last } = self;
        let id = document.next_id();
        match *last {
            Some(last) => {
                document.entries[last.index()].next = Some(id);
                if let Some(first) = document.first_child(*at) {
                    document.entries[first.index()].before = Some(id);
                }
            }
            None => document.entries[at.index()].set_first_child(Some(id)),
        }
        let before = last.replace(id).or(Some(id));
        document.create(Entry { parent: Some(*at), before, ..entry })
    }
}

impl TreeSink for DocumentSink {
    fn open(&mut self, element: Element, attributes: AttributeSlice<'_>) {
        let document = &mut self.document;
        document.made[element as usize] = true;
        let second = document.attributes.len() as u32;
        let (mut count, mut names) = (0, 0);
        if !attributes.is_empty() {
            let (values, places) = attributes.joined();
            let start = document.write(values).start;
            make_room_in(&mut document.attributes, places.len());
            for (name, place) in places {
                document.attributes.push((name, Extent { start: start + place.start, end: start + place.end }));
                document.given[name as usize] = true;
                count += 1;
                names |= name_bit(name);
            }
        }
        let id = self.attach(Entry { element: Some(element), attributes: count, names, second, ..Entry::default() });
        if !element.is_void() {
            (self.at, self.last) = (id, None);
        }
    }

    fn close(&mut self, _: Element) {
        if let Some(parent) = self.document.parent(self.at) {
            self.last = Some(self.at);
            self.at = parent;
        }
    }

    fn text(&mut self, text: Text<'_>) {
        let text = text.as_str();
        let document = &mut self.document;
        // A text that goes on: nothing was written since, or there would be an element behind it.
        if let Some(Entry { element: None, attributes: shows, second: end, .. }) =
            self.last.map(|last| &mut document.entries[last.index()])
            && *end as usize == document.values.len()
        {
            document.values.push_str(text);
            *end = document.values.len() as u32;
            *shows = what_shows(text).min(*shows);
            return;
        }
        let entry = Entry::of_text(document, text);
        self.attach(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_of_a_text_is_known_however_it_is_written() {
        for (text, is_white, is_blank) in [
            ("", true, true),
            (" \n\u{a0}", true, true),
            (" \u{200b}", false, true),
            ("\u{feff}", false, true),
            ("\u{a0}a", false, false),
            ("a ", false, false),
        ] {
            let mut sink = DocumentSink::new("");
            text.chars().for_each(|c| sink.text(Text::new(c.encode_utf8(&mut [0; 4]))));
            let mut document = sink.into_document();
            let whole = document.create_text(["b", text, "c"].concat().as_str());
            document.cut_text(whole, 1..1 + text.len());
            let set = document.create_text("b");
            document.set_text(set, text);
            let read = document.last_child(NodeId::ROOT);
            for id in [Some(whole), Some(set), read].into_iter().flatten() {
                let found = (document.is_white(id), document.is_blank(id), document.says(id));
                assert_eq!(found, (is_white, is_blank, !is_blank), "{text:?}");
            }
        }
    }

    #[test]
    fn what_is_found_is_in_document_order_whatever_moves() {
        let mut document = Document::new();
        let mut ids = Vec::new();
        for at in 0..6 {
            let id = document.create_element(Element::P);
            document.set_attribute(id, Attribute::Class, "a");
            let text = document.create_text(if at % 2 == 0 { "[a" } else { "b" });
            document.append(id, text);
            document.append(NodeId::ROOT, id);
            ids.push((id, text));
        }
        document.put_in_order();
        let in_order = |document: &Document| {
            let all = || document.subtree(NodeId::ROOT).skip(1);
            let classed: Vec<NodeId> = all().filter(|&id| document.has_attributes(id)).collect();
            assert_eq!(document.having_in_order(NodeId::ROOT, &[Attribute::Class]), classed);
            let is_bracket = |id: &NodeId| matches!(document.node(*id), Node::Text(text) if text.contains('['));
            let bracketed: Vec<NodeId> = all().filter(is_bracket).collect();
            assert_eq!(document.texts_with(NodeId::ROOT, b'['), bracketed);
            classed.len()
        };
        assert_eq!(in_order(&document), 6);
        document.unwrap(ids[1].0);
        document.detach(ids[2].0);
        assert_eq!(in_order(&document), 4);
        let new = document.create_element(Element::Div);
        document.set_attribute(new, Attribute::Class, "b");
        document.insert_before(ids[4].0, new);
        assert_eq!(in_order(&document), 5);
        document.append(new, ids[0].0);
        assert_eq!(in_order(&document), 5);
    }
}
