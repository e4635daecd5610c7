//! The captions of figures: one in each, first or last in it, with the credit in small print.
//! <https://html.spec.whatwg.org/multipage/grouping-content.html#the-figure-element>

use super::{CAPTION as CAPTION_WORDS, MAX_CAPTION_CHARS, SET_OFF, has_class_word};
use crate::article::{CAPTION, is_agency};
use crate::html::{Attribute, Element, is_blank as is_blank_text};
use crate::language::begins_caption;
use crate::passes::tools::{
    elements_inside, inside, is_any, is_blank, is_in, next_shown, only_child, previous_shown, short_text, shows_picture,
};
use crate::read::ends_sentence;
use crate::small::text::{eq_ignore_case, trim_marks};
use crate::tree::{Document, Node, NodeId};

/// Words in classes of credits, and item properties. `source` and `author` say it inside a figure alone.
const CREDIT: &[&str] = &[
    "credit",
    "credits",
    "photocredit",
    "imagecredit",
    "creditline",
    "copyright",
    "photographer",
    "attribution",
    "agency",
    "source",
    "author",
    "byline",
];
/// The longest credit that is told by its words, in characters.
const MAX_CREDIT_CHARS: usize = 80;

const CREDIT_PROPERTIES: &[&str] = &["copyrightHolder", "creditText", "author", "creator"];

/// Gives each caption its picture: the one that stands in front of it, where it is in no figure; then puts each figure
/// in order. A caption without a picture is a paragraph, which is no part of the text. `is_astray` names the captions
/// that may want a picture.
pub(super) fn settle(document: &mut Document, root: NodeId, is_astray: fn(&Document, NodeId) -> bool) {
    for id in elements_inside(document, root) {
        if is_astray(document, id) && !is_in_figure(document, id) && document.parent(id).is_some() {
            attach(document, root, id);
        }
    }
    if !document.may_hold(&[Element::Figure]) {
        return;
    }
    for id in elements_inside(document, root) {
        if document.is(id, Element::Figure) && document.parent(id).is_some() {
            put_in_order(document, id);
        }
    }
}

/// Is it what markup calls a caption?
pub(super) fn is_caption(document: &Document, id: NodeId) -> bool {
    use Element::*;
    document.is(id, Figcaption)
        || document.attribute(id, Attribute::MaqalClass) == Some(CAPTION)
        || (is_any(document, id, &[Div, P, Span, Dd, Td, Small, Section, Em, I])
            && (has_class_word(document, id, CAPTION_WORDS) || is_spip_caption(document, id)))
}

/// SPIP, a French system, names captions after titles and descriptions.
fn is_spip_caption(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Attribute::Class).is_some_and(|class| class.starts_with("spip_doc_"))
}

/// Is it what markup calls a credit, and no box around one and the caption?
pub(super) fn is_credit(document: &Document, id: NodeId) -> bool {
    use Element::*;
    is_any(document, id, &[Div, P, Span, Small, Cite, Em, I, B, Strong, A])
        && (names_credit(document, id) || says_credit(document, id))
        && !is_in_card(document, id)
        && !document.subtree(id).skip(1).any(|inner| names_credit(document, inner) || is_caption(document, inner))
}

/// Is it one of several words in a link, which tell of the page that this leads to?
fn is_in_card(document: &Document, id: NodeId) -> bool {
    let link = document.ancestors(id).take(8).find(|&id| document.is(id, Element::A));
    link.is_some_and(|link| document.text(link).trim() != document.text(id).trim())
}

/// Does a part of a caption begin as credits do (`Photo: Mina Sol`), or is it an agency?
fn says_credit(document: &Document, id: NodeId) -> bool {
    let is_part = || {
        document.parent(id).is_some_and(|caption| {
            document.is(caption, Element::Figcaption) && only_child(document, caption) != Some(id)
        })
    };
    !document.is(id, Element::A)
        && is_part()
        && short_text(document, id, MAX_CREDIT_CHARS)
            .is_some_and(|text| begins_caption(&text) || is_agency(trim_marks(&text, "()[]/|.")))
}

