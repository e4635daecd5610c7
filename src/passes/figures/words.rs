//! Captions that nothing names: they are told by where they stand, and get the name that others have.

use super::{MAX_CAPTION_CHARS, SET_OFF, captions};
use crate::html::{Attribute, Element};
use crate::language::{ends_with_credit, is_caption, normalize};
use crate::passes::tools::{inside, is_any, is_blank, is_in, only_child, previous_shown, short_text, shows_picture};
use crate::tree::{Document, Node, NodeId};

/// What is longer is text beside a picture, in characters.
const MAX_WORDS_CHARS: usize = 300;

/// Names the captions in a box: the words behind the picture of a figure; slanted or small words, or words that are a
/// credit, alone behind a picture; the cell below a picture's; the one item of a list that says what the picture's
/// alternative text says.
pub(super) fn name(document: &mut Document, id: NodeId) {
    use Element::{Div, Figure, Ol, P, Table, Td, Ul};
    if document.is(id, Figure) {
        name_behind_picture(document, id);
    } else if is_any(document, id, &[Div, P, Td]) {
        name_words(document, id);
    } else if document.is(id, Table) {
        name_cell(document, id);
    } else if is_any(document, id, &[Ol, Ul]) {
        open_list(document, id);
    }
}

fn name_words(document: &mut Document, id: NodeId) {
    let shown: Vec<NodeId> = document.children(id).filter(|&child| !is_blank(document, child)).take(3).collect();
    let &[picture, words] = shown.as_slice() else { return };
    if !shows_picture(document, picture) || document.element(words).is_some_and(Element::is_block) {
        return;
    }
    let text = match document.node(words) {
        Node::Text(text) => Some(text.trim().to_owned()),
        Node::Element(_) => short_text(document, words, MAX_WORDS_CHARS),
    };
    let is_set_off = is_any(document, words, SET_OFF);
    let is_one = |text: &String| !text.is_empty() && (is_set_off || is_caption(text) || ends_with_credit(text));
    if !text.is_some_and(|text| is_one(&text)) {
        return;
    }
    // A style sheet sets the caption off already.
    if is_set_off {
        document.rename(words, Element::Span);
        return set_name(document, words);
    }
    let caption = document.create_element(Element::Span);
    set_name(document, caption);
    document.wrap(words, caption);
}

/// Makes a caption of the few words behind the picture of a figure that has none.
fn name_behind_picture(document: &mut Document, figure: NodeId) {
    use Element::*;
    const MAX_NODES: usize = 40;
    if document.subtree(figure).nth(MAX_NODES).is_some() {
        return;
    }
    let is_other = |id: NodeId| {
        let is_part = is_any(document, id, &[Blockquote, Figcaption, Figure, Li, Ol, Pre, Table, Ul]);
        is_part || document.is_heading(id) || captions::is_caption(document, id) || captions::is_credit(document, id)
    };
    let is_picture = |id: NodeId| is_any(document, id, &[Audio, Iframe, Img, Video]);
    let shows = |id: NodeId| document.subtree(id).any(is_picture);
    let mut around = figure;
    while let Some(only) = only_child(document, around).filter(|&id| is_any(document, id, &[Div, P, Section]))
        && shows(only)
    {
        around = only;
    }
    let shown: Vec<NodeId> = document.children(around).filter(|&id| !is_blank(document, id) || shows(id)).collect();
    let last = shown.iter().rposition(|&id| shows(id));
    let Some(&[_, ref words @ ..]) = last.and_then(|last| shown.get(last..)) else { return };
    let is_short = |&id: &NodeId| short_text(document, id, MAX_WORDS_CHARS / words.len().max(1)).is_some();
    if words.is_empty() || !words.iter().all(is_short) || document.subtree(figure).skip(1).any(is_other) {
        return;
    }
    let Some(&first) = words.first() else { return };
    let caption = document.create_element(Figcaption);
    document.insert_before(first, caption);
    words.iter().for_each(|&id| document.append(caption, id));
}

/// In a table of one column, the words below the picture.
fn name_cell(document: &mut Document, table: NodeId) {
    use Element::{Caption, Td, Th, Tr};
    const MAX_NODES: usize = 40;
    if document.subtree(table).nth(MAX_NODES).is_some() {
        return;
    }
    let parts = inside(document, table);
    let cells: Vec<NodeId> = parts.iter().copied().filter(|&id| document.is(id, Td)).collect();
    let rows = parts.iter().filter(|&&id| document.is(id, Tr)).count();
    let is_data = parts.iter().any(|&id| is_any(document, id, &[Caption, Th]));
    let &[picture, words] = cells.as_slice() else { return };
    let holds_block = document.subtree(words).skip(1).any(|id| is_any(document, id, &[Element::Ul, Element::Ol]));
    let is_short = short_text(document, words, MAX_WORDS_CHARS).is_some_and(|text| !text.is_empty());
    if rows == 2 && !is_data && is_short && !holds_block && shows_picture(document, picture) {
        set_name(document, words);
    }
}

fn open_list(document: &mut Document, list: NodeId) {
    let Some(item) = only_child(document, list).filter(|&item| document.is(item, Element::Li)) else { return };
    let is_picture = shows_picture(document, item);
    let is_caption = is_in(document, list, &[Element::Figcaption]);
    if !is_picture && !is_caption && !repeats_alternative(document, list, item) {
        return;
    }
    document.unwrap(item);
    if is_picture || is_caption {
        document.unwrap(list);
    } else {
        document.rename(list, Element::Div);
        set_name(document, list);
    }
}

/// Does the item say what stands for the picture in front of its list where that is not seen?
fn repeats_alternative(document: &Document, list: NodeId, item: NodeId) -> bool {
    let picture = previous_shown(document, list).filter(|&id| shows_picture(document, id));
    let Some(text) = picture.and_then(|_| short_text(document, item, MAX_CAPTION_CHARS)) else { return false };
    let said = normalize(&text);
    let is_alternative = |id: NodeId| {
        let alt = document.attribute(id, Attribute::Alt).map(normalize);
        alt.is_some_and(|alt| !alt.is_empty() && alt == said)
    };
    picture.is_some_and(|picture| document.subtree(picture).any(is_alternative))
}

fn set_name(document: &mut Document, id: NodeId) {
    document.set_attribute(id, Attribute::Class, "caption");
}
