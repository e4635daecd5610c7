//! Paragraphs made of text with two line breaks in it, and of text that stands bare beside blocks; and of what an
//! advertisement has cut in two.

mod pictures;

use super::pass::{Context, PassInfo, Stage};
use super::tools::{is_any, is_in, previous_shown, short_text};
use crate::html::Element;
use crate::language::page_words::is_advertisement;
use crate::small::chars::is_alphanumeric;
use crate::small::text::has_mark;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "paragraphs",
    stages: &[Stage::Page, Stage::Body],
    is_on_by_default: true,
    is_guess: true,
    run: split,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<div>a<br><br>b<p>c</p></div>", "<div><p>a</p><p>b</p><p>c</p></div>")],
        note: "from two line breaks, and from text that stands bare beside blocks; one of what an advertisement has \
            cut in two; a picture with a line to itself stands between paragraphs",
        must_follow: &[
            ("embeds", "what an embed leaves in a paragraph splits it"),
            ("figures", "a caption in a box is no paragraph"),
            ("tables", "a table that only placed things leaves text bare"),
        ],
        must_precede: &[],
    },
};

/// Splits `p` elements at two or more line breaks, and does the same to runs of inline content in containers that hold
/// blocks or such breaks. A picture with a line to itself is no part of the words around it.
fn split(document: &mut Document, root: NodeId, context: &mut Context) {
    let may_split =
        |&id: &NodeId| (id == root || document.element(id).is_some_and(is_container)) && !is_one_text(document, id);
    // In a text of lines each paragraph holds words alone.
    let mut containers: Vec<NodeId> = match document.holds_only(&[Element::Body, Element::H2, Element::P]) {
        true => vec![root],
        false => document.subtree(root).filter(may_split).collect(),
    };
    let mut parts: Vec<(NodeId, Part)> = Vec::new();
    let mut at = 0;
    while let Some(&id) = containers.get(at) {
        at += 1;
        let is_paragraph = document.is(id, Element::P);
        let part = |id| (id, if is_inline(document, id) { Part::Inline } else { Part::Block });
        parts.clear();
        parts.extend(document.children(id).map(part));
        // Between blocks there is mostly white space alone.
        let is_gap = |&(id, part): &(NodeId, Part)| part == Part::Block || document.is_white(id);
        if !is_paragraph && parts.iter().all(is_gap) {
            continue;
        }
        mark_breaks(document, &mut parts);
        // A figure has its picture already.
        if pictures::are_among(document, &parts) && !is_in(document, id, &[Element::Figure]) {
            pictures::set_apart(document, is_paragraph, context.stage == Stage::Body, &mut parts);
        }
        if parts.iter().all(|&(_, part)| part == Part::Inline) {
            continue;
        }
        if is_paragraph {
            split_paragraph(document, id, &parts, context.stage);
        } else {
            wrap_runs(document, &parts, context.stage, &mut containers);
        }
    }
}

/// Is all that an element holds one text?
fn is_one_text(document: &Document, id: NodeId) -> bool {
    document.only_child(id).is_some_and(|only| document.element(only).is_none())
}

/// What stands for an advertisement is no longer.
const MAX_LABEL_CHARS: usize = 60;

/// What a child is to the paragraphs of its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Inline,
    /// One of two or more line breaks in a row, or white space between them.
    Break,
    Block,
    /// A picture that stands between paragraphs.
    Picture,
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

/// Marks the children that are part of two or more line breaks in a row.
fn mark_breaks(document: &Document, parts: &mut [(NodeId, Part)]) {
    let is_part = |id: NodeId| document.is_white(id) || document.is(id, Element::Br);
    for run in parts.chunk_by_mut(|&(one, _), &(next, _)| is_part(one) && is_part(next)) {
        let count = run.iter().filter(|&&(id, _)| document.is(id, Element::Br)).count();
        if count >= 2 {
            run.iter_mut().for_each(|(_, part)| *part = Part::Break);
        }
    }
}

