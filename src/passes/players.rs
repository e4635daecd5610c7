//! Places that wait for a script or a reader's consent to show a post or film, made plain frames, and players that are
//! there twice, made one.

use super::embeds::is_quote;
use super::pass::{Context, PassInfo, Stage};
use super::tools::{inside, is_any};
use crate::embeds::recognize;
use crate::html::Attribute::{self, MaqalResource};
use crate::html::Element;
use crate::small::chars::is_alphanumeric;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "players",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: false,
    run: reveal,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<p>a</p><lite-youtube videoid=\"abcDEF-_123\">Play</lite-youtube>", "<p>a</p>")],
        note: "what stands for a post or film until a script has run becomes a frame, for `embeds` to judge; doubled \
            players become one",
        must_follow: &[],
        must_precede: &[
            ("pictures", "the still of a player is no picture of the article"),
            ("blanks", "a place that is kept for a player shows nothing yet"),
            ("embeds", "it sees plain frames then"),
        ],
    },
};

/// What is longer is no button and no line about cookies, in letters.
const MAX_LABEL_LETTERS: usize = 60;

/// What is longer is no post, but a part of the page.
const MAX_POST_LETTERS: usize = 1500;

/// Makes a frame of each place that shows nothing of its post. A place that has the post's words stays, and keeps the
/// address. Takes out the second of two frames of the same with no words between them.
fn reveal(document: &mut Document, root: NodeId, _: &mut Context) {
    if !document.may_give(&[MaqalResource]) && !document.may_hold(&[Element::Blockquote]) {
        return;
    }
    let place = |id: NodeId| {
        let told = document.attribute(id, MaqalResource).map(str::to_owned);
        Some((id, told.or_else(|| quoted(document, id))?))
    };
    let places: Vec<(NodeId, String)> = document.subtree(root).filter_map(place).collect();
    // From the inside out: a box around a player is no place itself.
    for (place, resource) in places.iter().rev() {
        document.set_attribute(*place, MaqalResource, resource);
        settle(document, *place, resource);
    }
    if !places.is_empty() {
        unite(document, root);
    }
}

/// The post that a provider's block quote leads to.
fn quoted(document: &Document, quote: NodeId) -> Option<String> {
    if !document.is(quote, Element::Blockquote) || !is_quote(document, quote) {
        return None;
    }
    let links = inside(document, quote).into_iter().rev().filter_map(|id| document.attribute(id, Attribute::Href));
    links.filter_map(recognize).map(|post| post.url).next()
}

fn settle(document: &mut Document, place: NodeId, resource: &str) {
    use Element::*;
    let letters = letters(document, place);
    let element = document.element(place).unwrap_or(Other);
    match element {
        Iframe | Embed => {
            let src = document.attribute(place, Attribute::Src).and_then(recognize);
            if src.is_none_or(|src| src.id.is_empty()) {
                document.set_attribute(place, Attribute::Src, resource);
            }
        }
        _ if holds_place(document, place) => document.remove_attribute(place, MaqalResource),
        // A chart is there as a picture for readers without scripts.
        Script if is_pictured(document, place) => document.detach(place),
        // A player that its provider's script would make of an element for films of the page's own.
        Source => match document.parent(place).filter(|&player| is_any(document, player, &[Video, Audio])) {
            Some(player) => replace(document, player, resource),
            None => document.remove_attribute(place, MaqalResource),
        },
        Blockquote if !is_quote(document, place) => document.remove_attribute(place, MaqalResource),
        Blockquote if letters > 0 => {}
        // One that nobody closed holds the rest of the article.
        Other if letters > MAX_LABEL_LETTERS => {
            let frame = create_frame(document, place, resource);
            document.insert_before(place, frame);
            document.unwrap(place);
        }
        _ if letters > MAX_POST_LETTERS => document.remove_attribute(place, MaqalResource),
        // The words in a player that is no provider's are those of its buttons.
        _ if letters <= MAX_LABEL_LETTERS || recognize(resource).is_none() => replace(document, place, resource),
        _ => {}
    }
}

/// Does a picture of what a script would show stand beside it?
fn is_pictured(document: &Document, script: NodeId) -> bool {
    const MAX_NODES: usize = 12;
    let is_picture = |id: NodeId| document.is(id, Element::Img);
    let around = document.parent(script).filter(|&parent| document.is(parent, Element::Div));
    around.is_some_and(|around| document.subtree(around).take(MAX_NODES).any(is_picture))
}

/// Does another place, or a player, stand in it?
fn holds_place(document: &Document, place: NodeId) -> bool {
    document.subtree(place).skip(1).any(|id| document.attribute(id, MaqalResource).is_some())
}

