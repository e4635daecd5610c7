//! A document as readers see it: line by line, as blocks and line breaks part them. Labels, bylines and dates are lines.

use std::ops::Range;

use super::blocks::remove;
use super::collapse_into;
use crate::html::{Attribute, Element};
use crate::language::count_letters;
use crate::tree::{Document, Node, NodeId};

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The innermost block around it.
    pub(super) block: NodeId,
    pub(super) element: Element,
    /// Its text, white space collapsed; never empty.
    pub(super) text: String,
    /// The links in it, in order.
    pub(super) anchors: Vec<Anchor>,
    /// The text nodes that it consists of, each with where its text starts in the line.
    pieces: Vec<(NodeId, usize)>,
    /// The line break in front of it.
    lead: Option<NodeId>,
}

/// A link in a line.
#[derive(Clone, Debug)]
pub(super) struct Anchor {
    pub(super) id: NodeId,
    /// Where in the line its text stands.
    pub(super) range: Range<usize>,
}

impl Line {
    pub(super) fn chars(&self) -> usize {
        self.text.chars().count()
    }

    pub(super) fn anchor_text(&self, anchor: &Anchor) -> &str {
        self.text.get(anchor.range.clone()).unwrap_or_default().trim()
    }

    /// Is what stands behind `start` nearly all link?
    pub(super) fn is_linked(&self, start: usize) -> bool {
        if self.anchors.is_empty() {
            return false;
        }
        let all = self.text.get(start..).map_or(0, count_letters);
        let behind = |anchor: &&Anchor| anchor.range.end > start;
        let linked: usize =
            self.anchors.iter().filter(behind).map(|anchor| count_letters(self.anchor_text(anchor))).sum();
        linked > 0 && linked * 10 >= all * 8
    }

    /// What stands outside its only link: in front of it, or behind it.
    pub(super) fn beside(&self) -> &str {
        let [anchor] = self.anchors.as_slice() else { return if self.anchors.is_empty() { &self.text } else { "" } };
        let is_mark = |c: char| !c.is_alphanumeric();
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default().trim_matches(is_mark);
        match (part(0..anchor.range.start), part(anchor.range.end..self.text.len())) {
            (before, "") => before,
            ("", behind) => behind,
            _ => "",
        }
    }

    /// Where the piece starts that `at` is the start of, white space aside.
    fn piece_at(&self, at: usize) -> Option<usize> {
        self.pieces.iter().position(|&(_, start)| {
            start == at || self.text.get(start..at).is_some_and(|between| between.trim().is_empty())
        })
    }

    /// May the line be cut there, between two nodes?
    pub(super) fn has_seam(&self, at: usize) -> bool {
        self.piece_at(at).is_some()
    }

    /// Its text nodes.
    pub(super) fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.pieces.iter().map(|piece| piece.0)
    }

    /// Its text by the elements that own its nodes: where one ends, and the next begins.
    pub(super) fn cells(&self, owner: impl Fn(NodeId) -> NodeId) -> Vec<(NodeId, &str)> {
        let mut starts: Vec<(NodeId, usize)> = Vec::new();
        for &(node, start) in &self.pieces {
            let owner = owner(node);
            if starts.last().is_none_or(|last| last.0 != owner) {
                starts.push((owner, start));
            }
        }
        let ends = starts.iter().skip(1).map(|next| next.1).chain([self.text.len()]);
        starts.iter().zip(ends).map(|(&(id, start), end)| (id, self.text.get(start..end).unwrap_or_default())).collect()
    }

    pub(super) fn first_node(&self) -> NodeId {
        self.pieces.first().map_or(self.block, |piece| piece.0)
    }
}

/// All lines in a node, and which of them stand in which node.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) list: Vec<Line>,
    /// By node: its first line and the one behind its last.
    spans: Vec<(u32, u32)>,
}

impl Lines {
    pub(super) fn of(document: &Document, root: NodeId) -> Self {
        Self::as_far_as(document, root, &[], usize::MAX)
    }

    /// The lines up to some behind the places where the nodes begin. What is open there counts as ending there.
    pub(super) fn as_far_as(document: &Document, root: NodeId, nodes: &[NodeId], behind: usize) -> Self {
        let mut collector = Collector {
            document,
            lines: Self { list: Vec::new(), spans: vec![(0, 0); document.len()] },
            awaited: nodes.to_vec(),
            behind,
            blocks: vec![root],
            link: None,
            line: None,
            lead: None,
            has_space: false,
        };
        collector.walk(root);
        collector.lines
    }

