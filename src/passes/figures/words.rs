//! Captions that nothing names: they are told by where they stand, and get the name that others have.

use super::MAX_CAPTION_CHARS;
use crate::html::{Attribute, Element};
use crate::language::{is_caption, normalize};
use crate::passes::tools::{inside, is_any, is_blank, is_in, only_child, previous_shown, short_text, shows_picture};
use crate::read::ends_sentence;
use crate::small::chars::is_alphabetic;
use crate::tree::{Document, Node, NodeId};

/// What is longer is text beside a picture, in characters.
const MAX_WORDS_CHARS: usize = 300;

/// Elements that set words off.
const SET_OFF: &[Element] = &[Element::Em, Element::I, Element::Small];

/// Names the captions in a box: slanted or small words, or words that are a credit, alone behind a picture; the cell
/// below a picture's; the one item of a list that says what the picture's alternative text says.
pub(super) fn name(document: &mut Document, id: NodeId) {
    use Element::{Div, Ol, P, Table, Td, Ul};
    if is_any(document, id, &[Div, P, Td]) {
        name_words(document, id);
    } else if document.is(id, Table) {
        name_cell(document, id);
    } else if is_any(document, id, &[Ol, Ul]) {
        open_list(document, id);
    }
}

fn name_words(document: &mut Document, id: NodeId) {
    let shown: Vec<NodeId> = document.children(id).filter(|&child| !is_blank(document, child)).take(3).collect();
    if let &[words] = shown.as_slice() {
        return name_line(document, id, words);
    }
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

/// A short line with nothing but slanted or small words, right behind a picture without a caption, with something in
/// front of that. A sentence may be a note on the text, and so may the first line below the headline.
fn name_line(document: &mut Document, line: NodeId, words: NodeId) {
    const MAX_CHARS: usize = 160;
    let picture = previous_shown(document, line).filter(|&id| shows_picture(document, id));
    let is_bare = |picture| {
        let has_caption = document.subtree(picture).any(|id| document.is(id, Element::Figcaption));
        !has_caption && previous_shown(document, picture).is_some()
    };
    let is_linked = || document.subtree(words).any(|id| document.is(id, Element::A));
    let is_one = |text: String| text.contains(is_alphabetic) && !ends_sentence(&text);
    let is_short = || short_text(document, words, MAX_CHARS).is_some_and(is_one);
    if is_any(document, words, SET_OFF) && picture.is_some_and(is_bare) && is_short() && !is_linked() {
        document.rename(words, Element::Span);
        set_name(document, line);
    }
}

/// Does it end with a name in brackets, as captions do: `The harbor at dawn (Reuters)`?
fn ends_with_credit(text: &str) -> bool {
    const MAX_CHARS: usize = 30;
    let open = text.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']));
    open.is_some_and(|(said, name)| !said.trim().is_empty() && name.chars().count() <= MAX_CHARS)
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
