//! A block: a line of text as readers see it, with all that is known of it before anything is decided.
//!
//! Blocks of markup, which elements and line breaks part, and lines of plain text are the same here. What only
//! some rules ask for is worked out when the first of them asks.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use super::titles::is_title;
use crate::html::Element;
use crate::language::labels::{Found as LabelMatch, MIN_LABEL_BYTES};
use crate::language::{count_letters, is_caption, normalize};
use crate::read::{Break, PROSE_COLUMNS, TextLine, columns, ends_sentence, list_mark, sentence_count};
use crate::small::chars::is_alphanumeric;
use crate::small::few::Few;
use crate::small::search::contains_literal;
use crate::small::text::{at_most, char_count, word_count, words_up_to};
use crate::tree::{Document, NodeId};

/// A line of text.
#[derive(Clone, Debug)]
pub(in crate::article) struct Block<'s> {
    /// Its text; in markup with its white space collapsed. Never empty.
    pub(in crate::article) text: Cow<'s, str>,
    /// The break between it and the block in front.
    pub(in crate::article) before: Break,
    /// How deep it is quoted.
    pub(in crate::article) quote: u16,
    /// The innermost block element around it; a paragraph in plain text.
    pub(in crate::article) element: Element,
    /// That element's node.
    pub(in crate::article) node: NodeId,
    /// The links in it, in order.
    pub(in crate::article) anchors: Vec<Anchor>,
    /// The text nodes that it consists of, each with where its text starts in the block.
    pub(in crate::article) pieces: Few<(NodeId, usize)>,
    /// The line break in front of it.
    pub(in crate::article) line_break: Option<NodeId>,
    shape: OnceCell<Shape>,
    label: OnceCell<Option<(LabelMatch, usize)>>,
    normal: OnceCell<Box<str>>,
    is_linked: OnceCell<bool>,
}

/// The looks of a block's text.
#[derive(Clone, Copy, Debug)]
pub(in crate::article) struct Shape {
    pub(in crate::article) columns: usize,
    pub(in crate::article) sentences: u16,
    pub(in crate::article) ends_sentence: bool,
    /// A long line, or one that ends a sentence and is not short.
    pub(in crate::article) is_prose: bool,
}

/// A link in a block.
#[derive(Clone, Debug)]
pub(in crate::article) struct Anchor {
    pub(in crate::article) id: NodeId,
    /// Where in the block its text stands.
    pub(in crate::article) range: Range<usize>,
}

impl<'s> Block<'s> {
    /// A block of markup, whose text follows.
    pub(in crate::article) fn of_markup(
        document: &Document,
        node: NodeId,
        line_break: Option<NodeId>,
        quote: u16,
    ) -> Self {
        Self {
            text: Cow::Owned(String::new()),
            before: if line_break.is_some() { Break::Line } else { Break::Paragraph(1) },
            quote,
            element: document.element(node).unwrap_or(Element::P),
            node,
            anchors: Vec::new(),
            pieces: Few::new(),
            line_break,
            shape: OnceCell::new(),
            label: OnceCell::new(),
            normal: OnceCell::new(),
            is_linked: OnceCell::new(),
        }
    }

    /// A line of plain text.
    pub(in crate::article) fn of_text(line: TextLine<'s>) -> Self {
        let shape = Shape::of(&line);
        let TextLine { text, before, quote, .. } = line;
        Self {
            text,
            before,
            quote,
            element: Element::P,
            node: NodeId::ROOT,
            anchors: Vec::new(),
            pieces: Few::new(),
            line_break: None,
            shape: shape.into(),
            label: OnceCell::new(),
            normal: OnceCell::new(),
            is_linked: OnceCell::new(),
        }
    }

    /// Is it a line of plain text, of which no markup tells more?
    pub(in crate::article) fn is_plain(&self) -> bool {
        self.pieces.is_empty()
    }

    #[inline(never)]
    pub(in crate::article) fn shape(&self) -> &Shape {
        self.shape.get_or_init(|| {
            let text = Cow::Borrowed(self.text.as_ref());
            Shape::of(&TextLine { columns: columns(&text), text, before: self.before, quote: self.quote })
        })
    }