fn names_credit(document: &Document, id: NodeId) -> bool {
    let property = document.attribute(id, Attribute::Itemprop).unwrap_or_default();
    has_class_word(document, id, CREDIT) || CREDIT_PROPERTIES.iter().any(|known| eq_ignore_case(property, known))
}

fn is_in_figure(document: &Document, id: NodeId) -> bool {
    is_in(document, id, &[Element::Figure])
}

fn holds_picture(document: &Document, id: NodeId) -> bool {
    document.subtree(id).any(|inner| is_any(document, inner, &[Element::Img, Element::Video, Element::Iframe]))
}

/// Is it a short paragraph in the figure, or in boxes of it? Beside a caption it says whose the picture is.
fn is_line_beside(document: &Document, figure: NodeId, id: NodeId) -> bool {
    let mut around = document.ancestors(id).skip_while(|&id| is_any(document, id, &[Element::Div, Element::Span]));
    let is_line = document.is(id, Element::P) && around.next() == Some(figure);
    is_line && short_text(document, id, MAX_CAPTION_CHARS).is_some_and(|text| !text.is_empty())
}

/// Sets a caption into a figure with the picture in front of it, or a credit into one with the picture below.
fn attach(document: &mut Document, root: NodeId, id: NodeId) {
    let mut top = id;
    while previous_shown(document, top).is_none()
        && let Some(parent) = document.parent(top).filter(|&parent| parent != root)
        && only_child(document, parent) == Some(top)
    {
        top = parent;
    }
    let is_flow = document.parent(top).is_some_and(|parent| is_flow(document, root, parent));
    let picture = previous_shown(document, top).filter(|&picture| is_flow && shows_picture(document, picture));
    let said = short_text(document, id, MAX_CAPTION_CHARS).filter(|text| !text.is_empty());
    let is_alone = || previous_shown(document, top).is_none_or(|before| !shows_picture(document, before));
    // A credit may stand above its picture.
    let is_above = || is_flow && is_alone() && said.as_deref().is_some_and(begins_caption);
    let below = || next_shown(document, top).filter(|&picture| is_above() && shows_picture(document, picture));
    let picture = picture.or_else(below).filter(|_| said.is_some() && !holds_picture(document, id));
    let Some(picture) = picture else { return stand_alone(document, root, id) };
    let figure = figure_around(document, picture);
    document.detach(id);
    if top != id {
        document.detach(top);
    }
    document.append(figure, id);
    document.rename(id, Element::Figcaption);
    // A style sheet sets the caption off already, and all in small print is no credit beside it.
    if let Some(only) = only_child(document, id).filter(|&only| is_any(document, only, SET_OFF)) {
        document.unwrap(only);
    }
}

fn figure_around(document: &mut Document, picture: NodeId) -> NodeId {
    let mut inner = Some(picture);
    while let Some(id) = inner {
        if document.is(id, Element::Figure) {
            return id;
        }
        inner = only_child(document, id).filter(|&id| document.element(id).is_some_and(Element::is_block));
    }
    let figure = document.create_element(Element::Figure);
    document.wrap(picture, figure);
    if is_any(document, picture, &[Element::Div, Element::P, Element::Span]) {
        document.unwrap(picture);
    }
    figure
}

/// May it hold paragraphs?
fn is_flow(document: &Document, root: NodeId, id: NodeId) -> bool {
    use Element::*;
    id == root || is_any(document, id, &[Div, Section, Article, Main, Aside, Li, Td, Th, Dd, Blockquote, Center])
}

