//! Pull quotes: a sentence of the body, set a second time for the eye. Assistive technology need not read it twice.
//!
//! `<p>One. Two is long enough. Three.</p><blockquote>Two is long enough.</blockquote>` → the quote as an `aside`

use super::Context;
use super::tools::{is_in, outermost};
use crate::html::{Attribute, Element, name_key};
use crate::language::{normalize, words};
use crate::sort::sort;
use crate::tree::{Document, NodeId};

const CLASS: &str = "maqal-pullquote";

/// The fewest words that count as a repeated sentence.
const FEWEST_WORDS: usize = 5;

/// How many places of the same five words are looked at. More are the work of somebody who wants us to look at all.
const MOST_PLACES: usize = 8;

/// Turns block quotes, asides and paragraphs that repeat a sentence of another block into an `aside`.
pub(super) fn mark(document: &mut Document, root: NodeId, _: &mut Context) {
    let blocks = crate::article::blocks(document, root);
    let ids: Vec<NodeId> = blocks.iter().map(|block| block.id).collect();
    let sentences = Sentences::of(blocks.iter().map(|block| block.text.as_str()));
    let is_repeat = |&at: &usize| !is_in(document, ids[at], OTHERS) && sentences.repeats_another(at);
    let repeats: Vec<NodeId> = (0..ids.len()).filter(is_repeat).map(|at| ids[at]).collect();
    for id in repeats {
        let quote = outermost(document, id, root, BOXES);
        if !is_pull_quote(document, quote) {
            let text = document.text(id);
            let aside = document.create_element(Element::Aside);
            document.set_attribute(aside, Attribute::MaqalClass, CLASS);
            document.set_attribute(aside, Attribute::AriaHidden, "true");
            document.insert_before(quote, aside);
            document.detach(quote);
            let paragraph = document.create_element(Element::P);
            let text = document.create_text(crate::article::collapse(&text));
            document.append(aside, paragraph);
            document.append(paragraph, text);
        }
    }
}

/// The words of every block, and where each five in a row stand: repeats are found in one look, not by comparing each
/// block with each other.
struct Sentences {
    blocks: Vec<Vec<u32>>,
    /// Sorted by the first number: a hash of five words, the block, the first word's place in it.
    places: Vec<(u32, u32, u32)>,
}

impl Sentences {
    /// Words are compared in normal form and without what stands between them, so that quotation marks and stops do not
    /// tell two settings of a sentence apart.
    fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let word_keys = |text| words(text).map(|word| name_key(&normalize(word))).collect();
        let blocks: Vec<Vec<u32>> = texts.map(word_keys).collect();
        let mut places = Vec::new();
        for (block, keys) in blocks.iter().enumerate() {
            for (at, five) in keys.windows(FEWEST_WORDS).enumerate() {
                places.push((hash(five), block as u32, at as u32));
            }
        }
        sort(&mut places);
        Self { blocks, places }
    }

    /// Does a longer block hold all words of this one, in order?
    fn repeats_another(&self, at: usize) -> bool {
        let Some(first) = self.blocks[at].get(..FEWEST_WORDS).map(hash) else { return false };
        let start = self.places.partition_point(|place| place.0 < first);
        let places = self.places[start..].iter().take_while(|place| place.0 == first);
        places.take(MOST_PLACES).any(|&(_, block, word)| {
            let other = &self.blocks[block as usize];
            block as usize != at
                && other.len() > self.blocks[at].len()
                && other[word as usize..].starts_with(&self.blocks[at])
        })
    }
}

fn hash(words: &[u32]) -> u32 {
    words.iter().fold(0, |hash: u32, word| hash.rotate_left(5).wrapping_mul(0x9e37_79b1) ^ word)
}

pub(crate) fn is_pull_quote(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Attribute::MaqalClass) == Some(CLASS)
}

/// Does the body say it a second time?
pub(crate) fn is_repeated_quote(document: &Document, id: NodeId) -> bool {
    is_pull_quote(document, id) && document.attribute(id, Attribute::AriaHidden).is_some()
}

/// What a quote may be set in, and go with it.
const BOXES: &[Element] = {
    use Element::*;
    &[Div, Section, Blockquote, Aside, Figure, P]
};

/// Where a repeated sentence is no pull quote.
const OTHERS: &[Element] = {
    use Element::*;
    &[H1, H2, H3, H4, H5, H6, Li, Td, Th, Figcaption, Caption, Pre]
};

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    const BODY: &str = "<p>First. «The water returns because neighbours agree», she said.</p>";

    #[test]
    fn a_repeated_sentence_becomes_an_aside() {
        for (quote, text) in [
            (
                "<blockquote><p>“The water returns because neighbours agree.”</p></blockquote>",
                "“The water returns because neighbours agree.”",
            ),
            (
                "<div><p>The water returns because neighbours agree</p></div>",
                "The water returns because neighbours agree",
            ),
        ] {
            let expected = format!("<aside class=\"maqal-pullquote\" aria-hidden=\"true\"><p>{text}</p></aside>{BODY}");
            assert_eq!(run(mark, &format!("{quote}{BODY}")), expected);
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
