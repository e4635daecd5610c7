//! Pictures, players and posts that a page holds back for readers without scripts, in `noscript`, whose content is text
//! to a parser.

use super::pass::{Context, PassInfo, Stage};
use super::tools::named;
use crate::embeds::recognize;
use crate::html::{Attribute, Element};
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "noscript",
    stages: &[Stage::Source],
    is_on_by_default: true,
    is_guess: false,
    run: reveal,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<p>a</p><noscript>Scripts, please! <img src=\"b.png\"></noscript>",
            "<p>a</p><img src=\"b.png\">",
        )],
        note: "pictures and players that a page keeps for readers without scripts; words in a `noscript` stay out",
        must_follow: &[],
        must_precede: &[(
            "pictures",
            "a picture that a page holds back stands beside one that waits for a script: two of the same",
        )],
    },
};

/// Puts the pictures and players of each `noscript` in its place. Words stay out, since they ask readers to turn
/// scripts on.
fn reveal(document: &mut Document, root: NodeId, context: &mut Context) {
    for id in named(document, root, Element::Noscript) {
        let text = document.children(id).find_map(|child| match document.node(child) {
            Node::Text(text) if text.contains('<') => Some(text.to_owned()),
            _ => None,
        });
        if let Some(held) = text.and_then(|text| context.inner.read(&text)) {
            let mut next = Some(NodeId::ROOT);
            while let Some(at) = next {
                let is_medium = held.element(at).is_some_and(is_medium);
                let is_post = held.attribute(at, Attribute::MaqalResource).is_some();
                let player = linked_player(&held, at);
                if is_medium || is_post {
                    document.copy_before(id, &held, at);
                } else if let Some(player) = &player {
                    let frame = document.create_element(Element::Iframe);
                    document.set_attribute(frame, Attribute::Src, player);
                    document.set_attribute(frame, Attribute::MaqalResource, player);
                    document.insert_before(id, frame);
                }
                next = held.following(at, NodeId::ROOT, !is_medium && !is_post && player.is_none());
            }
        }
        document.detach(id);
    }
}

/// The film or post that a link leads to: for readers without scripts it stands for the player.
fn linked_player(held: &Document, id: NodeId) -> Option<String> {
    let href = held.attribute(id, Attribute::Href).filter(|_| held.is(id, Element::A))?;
    Some(recognize(href)?.url)
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
                "<noscript>Scripts, please! <picture><source srcset=\"c.avif\"><img src=\"c.png\"></picture>\
                    </noscript>",
                "<picture><source srcset=\"c.avif\"><img src=\"c.png\"></picture>",
            ),
            ("a<noscript>&lt;img src=d.png&gt;</noscript>", "a"),
            ("a<noscript>b</noscript>", "a"),
        ] {
            assert_eq!(html_of(&document_of(html)), expected, "{html}");
        }
    }
}