/// Moves what follows a break into paragraphs behind this one, and a block between them. (No source can put a block
/// into a paragraph, but a pass can.)
fn split_paragraph(document: &mut Document, paragraph: NodeId, parts: &[(NodeId, Part)], stage: Stage) {
    let mut at = paragraph;
    let mut current = Some(paragraph);
    for &(child, part) in parts {
        match part {
            Part::Break => document.detach(child),
            Part::Block | Part::Picture => {
                document.insert_after(at, child);
                at = pictures::frame(document, child, part == Part::Picture && stage == Stage::Body);
            }
            Part::Inline => {
                let Some(current) = current else {
                    let next = document.create_element(Element::P);
                    document.insert_after(at, next);
                    document.append(next, child);
                    (at, current) = (next, Some(next));
                    continue;
                };
                if current != paragraph {
                    document.append(current, child);
                }
                continue;
            }
        }
        // A paragraph that is empty still takes what comes next.
        let is_empty = at == paragraph && document.last_child(paragraph).is_none_or(|last| last == child);
        if !is_empty || part != Part::Break {
            current = None;
        }
    }
    if document.last_child(paragraph).is_none() {
        document.detach(paragraph);
    }
}

/// Wraps each run of inline children in a paragraph; white space between blocks stays as it is. Adds the paragraphs of
/// one text to which it gives more.
fn wrap_runs(document: &mut Document, parts: &[(NodeId, Part)], stage: Stage, grown: &mut Vec<NodeId>) {
    let mut paragraph: Option<NodeId> = None;
    for &(child, part) in parts {
        match part {
            Part::Break => document.detach(child),
            Part::Picture => {
                pictures::frame(document, child, stage == Stage::Body);
            }
            Part::Block => {}
            Part::Inline => {
                // Mostly it is the white space between two blocks.
                let begins = paragraph.is_none() && holds_text(document, child);
                if begins && stage != Stage::Body {
                    paragraph = cut_before(document, child);
                    grown.extend(paragraph.filter(|&paragraph| is_one_text(document, paragraph)));
                }
                if let Some(paragraph) = paragraph {
                    document.append(paragraph, child);
                } else if begins {
                    let new = document.create_element(Element::P);
                    document.insert_before(child, new);
                    document.append(new, child);
                    paragraph = Some(new);
                }
                continue;
            }
        }
        paragraph = None;
    }
}

/// The paragraph that the words belong to, which the box of an advertisement has ended before its sentence did: no
/// parser leaves a block in a paragraph.
fn cut_before(document: &Document, words: NodeId) -> Option<NodeId> {
    use Element::{Aside, Audio, Div, Figure, Iframe, Img, Ins, Section, Video};
    if document.is(words, Element::A) {
        return None;
    }
    let is_media = |id: NodeId| is_any(document, id, &[Audio, Iframe, Img, Video]);
    let is_gap = |&id: &NodeId| {
        is_any(document, id, &[Aside, Div, Figure, Ins, Section])
            && !document.subtree(id).any(is_media)
            && short_text(document, id, MAX_LABEL_CHARS).is_some_and(|text| text.is_empty() || is_advertisement(&text))
    };
    let gap = previous_shown(document, words).filter(is_gap)?;
    let paragraph = previous_shown(document, gap).filter(|&id| document.is(id, Element::P))?;
    let goes_on = |c: char| is_alphanumeric(c) || has_mark(",،、;؛", c);
    document.text(paragraph).trim_end().ends_with(goes_on).then_some(paragraph)
}

fn holds_text(document: &Document, id: NodeId) -> bool {
    document.subtree(id).any(|id| document.element(id).is_none() && !document.is_white(id))
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
    fn what_an_advertisement_has_cut_in_two_is_one_paragraph() {
        use super::super::blanks;
        use super::super::tests::run_all;
        for (html, expected) in [
            ("<p>a <div><div></div></div>b</p>", "<p>a b</p>"),
            ("<p>a <div>Advertisement</div>b</p>", "<p>a b</p><div>Advertisement</div>"),
            ("<p>It ends.<div></div>b</p>", "<p>It ends.</p><p>b</p>"),
            ("<p>a: <div></div>b</p>", "<p>a: </p><p>b</p>"),
            ("<p>a <div></div><a href=\"/x\">b</a></p>", "<p>a </p><p><a href=\"/x\">b</a></p>"),
            ("<p>a <div>c</div>b</p>", "<p>a </p><div>c</div><p>b</p>"),
        ] {
            assert_eq!(run_all(&[&PASS, &blanks::PASS], html), expected, "{html}");
        }
    }

    #[test]
    fn single_breaks_and_inline_containers_stay() {
        for html in ["<p>a<br>b</p>", "<div>a <b>b</b></div>", "<ul><li>a</li></ul>", "<pre>a\n\nb</pre>"] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
