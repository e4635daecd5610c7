//! Captions in no figure: what markup calls so, and lines that say what a picture shows or whose it is.
//!
//! They stay where they are, for the pass that finds their picture, and are no part of the text.

use std::ops::Range;

use crate::article::decide::header::is_agency;
use crate::article::decide::pictures::is_little;
use crate::article::decide::roles::{Evidence, Roles};
use crate::article::measure::block::Block;
use crate::article::measure::hints::Hint;
use crate::html::{Attribute, Element, has_word, letters_of, may_have_word};
use crate::language::page_words::PageWords;
use crate::language::{
    begins_caption, count_letters, ends_with_credit, in_last_brackets, is_caption, names_source, normalize,
};
use crate::small::chars::is_alphabetic;
use crate::small::text::ends_with_mark;
use crate::tree::{Document, NodeId};

/// The longest caption that its words or its place tell, in characters.
const MAX_CHARS: usize = 200;

/// Marks elements and lines that are captions by their names or their words.
pub(super) fn decide(roles: &mut Roles<'_, '_>) {
    let named: Vec<NodeId> = roles.within().filter(|&id| is_named(roles, id)).collect();
    for id in named {
        roles.mark_caption(id, "markup calls it a caption");
    }
    let lines: Vec<(NodeId, Evidence)> = lines(roles, roles.blocks.span(roles.body))
        .filter_map(|(at, evidence)| Some((holder(roles, at, roles.blocks.list.get(at)?)?, evidence)))
        .collect();
    for (id, evidence) in lines {
        roles.mark_caption(id, evidence);
    }
}

/// The lines of a range that are captions by their words, or by where they stand.
pub(super) fn lines(roles: &Roles<'_, '_>, range: Range<usize>) -> impl Iterator<Item = (usize, Evidence)> {
    range.filter(|&at| roles.of(at).is_none()).filter_map(|at| Some((at, line(roles, at)?)))
}

/// Is a line a caption by its element, its words, or where it stands?
pub(super) fn is_one(roles: &Roles<'_, '_>, at: usize) -> bool {
    roles.blocks.list.get(at).is_some_and(|block| is_in_one(roles.document, block)) || line(roles, at).is_some()
}

