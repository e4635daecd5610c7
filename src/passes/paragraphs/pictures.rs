//! Pictures among the words of a paragraph: one with a line to itself, or a large one at an edge, stands between
//! paragraphs. Small ones are read as words are.

use super::Part;
use crate::html::{Attribute, Element, has_word};
use crate::passes::tools::shows_picture;
use crate::tree::{Document, NodeId};

/// A picture that says it is as wide is no sign in a line, and one that says it is narrower is one. CSS pixels.
const MIN_WIDE_PIXELS: u32 = 200;
const MIN_PIXELS: u32 = 64;

/// Words in the classes of pictures that stand for letters.
const SIGNS: &[&str] = &["emoji", "icon", "latex", "math", "smiley", "tex"];

/// Is one of the parts a picture?
pub(super) fn are_among(document: &Document, parts: &[(NodeId, Part)]) -> bool {
    document.may_hold(&[Element::Img, Element::Picture, Element::Figure])
        && parts.iter().any(|part| is_picture(document, part))
}

fn is_picture(document: &Document, &(id, part): &(NodeId, Part)) -> bool {
    part == Part::Inline && is_one(document, id)
}

/// Marks the pictures that stand between paragraphs. One that is all of a paragraph or a box has it to itself. Before
/// the body is known (`is_body`), what stands around a picture may still be its caption: it only leaves bare words.
pub(super) fn set_apart(document: &Document, is_paragraph: bool, is_body: bool, parts: &mut [(NodeId, Part)]) {
    let shown: Vec<usize> =
        (0..parts.len()).filter(|&at| parts.get(at).is_some_and(|&(id, _)| shows(document, id))).collect();
    let is_picture = |&at: &usize| parts.get(at).is_some_and(|part| is_picture(document, part));
    let pictures: Vec<bool> = shown.iter().map(is_picture).collect();
    if !pictures.contains(&false) {
        return;
    }
    let holds_block = parts.iter().any(|&(_, part)| part == Part::Block);
    let ends_line = |index: Option<usize>| {
        let Some(&at) = index.and_then(|index| shown.get(index)) else { return true };
        let is_break = parts.get(at).is_some_and(|&(id, part)| part != Part::Inline || document.is(id, Element::Br));
        is_break || index.and_then(|index| pictures.get(index)) == Some(&true)
    };
    let mut apart = Vec::new();
    for (index, &at) in shown.iter().enumerate().filter(|&(index, _)| pictures.get(index) == Some(&true)) {
        let (starts, ends) = (ends_line(index.checked_sub(1)), ends_line(Some(index + 1)));
        let is_wide =
            || parts.get(at).and_then(|&(id, _)| width(document, id)).is_some_and(|width| width >= MIN_WIDE_PIXELS);
        // Bare words in front of it, and a block behind: none of them is a line that it stands in.
        let is_behind_words = || !is_paragraph && holds_block && ends;
        let is_apart = || starts && ends && (is_paragraph || holds_block) || (starts || ends) && is_wide();
        if is_behind_words() && !starts || is_body && is_apart() {
            apart.push(at);
        }
    }
    for at in apart {
        if let Some((_, part)) = parts.get_mut(at) {
            *part = Part::Picture;
        }
    }
}

/// Sets a picture into a figure; gives what stands in its place now.
pub(super) fn frame(document: &mut Document, id: NodeId, is_picture: bool) -> NodeId {
    if !is_picture {
        return id;
    }
    let figure = document.create_element(Element::Figure);
    document.wrap(id, figure);
    figure
}

fn shows(document: &Document, id: NodeId) -> bool {
    !document.is_blank(id)
}

/// Is it a picture that is no sign?
fn is_one(document: &Document, id: NodeId) -> bool {
    let is_sign = |id: NodeId| {
        document.is(id, Element::Img)
            && (has_word(document.attribute(id, Attribute::Class).unwrap_or_default(), SIGNS)
                || width(document, id).is_some_and(|width| width < MIN_PIXELS))
    };
    document.element(id).is_some() && shows_picture(document, id) && !document.subtree(id).any(is_sign)
}

/// The width of a picture, or its height where that alone is known.
fn width(document: &Document, id: NodeId) -> Option<u32> {
    let picture = document.subtree(id).take(8).find(|&id| document.is(id, Element::Img))?;
    let size = |name| document.attribute(picture, name).and_then(|value| value.trim().parse().ok());
    size(Attribute::Width).or_else(|| size(Attribute::Height))
}
