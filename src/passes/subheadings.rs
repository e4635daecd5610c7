//! Headings that were typed: short bold lines over a paragraph.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{first_shown, inside, is_any, next_shown, only_child, short_text};
use crate::html::{Attribute, Element};
use crate::read::ends_sentence;
use crate::small::text::word_count;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "subheadings",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: true,
    run: read,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<p>a</p><p><b><u>What it costs</u></b></p><p>Two million are needed for the boards, says the town.</p>",
            "<p>a</p><h2>What it costs</h2><p>Two million are needed for the boards, says the town.</p>",
        )],
        note: "short lines that are all bold and underlined, over a paragraph",
        must_follow: &[("paragraphs", "a line has a paragraph to itself")],
        must_precede: &[("headings", "a heading wants its level and its ID")],
    },
};

/// The longest line, and the shortest text under it, in characters.
const MAX_CHARS: usize = 90;
const MAX_WORDS: usize = 12;
const MIN_TEXT_CHARS: usize = 40;

/// Makes headings of the lines, below the last that markup calls one.
fn read(document: &mut Document, root: NodeId, _: &mut Context) {
    // Most articles have no line that is both.
    if !document.may_hold(&[Element::U]) || !document.may_hold(&[Element::B, Element::Strong]) {
        return;
    }
    let mut level = Element::H2;
    for id in inside(document, root) {
        match document.element(id) {
            Some(Element::H1 | Element::H2) => level = Element::H3,
            Some(Element::H3) => level = Element::H4,
            Some(Element::H4 | Element::H5 | Element::H6) => level = Element::H5,
            Some(Element::P | Element::Div) if is_heading(document, root, id) => make_heading(document, id, level),
            _ => {}
        }
    }
}

/// Is it a line over a paragraph, with something in front of it, that is bold and underlined?
fn is_heading(document: &Document, root: NodeId, id: NodeId) -> bool {
    use Element::{Article, Div, Main, Ol, P, Section, Ul};
    let is_flow = document
        .parent(id)
        .is_some_and(|parent| parent == root || is_any(document, parent, &[Article, Div, Main, Section]));
    let has_text = || {
        let next = next_shown(document, id).filter(|&next| is_any(document, next, &[Div, Ol, P, Ul]));
        next.is_some_and(|next| !is_set_off(document, next) && short_text(document, next, MIN_TEXT_CHARS - 1).is_none())
    };
    is_flow && is_set_off(document, id) && document.previous(id).is_some() && is_title(document, id) && has_text()
}

fn is_title(document: &Document, id: NodeId) -> bool {
    let holds = |id: NodeId| is_any(document, id, &[Element::A, Element::Br, Element::Img]);
    let is_sentence = |text: &str| ends_sentence(text) && !text.ends_with(['?', '؟', '？']);
    let is_short = |text: String| {
        !text.is_empty() && word_count(&text) <= MAX_WORDS && !is_sentence(&text) && !text.ends_with([',', '،', ':'])
    };
    document.attribute(id, Attribute::MaqalClass).is_none()
        && !document.subtree(id).any(holds)
        && short_text(document, id, MAX_CHARS).is_some_and(is_short)
}

/// Are all its words bold and underlined?
fn is_set_off(document: &Document, id: NodeId) -> bool {
    let (mut is_bold, mut is_underlined) = (false, false);
    let mut at = only_child(document, id);
    for _ in 0..4 {
        let Some(inner) = at else { break };
        is_bold |= is_any(document, inner, &[Element::B, Element::Strong]);
        is_underlined |= document.is(inner, Element::U);
        at = only_child(document, inner);
    }
    is_bold && is_underlined
}

fn make_heading(document: &mut Document, id: NodeId, level: Element) {
    use Element::{B, Span, Strong, U};
    document.rename(id, level);
    while let Some(inner) = first_shown(document, id).filter(|&inner| is_any(document, inner, &[B, Span, Strong, U])) {
        document.unwrap(inner);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    const TEXT: &str = "<p>Two million are needed for the boards, says the clerk of the town.</p>";

    #[test]
    fn lines_over_paragraphs_become_headings() {
        for (line, expected) in [
            ("<p><b><u>A line</u></b></p>", "<h2>A line</h2>"),
            ("<div><u><span><strong>كم يكلف؟</strong></span></u></div>", "<h2>كم يكلف؟</h2>"),
            ("<h2>b</h2><p>c</p><p><b><u>A line</u></b></p>", "<h2>b</h2><p>c</p><h3>A line</h3>"),
        ] {
            assert_eq!(run(&PASS, &format!("<p>a</p>{line}{TEXT}")), format!("<p>a</p>{expected}{TEXT}"), "{line}");
        }
    }

    #[test]
    fn other_lines_stay() {
        for html in [
            "<p>a</p><p><b><u>A line</u></b></p><p>short</p>",
            "<p>a</p><p><b><u>A sentence ends.</u></b></p><p>Two million are needed for the boards, says the town.</p>",
            "<p>a</p><p><b>Bold</b></p><p>Two million are needed for the boards, says the clerk of the town.</p>",
            "<p><b><u>First</u></b></p><p>Two million are needed for the boards, says the clerk of the town.</p>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