/// Marks the words in boxes of pictures.
pub(super) fn decide_boxes(roles: &mut Roles<'_, '_>) {
    let boxes: Vec<NodeId> = roles.within().filter(|&id| is_picture_box(roles, id)).collect();
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
fn is_picture_box(roles: &Roles<'_, '_>, id: NodeId) -> bool {
    use Element::*;
    const MAX_LINES: usize = 3;
    const MAX_LETTERS: usize = 200;
    const MAX_NODES: usize = 60;
    let (document, span) = (roles.document, roles.blocks.span(id));
    let may_be = matches!(document.element(id), Some(Div | P | Section)) && (1..=MAX_LINES).contains(&span.len());
    if !may_be || !names_picture(document.attribute(id, Attribute::Class).unwrap_or_default()) {
        return false;
    }
    let lines = roles.blocks.list.get(span).unwrap_or_default();
    let is_words = |block: &Block<'_>| matches!(block.element, Div | P | Section) && block.sentences() < 2;
    let count = |element: Element| document.subtree(id).filter(|&id| document.is(id, element)).count();
    document.subtree(id).nth(MAX_NODES).is_none()
        && lines.iter().all(is_words)
        && lines.iter().map(|line| count_letters(&line.text)).sum::<usize>() <= MAX_LETTERS
        && count(Img) == 1
        && count(A) <= 1
        && !document.ancestors(id).take(3).any(|id| document.is(id, Figure))
}

/// Does a class name a picture, and nothing beside it?
fn names_picture(class: &str) -> bool {
    const BEGINNINGS: &[&str] = &["img", "image", "photo", "picture", "foto", "immagine", "visual"];
    const OTHERS: &[&str] = &["text", "content", "teaser", "article"];
    const LETTERS: [u32; BEGINNINGS.len()] = letters_of(BEGINNINGS);
    if !may_have_word(class, &LETTERS) {
        return false;
    }
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

/// Does a line begin as captions do, or does it stand behind a picture and end with a credit or is set off? Says what
/// speaks for it.
fn line(roles: &Roles<'_, '_>, at: usize) -> Option<Evidence> {
    let block = roles.blocks.list.get(at)?;
    let may_be =
        block.quote == 0 && matches!(block.element, Element::P | Element::Div | Element::Section | Element::Center);
    if !may_be || block.text.len() > 4 * MAX_CHARS || block.chars() > MAX_CHARS {
        return None;
    }
    if begins_caption(&block.text) {
        Some("begins as captions and credits do")
    } else if is_in_one(roles.document, block) {
        None
    } else if is_in_bare_figure(roles, block) {
        Some("stands with a picture in a figure")
    } else if is_credited(block) {
        Some("begins with the words in front of whoever took a picture")
    } else {
        let picture = picture_above(roles, at, block)?;
        let is_still = roles.document.is(picture, Element::Img);
        let is_line = is_still || block.sentences() == 0;
        if is_caption(&block.text) || is_sourced(block) {
            Some("stands behind a picture and ends with a credit")
        } else if is_line && is_set_off(roles.document, block) && may_show(roles, at, block) {
            Some("words that are set off, right behind a picture")
        } else if is_still && says_alternative(roles.document, picture, block) {
            Some("says again what stands for the picture above")
        } else {
            None
        }
    }
}

/// Does a line stand in a caption, or in a figure that has one?
fn is_in_one(document: &Document, block: &Block<'_>) -> bool {
    use Element::{Figcaption, Figure};
    let around = |id: &NodeId| matches!(document.element(*id), Some(Figcaption | Figure));
    let figure = document.inclusive_ancestors(block.node).take(4).find(around);
    figure.is_some_and(|figure| document.subtree(figure).any(|id| document.is(id, Figcaption)))
}

/// Is a line of the few words in a figure of a picture that has no caption?
fn is_in_bare_figure(roles: &Roles<'_, '_>, block: &Block<'_>) -> bool {
    use Element::{Figure, Img, Video};
    const MAX_WORDS_CHARS: usize = 300;
    let document = roles.document;
    let is_figure = |id: &NodeId| document.is(*id, Figure);
    let Some(figure) = document.ancestors(block.node).take(3).find(is_figure) else { return false };
    let lines = roles.blocks.list.get(roles.blocks.span(figure)).unwrap_or_default();
    let is_picture = |id: NodeId| matches!(document.element(id), Some(Img | Video)) && !is_little(document, id);
    lines.iter().map(Block::chars).sum::<usize>() <= MAX_WORDS_CHARS && document.subtree(figure).any(is_picture)
}

/// Does a short line say first who took a picture: `Photo by Mina Sol on Unsplash`?
fn is_credited(block: &Block<'_>) -> bool {
    const MAX_WORDS: usize = 12;
    !block.ends_sentence() && block.has_words_up_to(MAX_WORDS) && PageWords::Credits.begin(block.normal())
}

/// Does a line of several words end with an agency, the word for an archive or the sign of a right?
fn is_sourced(block: &Block<'_>) -> bool {
    const MIN_WORDS: usize = 5;
    block.text.ends_with([')', '）'])
        && in_last_brackets(&block.text).is_some_and(is_agency)
        && block.words() >= MIN_WORDS
        || names_source(&block.text)
        || PageWords::Credits.are_in(block.normal())
}

/// Is all of a line slanted or small, and no link?
fn is_set_off(document: &Document, block: &Block<'_>) -> bool {
    const SET_OFF: &[Element] = &[Element::Em, Element::I, Element::Small];
    block.anchors.is_empty() && block.nodes().all(|node| block.is_set_in(document, node, SET_OFF))
}

/// May a line that is set off behind a picture be about this, and no note on the text or its standfirst? It ends with a
/// credit, or is small or centered, or has text in front; a sentence has text behind it as well.
fn may_show(roles: &Roles<'_, '_>, at: usize, block: &Block<'_>) -> bool {
    let document = roles.document;
    let is_small = || block.nodes().all(|node| block.is_set_in(document, node, &[Element::Small]));
    let is_centered = || {
        let style = document.attribute(block.node, Attribute::Style).unwrap_or_default();
        let align = document.attribute(block.node, Attribute::Align).unwrap_or_default();
        block.element == Element::Center || has_word(style, &["center"]) || align.eq_ignore_ascii_case("center")
    };
    let body = roles.blocks.span(roles.body);
    let is_text = |at: usize| roles.of(at).is_none_or(|role| role.is_body());
    let is_prose = |at: usize| is_text(at) && roles.blocks.list.get(at).is_some_and(Block::is_prose);
    let is_between = || {
        let is_sentence = block.sentences() > 0;
        (body.start..at).any(is_text) && (!is_sentence || (at + 1..body.end).any(is_prose))
    };
    block.text.contains(is_alphabetic)
        && !ends_with_mark(&block.text, ",،:：?؟？")
        && (ends_with_credit(&block.text) || block.sentences() <= 1 && (is_small() || is_centered() || is_between()))
}

/// The last picture or player between a block and the one in front.
fn picture_above(roles: &Roles<'_, '_>, at: usize, block: &Block<'_>) -> Option<NodeId> {
    use Element::*;
    let before = at.checked_sub(1).and_then(|before| roles.blocks.list.get(before));
    let start = before.map_or(roles.body, Block::first_node);
    let (document, end) = (roles.document, block.first_node());
    let nodes = std::iter::successors(Some(start), |&id| document.following(id, NodeId::ROOT, true));
    let shows = |id: NodeId| matches!(document.element(id), Some(Img | Video | Audio | Iframe));
    nodes.take_while(|&id| id != end).filter(|&id| shows(id) && !is_little(document, id)).last()
}

/// Does a line say what the picture in front of it gives for those who do not see it?
fn says_alternative(document: &Document, picture: NodeId, block: &Block<'_>) -> bool {
    const MIN_WORDS: usize = 3;
    let alternative = document.attribute(picture, Attribute::Alt).unwrap_or_default();
    let is_as_long = alternative.len().abs_diff(block.text.len()) <= 8;
    is_as_long && block.words() >= MIN_WORDS && normalize(alternative) == block.normal()
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
