//! What each block of a document is to the article, with the evidence that spoke for it; and what leaves the body by
//! that.
//!
//! Every decision is written down here, and none changes the document: [`Cut`] does, once, when all are made. What is
//! to leave counts as gone for the decisions that follow.

use std::ops::Range;
use std::rc::Rc;

use crate::article::measure::block::Block;
use crate::article::measure::blocks::Blocks;
use crate::article::measure::hints::{Hint, Hints};
use crate::html::{Attribute, Element};
use crate::small::text::decimal;
use crate::tree::{Document, Node, NodeId};

/// The class of a caption without a picture.
pub(crate) const CAPTION: &str = "maqal-caption";

/// The role of a block in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::article) enum Role {
    /// A line above the headline that names the topic.
    Kicker,
    Headline,
    Subtitle,
    Date,
    Byline,
    Body,
    Subheading,
    /// Words about a picture: what it shows, or whose it is.
    Caption,
    PullQuote,
    /// A row of cells with tabs between them.
    Row,
    /// The words that introduce other articles or keywords.
    Label,
    ReadAlso,
    Keyword,
    Teaser,
    /// The lines that a mail program sets under a letter.
    Signature,
    /// Menus, footers, advertisements and other text of a page around the article.
    Boilerplate,
}

impl Role {
    fn name(self) -> &'static str {
        use Role::*;
        match self {
            Kicker => "kicker",
            Headline => "headline",
            Subtitle => "subtitle",
            Date => "date",
            Byline => "byline",
            Body => "body",
            Subheading => "subheading",
            Caption => "caption",
            PullQuote => "pull quote",
            Row => "row",
            Label => "label",
            ReadAlso => "read also",
            Keyword => "keyword",
            Teaser => "teaser",
            Signature => "signature",
            Boilerplate => "boilerplate",
        }
    }

    /// Does it stay in the body?
    pub(in crate::article) fn is_body(self) -> bool {
        use Role::*;
        matches!(self, Body | Subheading | Caption | PullQuote | Row)
    }
}

/// The evidence for a role, in a few words.
pub(in crate::article) type Evidence = &'static str;

/// The role of each block, by number, as far as they are decided.
#[derive(Debug)]
pub(in crate::article) struct Decisions {
    roles: Vec<Option<Role>>,
    /// The evidence for each, where somebody wants to know.
    evidence: Vec<Evidence>,
}

impl Decisions {
    pub(in crate::article) fn for_blocks(count: usize) -> Self {
        Self { roles: vec![None; count], evidence: Vec::new() }
    }

    /// Notes the evidence for what is decided from now on, too.
    pub(in crate::article) fn keep_evidence(&mut self) {
        self.evidence = vec![""; self.roles.len()];
    }

    pub(in crate::article) fn of(&self, at: usize) -> Option<Role> {
        self.roles.get(at).copied().flatten()
    }

    /// The role of a block with its evidence, where that is kept.
    pub(in crate::article) fn explained(&self, at: usize) -> Option<(Role, Evidence)> {
        Some((self.of(at)?, self.evidence.get(at).copied().unwrap_or_default()))
    }

    /// Does a block have that role? One of which nothing is decided is body.
    pub(in crate::article) fn is(&self, at: usize, role: Role) -> bool {
        at < self.roles.len() && self.role(at) == role
    }

    /// The role of a block; that of one of which nothing is decided is body.
    pub(in crate::article) fn role(&self, at: usize) -> Role {
        self.of(at).unwrap_or(Role::Body)
    }

    /// Gives a block its role, where it has none yet.
    pub(in crate::article) fn decide(&mut self, at: usize, role: Role, evidence: Evidence) {
        if self.of(at).is_none() {
            self.change(at, role, evidence);
        }
    }

    /// Gives a block another role: a closer look wins over an earlier one at the whole.
    pub(in crate::article) fn change(&mut self, at: usize, role: Role, evidence: Evidence) {
        if let Some(place) = self.roles.get_mut(at) {
            *place = Some(role);
        }
        if let Some(place) = self.evidence.get_mut(at) {
            *place = evidence;
        }
    }

