//! The blocks of a document in reading order, measured once, and which of them stand in which node.

use std::borrow::Cow;
use std::ops::Range;

use super::block::{Anchor, Block};
use crate::article::{collapse_into, collapsed};
use crate::html::{Attribute, Element};
use crate::read::TextLine;
use crate::small::text::{make_room_in, trim_end, trim_start};
use crate::tree::{Document, Node, NodeId};

/// All blocks of a document.
#[derive(Debug, Default)]
pub(in crate::article) struct Blocks<'s> {
    pub(in crate::article) list: Vec<Block<'s>>,
    /// By node.
    spans: Vec<Span>,
    /// The first block and the one behind the last of each node that holds several.
    wide: Vec<(u32, u32)>,
}

/// The blocks in a node. Few nodes hold more than one, which has room beside its place: four times the number of the
/// first, and two more where there is one. Of others it is twice their number in a list, and one more.
#[derive(Clone, Copy, Debug)]
struct Span(u32);

impl<'s> Blocks<'s> {
    #[inline(never)]
    pub(in crate::article) fn of(document: &'s Document) -> Self {
        let mut collector = Collector {
            document,
            // Few documents have more blocks. To grow takes a second list each time.
            blocks: Self {
                list: Vec::with_capacity(document.len() / 4),
                spans: vec![Span(0); document.len()],
                wide: Vec::new(),
            },
            open: vec![NodeId::ROOT],
            quotes: 0,
            link: None,
            block: None,
            line_break: None,
            has_space: false,
        };
        collector.walk();
        collector.blocks.list.shrink_to_fit();
        collector.blocks
    }

    /// The lines of plain text.
    pub(in crate::article) fn of_text(lines: Vec<TextLine<'s>>) -> Self {
        Self { list: lines.into_iter().map(Block::of_text).collect(), ..Self::default() }
    }

    /// The blocks in a node.
    pub(in crate::article) fn span(&self, id: NodeId) -> Range<usize> {
        let Span(span) = self.spans.get(id.index()).copied().unwrap_or(Span(0));
        let (start, end) = match span & 1 {
            0 => (span >> 2, (span >> 2) + (span >> 1 & 1)),
            _ => self.wide.get((span >> 1) as usize).copied().unwrap_or_default(),
        };
        start as usize..end as usize
    }
}

struct Collector<'s> {
    document: &'s Document,
    blocks: Blocks<'s>,
    /// The block elements that are open.
    open: Vec<NodeId>,
    /// How many of them are block quotes.
    quotes: u16,
    /// The link that is open, and where in the block it starts.
    link: Option<(NodeId, usize)>,
    block: Option<Block<'s>>,
    /// The last line break, until a block starts.
    line_break: Option<NodeId>,
    has_space: bool,
}

impl<'s> Collector<'s> {
    fn walk(&mut self) {
        let document = self.document;
        let mut id = NodeId::ROOT;
        loop {
            match document.node(id) {
                Node::Text(text) => {
                    self.text(id, text);
                    let open = u32::from(self.block.is_some());
                    self.blocks.spans[id.index()] = Span((self.blocks.list.len() as u32) << 2 | open << 1);
                }
                Node::Element(element) => {
                    self.enter(id, element);
                    if let Some(child) = document.children(id).next() {
                        id = child;
                        continue;
                    }
                    self.leave(id);
                }
            }
            while document.next(id).is_none() {
                let Some(parent) = document.parent(id) else { return };
                id = parent;
                self.leave(id);
            }
            let Some(next) = document.next(id) else { return };
            id = next;
        }
    }

    fn enter(&mut self, id: NodeId, element: Element) {
        match element {
            Element::Br => {
                self.end_block();
                self.line_break = Some(id);
            }
            Element::A => {
                let start = self.block.as_ref().map_or(0, |block| block.text.len());
                self.link = self.document.attribute(id, Attribute::Href).map(|_| (id, start));
            }
            element if element.is_block() && !element.is_void() => {
                self.end_block();
                self.line_break = None;
                self.quotes += u16::from(element == Element::Blockquote);
                self.open.push(id);
            }
            _ => {}
        }
        // Until it is left, its first block alone.
        self.blocks.spans[id.index()] = Span(self.blocks.list.len() as u32);
    }

