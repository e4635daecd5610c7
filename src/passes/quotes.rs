//! Block quotes, with their source inside.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{named, next_shown, short_text};
use crate::html::Element;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "quotes",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: add_sources,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<blockquote><p>a</p></blockquote><p>— Samira</p>",
            "<blockquote><p>a</p><p><cite>— Samira</cite></p></blockquote>",
        )],
        note: "the source of a block quote moves into it",
        must_follow: &[],
        must_precede: &[("pullQuotes", "a pull quote takes along who said it")],
    },
};

const MAX_SOURCE_CHARS: usize = 80;

/// Moves a short line that begins with a long dash, right behind a block quote, into the quote, as its `cite`.
fn add_sources(document: &mut Document, root: NodeId, _: &mut Context) {
    for quote in named(document, root, Element::Blockquote) {
        let line = next_shown(document, quote).filter(|&id| document.is(id, Element::P));
        let Some(line) = line.filter(|&id| is_source(document, id)) else { continue };
        if document.subtree(quote).take(200).any(|id| document.is(id, Element::Cite)) {
            continue;
        }
        let cite = document.create_element(Element::Cite);
        document.wrap_content(line, cite);
        document.detach(line);
        document.append(quote, line);
    }
}

fn is_source(document: &Document, id: NodeId) -> bool {
    let text = short_text(document, id, MAX_SOURCE_CHARS).unwrap_or_default();
    let is_speech = text.ends_with(['.', '!', '?', '؟', '…', ':', '،', ',']);
    text.starts_with(['—', '―', '–']) && !is_speech && text.chars().count() > 3
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn the_source_moves_into_the_quote() {
        assert_eq!(
            run(&PASS, "<blockquote><p>a</p></blockquote>\n<p>— <b>Samira</b>, farmer</p>"),
            "<blockquote><p>a</p><p><cite>— <b>Samira</b>, farmer</cite></p></blockquote>\n"
        );
    }

    #[test]
    fn speech_and_named_quotes_stay() {
        for html in [
            "<blockquote><p>a</p></blockquote><p>— Where to?</p>",
            "<blockquote><p>a</p><cite>B</cite></blockquote><p>— C and D</p>",
            "<p>a</p><p>— Samira</p>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