    /// The label that it is or begins with, and where what the label introduces begins.
    #[inline(never)]
    pub(in crate::article) fn label(&self) -> Option<(LabelMatch, usize)> {
        if self.text.len() < MIN_LABEL_BYTES {
            return None;
        }
        *self.label.get_or_init(|| LabelMatch::at_start(&self.text))
    }

    /// Its text in normal form, in which lists of words are written.
    #[inline(never)]
    pub(in crate::article) fn normal(&self) -> &str {
        self.normal.get_or_init(|| normalize(&self.text).into())
    }

    /// The label that it is and nothing else.
    pub(in crate::article) fn bare_label(&self) -> Option<LabelMatch> {
        self.label().filter(|&(_, rest)| rest >= self.text.len()).map(|(found, _)| found)
    }

    pub(in crate::article) fn words(&self) -> usize {
        word_count(&self.text)
    }

    /// Has it no more than so many words? Long texts are not counted through.
    pub(in crate::article) fn has_words_up_to(&self, most: usize) -> bool {
        words_up_to(&self.text, most + 1) <= most
    }

    /// How many blank lines stand in front of it.
    pub(in crate::article) fn blank(&self) -> usize {
        match self.before {
            Break::Line => 0,
            Break::Paragraph(blank) => blank.into(),
        }
    }

    /// May it be the title of another article?
    pub(in crate::article) fn is_title(&self) -> bool {
        self.label().is_none() && !self.is_url() && !self.has_tab() && is_title(&self.text)
    }

    /// Does it end as sentences do? That is told without the rest of its shape.
    pub(in crate::article) fn ends_sentence(&self) -> bool {
        self.shape.get().map_or_else(|| ends_sentence(&self.text), |shape| shape.ends_sentence)
    }

    /// How many sentences end in it, likewise.
    pub(in crate::article) fn sentences(&self) -> u16 {
        self.shape.get().map_or_else(|| at_most(sentence_count(&self.text)), |shape| shape.sentences)
    }

    /// Does it begin as items of lists do?
    pub(in crate::article) fn has_list_mark(&self) -> bool {
        list_mark(&self.text).is_some()
    }

    /// Is it an address and nothing else?
    pub(in crate::article) fn is_url(&self) -> bool {
        is_url(&self.text)
    }

    /// Does it say what a picture shows, or whose it is?
    pub(in crate::article) fn is_caption(&self) -> bool {
        is_caption(&self.text)
    }

    /// Does an address of the web or of mail stand in it?
    pub(in crate::article) fn has_url(&self) -> bool {
        contains_literal(&self.text, "://") || self.text.contains('@')
    }

    pub(in crate::article) fn has_tab(&self) -> bool {
        self.text.contains('\t')
    }

    /// Is it prose by its looks, for which it needs some width?
    pub(in crate::article) fn is_prose(&self) -> bool {
        !self.is_narrower_than(PROSE_COLUMNS) && self.shape().is_prose
    }

    /// Is it narrower, as its bytes tell before anything is measured? No character has more columns than bytes.
    fn is_narrower_than(&self, columns: usize) -> bool {
        self.shape.get().is_none() && self.text.len() < columns
    }

    /// Several sentences, or one that is too long for a headline.
    pub(in crate::article) fn is_long_prose(&self) -> bool {
        const MAX_HEADLINE_COLUMNS: usize = 250;
        const MAX_PROSE_COLUMNS: usize = 140;
        const MAX_SENTENCES_COLUMNS: usize = 100;
        if self.is_narrower_than(MAX_SENTENCES_COLUMNS) {
            return false;
        }
        let shape = self.shape();
        shape.columns > MAX_HEADLINE_COLUMNS
            || (shape.is_prose && shape.columns > MAX_PROSE_COLUMNS)
            || (shape.sentences > 1 && shape.columns > MAX_SENTENCES_COLUMNS)
    }

    pub(in crate::article) fn chars(&self) -> usize {
        char_count(&self.text)
    }

    pub(in crate::article) fn anchor_text(&self, anchor: &Anchor) -> &str {
        self.text.get(anchor.range.clone()).unwrap_or_default().trim()
    }