    /// Ends an element. A text, which is never left, is in one block or in none.
    fn leave(&mut self, id: NodeId) {
        if self.link.is_some_and(|(link, _)| link == id) {
            self.end_link();
            self.link = None;
        }
        if self.open.last() == Some(&id) {
            self.end_block();
            self.line_break = None;
            self.quotes -= u16::from(self.document.is(id, Element::Blockquote));
            self.open.pop();
        }
        // An inline element ends within a block, which counts as in it.
        let open = u32::from(self.block.is_some());
        let Blocks { list, spans, wide } = &mut self.blocks;
        let Span(start) = spans[id.index()];
        let end = list.len() as u32 + open;
        spans[id.index()] = match end - start {
            0 | 1 => Span(start << 2 | (end - start) << 1),
            _ => Span((wide.len() as u32) << 1 | 1),
        };
        if end - start > 1 {
            make_room_in(wide, 1);
            wide.push((start, end));
        }
    }

    fn text(&mut self, id: NodeId, text: &'s str) {
        if self.document.is_white(id) {
            self.has_space |= !text.is_empty();
            return;
        }
        let begun = trim_start(text);
        self.has_space |= begun.len() < text.len();
        let words = trim_end(begun);
        let node = self.open.last().copied().unwrap_or(NodeId::ROOT);
        // The page's own title is no part of what it shows.
        if self.document.parent(id).is_some_and(|parent| self.document.is(parent, Element::Title)) {
            return;
        }
        let (document, quotes, line_break) = (self.document, self.quotes, &mut self.line_break);
        let block = self.block.get_or_insert_with(|| Block::of_markup(document, node, line_break.take(), quotes));
        let into = &mut block.text;
        if self.has_space && !into.is_empty() {
            into.to_mut().push(' ');
        }
        block.pieces.push((id, into.len()));
        // Most blocks are one text, which needs no copy.
        match into.is_empty() {
            true => *into = collapsed(words),
            false => collapse_into(words, into.to_mut()),
        }
        self.has_space = words.len() < begun.len();
    }

    /// Notes the link that is open, as far as it stands in this block.
    fn end_link(&mut self) {
        if let (Some((id, start)), Some(block)) = (self.link, &mut self.block)
            && block.text.get(start..).is_some_and(|text| !trim_start(text).is_empty())
        {
            if block.anchors.is_empty() {
                block.anchors.reserve_exact(1);
            }
            block.anchors.push(Anchor { id, range: start..block.text.len() });
        }
    }

    fn end_block(&mut self) {
        self.end_link();
        if let Some(link) = &mut self.link {
            link.1 = 0;
        }
        if let Some(mut block) = self.block.take() {
            if let Cow::Owned(text) = &mut block.text {
                text.shrink_to_fit();
            }
            let list = &mut self.blocks.list;
            make_room_in(list, 1);
            list.push(block);
        }
        self.has_space = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::document_of;

    #[test]
    fn block_elements_and_line_breaks_part_blocks() {
        for (html, expected) in [
            ("<p>a  b<br>c</p>d", &["a b", "c", "d"][..]),
            ("<div>a<p>b</p>c</div>", &["a", "b", "c"]),
            ("<p><b>a<br></b> c</p>", &["a", "c"]),
            ("<p>a<b>b</b> c</p><p> </p>", &["ab c"]),
        ] {
            let document = document_of(html);
            let blocks = Blocks::of(&document).list;
            assert_eq!(blocks.iter().map(|block| block.text.as_ref()).collect::<Vec<_>>(), expected, "{html}");
        }
    }

    #[test]
    fn links_know_their_text_in_each_block() {
        let document = document_of("<p>x <a href=/1>a b</a>, <a href=/2>c</a></p><a href=/3><h3>d</h3><p>e</p></a>");
        let blocks = Blocks::of(&document).list;
        let links =
            |block: &Block<'_>| block.anchors.iter().map(|link| block.anchor_text(link).to_owned()).collect::<Vec<_>>();
        assert_eq!(blocks.iter().map(links).collect::<Vec<_>>(), [vec!["a b", "c"], vec!["d"], vec!["e"]]);
    }
}
