//! Questions that several passes ask of a document, each answered in time that does not grow with the whole of it.

use crate::article::collapse;
use crate::html::{Attribute, Element, class_matches};
use crate::small::scan::position_of;
use crate::small::text::{split_first, trim_start};
use crate::tree::{Document, Node, NodeId};

/// A piece of more nodes is not short.
const MAX_NODES: usize = 100;

/// Everything inside, in order, as a list: whoever changes the document on the way cannot walk over it.
pub(super) fn inside(document: &Document, root: NodeId) -> Vec<NodeId> {
    let mut ids = Vec::with_capacity(if root == NodeId::ROOT { document.len() } else { 0 });
    ids.extend(document.subtree(root).skip(1));
    ids
}

/// The same without texts, which are half of what a page has.
pub(super) fn elements_inside(document: &Document, root: NodeId) -> Vec<NodeId> {
    document.subtree(root).skip(1).filter(|&id| document.element(id).is_some()).collect()
}

/// The elements of that kind inside, in order; in the whole document, those that passes made last.
pub(super) fn named(document: &Document, root: NodeId, element: Element) -> Vec<NodeId> {
    if !document.may_hold(&[element]) {
        return Vec::new();
    }
    if root == NodeId::ROOT {
        return document.elements(element);
    }
    document.subtree(root).skip(1).filter(|&id| document.is(id, element)).collect()
}

/// What is one of these elements, in order: most documents have none of a few, or hardly any.
pub(super) fn any_of(document: &Document, root: NodeId, elements: &[Element]) -> Vec<NodeId> {
    if !document.may_hold(elements) {
        return Vec::new();
    }
    let mut is_wanted = [false; Element::COUNT];
    elements.iter().for_each(|&element| is_wanted[element as usize] = true);
    let is_one = |id: NodeId| document.element(id).is_some_and(|element| is_wanted[element as usize]);
    document.subtree(root).skip(1).filter(|&id| is_one(id)).collect()
}

/// Has it a class that one of the patterns names, in any ASCII case? (See [`class_matches`].)
pub(super) fn has_class(document: &Document, id: NodeId, patterns: &[&str]) -> bool {
    let value = document.attribute(id, Attribute::Class).unwrap_or_default();
    let mut classes = value.split_ascii_whitespace().take(20).map(str::to_ascii_lowercase);
    classes.any(|class| patterns.iter().any(|pattern| class_matches(&class, pattern)))
}

/// The value of a property in a `style`, in lower case.
pub(super) fn style(document: &Document, id: NodeId, property: &str) -> Option<String> {
    let [value] = styles(document, id, [property]);
    value.map(str::to_ascii_lowercase)
}

/// The values of properties in a `style`, as they are written, in one walk over it.
pub(super) fn styles<'d, const N: usize>(
    document: &'d Document,
    id: NodeId,
    properties: [&str; N],
) -> [Option<&'d str>; N] {
    const MAX_DECLARATIONS: usize = 50;
    let mut values = [None; N];
    let mut rest = document.attribute(id, Attribute::Style).unwrap_or_default();
    for _ in 0..MAX_DECLARATIONS {
        let end = position_of(rest.as_bytes(), [b';']).unwrap_or(rest.len());
        let (declaration, behind) = rest.split_at(end);
        if let Some((name, value)) = split_first(declaration, b':') {
            let name = name.trim();
            let known = properties.iter().position(|property| name.eq_ignore_ascii_case(property));
            if let Some(found) = known.and_then(|at| values.get_mut(at)) {
                *found = found.or(Some(value.trim()));
            }
        }
        let Some(next) = behind.get(1..) else { break };
        rest = next;
    }
    values
}

pub(super) fn is_any(document: &Document, id: NodeId, elements: &[Element]) -> bool {
    document.element(id).is_some_and(|element| elements.contains(&element))
}

/// Is it one of the elements, or in one? Most documents have none of a few.
pub(super) fn is_in(document: &Document, id: NodeId, elements: &[Element]) -> bool {
    document.may_hold(elements) && document.inclusive_ancestors(id).any(|id| is_any(document, id, elements))
}

/// Is it code, which shows every character as it was typed?
pub(super) fn is_in_code(document: &Document, id: NodeId) -> bool {
    use Element::{Code, Kbd, Pre, Samp};
    is_in(document, id, &[Pre, Code, Kbd, Samp])
}

/// Is it white space alone?
pub(super) fn is_white(text: &str) -> bool {
    trim_start(text).is_empty()
}