    /// Is what stands behind `start` nearly all link?
    pub(in crate::article) fn is_linked(&self, start: usize) -> bool {
        if self.anchors.is_empty() {
            return false;
        }
        match start {
            0 => *self.is_linked.get_or_init(|| self.is_linked_behind(0)),
            _ => self.is_linked_behind(start),
        }
    }

    fn is_linked_behind(&self, start: usize) -> bool {
        let all = self.text.get(start..).map_or(0, count_letters);
        let behind = |anchor: &&Anchor| anchor.range.end > start;
        let linked: usize =
            self.anchors.iter().filter(behind).map(|anchor| count_letters(self.anchor_text(anchor))).sum();
        linked > 0 && linked * 10 >= all * 8
    }

    /// The text outside its only link: in front of it, or behind it.
    pub(in crate::article) fn beside(&self) -> &str {
        let [anchor] = self.anchors.as_slice() else {
            return if self.anchors.is_empty() { self.text.as_ref() } else { "" };
        };
        let is_mark = |c: char| !is_alphanumeric(c);
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default().trim_matches(is_mark);
        match (part(0..anchor.range.start), part(anchor.range.end..self.text.len())) {
            (before, "") => before,
            ("", behind) => behind,
            _ => "",
        }
    }

    /// Where the piece starts that `at` is the start of, white space aside.
    pub(in crate::article) fn piece_at(&self, at: usize) -> Option<usize> {
        self.pieces.iter().position(|&(_, start)| {
            start == at || self.text.get(start..at).is_some_and(|between| between.trim().is_empty())
        })
    }

    /// May the line be cut there, between two nodes?
    pub(in crate::article) fn has_seam(&self, at: usize) -> bool {
        self.piece_at(at).is_some()
    }

    /// Its text nodes.
    pub(in crate::article) fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.pieces.iter().map(|piece| piece.0)
    }

    /// Is all of it set bold, as a heading is?
    pub(in crate::article) fn is_bold(&self, document: &Document) -> bool {
        self.nodes().all(|node| self.is_set_in(document, node, &[Element::B, Element::Strong]))
    }

    /// Does one of its nodes stand in one of these elements, within the block?
    pub(in crate::article) fn is_set_in(&self, document: &Document, node: NodeId, elements: &[Element]) -> bool {
        let mut around = document.ancestors(node).take_while(|&id| id != self.node);
        around.any(|id| document.element(id).is_some_and(|element| elements.contains(&element)))
    }

    /// Its text by the elements that own its nodes: where one ends, and the next begins.
    pub(in crate::article) fn cells(&self, owner: impl Fn(NodeId) -> NodeId) -> Vec<(NodeId, &str)> {
        let mut starts: Vec<(NodeId, usize)> = Vec::new();
        for &(node, start) in self.pieces.iter() {
            let owner = owner(node);
            if starts.last().is_none_or(|last| last.0 != owner) {
                starts.push((owner, start));
            }
        }
        let ends = starts.iter().skip(1).map(|next| next.1).chain([self.text.len()]);
        starts.iter().zip(ends).map(|(&(id, start), end)| (id, self.text.get(start..end).unwrap_or_default())).collect()
    }

    pub(in crate::article) fn first_node(&self) -> NodeId {
        self.pieces.first().map_or(self.node, |piece| piece.0)
    }
}

impl Shape {
    fn of(line: &TextLine<'_>) -> Self {
        Self {
            columns: line.columns,
            sentences: at_most(sentence_count(&line.text)),
            ends_sentence: ends_sentence(&line.text),
            is_prose: line.is_prose(),
        }
    }
}

/// Is it an address and nothing else?
fn is_url(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(' ')
}

/// The beginning of some blocks' text: enough to tell a language by.
pub(in crate::article) fn sample<'b, 's: 'b>(blocks: impl Iterator<Item = &'b Block<'s>>) -> String {
    const MAX_BYTES: usize = 3000;
    let mut sample = String::new();
    for block in blocks {
        sample.push_str(&block.text);
        sample.push(' ');
        if sample.len() > MAX_BYTES {
            break;
        }
    }
    sample
}
