//! White space as HTML shows it: runs become one space, none at the edges of a block.
//!
//! `<p> a\n  <b> b</b> </p>` → `<p>a <b>b</b></p>`

use super::Context;
use crate::html::{Element, is_space};
use crate::tree::{Document, Node, NodeId};

/// Collapses white space in text, but for that of `pre`. No-break spaces stay.
pub(super) fn collapse(document: &mut Document, root: NodeId, _: &mut Context) {
    let ids: Vec<NodeId> = document.subtree(root).collect();
    // The last text of the running line, to trim its end where a block ends.
    let mut line: Option<NodeId> = None;
    let mut after_space = true;
    for id in ids {
        if is_in_pre(document, id) {
            (line, after_space) = (None, false);
            continue;
        }
        if starts_line(document, id) {
            end_line(document, line.take());
            after_space = true;
        }
        match document.node_mut(id) {
            Node::Text(text) => {
                let mut out = String::with_capacity(text.len());
                for c in text.chars() {
                    let is_blank = u8::try_from(c).is_ok_and(is_space);
                    if !is_blank {
                        out.push(c);
                    } else if !after_space {
                        out.push(' ');
                    }
                    after_space = is_blank;
                }
                if !out.is_empty() {
                    line = Some(id);
                }
                *text = out;
            }
            Node::Element { element, .. } if element.is_void() => after_space = *element == Element::Br,
            Node::Element { .. } => {}
        }
    }
    end_line(document, line);
}

fn end_line(document: &mut Document, last: Option<NodeId>) {
    if let Some(Node::Text(text)) = last.map(|id| document.node_mut(id)) {
        text.truncate(text.trim_end_matches(' ').len());
    }
}

fn is_in_pre(document: &Document, id: NodeId) -> bool {
    std::iter::successors(Some(id), |&id| document.parent(id)).any(|id| document.is(id, Element::Pre))
}

/// Does a new line of text begin with this node: a block of its own, or whatever follows one?
fn starts_line(document: &Document, id: NodeId) -> bool {
    let is_block = |id: NodeId| document.element(id).is_some_and(Element::is_block);
    let mut before = id;
    if is_block(id) {
        return true;
    }
    // The nearest node before it, or around it where it comes first.
    loop {
        if let Some(previous) = document.previous(before) {
            return holds_block(document, previous);
        }
        match document.parent(before) {
            Some(parent) if is_block(parent) => return true,
            Some(parent) => before = parent,
            None => return true,
        }
    }
}

/// Is it a block, or does it end with one?
fn holds_block(document: &Document, id: NodeId) -> bool {
    std::iter::successors(Some(id), |&id| document.children(id).last())
        .any(|id| document.element(id).is_some_and(Element::is_block))
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn runs_become_one_space_and_edges_none() {
        for (html, expected) in [
            ("<p> a\n  <b> b</b> c\n</p>", "<p>a <b>b</b> c</p>"),
            ("<ul>\n<li> a </li>\n<li>b</li>\n</ul>", "<ul><li>a</li><li>b</li></ul>"),
            ("<p>a</p>\n\n<p>b <br> c</p>", "<p>a</p><p>b<br>c</p>"),
            ("<p>a <img src=\"x.png\"> b</p>", "<p>a <img src=\"x.png\"> b</p>"),
        ] {
            assert_eq!(run(collapse, html), expected, "{html}");
        }
    }

    #[test]
    fn preformatted_text_and_no_break_spaces_stay() {
        for html in ["<pre>a\n  b </pre>", "<p>10&nbsp;000</p>"] {
            assert_eq!(run(collapse, html), html);
        }
    }
}
