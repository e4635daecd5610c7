//! The notes of a finished body, which the pass `footnotes` has marked: their text, without what leads back to their
//! calls.

use super::collapse;
use crate::html::{Attribute, name_key};
use crate::language::dates::digit;
use crate::policy::Policy;
use crate::small::sort::sort;
use crate::small::text::has_mark;
use crate::tree::{Document, Node, NodeId};

/// The class of a note.
pub(crate) const FOOTNOTE: &str = "maqal-footnote";

/// The notes of a body, in order.
pub(crate) struct Notes<'p> {
    pub(super) list: Vec<NodeId>,
    /// The hashes of the names of places to which a note may lead back, sorted.
    calls: Vec<u32>,
    policy: &'p Policy,
}

impl<'p> Notes<'p> {
    pub(crate) fn of(document: &Document, body: NodeId, policy: &'p Policy) -> Self {
        let mut list = document.having_in_order(body, &[Attribute::MaqalClass]);
        list.retain(|&id| is_note(document, id));
        let calls = if list.is_empty() { Vec::new() } else { names_outside_notes(document, body, policy) };
        Self { list, calls, policy }
    }

    /// The text of a node that is a note and says something.
    pub(crate) fn text(&self, document: &Document, id: NodeId) -> Option<String> {
        if self.list.is_empty() || !is_note(document, id) {
            return None;
        }
        let is_call = |name: &str| self.calls.binary_search(&name_key(self.policy.bare_id(name))).is_ok();
        Some(note_text(document, id, &is_call)).filter(|text| !text.is_empty())
    }
}

fn is_note(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Attribute::MaqalClass) == Some(FOOTNOTE)
}

fn names_outside_notes(document: &Document, body: NodeId, policy: &Policy) -> Vec<u32> {
    let mut names = Vec::new();
    for id in document.subtree(body) {
        let name = document.attribute(id, Attribute::Id).or(document.attribute(id, Attribute::Name));
        let name = name.filter(|_| !document.inclusive_ancestors(id).any(|id| is_note(document, id)));
        names.extend(name.map(|name| name_key(policy.bare_id(name))));
    }
    sort(&mut names);
    names
}

/// The text of a note without the links at its edges that lead back, as `is_call` tells of the name of a place, and
/// without the marks around them.
pub(crate) fn note_text(document: &Document, note: NodeId, is_call: &dyn Fn(&str) -> bool) -> String {
    let leads_back = |id: NodeId| {
        let name = document.attribute(id, Attribute::Href).and_then(|href| href.trim().strip_prefix('#'));
        name.is_some_and(is_call)
    };
    let is_mark = |c: char, marks: &str| c.is_whitespace() || has_mark(marks, c) || has_mark("])}", c);
    let is_shown = |(is_back, text): &(bool, &str), marks: &str| !is_back && text.chars().any(|c| !is_mark(c, marks));
    let mut pieces = Vec::new();
    for id in document.subtree(note) {
        match document.node(id) {
            Node::Text(text) => {
                let mut around = document.ancestors(id).take_while(|&id| id != note);
                pieces.push((around.any(leads_back), text));
            }
            Node::Element(element) if element.is_block() => pieces.push((false, " ")),
            Node::Element(_) => {}
        }
    }
    let first = pieces.iter().position(|piece| is_shown(piece, IN_FRONT)).unwrap_or(pieces.len());
    let last = pieces.iter().rposition(|piece| is_shown(piece, BEHIND)).map_or(first, |last| last + 1);
    let text: String = pieces.get(first..last).unwrap_or_default().iter().map(|(_, text)| *text).collect();
    let text = collapse(&text);
    let text = text.trim_start_matches([')', ']', '.', ':', '^', ' ']);
    text.trim_end_matches(|c: char| c == ' ' || has_mark(BEHIND, c)).to_owned()
}

/// Marks around the links of a note.
const IN_FRONT: &str = "[({.:^|\u{2191}";
const BEHIND: &str = "[({^|\u{2191}\u{21a9}\u{21b5}\u{2934}\u{fe0e}\u{fe0f}";

/// Takes off the number or the sign that is printed in front of a note's text.
pub(super) fn without_number(text: &str, number: usize) -> &str {
    let bare = text.trim_start_matches(['[', '(']);
    let rest = bare.trim_start_matches(|c| digit(c).is_some());
    let digits = bare.strip_suffix(rest).unwrap_or_default();
    let value =
        digits.chars().filter_map(digit).fold(0_u32, |value, digit| value.saturating_mul(10).saturating_add(digit));
    let behind = rest.strip_prefix([']', ')', '.', ':']).filter(|_| value as usize == number);
    let behind = behind.or_else(|| text.strip_prefix(['*', '†', '‡', '§', '※']));
    behind.map(str::trim_start).filter(|rest| !rest.is_empty()).unwrap_or(text)
}