/// White space, a line break, or an inline element with nothing in it.
pub(super) fn is_blank(document: &Document, id: NodeId) -> bool {
    match document.element(id) {
        None => document.is_blank(id),
        Some(element) => {
            element == Element::Br
                || (!element.is_block()
                    && !element.is_void()
                    && element != Element::Iframe
                    && document.last_child(id).is_none()
                    && document.attribute(id, Attribute::Id).is_none()
                    && document.attribute(id, Attribute::Name).is_none())
        }
    }
}

/// The one child that shows anything.
pub(super) fn only_child(document: &Document, id: NodeId) -> Option<NodeId> {
    let mut children = document.children(id).filter(|&child| !is_blank(document, child));
    let only = children.next()?;
    children.next().is_none().then_some(only)
}

/// The first child that shows anything.
pub(super) fn first_shown(document: &Document, id: NodeId) -> Option<NodeId> {
    document.children(id).find(|&child| !is_blank(document, child))
}

/// Is it a picture, or does it hold one and nothing else?
pub(super) fn shows_picture(document: &Document, id: NodeId) -> bool {
    let mut at = id;
    for _ in 0..4 {
        match document.node(at) {
            Node::Element(Element::Img | Element::Picture | Element::Figure) => return true,
            Node::Element(_) => match only_child(document, at) {
                Some(only) => at = only,
                None => return false,
            },
            Node::Text(_) => return false,
        }
    }
    false
}

/// The sibling in front that shows anything.
pub(super) fn previous_shown(document: &Document, id: NodeId) -> Option<NodeId> {
    std::iter::successors(document.previous(id), |&id| document.previous(id)).find(|&id| !is_blank(document, id))
}

/// The next sibling that shows anything.
pub(super) fn next_shown(document: &Document, id: NodeId) -> Option<NodeId> {
    std::iter::successors(document.next(id), |&id| document.next(id)).find(|&id| !is_blank(document, id))
}

/// The largest element around it, below `root`, that is one of `elements` and shows nothing else.
pub(super) fn outermost(document: &Document, id: NodeId, root: NodeId, elements: &[Element]) -> NodeId {
    let mut at = id;
    while let Some(parent) = document.parent(at).filter(|&parent| parent != root) {
        if !is_any(document, parent, elements) || only_child(document, parent) != Some(at) {
            break;
        }
        at = parent;
    }
    at
}

/// Elements that hold things together and say nothing: boxes, paragraphs, links, formatting.
pub(super) const WRAPPERS: &[Element] = {
    use Element::*;
    &[Div, Section, P, Span, A, B, Strong, I, Em, U, Small, Picture]
};

/// Its text with white space collapsed, where that is no longer than so many characters.
pub(super) fn short_text(document: &Document, root: NodeId, max_chars: usize) -> Option<String> {
    let mut text = String::new();
    for (count, id) in document.subtree(root).enumerate() {
        match document.node(id) {
            Node::Text(piece) => text.push_str(piece),
            Node::Element(element) if element.is_block() => text.push(' '),
            Node::Element(_) => {}
        }
        if count >= MAX_NODES || text.len() > max_chars * 8 {
            return None;
        }
    }
    let text = collapse(&text);
    (text.chars().count() <= max_chars).then_some(text)
}

/// The text of each node up to so many bytes, in order: enough to see how a block begins.
pub(super) fn beginning(document: &Document, nodes: &[NodeId], max_bytes: usize) -> String {
    let mut text = String::new();
    for &root in nodes {
        for id in document.subtree(root).take(MAX_NODES) {
            if let Node::Text(piece) = document.node(id) {
                text.push_str(piece);
            }
            if text.len() >= max_bytes {
                return text;
            }
        }
    }
    text
}

/// Takes so many bytes off the beginning of the text of the nodes.
pub(super) fn cut_beginning(document: &mut Document, nodes: &[NodeId], count: usize) {
    let mut left = count;
    for &root in nodes {
        let ids: Vec<NodeId> = document.subtree(root).take(MAX_NODES).collect();
        for id in ids {
            if let Node::Text(piece) = document.node(id) {
                let (cut, end) = (left.min(piece.len()), piece.len());
                document.cut_text(id, cut..end);
                left -= cut;
            }
        }
    }
}

/// A digit of any of the scripts that count in tens: ASCII, Arabic, Persian, Devanagari.
pub(super) fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

/// The number that a text begins with, of at most three digits, and the rest.
pub(super) fn number(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c| digit(c).is_some());
    let digits = text.strip_suffix(rest)?;
    let is_number = (1..=3).contains(&digits.chars().count());
    is_number.then(|| (digits.chars().filter_map(digit).fold(0, |number, digit| number * 10 + digit), rest))
}
