//! White space as HTML shows it: runs become one space, none at the edges of a block; and a space between pieces that a
//! style sheet sets apart.

use std::ops::Range;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{named, short_text};
use crate::html::{Attribute, Element, is_space};
use crate::small::chars::is_alphanumeric;
use crate::small::scan::single_spaced_chunks;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "spaces",
    stages: &[Stage::Page, Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: settle,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("<p> a\n  <b> b</b> </p>", "<p>a <b>b</b></p>"),
            (
                "<div><span class=\"x\">3 min</span><span class=\"y\">12 views</span></div>",
                "<div><span>3 min</span> <span>12 views</span></div>",
            ),
        ],
        note: "white space as HTML shows it; a space between pieces of several words that have none",
        must_follow: &[("blanks", "what goes leaves the white space around it behind")],
        must_precede: &[],
    },
};

/// Parts pieces before the article is looked for, and collapses white space in what was found.
fn settle(document: &mut Document, root: NodeId, context: &mut Context) {
    match context.stage {
        Stage::Page => part_pieces(document, root),
        _ => collapse(document, root),
    }
}

/// Puts a space between inline elements that follow each other without one, where each is of several words: a style
/// sheet sets them apart, as lines or columns. Both have a class, or both have no attribute at all: systems that note
/// every change of type may do so within a word.
fn part_pieces(document: &mut Document, root: NodeId) {
    let mut seams = named(document, root, Element::Span);
    seams.retain(|&id| begins_piece(document, id));
    for id in seams {
        let space = document.create_text(" ");
        document.insert_before(id, space);
    }
}

fn begins_piece(document: &Document, id: NodeId) -> bool {
    const MAX_CHARS: usize = 200;
    let is_span = |id: NodeId| document.is(id, Element::Span);
    let Some(before) = document.previous(id).filter(|&before| is_span(before) && is_span(id)) else { return false };
    let has_class = |id: NodeId| document.attribute(id, Attribute::Class).is_some();
    let is_plain = |id: NodeId| document.attributes(id).next().is_none();
    if !(has_class(before) && has_class(id) || is_plain(before) && is_plain(id)) {
        return false;
    }
    let Some((last, first)) = edge(document, before, true).zip(edge(document, id, false)) else { return false };
    if !is_alphanumeric(last) || !is_alphanumeric(first) {
        return false;
    }
    let is_long = |id| short_text(document, id, MAX_CHARS).is_some_and(|text| text.contains(' '));
    // A name and its number are two pieces, too.
    match (is_long(before), is_long(id)) {
        (true, true) => true,
        (is_long, is_long_too) => (is_long || is_long_too) && last.is_numeric() != first.is_numeric(),
    }
}

/// The first or the last character of a piece.
fn edge(document: &Document, piece: NodeId, is_last: bool) -> Option<char> {
    const MAX_NODES: usize = 20;
    let mut texts = document.subtree(piece).take(MAX_NODES).filter_map(|id| match document.node(id) {
        Node::Text(text) if !text.is_empty() => Some(text),
        _ => None,
    });
    match is_last {
        true => texts.last()?.chars().next_back(),
        false => texts.next()?.chars().next(),
    }
}

/// Collapses white space in text, but not in `pre`. No-break spaces stay.
fn collapse(document: &mut Document, root: NodeId) {
    // The last text of the line, whose end is trimmed where a block ends.
    let mut line: Option<NodeId> = None;
    let mut after_space = true;
    let mut out = String::new();
    let has_pre = document.may_hold(&[Element::Pre]);
    let mut next = Some(root);
    while let Some(id) = next {
        next = document.following(id, root, true);
        if has_pre && is_in_pre(document, id) {
            (line, after_space) = (None, false);
            continue;
        }
        if starts_line(document, id) {
            end_line(document, line.take());
            after_space = true;
        }
        match document.node(id) {
            Node::Text(text) => {
                if let Some(part) = shown_part(text, after_space) {
                    after_space = text.bytes().next_back().map_or(after_space, is_space);
                    line = if part.is_empty() { line } else { Some(id) };
                    if part.len() < text.len() {
                        document.cut_text(id, part);
                    }
                    continue;
                }
                out.clear();
                collapse_into(text, &mut after_space, &mut out);
                line = if out.is_empty() { line } else { Some(id) };
                document.set_text(id, &out);
            }
            Node::Element(Element::Br) => after_space = true,
            // A picture is a word of the line. What shows nothing (`meta`, `source`) is not.
            Node::Element(Element::Img | Element::Embed | Element::Input) => (line, after_space) = (None, false),
            Node::Element(_) => {}
        }
    }
    end_line(document, line);
}