    /// The lines in a node.
    pub(super) fn span(&self, id: NodeId) -> Range<usize> {
        let (start, end) = self.spans.get(id.index()).copied().unwrap_or_default();
        start as usize..end as usize
    }

    /// Takes the lines of `range` out of the document, with all that holds nothing else: a box, a list, the pictures
    /// behind the first of them.
    pub(super) fn take(&self, document: &mut Document, range: Range<usize>, top: NodeId) {
        let Some(first) = self.list.get(range.start).map(Line::first_node) else { return };
        let mut at = range.start;
        while let Some(line) = self.list.get(at).filter(|_| at < range.end) {
            let covered = |id: &NodeId| {
                let span = self.span(*id);
                *id != top
                    && span.start >= range.start
                    && span.end <= range.end
                    && !has_media_before(document, *id, first)
            };
            let whole = document.inclusive_ancestors(line.block).take_while(covered).last();
            match whole {
                Some(id) => {
                    at = self.span(id).end.max(at + 1);
                    remove(document, id, top);
                }
                None => {
                    self.cut(document, at, 0, top);
                    at += 1;
                }
            }
        }
    }

    /// Takes what stands behind `from` out of a line, and the line break in front where that is all of it.
    pub(super) fn cut(&self, document: &mut Document, at: usize, from: usize, top: NodeId) {
        let Some(line) = self.list.get(at) else { return };
        let start = line.piece_at(from).unwrap_or(0);
        if start == 0 {
            let next = self.list.get(at + 1).filter(|next| next.block == line.block);
            if let Some(line_break) = line.lead.or_else(|| next.and_then(|next| next.lead)) {
                document.detach(line_break);
            }
        }
        for &(piece, _) in line.pieces.iter().skip(start) {
            if document.parent(piece).is_some() {
                remove(document, piece, top);
            }
        }
    }
}

/// Is there a picture in it, outside links, that stands in front of `first`?
fn has_media_before(document: &Document, id: NodeId, first: NodeId) -> bool {
    let is_media = |id: NodeId| {
        matches!(document.element(id), Some(Element::Img | Element::Video | Element::Audio | Element::Iframe))
    };
    let is_linked = |id: NodeId| document.ancestors(id).take(4).any(|id| document.is(id, Element::A));
    document.subtree(id).take_while(|&id| id != first).any(|id| is_media(id) && !is_linked(id))
}

struct Collector<'a> {
    document: &'a Document,
    lines: Lines,
    /// The nodes that have yet to begin, and how many lines are wanted: at first, behind the last of these.
    awaited: Vec<NodeId>,
    behind: usize,
    /// The blocks that are open.
    blocks: Vec<NodeId>,
    /// The link that is open, and where in the line it starts.
    link: Option<(NodeId, usize)>,
    line: Option<Line>,
    /// The last line break, until a line starts.
    lead: Option<NodeId>,
    has_space: bool,
}

