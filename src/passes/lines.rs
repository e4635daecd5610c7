//! Paragraphs and line breaks from the line ends of text that stands bare in a fragment, as WordPress keeps classic
//! posts and comment boxes send it, and of text whose style keeps them.

mod kept;

use std::ops::Range;

use super::pass::{Context, PassInfo, Stage};
use super::tools::is_white;
use crate::html::Element;
use crate::read::{LineEnd, ends_sentence, has_more_lines, line_ends};
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "lines",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: true,
    run: break_lines,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("a <b>b</b>.\n\nc", "a <b>b</b>.<br><br>c"),
            ("<p style=\"white-space: pre-wrap\">a\n  b</p>", "<p>a<br>&nbsp;&nbsp;b</p>"),
        ],
        note: "the line ends of WordPress's classic posts and of comment boxes, and those that `white-space` keeps; \
            else, in a page and inside elements, line ends are spaces",
        must_follow: &[],
        must_precede: &[("paragraphs", "two line breaks are the end of a paragraph")],
    },
};

/// Turns the line ends between inline content of the fragment itself into line breaks, two for a paragraph. In a page,
/// and inside elements, line ends are spaces.
fn break_lines(document: &mut Document, root: NodeId, context: &mut Context) {
    kept::break_kept(document, root, context);
    if context.is_page || context.is_full {
        return;
    }
    let children: Vec<(NodeId, bool)> = document.children(root).map(|id| (id, is_block(document, id))).collect();
    let has_block = children.iter().any(|&(_, is_block)| is_block);
    for run in children.split(|&(_, is_block)| is_block).filter(|run| !run.is_empty()) {
        let text: String = run.iter().map(|&(id, _)| document.text(id)).collect();
        if has_more_lines(&text, context.max_elements) {
            context.is_full = true;
            return;
        }
        let ends = line_ends(&text);
        if are_paragraphs(&text, &ends, has_block) {
            let nodes: Vec<NodeId> = run.iter().flat_map(|&(id, _)| document.subtree(id)).collect();
            mark(document, &nodes, &ends);
        }
    }
}

fn is_block(document: &Document, id: NodeId) -> bool {
    let is = |id: NodeId| document.element(id).is_some_and(|element| element.is_block() && element != Element::Br);
    document.subtree(id).any(is)
}

/// Are the line ends paragraphs? A blank line says so. Without one, several lines that end sentences say so where the
/// fragment has no block of its own.
fn are_paragraphs(text: &str, ends: &[(Range<usize>, LineEnd)], has_block: bool) -> bool {
    const MIN_LINE_ENDS: usize = 2;
    let is_blank = |range: &Range<usize>| {
        text.get(range.clone()).is_some_and(|between| between.bytes().filter(|&byte| byte == b'\n').count() > 1)
    };
    let has_blank = ends.iter().any(|(range, _)| is_blank(range));
    let are_sentences = || {
        let is_end = |(range, end): &(Range<usize>, LineEnd)| {
            *end == LineEnd::Paragraph && text.get(..range.start).is_some_and(ends_sentence)
        };
        let count = ends.iter().filter(|end| is_end(end)).count();
        let are_lines = ends.iter().all(|(_, end)| *end == LineEnd::Paragraph);
        ends.len() >= MIN_LINE_ENDS && are_lines && count * 2 >= ends.len()
    };
    has_blank || (!has_block && are_sentences())
}

/// Writes the line ends into the text nodes where they stand.
fn mark(document: &mut Document, nodes: &[NodeId], ends: &[(Range<usize>, LineEnd)]) {
    let mut ends = ends.iter().peekable();
    let mut start = 0;
    for &id in nodes {
        let Node::Text(text) = document.node(id) else { continue };
        let text = text.to_owned();
        let end = start + text.len();
        let mut at = id;
        let mut from = start;
        let mut is_first = true;
        while let Some((range, kind)) = ends.next_if(|(range, _)| range.start < end) {
            let breaks = match kind {
                LineEnd::Wrapped { is_space: true } => continue,
                LineEnd::Wrapped { is_space: false } => 0,
                LineEnd::Break => 1,
                LineEnd::Paragraph => 2,
            };
            let (head, tail) = (range.start.max(start) - start, range.end.min(end) - start);
            let line = text.get(from - start..head).unwrap_or_default();
            at = put(document, at, line, &mut is_first);
            for _ in 0..breaks {
                let line_break = document.create_element(Element::Br);
                document.insert_after(at, line_break);
                at = line_break;
            }
            from = start + tail;
        }
        if !is_first {
            let rest = text.get(from - start..).unwrap_or_default();
            if !is_white(rest) {
                put(document, at, rest, &mut is_first);
            }
        }
        start = end;
    }
}

/// Puts a piece of a text node in its place: the first into the node itself, the others behind what stands there.
fn put(document: &mut Document, at: NodeId, text: &str, is_first: &mut bool) -> NodeId {
    if std::mem::take(is_first) {
        document.set_text(at, text);
        return at;
    }
    let piece = document.create_text(text);
    document.insert_after(at, piece);
    piece
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn line_ends_of_bare_text_part_paragraphs() {
        for (name, html, expected) in [
            ("a classic post", "One of <b>two</b>.\n\nTwo.", "One of <b>two</b>.<br><br>Two."),
            (
                "around a heading",
                "One.\n\nTwo.<h2>a</h2>\nThree.\n\nFour.",
                "One.<br><br>Two.<h2>a</h2>\nThree.<br><br>Four.",
            ),
            ("Arabic", "أولى.\n\n<em>ثانية</em>.\n\nثالثة.", "أولى.<br><br><em>ثانية</em>.<br><br>ثالثة."),
            (
                "verse in a post",
                "One.\n\nSilver <b>lake</b>,\nshallow lake.\n\nTwo.",
                "One.<br><br>Silver <b>lake</b>,<br>shallow lake.<br><br>Two.",
            ),
            (
                "lines that end sentences",
                "<i>One</i> ends.\nTwo ends.\nThree ends.",
                "<i>One</i> ends.<br><br>Two ends.<br><br>Three ends.",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{name}");
        }
    }

    #[test]
    fn line_ends_of_markup_are_spaces() {
        for html in [
            "<p>a\n\nb</p>",
            "a <b>b</b>\nc",
            "<p>a</p>\n\n<p>b</p>",
            "<div>a\n\nb</div>",
            "a, <b>b</b>\nand so on\nand on.",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
