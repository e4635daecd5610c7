//! Pull quotes: a sentence of the body, set a second time for the eye. Assistive technology need not read it twice.
//!
//! `<p>One. Two is long enough. Three.</p><blockquote>Two is long enough.</blockquote>` → the quote as an `aside`

use crate::html::{Attribute, Element};
use crate::language::normalize;
use crate::tree::{Document, NodeId};

/// The shortest text that counts as a repeated sentence, in letters and digits.
const SHORTEST: usize = 20;

/// Turns block quotes, asides and short blocks that repeat a sentence of another block into an `aside`.
pub(super) fn mark(document: &mut Document, root: NodeId) {
    let blocks: Vec<(NodeId, String)> = crate::article::blocks(document, root)
        .into_iter()
        .map(|block| (block.id, letters(&block.text)))
        .collect();
    let repeats: Vec<NodeId> = blocks
        .iter()
        .filter(|(id, text)| {
            let is_candidate =
                !is_in_heading_or_list(document, *id) && text.chars().count() >= SHORTEST;
            is_candidate
                && blocks.iter().any(|(other, body)| {
                    other != id && body.len() > text.len() && body.contains(text.as_str())
                })
        })
        .map(|&(id, _)| id)
        .collect();
    for id in repeats {
        let quote = outermost(document, id, root);
        if !is_pull_quote(document, quote) {
            let text = document.text(id);
            let aside = document.create_element(Element::Aside);
            document.insert_before(quote, aside);
            document.detach(quote);
            let paragraph = document.create_element(Element::P);
            let text = document.create_text(crate::article::collapse(&text));
            document.append(aside, paragraph);
            document.append(paragraph, text);
        }
    }
}

/// Is it an `aside` that this pass made (or would have made)?
pub(crate) fn is_pull_quote(document: &Document, id: NodeId) -> bool {
    document.is(id, Element::Aside) && document.attributes(id).is_empty()
}

/// Letters and digits alone, so that quotation marks and stops do not tell two settings of a sentence apart.
fn letters(text: &str) -> String {
    normalize(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

fn is_in_heading_or_list(document: &Document, id: NodeId) -> bool {
    use Element::*;
    std::iter::successors(Some(id), |&id| document.parent(id)).any(|id| {
        document.element(id).is_some_and(|element| {
            element.is_heading() || matches!(element, Li | Td | Th | Figcaption | Caption | Pre)
        })
    })
}

/// The largest element around it that holds nothing else: the block quote in its box.
fn outermost(document: &Document, id: NodeId, root: NodeId) -> NodeId {
    let text = letters(&document.text(id));
    let mut at = id;
    while let Some(parent) = document.parent(at).filter(|&parent| parent != root) {
        let has_media = document
            .subtree(parent)
            .any(|id| document.attribute(id, Attribute::Src).is_some());
        if has_media || letters(&document.text(parent)) != text {
            break;
        }
        at = parent;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    const BODY: &str = "<p>First. «The water returns because neighbours agree», she said.</p>";

    #[test]
    fn a_repeated_sentence_becomes_an_aside() {
        for quote in [
            "<blockquote><p>“The water returns because neighbours agree.”</p></blockquote>",
            "<div><p>The water returns because neighbours agree</p></div>",
        ] {
            let expected = |text: &str| format!("<aside><p>{text}</p></aside>{BODY}");
            let out = run(mark, &format!("{quote}{BODY}"));
            assert!(
                out.starts_with("<aside><p>") && out.ends_with(BODY),
                "{out} / {}",
                expected("…")
            );
        }
    }

    #[test]
    fn other_quotes_headings_and_short_lines_stay() {
        for html in [
            format!("<blockquote>Something that nobody else says here.</blockquote>{BODY}"),
            format!("<h2>The water returns because neighbours agree</h2>{BODY}"),
            format!("<p>The water</p>{BODY}"),
        ] {
            assert_eq!(run(mark, &html), html);
        }
    }
}
