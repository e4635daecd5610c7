//! The line ends and indents that a style keeps (`white-space`), as line breaks and fixed spaces.

use crate::html::{Attribute, Element};
use crate::passes::pass::Context;
use crate::passes::tools::{has_class, inside, is_in_code, style};
use crate::small::scan::position_of;
use crate::small::search::contains_literal;
use crate::tree::{Document, Node, NodeId};

/// What a style does with white space.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    Collapses,
    KeepsLines,
    KeepsAll,
}

/// The most spaces of an indent.
const MAX_INDENT: usize = 40;

/// Breaks the lines of text wherever a style says that they end as in the source.
pub(super) fn break_kept(document: &mut Document, root: NodeId, context: &mut Context) {
    let keeps = |&id: &NodeId| id != root && space(document, id).is_some_and(|space| space != Space::Collapses);
    let elements = document.ever_having(&[Attribute::Style, Attribute::Class]);
    if !elements.into_iter().filter(keeps).any(|id| document.is_within(id, root)) {
        return;
    }
    let mut breaks_left = context.max_elements;
    for id in inside(document, root) {
        let Node::Text(text) = document.node(id) else { continue };
        if document.is_white(id) || position_of(text.as_bytes(), [b'\n']).is_none() || is_in_code(document, id) {
            continue;
        }
        let space = document.ancestors(id).find_map(|id| space(document, id)).unwrap_or(Space::Collapses);
        if space == Space::Collapses {
            continue;
        }
        let text = text.to_owned();
        let lines = text.lines().count();
        if lines > breaks_left {
            context.is_full = true;
            return;
        }
        breaks_left -= lines;
        break_lines(document, id, &text, space);
    }
}

/// What the style of an element says of white space, or a class that stands for such a style.
fn space(document: &Document, id: NodeId) -> Option<Space> {
    const PROPERTY: &str = "white-space";
    let said = document.attribute(id, Attribute::Style).filter(|style| contains_literal(style, PROPERTY));
    let value =
        said.and_then(|_| style(document, id, PROPERTY).or_else(|| style(document, id, "white-space-collapse")));
    match value.as_deref() {
        Some(value) if value.starts_with("pre-line") || value.starts_with("preserve-breaks") => Some(Space::KeepsLines),
        Some(value) if value.starts_with("pre") || value.starts_with("break-spaces") => Some(Space::KeepsAll),
        Some(_) => Some(Space::Collapses),
        None if !document.attribute(id, Attribute::Class).is_some_and(names_space) => None,
        None if has_class(document, id, &["whitespace-pre-line"]) => Some(Space::KeepsLines),
        None if has_class(document, id, &["whitespace-pre*", "whitespace-break-spaces"]) => Some(Space::KeepsAll),
        None => None,
    }
}

/// May a class in the value be one that stands for such a style? Hardly any is.
fn names_space(class: &str) -> bool {
    const NAME: &[u8] = b"whitespace-";
    let mut rest = class.as_bytes();
    if rest.len() < NAME.len() {
        return false;
    }
    while let Some(behind) = position_of(rest, [b'w', b'W']).and_then(|at| rest.get(at..)) {
        if behind.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME)) {
            return true;
        }
        rest = behind.get(1..).unwrap_or_default();
    }
    false
}

/// Puts line breaks between the lines of a text; those at an edge of its block show nothing.
fn break_lines(document: &mut Document, id: NodeId, text: &str, space: Space) {
    let is_edge = |beside: Option<NodeId>| match beside {
        Some(beside) => document.element(beside).is_some_and(Element::is_block),
        None => document.parent(id).and_then(|parent| document.element(parent)).is_none_or(Element::is_block),
    };
    let (starts, ends) = (is_edge(document.previous(id)), is_edge(document.next(id)));
    let text = if starts { text.trim_start_matches(['\n', '\r']) } else { text };
    let text = if ends { text.trim_end() } else { text };
    let mut at = id;
    for (index, line) in text.split('\n').enumerate() {
        let rest = line.trim_start_matches([' ', '\t']);
        let indent = if space == Space::KeepsAll && (index > 0 || starts) { line.len() - rest.len() } else { 0 };
        let line = if indent > 0 { &["\u{a0}".repeat(indent.min(MAX_INDENT)).as_str(), rest].concat() } else { line };
        if index == 0 {
            document.set_text(id, line);
            continue;
        }
        for node in [document.create_element(Element::Br), document.create_text(line)] {
            document.insert_after(at, node);
            at = node;
        }
    }
}