/// The part of a text that is all that [`collapse_into`] gives of it, as of most texts; `None` where that has to be
/// written.
fn shown_part(text: &str, after_space: bool) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let Some(first) = bytes.iter().position(|&byte| !is_space(byte)) else {
        let space = bytes.first().filter(|_| !after_space).map(|_| bytes.iter().position(|&byte| byte == b' '));
        return space.map_or(Some(0..0), |space| space.map(|at| at..at + 1));
    };
    let last = bytes.iter().rposition(|&byte| !is_space(byte))?;
    let shown = bytes.get(first..=last)?;
    let mut before = 0;
    for &byte in shown.get(single_spaced_chunks(shown, CONTROLS)..)? {
        if is_control(byte) || (byte == b' ' && before == b' ') {
            return None;
        }
        before = byte;
    }
    let is_cut = |byte: Option<&u8>| byte.is_some_and(|&byte| byte != b' ');
    let (in_front, behind) = (first.checked_sub(1).and_then(|at| bytes.get(at)), bytes.get(last + 1));
    if (is_cut(in_front) && !after_space) || is_cut(behind) {
        return None;
    }
    let start = if after_space { first } else { first.saturating_sub(1) };
    Some(start..(last + 2).min(bytes.len()))
}

/// Appends a text with one space for each run, and none behind another one. What stays as it is, words with single
/// spaces between them, is copied at once.
fn collapse_into(text: &str, after_space: &mut bool, out: &mut String) {
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        let shows = byte != b' ' && !is_control(byte);
        if shows || byte == b' ' && !*after_space {
            *after_space = !shows;
            continue;
        }
        out.push_str(text.get(copied..at).unwrap_or_default());
        copied = at + 1;
        // HTML forbids all others, and they show nothing.
        let is_space = is_space(byte);
        if is_space && !*after_space {
            out.push(' ');
        }
        *after_space = is_space;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
}

fn is_control(byte: u8) -> bool {
    byte < b' ' || byte == 0x7f
}

/// The same bytes, from the first to the last.
const CONTROLS: [(u8, u8); 2] = [(0, 0x1f), (0x7f, 0x7f)];

fn end_line(document: &mut Document, last: Option<NodeId>) {
    if let Some((id, Node::Text(text))) = last.map(|id| (id, document.node(id)))
        && text.ends_with(' ')
    {
        let end = text.trim_end_matches(' ').len();
        document.cut_text(id, 0..end);
    }
}

fn is_in_pre(document: &Document, id: NodeId) -> bool {
    document.inclusive_ancestors(id).any(|id| document.is(id, Element::Pre))
}

/// Does a new line of text begin with this node: is it a block, or does it follow one?
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
    std::iter::successors(Some(id), |&id| document.last_child(id))
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
            ("<p>a <img src=\"x.png\"> </p>", "<p>a <img src=\"x.png\"></p>"),
            ("<p>a <b><img src=\"x.png\"></b></p>", "<p>a <b><img src=\"x.png\"></b></p>"),
            ("<p>a\u{1d}b c</p>", "<p>ab c</p>"),
            ("<div> <meta itemprop=\"a\"> <meta itemprop=\"b\"> c</div>", "<div>c</div>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn the_part_that_is_shown_is_what_is_written_otherwise() {
        const PIECES: [&str; 7] = ["a", " ", "\n", "ب", "\u{1}", "\u{a0}", ""];
        let mut cut = 0;
        for number in 0..PIECES.len().pow(5) {
            let text: String = (0..5).map(|at| PIECES[number / PIECES.len().pow(at) % PIECES.len()]).collect();
            for after_space in [false, true] {
                let (mut expected, mut is_after) = (String::new(), after_space);
                collapse_into(&text, &mut is_after, &mut expected);
                if let Some(part) = shown_part(&text, after_space) {
                    cut += 1;
                    assert_eq!(&text[part], expected, "{text:?} {after_space}");
                    assert_eq!(text.bytes().next_back().map_or(after_space, is_space), is_after, "{text:?}");
                }
            }
        }
        assert!(cut > PIECES.len().pow(4), "{cut}");
        // The same behind whole chunks.
        for (text, expected) in [
            ("\n words of more than sixteen bytes, or of thirty-two ", Some(2..53)),
            ("words of more than  sixteen bytes", None),
            ("words of 16 byte  s", None),
            ("words of 16 bytes\u{1}and more", None),
        ] {
            assert_eq!(shown_part(text, true), expected, "{text}");
        }
    }

    #[test]
    fn preformatted_text_and_no_break_spaces_stay() {
        for html in ["<pre>a\n  b </pre>", "<p>10&nbsp;000</p>"] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