impl Collector<'_> {
    fn walk(&mut self, root: NodeId) {
        let mut id = root;
        loop {
            let is_hidden = self.document.is(id, Element::Title);
            self.enter(id);
            let is_enough = self.lines.list.len() >= self.behind && self.awaited.is_empty();
            if let Some(child) = self.document.children(id).next().filter(|_| !is_hidden && !is_enough) {
                id = child;
                continue;
            }
            loop {
                self.leave(id);
                if id == root {
                    return;
                }
                if let Some(next) = self.document.next(id).filter(|_| !is_enough) {
                    id = next;
                    break;
                }
                match self.document.parent(id) {
                    Some(parent) => id = parent,
                    None => return,
                }
            }
        }
    }

    fn enter(&mut self, id: NodeId) {
        match self.document.node(id) {
            Node::Text(text) => self.text(id, text),
            Node::Element(Element::Br) => {
                self.end_line();
                self.lead = Some(id);
            }
            Node::Element(Element::A) => {
                let start = self.line.as_ref().map_or(0, |line| line.text.len());
                self.link = self.document.attribute(id, Attribute::Href).map(|_| (id, start));
            }
            Node::Element(element) if element.is_block() && !element.is_void() => {
                self.end_line();
                self.lead = None;
                self.blocks.push(id);
            }
            Node::Element(_) => {}
        }
        let start = self.lines.list.len();
        if let Some(span) = self.lines.spans.get_mut(id.index()) {
            span.0 = start as u32;
        }
        if let Some(found) = self.awaited.iter().position(|&node| node == id) {
            self.awaited.swap_remove(found);
            if self.awaited.is_empty() {
                self.behind = self.behind.saturating_add(start);
            }
        }
    }

    fn leave(&mut self, id: NodeId) {
        if self.link.is_some_and(|(link, _)| link == id) {
            self.end_link();
            self.link = None;
        }
        if self.blocks.last() == Some(&id) {
            self.end_line();
            self.lead = None;
            self.blocks.pop();
        }
        // An inline element ends within a line, which counts as in it.
        let open = u32::from(self.line.is_some());
        if let Some(span) = self.lines.spans.get_mut(id.index()) {
            span.1 = self.lines.list.len() as u32 + open;
        }
    }

    fn text(&mut self, id: NodeId, text: &str) {
        let begun = text.trim_start();
        self.has_space |= begun.len() < text.len();
        let words = begun.trim_end();
        if words.is_empty() {
            return;
        }
        let block = self.blocks.last().copied().unwrap_or(NodeId::ROOT);
        let lead = &mut self.lead;
        let line = self.line.get_or_insert_with(|| Line {
            block,
            element: self.document.element(block).unwrap_or(Element::P),
            text: String::new(),
            anchors: Vec::new(),
            pieces: Vec::new(),
            lead: lead.take(),
        });
        if self.has_space && !line.text.is_empty() {
            line.text.push(' ');
        }
        line.pieces.push((id, line.text.len()));
        collapse_into(words, &mut line.text);
        self.has_space = words.len() < begun.len();
    }

    /// Notes the link that is open, as far as it stands in this line.
    fn end_link(&mut self) {
        if let (Some((id, start)), Some(line)) = (self.link, &mut self.line)
            && line.text.get(start..).is_some_and(|text| !text.trim().is_empty())
        {
            line.anchors.push(Anchor { id, range: start..line.text.len() });
        }
    }

    fn end_line(&mut self) {
        self.end_link();
        if let Some(link) = &mut self.link {
            link.1 = 0;
        }
        self.lines.list.extend(self.line.take());
        self.has_space = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::{document_of, html_of};

    #[test]
    fn blocks_and_line_breaks_part_lines() {
        for (html, expected) in [
            ("<p>a  b<br>c</p>d", &["a b", "c", "d"][..]),
            ("<div>a<p>b</p>c</div>", &["a", "b", "c"]),
            ("<p><b>a<br></b> c</p>", &["a", "c"]),
            ("<p>a<b>b</b> c</p><p> </p>", &["ab c"]),
        ] {
            let document = document_of(html);
            let lines = Lines::of(&document, NodeId::ROOT).list;
            assert_eq!(lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), expected, "{html}");
        }
    }

    #[test]
    fn links_know_their_text_in_each_line() {
        let document = document_of("<p>x <a href=/1>a b</a>, <a href=/2>c</a></p><a href=/3><h3>d</h3><p>e</p></a>");
        let lines = Lines::of(&document, NodeId::ROOT).list;
        let links = |line: &Line| line.anchors.iter().map(|link| line.anchor_text(link).to_owned()).collect::<Vec<_>>();
        assert_eq!(lines.iter().map(links).collect::<Vec<_>>(), [vec!["a b", "c"], vec!["d"], vec!["e"]]);
    }

    #[test]
    fn lines_leave_with_what_holds_nothing_else() {
        for (name, html, range, expected) in [
            ("a line of a paragraph", "<p>a<br>b<br>c</p>", 1..2, "<p>a<br>c</p>"),
            ("the first line", "<p>a<br>b</p>", 0..1, "<p>b</p>"),
            ("the last line", "<p>a<br><b>b</b></p>", 1..2, "<p>a</p>"),
            ("a box with its picture", "<p>a</p><div><p>b</p><img src=/i><p>c</p></div>", 1..3, "<p>a</p>"),
            (
                "not a picture in front",
                "<div><img src=/i><p>b</p></div><p>c</p>",
                0..1,
                "<div><img src=\"/i\"></div><p>c</p>",
            ),
        ] {
            let mut document = document_of(html);
            Lines::of(&document, NodeId::ROOT).take(&mut document, range, NodeId::ROOT);
            assert_eq!(html_of(&document), expected, "{name}");
        }
    }
}
