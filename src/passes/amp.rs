//! AMP's elements, turned into those of HTML that they stand for.

use super::pass::{Context, PassInfo, Stage};
use super::tools::inside;
use crate::html::Element;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "amp",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: translate,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<amp-img src=\"a.jpg\" width=\"8\" height=\"6\"></amp-img>",
            "<img src=\"a.jpg\" width=\"8\" height=\"6\">",
        )],
        note: "AMP's pictures, sound, video and frames",
        must_follow: &[],
        must_precede: &[("pictures", "AMP's pictures are plain ones then")],
    },
};

/// AMP's elements for pictures, sound, video and frames, and the plain ones. Its players are of `players`.
const MEDIA: &[(Element, Element)] = &[
    (Element::AmpImg, Element::Img),
    (Element::AmpAnim, Element::Img),
    (Element::AmpVideo, Element::Video),
    (Element::AmpAudio, Element::Audio),
    (Element::AmpIframe, Element::Iframe),
];

/// Makes pictures, sound, video and frames of AMP's. What stands inside a picture or frame (a fallback, or the article
/// where the tag was never closed) moves behind it.
fn translate(document: &mut Document, root: NodeId, _: &mut Context) {
    if !MEDIA.iter().any(|&(amp, _)| document.may_hold(&[amp])) {
        return;
    }
    for id in inside(document, root) {
        let known = MEDIA.iter().find(|&&(amp, _)| document.is(id, amp));
        let Some(&(_, plain)) = known else { continue };
        document.rename(id, plain);
        if plain == Element::Img || plain == Element::Iframe {
            let mut at = id;
            let content: Vec<NodeId> = document.children(id).collect();
            for child in content {
                document.insert_after(at, child);
                at = child;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn pictures_and_sound_become_plain() {
        for (html, expected) in [
            (
                "<p><amp-img src=\"a.jpg\" width=8 height=6 alt=\"x\" layout=responsive></amp-img>b</p>",
                "<p><img src=\"a.jpg\" width=\"8\" height=\"6\" alt=\"x\">b</p>",
            ),
            ("<amp-img src=\"a.jpg\"/><p>never closed</p>", "<img src=\"a.jpg\"><p>never closed</p>"),
            (
                "<amp-video poster=\"p.jpg\"><source src=\"v.mp4\" type=\"video/mp4\"></amp-video>",
                "<video poster=\"p.jpg\"><source src=\"v.mp4\" type=\"video/mp4\"></video>",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn other_elements_stay() {
        for html in ["<p>a <img src=\"b.png\"></p>", "<video src=\"a.mp4\"></video>"] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
