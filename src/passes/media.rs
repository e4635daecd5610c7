//! Sound and video that a reader can start and stop, without the words for browsers that can play neither.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{inside, is_any};
use crate::html::{Attribute, Element};
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "media",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: repair,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<video autoplay src=\"a.mp4\">Update!</video>", "<video src=\"a.mp4\" controls=\"\"></video>")],
        note: "controls for every player; no words for browsers that cannot play it",
        must_follow: &[],
        must_precede: &[("blanks", "a paragraph around a player that has nothing to play is blank without it")],
    },
};

/// Gives sound and video their controls, takes out all but their tracks and, where they have no address themselves,
/// their sources, and removes those with nothing left to play. (No attribute that starts them by itself ever gets this
/// far.)
fn repair(document: &mut Document, root: NodeId, _: &mut Context) {
    const MEDIA: &[Element] = &[Element::Audio, Element::Video];
    if !document.may_hold(MEDIA) {
        return;
    }
    for id in inside(document, root) {
        if !is_any(document, id, MEDIA) {
            continue;
        }
        let content: Vec<NodeId> = document.children(id).collect();
        let mut has_source = document.attribute(id, Attribute::Src).is_some();
        for child in content {
            if document.is(child, Element::Source) && document.attribute(id, Attribute::Src).is_none() {
                has_source |= document.attribute(child, Attribute::Src).is_some();
            } else if !document.is(child, Element::Track) {
                document.detach(child);
            }
        }
        if has_source {
            document.set_attribute(id, Attribute::Controls, "");
        } else {
            document.detach(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn players_get_controls_and_lose_words() {
        for (html, expected) in [
            ("<video autoplay src=\"a.mp4\">Update!</video>", "<video src=\"a.mp4\" controls=\"\"></video>"),
            (
                "<audio><source src=\"a.mp3\"><track src=\"a.vtt\"><p>Update!</p></audio>",
                "<audio controls=\"\"><source src=\"a.mp3\"><track src=\"a.vtt\"></audio>",
            ),
            ("<p>a<audio></audio></p>", "<p>a</p>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn good_players_stay() {
        for html in
            ["<video src=\"a.mp4\" poster=\"p.jpg\" controls=\"\"></video>", "<picture><source srcset=\"a\"></picture>"]
        {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
