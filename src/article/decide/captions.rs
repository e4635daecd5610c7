//! Captions in no figure: what markup calls so, and lines that say what a picture shows or whose it is.
//!
//! They stay where they are, for the pass that finds their picture, and are no part of the text.

use crate::article::decide::roles::{Evidence, Roles};
use crate::article::measure::block::Block;
use crate::article::measure::hints::Hint;
use crate::article::measure::measures::Measures;
use crate::html::{Attribute, Element, has_word};
use crate::language::{begins_caption, count_letters, is_caption};
use crate::tree::NodeId;

/// Marks elements and lines that are captions by their names or their words.
pub(super) fn decide(roles: &mut Roles<'_, '_>) {
    let named: Vec<NodeId> = roles.within().filter(|&id| is_named(roles, id)).collect();
    for id in named {
        roles.mark_caption(id, "markup calls it a caption");
    }
    let span = roles.blocks.span(roles.body);
    let lines: Vec<NodeId> = span.filter(|&at| roles.of(at).is_none()).filter_map(|at| line(roles, at)).collect();
    for id in lines {
        roles.mark_caption(id, "begins or ends as captions and credits do");
    }
}

/// Marks the words in boxes of pictures.
pub(super) fn decide_boxes(roles: &mut Roles<'_, '_>, measures: &Measures) {
    let boxes: Vec<NodeId> = roles.within().filter(|&id| is_picture_box(roles, measures, id)).collect();
    for at in boxes.into_iter().flat_map(|id| roles.blocks.span(id)) {
        if roles.of(at).is_none() {
            mark_line(roles, at, "the words in a box that is named for its picture");
        }
    }
}

/// Marks the lines in the box of a picture that stay.
pub(super) fn mark(roles: &mut Roles<'_, '_>, picture_box: NodeId, evidence: Evidence) {
    roles.blocks.span(picture_box).for_each(|at| mark_line(roles, at, evidence));
}

fn mark_line(roles: &mut Roles<'_, '_>, at: usize, evidence: Evidence) {
    let block = roles.blocks.list.get(at).filter(|block| block.element != Element::Figcaption);
    if let Some(id) = block.and_then(|block| holder(roles, at, block)) {
        roles.mark_caption(id, evidence);
    }
}

/// Is it a box that its name says to be a picture's, with one picture and a few words?
fn is_picture_box(roles: &Roles<'_, '_>, measures: &Measures, id: NodeId) -> bool {
    use Element::*;
    const MAX_LINES: usize = 3;
    const MAX_LETTERS: u32 = 200;
    let (document, inside, span) = (roles.document, measures.inside(id), roles.blocks.span(id));
    let is_words = |block: &Block<'_>| matches!(block.element, Div | P | Section) && block.shape().sentences < 2;
    matches!(document.element(id), Some(Div | P | Section))
        && inside.images == 1
        && inside.links <= 1
        && inside.letters <= MAX_LETTERS
        && (1..=MAX_LINES).contains(&span.len())
        && names_picture(document.attribute(id, Attribute::Class).unwrap_or_default())
        && !document.ancestors(id).take(3).any(|id| document.is(id, Figure))
        && roles.blocks.list.get(span).is_some_and(|lines| lines.iter().all(is_words))
}

/// Does a class name a picture, and nothing beside it?
fn names_picture(class: &str) -> bool {
    const BEGINNINGS: &[&str] = &["img", "image", "photo", "picture", "foto", "immagine", "visual"];
    const OTHERS: &[&str] = &["text", "content", "teaser", "article"];
    let class = class.to_ascii_lowercase();
    let mut words = class.split(|c: char| !c.is_ascii_alphabetic());
    words.any(|word| BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))) && !has_word(&class, OTHERS)
}

/// Does markup call it a caption?
fn is_named(roles: &Roles<'_, '_>, id: NodeId) -> bool {
    use Element::*;
    const MIN_PARAGRAPH_LETTERS: usize = 25;
    let document = roles.document;
    let may_be = matches!(document.element(id), Some(Div | P | Span | Small | Section));
    let is_picture = |id: NodeId| matches!(document.element(id), Some(Img | Video | Audio));
    let paragraphs = || {
        let lines = roles.blocks.list.get(roles.blocks.span(id)).unwrap_or_default();
        lines.iter().filter(|line| count_letters(&line.text) >= MIN_PARAGRAPH_LETTERS).count()
    };
    may_be && roles.hint(id) == Hint::Caption && paragraphs() <= 3 && !roles.rest(id).any(is_picture)
}

/// The element that holds a line that begins as captions do, or stands behind a picture and ends with a credit.
fn line(roles: &Roles<'_, '_>, at: usize) -> Option<NodeId> {
    let block = roles.blocks.list.get(at)?;
    let may_be = block.quote == 0 && matches!(block.element, Element::P | Element::Div | Element::Section);
    let is_one =
        may_be && (begins_caption(&block.text) || (is_caption(&block.text) && is_behind_picture(roles, at, block)));
    is_one.then(|| holder(roles, at, block)).flatten()
}

/// Is there a picture or a player between a block and the one in front?
fn is_behind_picture(roles: &Roles<'_, '_>, at: usize, block: &Block<'_>) -> bool {
    use Element::*;
    let Some(before) = at.checked_sub(1).and_then(|before| roles.blocks.list.get(before)) else { return false };
    let (document, end) = (roles.document, block.first_node());
    let nodes = std::iter::successors(Some(before.first_node()), |&id| document.following(id, NodeId::ROOT, true));
    let mut between = nodes.take_while(|&id| id != end);
    between.any(|id| matches!(document.element(id), Some(Img | Video | Audio | Iframe)))
}

/// The largest element that holds a block and nothing else.
fn holder(roles: &Roles<'_, '_>, at: usize, block: &Block<'_>) -> Option<NodeId> {
    let document = roles.document;
    let is_shown = |id: NodeId| matches!(document.element(id), Some(Element::Img | Element::Video | Element::Iframe));
    let holds_it = |&id: &NodeId| {
        id != roles.body
            && roles.blocks.span(id) == (at..at + 1)
            && block.nodes().all(|piece| document.is_within(piece, id))
            && !document.subtree(id).any(is_shown)
    };
    let around = document.ancestors(block.first_node()).skip_while(|&id| !holds_it(&id) && id != block.node);
    around.take_while(holds_it).last()
}
