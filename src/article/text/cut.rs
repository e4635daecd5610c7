//! The document of a text's body, made of the blocks whose roles are those of a body.

use crate::article::decide::roles::{CAPTION, Decisions, Role};
use crate::article::measure::block::Block;
use crate::article::measure::inline::{InlinePiece, is_bare, pieces, plain};
use crate::error::Error;
use crate::html::{Attribute, Element};
use crate::policy::Policy;
use crate::read::Break;
use crate::tree::{Document, NodeId};

/// Builds the document.
///
/// # Errors
/// Where it would have more elements than the policy allows.
pub(super) fn document(blocks: &[Block<'_>], roles: &Decisions, policy: &Policy) -> Result<Document, Error> {
    let most = policy.max_elements();
    // Most blocks are an element and its text.
    let bytes = blocks.iter().map(|block| block.text.len()).sum();
    let document = Document::with_room_for(2 * blocks.len(), bytes);
    let mut cutter = Cutter { document, quotes: Vec::new(), open: None, elements: 0, most };
    for (at, block) in blocks.iter().enumerate().filter(|(at, _)| roles.role(*at).is_body()) {
        cutter.push(block, roles.role(at));
        if cutter.is_full() {
            return Err(Error::too_many_elements(most));
        }
    }
    Ok(cutter.document)
}

struct Cutter {
    document: Document,
    /// The block quotes that are open, the outermost first.
    quotes: Vec<NodeId>,
    /// What a line within the same paragraph, or a row of the same table, goes on with.
    open: Option<(Role, NodeId)>,
    elements: usize,
    /// How many there may be.
    most: usize,
}

impl Cutter {
    /// Are there more elements than there may be? A single line can hold millions of cells and links.
    fn is_full(&self) -> bool {
        self.elements > self.most
    }

    fn create(&mut self, element: Element, parent: NodeId) -> NodeId {
        self.elements += 1;
        let id = self.document.create_element(element);
        self.document.append(parent, id);
        id
    }

    fn push(&mut self, block: &Block<'_>, role: Role) {
        let parent = self.quote(block.quote.into());
        let open = self.open.filter(|(open, _)| *open == role).map(|(_, id)| id);
        match (role, open) {
            (Role::Row, open) => {
                let table = open.unwrap_or_else(|| self.create(Element::Table, parent));
                self.push_row(table, block);
                self.open = Some((role, table));
            }
            (Role::Body, Some(paragraph)) if block.before == Break::Line => {
                self.create(Element::Br, paragraph);
                self.push_line(paragraph, &block.text);
            }
            _ => {
                let element = if role == Role::Subheading { Element::H2 } else { Element::P };
                let paragraph = self.create(element, parent);
                if role == Role::Caption {
                    self.document.set_attribute(paragraph, Attribute::MaqalClass, CAPTION);
                }
                if role == Role::Subheading {
                    self.push_text(paragraph, &plain(&block.text));
                } else {
                    self.push_line(paragraph, &block.text);
                }
                self.open = Some((role, paragraph));
            }
        }
    }

    /// The block quote of that depth, or the root; opens and closes what is needed.
    fn quote(&mut self, depth: usize) -> NodeId {
        if self.quotes.len() != depth {
            self.open = None;
        }
        self.quotes.truncate(depth);
        while self.quotes.len() < depth {
            let parent = self.quotes.last().copied().unwrap_or(NodeId::ROOT);
            let quote = self.create(Element::Blockquote, parent);
            self.quotes.push(quote);
        }
        self.quotes.last().copied().unwrap_or(NodeId::ROOT)
    }

    fn push_row(&mut self, table: NodeId, block: &Block<'_>) {
        let row = self.create(Element::Tr, table);
        for cell in block.text.split('\t') {
            if self.is_full() {
                return;
            }
            let cell_id = self.create(Element::Td, row);
            self.push_line(cell_id, cell.trim());
        }
    }

    /// The words of a line, its addresses as links.
    fn push_line(&mut self, parent: NodeId, line: &str) {
        if is_bare(line) {
            if !line.is_empty() && !self.is_full() {
                self.push_text(parent, line);
            }
            return;
        }
        let mut open = vec![parent];
        for piece in pieces(line) {
            if self.is_full() {
                return;
            }
            let parent = open.last().copied().unwrap_or(parent);
            match piece {
                InlinePiece::Text(text) => self.push_text(parent, text),
                InlinePiece::Link { text, href } => {
                    let link = self.create(Element::A, parent);
                    self.document.set_attribute(link, Attribute::Href, &href);
                    self.push_text(link, text);
                }
                InlinePiece::Open(element) => {
                    let element = self.create(element, parent);
                    open.push(element);
                }
                InlinePiece::Close => {
                    open.pop();
                }
            }
        }
    }

    fn push_text(&mut self, parent: NodeId, text: &str) {
        let id = self.document.create_text(text);
        self.document.append(parent, id);
    }
}