    /// A line for each block: its number, its role, what spoke for that, and its text; between tabs. `otherwise` tells
    /// the role of a block of which nothing is decided.
    #[inline(never)]
    pub(in crate::article) fn explain(
        &self,
        blocks: &[Block<'_>],
        otherwise: &dyn Fn(usize) -> (Role, Evidence),
    ) -> String {
        let mut lines = String::new();
        for (at, block) in blocks.iter().enumerate() {
            let (role, evidence) = self.explained(at).unwrap_or_else(|| otherwise(at));
            for piece in [decimal(at).as_str(), "\t", role.name(), "\t", evidence, "\t", &block.text, "\n"] {
                lines.push_str(piece);
            }
        }
        lines
    }
}

/// The roles of a document's blocks.
pub(in crate::article) struct Roles<'d, 's> {
    pub(in crate::article) document: &'d Document,
    pub(in crate::article) blocks: &'d Blocks<'s>,
    hints: Rc<Hints>,
    /// The element whose content is the body. It stays, and what is around it.
    pub(in crate::article) body: NodeId,
    decisions: Decisions,
    /// By node: does it leave?
    is_gone: Vec<bool>,
    /// By node: how many pieces of text and how many pictures and players are left in it.
    shown: Vec<u32>,
    leaving: Vec<NodeId>,
    /// What markup calls captions.
    captions: Vec<NodeId>,
    /// What stands outside the body and is its beginning, in order.
    opening: Vec<NodeId>,
}

/// What is done to a document by the roles of its blocks.
#[derive(Debug, Default)]
pub(in crate::article) struct Cut {
    leaving: Vec<NodeId>,
    captions: Vec<NodeId>,
    opening: Vec<NodeId>,
    body: Option<NodeId>,
}

impl Cut {
    /// Takes out of the document what is to leave, puts in front of the body what opens it, and marks the captions.
    pub(in crate::article) fn apply(self, document: &mut Document) {
        self.leaving.into_iter().for_each(|id| document.detach(id));
        for id in self.opening.into_iter().rev() {
            let Some(body) = self.body else { break };
            document.detach(id);
            let first = document.children(body).next();
            match first {
                Some(first) => document.insert_before(first, id),
                None => document.append(body, id),
            }
        }
        self.captions.into_iter().for_each(|id| document.set_attribute(id, Attribute::MaqalClass, CAPTION));
    }
}

/// By node of a document in order: how many pieces of text and how many pictures and players it holds.
fn count_shown(document: &Document, blocks: &Blocks<'_>) -> Vec<u32> {
    use Element::*;
    let mut shown = vec![0; document.len()];
    for piece in blocks.list.iter().flat_map(Block::nodes) {
        shown[piece.index()] = 1;
    }
    let says = |&id: &NodeId| document.element(id).is_none() && !document.is_white(id);
    for id in document.in_order(NodeId::ROOT).rev() {
        // Of the texts that are not white space, only those of a title are no pieces of blocks.
        if document.is(id, Title) {
            for text in document.children(id).filter(says) {
                shown[text.index()] = 1;
                shown[id.index()] += 1;
            }
        }
        shown[id.index()] +=
            u32::from(matches!(document.element(id), Some(Img | Video | Audio | Iframe | Oembed | Hr)));
        if let Some(parent) = document.parent(id).filter(|_| shown[id.index()] > 0) {
            shown[parent.index()] += shown[id.index()];
        }
    }
    shown
}

impl<'d, 's> Roles<'d, 's> {
    pub(in crate::article) fn new(
        document: &'d Document,
        blocks: &'d Blocks<'s>,
        hints: &Rc<Hints>,
        body: NodeId,
    ) -> Self {
        Self {
            document,
            blocks,
            hints: Rc::clone(hints),
            body,
            decisions: Decisions::for_blocks(blocks.list.len()),
            is_gone: vec![false; document.len()],
            shown: count_shown(document, blocks),
            leaving: Vec::new(),
            captions: Vec::new(),
            opening: Vec::new(),
        }
    }

