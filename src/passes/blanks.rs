//! Empty and blank elements: what only a spacer ever needed.
//!
//! `<p>&nbsp;</p><p>a</p><div></div>` → `<p>a</p>`

use super::Context;
use crate::html::{Attribute, Element};
use crate::tree::{Document, Node, NodeId};

/// Removes blocks and inline elements in which nothing shows. Cells stay: a row without one would be another row.
pub(super) fn remove(document: &mut Document, root: NodeId, _: &mut Context) {
    let mut shows = vec![false; document.len()];
    let ids: Vec<NodeId> = document.subtree(root).collect();
    // Children come after their parents, so backwards every child is decided before its parent.
    for &id in ids.iter().rev() {
        if shows_by_itself(document, id) {
            shows[id.index()] = true;
        }
        if shows[id.index()]
            && let Some(parent) = document.parent(id)
        {
            shows[parent.index()] = true;
        }
    }
    for &id in ids.iter().filter(|&&id| id != root) {
        let is_candidate = document.element(id).is_some_and(is_removable);
        if is_candidate && !shows[id.index()] {
            document.detach(id);
        }
    }
}

fn shows_by_itself(document: &Document, id: NodeId) -> bool {
    match document.node(id) {
        Node::Text(text) => {
            text.chars().any(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}'))
        }
        Node::Element(_) if document.attribute(id, Attribute::DataOembedUrl).is_some() => true,
        Node::Element(element) => {
            use Element::*;
            matches!(
                element,
                Img | Video | Audio | Iframe | Embed | Oembed | Script | Hr | Meta | Link | Base | Source | Track | Col
            )
        }
    }
}

fn is_removable(element: Element) -> bool {
    use Element::*;
    !element.is_table_part() && !element.is_void() && !matches!(element, Title | Script)
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn what_shows_nothing_goes() {
        for (html, expected) in [
            ("<p>&nbsp;</p><p>a</p><div> <span></span></div>", "<p>a</p>"),
            ("<h2></h2><p><b>\u{200f}</b></p>a", "a"),
            ("<ul><li></li><li>a</li></ul>", "<ul><li>a</li></ul>"),
            ("<p><a href=\"/x\"></a></p>", ""),
        ] {
            assert_eq!(run(remove, html), expected, "{html}");
        }
    }

    #[test]
    fn what_shows_something_stays() {
        for html in [
            "<p><img src=\"a.png\" alt=\"\"></p>",
            "<table><tbody><tr><td></td><td>a</td></tr></tbody></table>",
            "<p>.</p><hr>",
        ] {
            assert_eq!(run(remove, html), html);
        }
    }
}