/// Makes a paragraph of a caption without a picture. Words in a line of others are no caption.
fn stand_alone(document: &mut Document, root: NodeId, id: NodeId) {
    let is_marked = document.attribute(id, Attribute::MaqalClass).is_some();
    if !is_marked && !document.is(id, Element::Figcaption) {
        return;
    }
    let holds_blocks = document.subtree(id).skip(1).any(|id| document.element(id).is_some_and(Element::is_block));
    let is_flow = document.parent(id).is_some_and(|parent| is_flow(document, root, parent));
    let is_in_line = !document.element(id).is_some_and(Element::is_block)
        && document.parent(id).is_some_and(|parent| only_child(document, parent) != Some(id));
    if !is_flow || is_in_line {
        document.remove_attribute(id, Attribute::MaqalClass);
        if document.is(id, Element::Figcaption) {
            document.unwrap(id);
        }
        return;
    }
    document.rename(id, if holds_blocks { Element::Div } else { Element::P });
    document.set_attribute(id, Attribute::MaqalClass, CAPTION);
}

/// Makes one caption of all in a figure, and sets it first or last.
fn put_in_order(document: &mut Document, figure: NodeId) {
    let mut pieces = Vec::new();
    let has_caption = document.subtree(figure).any(|id| document.is(id, Element::Figcaption));
    let is_of_picture = has_caption && holds_picture(document, figure);
    let (mut shows, mut is_picture_first) = (false, false);
    let mut at = document.following(figure, figure, true);
    while let Some(id) = at {
        let is_inner = document.is(id, Element::Figure);
        let is_piece = !is_inner
            && (is_caption(document, id)
                || is_credit(document, id)
                || is_of_picture && is_line_beside(document, figure, id))
            && (document.is(id, Element::Figcaption) || !holds_picture(document, id));
        if is_piece {
            pieces.push(id);
        } else if is_inner || shows_something(document, id) {
            shows = true;
            is_picture_first |= pieces.is_empty();
        }
        at = document.following(id, figure, !is_piece && !is_inner);
    }
    let named = |named: fn(&Document, NodeId) -> bool| pieces.iter().copied().find(|&id| named(document, id));
    let caption = named(|document, id| document.is(id, Element::Figcaption)).or_else(|| named(is_caption));
    let Some(target) = caption.or(pieces.first().copied()) else { return };
    if caption.is_none() {
        make_small(document, target);
        let small = target;
        let target = document.create_element(Element::Figcaption);
        document.wrap(small, target);
        return finish(document, figure, &pieces, target, shows, is_picture_first);
    }
    document.rename(target, Element::Figcaption);
    shows |= free_pictures(document, target);
    is_picture_first |= document.previous(target).is_some_and(|before| holds_picture(document, before));
    finish(document, figure, &pieces, target, shows, is_picture_first);
}

/// Appends what is said beside a caption to it. A paragraph that is no sentence is a credit.
fn move_into(document: &mut Document, piece: NodeId, caption: NodeId) {
    let line = || short_text(document, piece, MAX_CREDIT_CHARS);
    let is_phrase = document.is(piece, Element::P)
        && !is_caption(document, piece)
        && line().is_some_and(|line| !ends_sentence(&line));
    let space = document.create_text(" ");
    document.append(caption, space);
    if document.is(piece, Element::Figcaption) {
        document.rename(piece, Element::Div);
    }
    document.append(caption, piece);
    if is_phrase {
        make_small(document, piece);
    }
}

/// Takes out credits that a caption has already: some templates have one for narrow screens and one for wide ones.
fn remove_repeated(document: &mut Document, caption: NodeId) {
    let mut credits: Vec<String> = Vec::new();
    for id in inside(document, caption) {
        if !document.is(id, Element::Small) {
            continue;
        }
        let text = document.text(id).trim().to_owned();
        if credits.contains(&text) {
            document.detach(id);
        } else {
            credits.push(text);
        }
    }
}