    pub(in crate::article) fn into_cut(self) -> Cut {
        let body = Some(self.body);
        Cut { leaving: self.leaving, captions: self.captions, opening: self.opening, body }
    }

    pub(in crate::article) fn hint(&self, id: NodeId) -> Hint {
        self.hints.about(self.document, id)
    }

    /// Notes the evidence for what is decided from now on, too.
    pub(in crate::article) fn keep_evidence(&mut self) {
        self.decisions.keep_evidence();
    }

    /// The role of a block, where it is decided.
    pub(in crate::article) fn of(&self, at: usize) -> Option<Role> {
        self.decisions.of(at)
    }

    /// Gives a block its role, where it has none yet.
    pub(in crate::article) fn decide(&mut self, at: usize, role: Role, evidence: Evidence) {
        self.decisions.decide(at, role, evidence);
    }

    /// What each block was taken for, and why. `body` spoke for the element whose content is the body.
    pub(in crate::article) fn explain(&self, body: Evidence) -> String {
        let inside = self.blocks.span(self.body);
        self.decisions.explain(&self.blocks.list, &|at| {
            let element = self.blocks.list.get(at).map_or(Element::P, |block| block.element);
            match element {
                _ if !inside.contains(&at) => (Role::Boilerplate, "outside the body's element"),
                Element::Figcaption => (Role::Caption, "markup says so"),
                element if element.is_heading() => (Role::Subheading, "markup says so"),
                _ => (Role::Body, body),
            }
        })
    }

    /// Does a node leave, by itself or with what it stands in?
    pub(in crate::article) fn is_gone(&self, id: NodeId) -> bool {
        self.is_gone.get(id.index()).copied().unwrap_or_default()
    }

    /// A node, and all in it that stays, in document order.
    pub(in crate::article) fn rest(&self, root: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.document.in_order(root).filter(|&id| !self.is_gone(id))
    }

    /// All in the body that stays, in document order.
    pub(in crate::article) fn within(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.rest(self.body).filter(|&id| id != self.body)
    }

    /// The text of what stays in a node; block elements leave a space behind.
    #[inline(never)]
    pub(in crate::article) fn text(&self, root: NodeId) -> String {
        let mut text = String::new();
        for id in self.rest(root) {
            match self.document.node(id) {
                Node::Text(piece) => text.push_str(piece),
                Node::Element(element) if element.is_block() && !text.is_empty() => text.push(' '),
                Node::Element(_) => {}
            }
        }
        text
    }

    /// Gives the blocks of a range their role, and takes them out of the body with all that holds nothing else: a box,
    /// a list, the pictures behind the first of them.
    pub(in crate::article) fn take(&mut self, range: Range<usize>, role: Role, evidence: Evidence) {
        let Some(first) = self.blocks.list.get(range.start).map(Block::first_node) else { return };
        let mut at = range.start;
        while let Some(block) = self.blocks.list.get(at).filter(|_| at < range.end) {
            let covered = |id: &NodeId| {
                let span = self.blocks.span(*id);
                *id != self.body
                    && span.start >= range.start
                    && span.end <= range.end
                    && !self.has_media_before(*id, first)
            };
            let around = self.document.inclusive_ancestors(block.node);
            match around.take_while(covered).last() {
                Some(id) => {
                    let end = self.blocks.span(id).end.max(at + 1);
                    (at..end).for_each(|at| self.decide(at, role, evidence));
                    at = end;
                    self.remove(id);
                }
                None => {
                    self.decide(at, role, evidence);
                    self.take_behind(at, 0);
                    at += 1;
                }
            }
        }
    }

