//! Plain text of a document: a blank line between blocks, white space as HTML shows it.

use super::marks::mark;
use crate::article::{CAPTION, Notes, collapse_into};
use crate::html::{Attribute, Element};
use crate::passes::is_repeated_quote;
use crate::small::search::{contains_literal, replace_literal};
use crate::small::text::{make_room, trim_end, trim_start};
use crate::tree::{Document, Node, NodeId};

const SOFT_HYPHEN: &str = "\u{ad}";

/// What stands between two blocks.
const BLANK_LINE: &str = "\n\n";

/// The text of everything in `root` but captions, links to embeds and back from notes, sentences that stand there a
/// second time, and what tells how words are read or cut: ruby annotations and soft hyphens. `bytes` is about how long
/// it gets.
pub(crate) fn plain_text(document: &Document, root: NodeId, notes: &Notes<'_>, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes);
    let mut at = Some(root);
    // The gap between the last word and the next: nothing, a space, a line end, or a blank line.
    let mut gap = "";
    let has_pre = document.may_hold(&[Element::Pre]);
    while let Some(id) = at {
        let mut is_read = true;
        match document.node(id) {
            Node::Text(piece) if has_pre && is_in_pre(document, id) => push_lines(&mut text, piece, &mut gap),
            Node::Text(piece) => push_words(&mut text, piece, &mut gap),
            Node::Element(Element::Br) => widen(&mut gap, "\n"),
            Node::Element(element) => {
                let is_told_so = || {
                    document.attribute(id, Attribute::MaqalClass) == Some(CAPTION)
                        || is_repeated_quote(document, id)
                        || document.attribute(id, Attribute::DataMaqalProvider).is_some()
                };
                let is_left_out = matches!(element, Element::Figcaption | Element::Rp | Element::Rt | Element::Rtc)
                    || document.has_attributes(id) && is_told_so();
                is_read = !is_left_out;
                if element.is_block() {
                    widen(&mut gap, BLANK_LINE);
                }
                let behind = if gap.is_empty() { text.as_str() } else { "" };
                let words = is_read.then(|| notes.text(document, id).or_else(|| mark(document, id, behind))).flatten();
                if let Some(words) = words {
                    push_words(&mut text, &words, &mut gap);
                    is_read = false;
                }
            }
        }
        at = next(document, id, root, is_read, &mut gap);
    }
    text.truncate(text.trim_end().len());
    if contains_literal(&text, SOFT_HYPHEN) {
        text = replace_literal(&text, SOFT_HYPHEN, "").into_owned();
    }
    text.shrink_to_fit();
    text
}

/// The next node in document order; leaving a block widens the gap.
fn next(document: &Document, id: NodeId, root: NodeId, is_read: bool, gap: &mut &'static str) -> Option<NodeId> {
    if is_read && let Some(child) = document.children(id).next() {
        return Some(child);
    }
    let mut at = id;
    while at != root {
        if document.element(at).is_some_and(|element| element.is_block() && element != Element::Br) {
            widen(gap, BLANK_LINE);
        }
        if let Some(next) = document.next(at) {
            return Some(next);
        }
        at = document.parent(at)?;
    }
    None
}

fn widen(gap: &mut &'static str, to: &'static str) {
    if to.len() > gap.len() || *gap == " " {
        *gap = to;
    }
}

fn is_in_pre(document: &Document, id: NodeId) -> bool {
    document.ancestors(id).any(|id| document.is(id, Element::Pre))
}

/// Appends preformatted text as it stands.
fn push_lines(text: &mut String, piece: &str, gap: &mut &'static str) {
    let piece = if gap.is_empty() { piece } else { piece.trim_start_matches('\n') };
    make_room(text, BLANK_LINE.len() + piece.len());
    if !piece.is_empty() {
        push_gap(text, std::mem::take(gap));
        text.push_str(piece);
    }
}

/// Appends the gap behind what is there already; a blank line takes the place of the white space that `pre` ended with.
fn push_gap(text: &mut String, gap: &str) {
    let ends_in_word = text.as_bytes().last().is_some_and(u8::is_ascii_graphic);
    if gap == BLANK_LINE && !ends_in_word {
        text.truncate(text.trim_end().len());
    }
    if !text.is_empty() {
        text.push_str(gap);
    }
}

fn push_words(text: &mut String, piece: &str, gap: &mut &'static str) {
    make_room(text, BLANK_LINE.len() + piece.len());
    let begun = trim_start(piece);
    if begun.len() < piece.len() && gap.is_empty() {
        *gap = " ";
    }
    if begun.is_empty() {
        return;
    }
    let words = trim_end(begun);
    push_gap(text, std::mem::take(gap));
    collapse_into(words, text);
    if words.len() < begun.len() {
        *gap = " ";
    }
}
