//! Where the headline is printed.

use crate::article::measure::block::Block;
use crate::article::measure::blocks::Blocks;
use crate::article::title::are_alike;
use crate::html::Element;
use crate::language::{normalize, words};
use crate::small::search::contains_linear;
use crate::tree::{Document, NodeId};

/// The longest headline, in characters.
const MAX_CHARS: usize = 250;

/// Where a source prints its headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::article) enum Headline {
    Heading(NodeId),
    /// No heading prints it. The first block may.
    FirstBlock,
    /// The source names it, and prints it nowhere.
    NotPrinted,
}

impl Headline {
    pub(in crate::article) fn heading(self) -> Option<NodeId> {
        match self {
            Self::Heading(id) => Some(id),
            Self::FirstBlock | Self::NotPrinted => None,
        }
    }
}

/// The heading that is the headline: the `h1` that agrees with the title that the source tells, else the first that is
/// like it, since one that says something else is the name of the site, or of a section. Where there is a title and no
/// such `h1`, any heading that agrees, or no headline is printed at all. It stands among the first `within` blocks.
#[inline(never)]
pub(in crate::article) fn find(
    document: &Document,
    blocks: &Blocks<'_>,
    title: Option<&str>,
    within: usize,
) -> Headline {
    let normal_title = title.map(normalize).unwrap_or_default();
    let (mut alike, mut lower) = (None, None);
    let is_near = |id: &NodeId| blocks.span(*id).start < within;
    for id in document.headings().into_iter().filter(is_near) {
        let text = text(blocks.list.get(blocks.span(id)).unwrap_or_default());
        let agrees = says_title(&normalize(&text), &normal_title);
        if document.is(id, Element::H1) && !text.is_empty() && text.chars().count() <= MAX_CHARS {
            if agrees {
                return Headline::Heading(id);
            }
            if normal_title.is_empty() || are_alike(&text, &normal_title) {
                alike = alike.or(Some(id));
            }
        } else if agrees {
            lower = lower.or(Some(id));
        }
    }
    // A fragment whose title is known beside it may say that again: those lines are looked for as such.
    let is_told_apart = within < usize::MAX;
    let text = || if is_told_apart { None } else { set_as_text(document, blocks, &normal_title) };
    match alike.or(lower).or_else(text) {
        Some(id) => Headline::Heading(id),
        None if title.is_some() => Headline::NotPrinted,
        None => Headline::FirstBlock,
    }
}

/// The element of the last block in front of the text that says the title and nothing else, as systems print it that
/// set headlines by a class or in bold type alone. A menu and a way to the page say it in links, and further up.
fn set_as_text(document: &Document, blocks: &Blocks<'_>, title: &str) -> Option<NodeId> {
    const MIN_WORDS: usize = 3;
    if words(title).count() < MIN_WORDS {
        return None;
    }
    let says_it = |block: &Block<'_>| {
        let has_length = block.text.len() * 2 >= title.len() && block.text.len() <= title.len() * 2;
        has_length && block.anchors.is_empty() && block.normal() == title
    };
    // Its block element; or an inline one, where line breaks part it from others.
    let own = |block: &Block<'_>| {
        let inline = document.parent(block.first_node()).filter(|&id| id != block.node);
        [Some(block.node), inline].into_iter().flatten().find(|&id| blocks.span(id).len() == 1)
    };
    let front = blocks.list.iter().take_while(|block| !block.is_prose());
    front.filter(|block| says_it(block)).filter_map(own).last()
}

/// Does a heading say what the title says, or a good part of it? Both in normal form.
fn says_title(heading: &str, title: &str) -> bool {
    heading.len() * 3 >= title.len() && contains_linear(title, heading)
}

/// The headline that some blocks print. Where there are several, a section or a topic may stand among them, in front of
/// what says the title.
pub(in crate::article) fn title(printed: &[Block<'_>], told: Option<&str>) -> String {
    let whole = text(printed);
    let Some(told) = told.filter(|_| printed.len() > 1) else { return whole };
    let (normal, normal_whole) = (normalize(told), normalize(&whole));
    if words(&normal_whole).eq(words(&normal)) {
        return told.to_owned();
    }
    let own = printed.iter().find(|block| says_title(block.normal(), &normal));
    own.filter(|_| !says_title(&normal_whole, &normal)).map_or(whole, |own| own.text.clone().into_owned())
}

/// The text of blocks that follow each other.
fn text(blocks: &[Block<'_>]) -> String {
    let mut text = String::new();
    for block in blocks {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&block.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::document_of;

    #[test]
    fn a_section_in_the_heading_is_no_part_of_the_headline() {
        for (name, heading, told, expected) in [
            (
                "in a box",
                "<h1><div>Politics | </div>The boat sails again</h1>",
                "The boat sails again",
                "The boat sails again",
            ),
            (
                "told as well",
                "<h1><div>Lake</div>The boat sails again</h1>",
                "Lake: The boat sails again",
                "Lake: The boat sails again",
            ),
            (
                "two lines of one",
                "<h1>The boat<br>sails again</h1>",
                "The boat sails again | The Lake",
                "The boat sails again",
            ),
            ("nothing told", "<h1>The boat<br>sails again</h1>", "", "The boat sails again"),
        ] {
            let document = document_of(heading);
            let blocks = Blocks::of(&document);
            let told = Some(told).filter(|told| !told.is_empty());
            assert_eq!(title(&blocks.list, told), expected, "{name}");
            assert!(find(&document, &blocks, told, usize::MAX).heading().is_some(), "{name}");
        }
    }
}