/// How many letters it shows, but for its caption, links and buttons.
fn letters(document: &Document, place: NodeId) -> usize {
    let mut count = 0;
    let mut at = Some(place);
    while let Some(id) = at {
        let is_label = is_any(document, id, &[Element::A, Element::Button, Element::Figcaption]);
        if let Node::Text(text) = document.node(id) {
            count += text.chars().filter(|&c| is_alphanumeric(c)).count();
        }
        at = document.following(id, place, !is_label).filter(|_| count <= MAX_POST_LETTERS);
    }
    count
}

/// Puts the frame in the place; a figure keeps its caption.
fn replace(document: &mut Document, place: NodeId, resource: &str) {
    let frame = create_frame(document, place, resource);
    if !document.is(place, Element::Figure) {
        document.insert_before(place, frame);
        document.detach(place);
        return;
    }
    document.remove_attribute(place, MaqalResource);
    let content: Vec<NodeId> = document.children(place).collect();
    document.append(place, frame);
    for id in content {
        document.detach(id);
        if document.is(id, Element::Figcaption) {
            document.append(place, id);
        }
    }
}

fn create_frame(document: &mut Document, place: NodeId, resource: &str) -> NodeId {
    let title = [Attribute::Title, Attribute::AriaLabel].iter().find_map(|&name| document.attribute(place, name));
    let title = title.map(str::to_owned);
    let frame = document.create_element(Element::Iframe);
    document.set_attribute(frame, Attribute::Src, resource);
    document.set_attribute(frame, MaqalResource, resource);
    if let Some(title) = title {
        document.set_attribute(frame, Attribute::Title, &title);
    }
    frame
}

/// Takes out the second of two frames of the same post with no words between them; the one without a title, where the
/// other has one.
fn unite(document: &mut Document, root: NodeId) {
    let mut before: Option<NodeId> = None;
    let ids: Vec<NodeId> = document.subtree(root).collect();
    for id in ids {
        match document.node(id) {
            Node::Text(_) if document.says(id) => before = None,
            Node::Element(Element::Iframe) => {
                let resource = document.attribute(id, MaqalResource);
                let is_same =
                    |&first: &NodeId| resource.is_some() && document.attribute(first, MaqalResource) == resource;
                let has_title = |id| document.attribute(id, Attribute::Title).is_some();
                match before.filter(is_same) {
                    Some(first) if has_title(first) || !has_title(id) => document.detach(id),
                    Some(first) => {
                        document.detach(first);
                        before = Some(id);
                    }
                    None => before = Some(id),
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::embeds;
    use super::super::tests::run_all;
    use super::*;

    fn providers(html: &str) -> Vec<String> {
        let out = run_all(&[&PASS, &embeds::PASS], html);
        out.split("data-maqal-provider=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap_or("").to_owned())
            .collect()
    }

    #[test]
    fn each_player_is_there_once() {
        for (html, expected) in [
            ("<lite-youtube videoid=\"abcDEF-_123\"><a href=\"/x\">Play</a></lite-youtube>", "youtube"),
            ("<amp-twitter data-tweetid=\"123\"></amp-twitter>", "x"),
            ("<div class=fb-post data-href=\"https://www.facebook.com/waha/posts/1\"></div>", "facebook"),
            ("<script data-telegram-post=\"waha/12\" src=x></script>", "telegram"),
            (
                "<div data-src=\"https://youtu.be/abcDEF-_123\"><iframe src=\"https://vimeo.com/5\"></iframe></div>",
                "vimeo",
            ),
            (
                "<div class=youtube data-id=abcDEF-_123></div><noscript><iframe \
                    src=\"https://www.youtube.com/embed/abcDEF-_123\"></iframe></noscript>",
                "youtube",
            ),
            ("<video><source type=\"video/youtube\" src=\"https://youtu.be/abcDEF-_123\"></video>", "youtube"),
            ("<blockquote class=twitter-tweet><a href=\"https://x.com/a/status/1\"></a></blockquote>", "x"),
        ] {
            assert_eq!(providers(html), [expected], "{html}");
        }
    }

    #[test]
    fn what_nobody_closed_gives_its_content_back() {
        let words = "Water came back to the upper fields this spring, after two dry years, and the bees with it.";
        let html = format!("<amp-vimeo data-videoid=55 /><p>{words}</p>");
        let out = run_all(&[&PASS, &embeds::PASS], &html);
        assert!(out.starts_with("<figure") && out.ends_with(&format!("</figure><p>{words}</p>")), "{out}");
    }

    #[test]
    fn other_places_stay() {
        for html in
            ["<p>a</p>", "<video src=\"a.mp4\"></video>", "<blockquote cite=\"https://vimeo.com/55\">a</blockquote>"]
        {
            assert_eq!(run_all(&[&PASS], html), html);
        }
    }
}
