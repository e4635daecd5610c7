//! Cards that show another page: its title, what it is about, its source, and pictures of it.

use crate::article::collapse;
use crate::html::{Attribute, Element};
use crate::passes::tools::has_class;
use crate::tree::{Document, NodeId};

/// The classes of cards in the editor of Ghost, and of their parts
/// (<https://ghost.org/docs/themes/content/#bookmark-card>).
const CARD: &[&str] = &["kg-bookmark-card"];
const TITLE: &[&str] = &["kg-bookmark-title"];
const DESCRIPTION: &[&str] = &["kg-bookmark-description"];
const SOURCES: &[&str] = &["kg-bookmark-author", "kg-bookmark-publisher"];

pub(super) fn is_one(document: &Document, id: NodeId) -> bool {
    has_class(document, id, CARD)
}

/// Makes a paragraph of a card: the title, which is the link, what the page is about, and its source. The icon and the
/// picture are the other page's. A caption stays below.
pub(super) fn settle(document: &mut Document, card: NodeId) {
    let inside: Vec<NodeId> = document.subtree(card).skip(1).collect();
    let words = |classes: &[&str]| -> Vec<String> {
        let parts = inside.iter().filter(|&&id| has_class(document, id, classes));
        parts.map(|&id| collapse(&document.text(id))).filter(|words| !words.is_empty()).collect()
    };
    let link = inside.iter().copied().find(|&id| document.is(id, Element::A));
    let href = link.and_then(|id| document.attribute(id, Attribute::Href)).map(str::to_owned);
    let (Some(href), Some(title)) = (href, words(TITLE).into_iter().next()) else { return };
    let source = Some(words(SOURCES).join(" · ")).filter(|source| !source.is_empty());
    let lines: Vec<String> = words(DESCRIPTION).into_iter().take(1).chain(source).collect();
    let caption = inside.iter().copied().find(|&id| document.is(id, Element::Figcaption));
    while let Some(child) = document.last_child(card) {
        document.detach(child);
    }
    let paragraph = document.create_element(Element::P);
    let link = document.create_element(Element::A);
    document.set_attribute(link, Attribute::Href, &href);
    let text = document.create_text(&title);
    document.append(link, text);
    document.append(paragraph, link);
    for line in lines {
        let line_break = document.create_element(Element::Br);
        let text = document.create_text(&line);
        document.append(paragraph, line_break);
        document.append(paragraph, text);
    }
    document.append(card, paragraph);
    match caption {
        Some(caption) => document.append(card, caption),
        None => document.unwrap(card),
    }
}

#[cfg(test)]
mod tests {
    use super::super::PASS;
    use crate::passes::tests::run;

    #[test]
    fn cards_become_a_link_with_what_they_say() {
        const CARD: &str = "<figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\" \
            href=\"https://a.example/x\"><div class=\"kg-bookmark-content\"><div class=\"kg-bookmark-title\">T</div>\
            <div class=\"kg-bookmark-description\">D</div><div class=\"kg-bookmark-metadata\">\
            <img class=\"kg-bookmark-icon\" src=\"i.png\"><span class=\"kg-bookmark-author\">S</span>\
            <span class=\"kg-bookmark-publisher\">N</span></div></div>\
            <div class=\"kg-bookmark-thumbnail\"><img src=\"p.jpg\"></div></a>";
        let paragraph = "<p><a href=\"https://a.example/x\">T</a><br>D<br>S · N</p>";
        for (rest, expected) in [
            ("</figure>", paragraph.to_owned()),
            (
                "<figcaption>C</figcaption></figure>",
                ["<figure>", paragraph, "<figcaption>C</figcaption></figure>"].concat(),
            ),
        ] {
            assert_eq!(run(&PASS, &[CARD, rest].concat()), expected);
        }
    }
}
