//! Paragraphs made of text with two line breaks in it, and of text that stands bare beside blocks.

use super::pass::{Context, PassInfo, Stage};
use super::tools::is_white;
use crate::html::Element;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "paragraphs",
    stages: &[Stage::Page, Stage::Body],
    is_on_by_default: true,
    is_guess: true,
    run: split,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<div>a<br><br>b<p>c</p></div>", "<div><p>a</p><p>b</p><p>c</p></div>")],
        note: "from two line breaks, and from text that stands bare beside blocks",
        must_follow: &[
            ("embeds", "what an embed leaves in a paragraph splits it"),
            ("figures", "a caption in a box is no paragraph"),
            ("tables", "a table that only placed things leaves text bare"),
        ],
        must_precede: &[],
    },
};

/// Splits `p` elements at two or more line breaks, and does the same to runs of inline content in containers that hold
/// blocks or such breaks.
fn split(document: &mut Document, root: NodeId, _: &mut Context) {
    let containers: Vec<NodeId> =
        document.subtree(root).filter(|&id| id == root || document.element(id).is_some_and(is_container)).collect();
    for id in containers {
        let children: Vec<NodeId> = document.children(id).collect();
        let is_paragraph = document.is(id, Element::P);
        let has_block = children.iter().any(|&child| !is_inline(document, child));
        let breaks = paragraph_breaks(document, &children);
        if !has_block && breaks.is_empty() {
            continue;
        }
        if is_paragraph {
            split_paragraph(document, id, &children, &breaks);
        } else {
            wrap_runs(document, &children, &breaks);
        }
    }
}

fn is_container(element: Element) -> bool {
    use Element::*;
    matches!(element, Div | Section | Article | Main | Blockquote | Aside | Header | P | Td)
}

fn is_inline(document: &Document, id: NodeId) -> bool {
    // A `select` will go, and leaves the words on both sides of it in one line.
    let is_block = |id: NodeId| {
        document
            .element(id)
            .is_some_and(|element| element.is_block() && !matches!(element, Element::Br | Element::Select))
    };
    !document.subtree(id).any(is_block)
        && !matches!(document.element(id), Some(Element::Meta | Element::Link | Element::Title))
}

/// The children, in order, that are part of two or more line breaks in a row.
fn paragraph_breaks(document: &Document, children: &[NodeId]) -> Vec<NodeId> {
    let mut breaks = Vec::new();
    if children.iter().filter(|&&child| document.is(child, Element::Br)).count() < 2 {
        return breaks;
    }
    let mut at = 0;
    while at < children.len() {
        let is_part = |id: NodeId| match document.node(id) {
            Node::Text(text) => is_white(text),
            Node::Element(element) => element == Element::Br,
        };
        let length = children[at..].iter().take_while(|&&id| is_part(id)).count();
        let count = children[at..at + length].iter().filter(|&&id| document.is(id, Element::Br)).count();
        if count >= 2 {
            breaks.extend_from_slice(&children[at..at + length]);
        }
        at += length.max(1);
    }
    breaks
}

/// Moves what follows a break into paragraphs behind this one, and a block between them. (No source can put a block
/// into a paragraph, but a pass can.)
fn split_paragraph(document: &mut Document, paragraph: NodeId, children: &[NodeId], breaks: &[NodeId]) {
    let mut at = paragraph;
    let mut current = Some(paragraph);
    let mut breaks = breaks.iter().peekable();
    for &child in children {
        let is_break = breaks.next_if_eq(&&child).is_some();
        if is_break {
            document.detach(child);
        } else if !is_inline(document, child) {
            document.insert_after(at, child);
            at = child;
        } else if let Some(current) = current {
            if current != paragraph {
                document.append(current, child);
            }
            continue;
        } else {
            let next = document.create_element(Element::P);
            document.insert_after(at, next);
            document.append(next, child);
            (at, current) = (next, Some(next));
            continue;
        }
        // A paragraph that is empty still takes what comes next.
        let is_empty = at == paragraph && document.last_child(paragraph).is_none_or(|last| last == child);
        if !is_empty || !is_break {
            current = None;
        }
    }
    if document.last_child(paragraph).is_none() {
        document.detach(paragraph);
    }
}

/// Wraps each run of inline children in a paragraph; white space between blocks stays as it is.
fn wrap_runs(document: &mut Document, children: &[NodeId], breaks: &[NodeId]) {
    let mut breaks = breaks.iter().peekable();
    let mut paragraph: Option<NodeId> = None;
    for &child in children {
        if breaks.next_if_eq(&&child).is_some() {
            document.detach(child);
            paragraph = None;
        } else if !is_inline(document, child) {
            paragraph = None;
        } else if let Some(paragraph) = paragraph {
            document.append(paragraph, child);
        } else if holds_text(document, child) {
            let new = document.create_element(Element::P);
            document.insert_before(child, new);
            document.append(new, child);
            paragraph = Some(new);
        }
    }
}

fn holds_text(document: &Document, id: NodeId) -> bool {
    document.subtree(id).any(|id| matches!(document.node(id), Node::Text(text) if !is_white(text)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn line_breaks_and_bare_text_become_paragraphs() {
        for (html, expected) in [
            ("<div>a<br><br>b</div>", "<div><p>a</p><p>b</p></div>"),
            ("<p>a<br> <br>b<br><br><b>c</b> d</p>", "<p>a</p><p>b</p><p><b>c</b> d</p>"),
            ("<div>a<p>b</p>c <i>d</i></div>", "<div><p>a</p><p>b</p><p>c <i>d</i></p></div>"),
            ("<p><br><br>a</p>", "<p>a</p>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn single_breaks_and_inline_containers_stay() {
        for html in ["<p>a<br>b</p>", "<div>a <b>b</b></div>", "<ul><li>a</li></ul>", "<pre>a\n\nb</pre>"] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
