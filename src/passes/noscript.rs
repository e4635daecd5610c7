//! Pictures and players that a page holds back for readers without scripts: in `noscript`, whose content is text to a parser.
//!
//! `<img data-src="a.png"><noscript><img src="a.png"></noscript>` → `<img data-src="a.png"><img src="a.png">`

use super::tools::named;
use crate::html::Element;
use crate::tree::{Document, Node, NodeId};

/// Puts the pictures and players of each `noscript` in its place. Words stay out: they ask to turn scripts on.
pub(crate) fn show(document: &mut Document, read: impl Fn(&str) -> Option<Document>) {
    for id in named(document, NodeId::ROOT, Element::Noscript) {
        let text = document.children(id).find_map(|child| match document.node(child) {
            Node::Text(text) if text.contains('<') => Some(text.to_owned()),
            _ => None,
        });
        if let Some(held) = text.and_then(|text| read(&text)) {
            let mut next = Some(NodeId::ROOT);
            while let Some(at) = next {
                let is_medium = held.element(at).is_some_and(is_medium);
                if is_medium {
                    document.copy_before(id, &held, at);
                }
                next = held.following(at, NodeId::ROOT, !is_medium);
            }
        }
        document.detach(id);
    }
}

fn is_medium(element: Element) -> bool {
    use Element::*;
    matches!(element, Img | Picture | Iframe | Video | Audio | AmpImg)
}

#[cfg(test)]
mod tests {
    use crate::pipeline::tests::{document_of, html_of};

    #[test]
    fn pictures_come_out_of_noscript_and_words_do_not() {
        for (html, expected) in [
            ("<p>a<noscript><img src=\"b.png\" onerror=\"x\"></noscript>c</p>", "<p>a<img src=\"b.png\">c</p>"),
            (
                "<noscript>Scripts, please! <picture><source srcset=\"c.avif\"><img src=\"c.png\"></picture></noscript>",
                "<picture><source srcset=\"c.avif\"><img src=\"c.png\"></picture>",
            ),
            ("a<noscript>&lt;img src=d.png&gt;</noscript>", "a"),
            ("a<noscript>b</noscript>", "a"),
        ] {
            assert_eq!(html_of(&document_of(html)), expected, "{html}");
        }
    }
}
