//! AMP's elements as those of HTML that they stand for.
//!
//! `<amp-img src="a.jpg" width="8" height="6"></amp-img>` → `<img src="a.jpg" width="8" height="6">`

use super::Context;
use super::tools::inside;
use crate::html::{Attribute, Element};
use crate::search::holds;
use crate::tree::{Document, NodeId};

/// Makes pictures, sound, video and frames of AMP's; a player that is named by its ID becomes a frame with its address.
/// What stands inside (a fallback, or the article where the tag was never closed) comes behind.
pub(super) fn translate(document: &mut Document, root: NodeId, _: &mut Context) {
    if !document.may_hold(AMP) {
        return;
    }
    for id in inside(document, root) {
        let Some(element) = document.element(id) else { continue };
        let (plain, player) = translation(element);
        let Some(plain) = plain else { continue };
        if let Some((name, address)) = player {
            let Some(value) = document.attribute(id, name) else { continue };
            let is_whole = holds(value, "://");
            let src = if is_whole { value.to_owned() } else { [address, value].concat() };
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

/// AMP's elements that we know.
const AMP: &[Element] = {
    use Element::*;
    &[
        AmpImg,
        AmpAnim,
        AmpVideo,
        AmpAudio,
        AmpIframe,
        AmpYoutube,
        AmpVimeo,
        AmpDailymotion,
        AmpTwitter,
        AmpInstagram,
        AmpTiktok,
        AmpFacebook,
        AmpSoundcloud,
    ]
};

/// The plain element; for a player, the attribute that names what it plays, and what makes an address of that.
fn translation(element: Element) -> (Option<Element>, Option<(Attribute, &'static str)>) {
    use Attribute::{DataHref, DataShortcode, DataSrc, DataTrackid, DataTweetid, DataVideoid};
    let plain = match element {
        Element::AmpImg | Element::AmpAnim => Element::Img,
        Element::AmpVideo => Element::Video,
        Element::AmpAudio => Element::Audio,
        _ => Element::Iframe,
    };
    let player = match element {
        Element::AmpYoutube => (DataVideoid, "https://www.youtube.com/embed/"),
        Element::AmpVimeo => (DataVideoid, "https://player.vimeo.com/video/"),
        Element::AmpDailymotion => (DataVideoid, "https://www.dailymotion.com/embed/video/"),
        Element::AmpTwitter => (DataTweetid, "https://x.com/i/status/"),
        Element::AmpInstagram => (DataShortcode, "https://www.instagram.com/p/"),
        Element::AmpTiktok => (DataSrc, "https://www.tiktok.com/embed/"),
        Element::AmpFacebook => (DataHref, ""),
        Element::AmpSoundcloud => {
            (DataTrackid, "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/")
        }
        Element::AmpImg | Element::AmpAnim | Element::AmpVideo | Element::AmpAudio | Element::AmpIframe => {
            return (Some(plain), None);
        }
        _ => return (None, None),
    };
    (Some(plain), Some(player))
}

#[cfg(test)]
mod tests {
    use super::super::embeds;
    use super::super::tests::run;
    use super::*;

    fn translate_and_embed(document: &mut Document, root: NodeId, context: &mut Context) {
        translate(document, root, context);
        embeds::replace(document, root, context);
    }

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
            assert_eq!(run(translate, html), expected, "{html}");
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
            let out = run(translate_and_embed, html);
            assert!(out.contains(&format!("data-maqal-provider=\"{key}\"")), "{html}: {out}");
        }
    }

    #[test]
    fn other_elements_stay() {
        for html in ["<p>a <img src=\"b.png\"></p>", "<video src=\"a.mp4\"></video>"] {
            assert_eq!(run(translate, html), html);
        }
    }
}
