//! Lists of terms and descriptions as HTML wants them: groups of terms with their descriptions, in this order.
//! <https://html.spec.whatwg.org/multipage/grouping-content.html#the-dl-element>

use crate::html::{Element, is_blank};
use crate::passes::tools::{is_any, named};
use crate::tree::{Document, Node, NodeId};

use Element::{Dd, Div, Dl, Dt, Li, P, Ul};

/// Repairs each `dl`. One with terms alone is a list; descriptions without a term are paragraphs, as which old pages
/// use them.
pub(super) fn repair(document: &mut Document, root: NodeId) {
    for list in named(document, root, Dl) {
        if document.parent(list).is_some() && !is_sound(document, list) {
            repair_list(document, list);
        }
    }
}

fn parts(document: &Document, list: NodeId) -> Vec<NodeId> {
    let is_part = |&id: &NodeId| !matches!(document.node(id), Node::Text(text) if is_blank(text));
    document.children(list).filter(is_part).collect()
}

/// Do its groups, in boxes or bare, each have a term and then a description?
fn is_sound(document: &Document, list: NodeId) -> bool {
    let parts = parts(document, list);
    let are_boxes = parts.iter().all(|&id| document.is(id, Div)) && !parts.is_empty();
    if are_boxes {
        return parts.iter().all(|&group| is_sound_run(document, &self::parts(document, group)));
    }
    is_sound_run(document, &parts)
}

fn is_sound_run(document: &Document, parts: &[NodeId]) -> bool {
    let first = parts.first().is_some_and(|&id| document.is(id, Dt));
    let last = parts.last().is_some_and(|&id| document.is(id, Dd));
    first && last && parts.iter().all(|&id| is_any(document, id, &[Dt, Dd]))
}

fn repair_list(document: &mut Document, list: NodeId) {
    for part in parts(document, list) {
        if document.is(part, Div) {
            document.unwrap(part);
        }
    }
    let parts = parts(document, list);
    if !parts.is_empty() && parts.iter().all(|&id| document.is(id, Dt)) {
        // A gallery of old has a list for each picture.
        if document.text(list).trim().is_empty() {
            parts.iter().for_each(|&id| document.unwrap(id));
            return document.unwrap(list);
        }
        parts.iter().for_each(|&id| document.rename(id, Li));
        return document.rename(list, Ul);
    }
    // What stands in front of the first term, and behind the last description, leaves the list.
    let first = parts.iter().position(|&id| document.is(id, Dt)).unwrap_or(parts.len());
    let last = parts.iter().rposition(|&id| document.is(id, Dd)).map_or(0, |last| last + 1).max(first);
    for &part in parts.get(..first).unwrap_or_default() {
        document.insert_before(list, part);
        make_paragraph(document, part);
    }
    for &part in parts.get(last..).unwrap_or_default().iter().rev() {
        document.insert_after(list, part);
        make_paragraph(document, part);
    }
    for &part in parts.get(first..last).unwrap_or_default() {
        if !is_any(document, part, &[Dt, Dd]) {
            let description = document.create_element(Dd);
            document.wrap(part, description);
        }
    }
    if first >= last {
        document.detach(list);
    }
}

/// Is a term or a description in a list, or in a group of one?
pub(super) fn is_in_list(document: &Document, id: NodeId) -> bool {
    document.ancestors(id).take(2).find(|&around| !document.is(around, Div)).is_some_and(|list| document.is(list, Dl))
}

/// Makes a paragraph of a term or a description; a box of one that holds blocks.
pub(super) fn make_paragraph(document: &mut Document, id: NodeId) {
    if is_any(document, id, &[Dt, Dd]) {
        let holds_blocks = document.subtree(id).skip(1).any(|id| document.element(id).is_some_and(Element::is_block));
        document.rename(id, if holds_blocks { Div } else { P });
    }
}