    /// Takes what stands behind `from` out of a block, and the line break in front where that is all of it.
    pub(in crate::article) fn take_behind(&mut self, at: usize, from: usize) {
        let Some(block) = self.blocks.list.get(at) else { return };
        let start = block.piece_at(from).unwrap_or(0);
        if start == 0 {
            let next = self.blocks.list.get(at + 1).filter(|next| next.node == block.node);
            let mut breaks = block.line_break.into_iter().chain(next.and_then(|next| next.line_break));
            if let Some(line_break) = breaks.find(|&id| !self.is_gone(id)) {
                self.mark(line_break);
            }
        }
        for &(piece, _) in block.pieces.iter().skip(start) {
            self.remove(piece);
        }
    }

    /// Takes an element out of the body; the blocks of which nothing is left get that role.
    pub(in crate::article) fn take_element(&mut self, id: NodeId, role: Role, evidence: Evidence) {
        self.remove(id);
        for at in self.blocks.span(id) {
            if self.blocks.list.get(at).is_some_and(|block| block.nodes().all(|piece| self.is_gone(piece))) {
                self.decide(at, role, evidence);
            }
        }
    }

    /// Marks what stays as a caption.
    pub(in crate::article) fn mark_caption(&mut self, id: NodeId, evidence: Evidence) {
        self.blocks.span(id).for_each(|at| self.decide(at, Role::Caption, evidence));
        self.captions.push(id);
    }

    /// Makes an element outside the body the next of those that open it; or one inside that was to leave.
    pub(in crate::article) fn open_with(&mut self, id: NodeId, role: Role, evidence: Evidence) {
        let document = self.document;
        let holds_picture = |top: NodeId| document.subtree(top).any(|id| document.is(id, Element::Img));
        self.leaving.retain(|&top| !(document.is_within(top, id) && holds_picture(top)));
        self.blocks.span(id).for_each(|at| self.decisions.change(at, role, evidence));
        self.opening.push(id);
    }

    /// Takes a node out, and each parent within the body that has nothing left to show.
    fn remove(&mut self, id: NodeId) {
        let mut at = id;
        while at != self.body && !self.is_gone(at) {
            self.mark(at);
            match self.document.parent(at) {
                Some(parent) if parent != self.body && self.shown.get(parent.index()) == Some(&0) => at = parent,
                _ => return,
            }
        }
    }

    /// Notes that a node leaves, and all in it.
    fn mark(&mut self, top: NodeId) {
        self.leaving.push(top);
        let mut at = Some(top);
        while let Some(id) = at {
            let was_gone = std::mem::replace(&mut self.is_gone[id.index()], true);
            at = self.document.following(id, top, !was_gone);
        }
        let left = self.shown[top.index()];
        let mut around = self.document.parent(top);
        while let Some(id) = around.filter(|_| left > 0) {
            self.shown[id.index()] -= left;
            around = self.document.parent(id);
        }
    }

    /// Is there a picture in it, outside links, that stands in front of `first`?
    fn has_media_before(&self, id: NodeId, first: NodeId) -> bool {
        let document = self.document;
        let is_media = |id: NodeId| {
            matches!(document.element(id), Some(Element::Img | Element::Video | Element::Audio | Element::Iframe))
        };
        let is_linked = |id: NodeId| {
            let around = document.ancestors(id);
            around.take(4).any(|id| document.is(id, Element::A))
        };
        self.rest(id).take_while(|&id| id != first).any(|id| is_media(id) && !is_linked(id))
    }

    /// The blocks that nothing has claimed yet, from one of them on.
    pub(in crate::article) fn open_from(&self, start: usize) -> impl Iterator<Item = usize> + '_ {
        (start..self.blocks.list.len()).filter(|&at| self.of(at).is_none())
    }