fn finish(
    document: &mut Document,
    figure: NodeId,
    pieces: &[NodeId],
    target: NodeId,
    shows: bool,
    is_picture_first: bool,
) {
    for &piece in pieces {
        if !document.is_within(piece, target) {
            move_into(document, piece, target);
        }
    }
    flatten(document, target);
    remove_repeated(document, target);
    document.remove_attribute(target, Attribute::MaqalClass);
    if !shows {
        document.unwrap(figure);
        document.set_attribute(target, Attribute::MaqalClass, CAPTION);
        let holds_blocks = document.subtree(target).any(|id| document.is(id, Element::P));
        document.rename(target, if holds_blocks { Element::Div } else { Element::P });
        return;
    }
    let is_child = document.parent(target) == Some(figure);
    let is_last = || is_child && shown_behind(document, target).is_none();
    let is_first = || is_child && previous_shown(document, target).is_none();
    if is_last() || is_first() {
        return;
    }
    let first = document.children(figure).next().filter(|_| !is_picture_first);
    match first {
        Some(first) => document.insert_before(first, target),
        None => {
            document.detach(target);
            document.append(figure, target);
        }
    }
}

fn shown_behind(document: &Document, id: NodeId) -> Option<NodeId> {
    std::iter::successors(document.next(id), |&id| document.next(id)).find(|&id| !is_blank(document, id))
}

fn shows_something(document: &Document, id: NodeId) -> bool {
    use Element::*;
    match document.node(id) {
        Node::Text(text) => !is_blank_text(text),
        Node::Element(element) => {
            matches!(element, Img | Video | Audio | Iframe | Embed | Oembed | Script | Hr | Table | Pre)
        }
    }
}

/// Takes pictures out of a caption: they stand in front of it. Were there any?
fn free_pictures(document: &mut Document, caption: NodeId) -> bool {
    let pictures: Vec<NodeId> = inside(document, caption)
        .into_iter()
        .filter(|&id| is_any(document, id, &[Element::Img, Element::Video, Element::Iframe]))
        .collect();
    for &picture in &pictures {
        let mut whole = picture;
        while let Some(parent) = document.parent(whole).filter(|&parent| parent != caption)
            && (only_child(document, parent) == Some(whole) || document.is(parent, Element::Picture))
        {
            whole = parent;
        }
        document.insert_before(caption, whole);
    }
    !pictures.is_empty()
}

/// Leaves words in a caption, with credits in small print; paragraphs, where it has more than one.
fn flatten(document: &mut Document, caption: NodeId) {
    for id in inside(document, caption) {
        document.remove_attribute(id, Attribute::MaqalClass);
        if is_credit(document, id) {
            make_small(document, id);
        }
    }
    let is_small = |document: &Document, id: NodeId| {
        document.ancestors(id).take_while(|&id| id != caption).any(|id| document.is(id, Element::Small))
    };
    for id in inside(document, caption) {
        let is_box = is_any(document, id, &[Element::Div, Element::Section, Element::Figcaption, Element::Td]);
        if is_box || (document.is(id, Element::P) && is_small(document, id)) {
            unwrap_apart(document, id);
        }
    }
    let paragraphs: Vec<NodeId> =
        inside(document, caption).into_iter().filter(|&id| document.is(id, Element::P)).collect();
    if let [only] = paragraphs.as_slice() {
        unwrap_apart(document, *only);
    }
}

/// Sets a credit in small print.
fn make_small(document: &mut Document, id: NodeId) {
    set_apart(document, id);
    if document.is(id, Element::A) {
        let small = document.create_element(Element::Small);
        document.wrap(id, small);
    } else {
        document.rename(id, Element::Small);
    }
}

fn unwrap_apart(document: &mut Document, id: NodeId) {
    set_apart(document, id);
    document.unwrap(id);
}

/// Puts a space on both sides, since the block that parted the words is gone.
fn set_apart(document: &mut Document, id: NodeId) {
    let (before, after) = (document.create_text(" "), document.create_text(" "));
    document.insert_before(id, before);
    document.insert_after(id, after);
}
