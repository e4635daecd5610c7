//! AMP's elements, turned into those of HTML that they stand for.

use super::pass::{Context, PassInfo, Stage};
use super::tools::inside;
use crate::embeds::{Naming, PROVIDERS};
use crate::html::{Attribute, Element};
use crate::small::search::contains_literal;
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
        note: "AMP's pictures, sound, video and frames; a player that is named by its ID becomes a frame",
        must_follow: &[],
        must_precede: &[
            ("pictures", "AMP's pictures are plain ones then"),
            ("embeds", "AMP's players are frames then"),
        ],
    },
};

/// AMP's elements for pictures, sound, video and frames, and the plain ones. The providers' elements are in `embeds`.
const MEDIA: &[(Element, Element)] = &[
    (Element::AmpImg, Element::Img),
    (Element::AmpAnim, Element::Img),
    (Element::AmpVideo, Element::Video),
    (Element::AmpAudio, Element::Audio),
    (Element::AmpIframe, Element::Iframe),
];

/// Makes pictures, sound, video and frames of AMP's; a player that is named by its ID becomes a frame with its
/// address. What stands inside (a fallback, or the article where the tag was never closed) moves behind it.
fn translate(document: &mut Document, root: NodeId, _: &mut Context) {
    let holds_media = MEDIA.iter().any(|&(amp, _)| document.may_hold(&[amp]));
    if !holds_media && !PROVIDERS.iter().filter_map(|provider| provider.amp).any(|(amp, _)| document.may_hold(&[amp])) {
        return;
    }
    for id in inside(document, root) {
        let Some(element) = document.element(id) else { continue };
        let Some((plain, player)) = translation(element) else { continue };
        if let Some(naming) = player {
            let Some(value) = document.attribute(id, naming.attribute) else { continue };
            let start = if contains_literal(value, "://") { "" } else { naming.start };
            let src = [start, value].concat();
            document.set_attribute(id, Attribute::Src, &src);
        }
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

/// The plain element for one of AMP's; for a player, what names what it plays.
fn translation(element: Element) -> Option<(Element, Option<Naming>)> {
    let media = MEDIA.iter().find(|&&(amp, _)| amp == element).map(|&(_, plain)| (plain, None));
    media.or_else(|| {
        let known = PROVIDERS.iter().filter_map(|provider| provider.amp).find(|&(amp, _)| amp == element);
        known.map(|(_, naming)| (Element::Iframe, Some(naming)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::embeds;
    use super::super::tests::{run, run_all};
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
    fn players_become_frames_and_those_become_links() {
        for (html, key) in [
            ("<amp-youtube data-videoid=\"abcDEF-_123\"></amp-youtube>", "youtube"),
            ("<amp-twitter data-tweetid=\"123\"></amp-twitter>", "x"),
            ("<amp-facebook data-href=\"https://www.facebook.com/waha/posts/1\"></amp-facebook>", "facebook"),
            ("<amp-instagram data-shortcode=\"C1\"></amp-instagram>", "instagram"),
            ("<amp-soundcloud data-trackid=\"1\"></amp-soundcloud>", "soundcloud"),
        ] {
            let out = run_all(&[&PASS, &embeds::PASS], html);
            assert!(out.contains(&format!("data-maqal-provider=\"{key}\"")), "{html}: {out}");
        }
    }

    #[test]
    fn other_elements_stay() {
        for html in ["<p>a <img src=\"b.png\"></p>", "<video src=\"a.mp4\"></video>"] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