    /// The blocks of the body that nothing has claimed yet.
    pub(in crate::article) fn open_in_body(&self) -> impl Iterator<Item = &'d Block<'s>> + '_ {
        let inside = self.blocks.span(self.body);
        self.open_from(inside.start).take_while(move |&at| at < inside.end).filter_map(|at| self.blocks.list.get(at))
    }

    /// The blocks that nothing has claimed yet, as a list of its own.
    pub(in crate::article) fn open(&self) -> Unclaimed<'d, 's> {
        let mut ranks = Vec::with_capacity(self.blocks.list.len() + 1);
        let mut places = Vec::new();
        for at in 0..self.blocks.list.len() {
            ranks.push(places.len() as u32);
            if self.of(at).is_none() {
                places.push(at);
            }
        }
        ranks.push(places.len() as u32);
        let list = places.iter().filter_map(|&at| self.blocks.list.get(at)).collect();
        Unclaimed { blocks: self.blocks, list, places, ranks }
    }
}

/// The blocks that nothing had claimed when this list was made. Neighbors here are those that are left.
pub(in crate::article) struct Unclaimed<'d, 's> {
    blocks: &'d Blocks<'s>,
    pub(in crate::article) list: Vec<&'d Block<'s>>,
    /// By number in this list: the number among all blocks.
    places: Vec<usize>,
    /// By number among all blocks: how many of this list stand in front.
    ranks: Vec<u32>,
}

impl<'d, 's> Unclaimed<'d, 's> {
    /// All blocks, whatever has claimed them.
    pub(in crate::article) fn all(blocks: &'d Blocks<'s>) -> Self {
        let count = blocks.list.len();
        Self { blocks, list: blocks.list.iter().collect(), places: (0..count).collect(), ranks: Vec::new() }
    }

    /// The blocks in a node.
    pub(in crate::article) fn span(&self, id: NodeId) -> Range<usize> {
        let span = self.blocks.span(id);
        let rank = |at: usize| self.ranks.get(at).copied().unwrap_or_default() as usize;
        rank(span.start)..rank(span.end)
    }

    /// The numbers among all blocks of a range of these.
    pub(in crate::article) fn places(&self, range: Range<usize>) -> Range<usize> {
        match self.places.get(range) {
            Some([first, .., last]) => *first..last + 1,
            Some([only]) => *only..only + 1,
            _ => 0..0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::{document_of, html_of};

    #[test]
    fn blocks_leave_with_what_holds_nothing_else() {
        for (name, html, range, expected) in [
            ("a line of a paragraph", "<p>a<br>b<br>c</p>", 1..2, "<p>a<br>c</p>"),
            ("the first line", "<p>a<br>b</p>", 0..1, "<p>b</p>"),
            ("the last line", "<p>a<br><b>b</b></p>", 1..2, "<p>a</p>"),
            ("a box with its picture", "<p>a</p><div><p>b</p><img src=/i><p>c</p></div>", 1..3, "<p>a</p>"),
            ("a box that is left empty", "<p>a</p><div><div><p>b</p></div></div>", 1..2, "<p>a</p>"),
            (
                "not a picture in front",
                "<div><img src=/i><p>b</p></div><p>c</p>",
                0..1,
                "<div><img src=\"/i\"></div><p>c</p>",
            ),
        ] {
            let mut document = document_of(html);
            document.put_in_order();
            let blocks = Blocks::of(&document);
            let mut roles = Roles::new(&document, &blocks, &Rc::new(Hints::of(&document)), NodeId::ROOT);
            roles.take(range, Role::Teaser, "a test");
            let cut = roles.into_cut();
            cut.apply(&mut document);
            assert_eq!(html_of(&document), expected, "{name}");
        }
    }

    #[test]
    fn what_is_to_leave_is_gone_for_later_decisions() {
        let mut document = document_of("<div><p>a</p></div><p>b <i>c</i></p>");
        document.put_in_order();
        let blocks = Blocks::of(&document);
        let mut roles = Roles::new(&document, &blocks, &Rc::new(Hints::of(&document)), NodeId::ROOT);
        roles.take(0..1, Role::Byline, "a test");
        assert_eq!(roles.text(NodeId::ROOT).trim(), "b c");
        assert_eq!(roles.of(0), Some(Role::Byline));
        assert_eq!(roles.open().list.iter().map(|block| block.text.as_ref()).collect::<Vec<_>>(), ["b c"]);
    }
}
