//! Posts, videos and maps of other sites as plain links, which load nothing until a reader asks.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{WRAPPERS, has_class, inside, is_any, is_in, outermost, short_text};
use crate::article::{Notice, NoticeCode};
use crate::embeds::{PROVIDERS, Provider, Resource, recognize};
use crate::html::{Attribute, Element, url};
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "embeds",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: replace,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<iframe src=\"https://player.vimeo.com/video/55\" title=\"A film\"></iframe>",
            "<figure class=\"maqal-embed\"><a href=\"https://vimeo.com/55\" data-maqal-provider=\"vimeo\" \
                data-maqal-id=\"55\" data-maqal-title=\"A film\">A film</a></figure>",
        )],
        note: "frames, quotes and scripts of providers become links; see below",
        must_follow: &[],
        must_precede: &[],
    },
};

pub(super) const CLASS: &str = "maqal-embed";

const MAX_TITLE_CHARS: usize = 140;

/// Replaces frames, boxes and scripts of providers by links, puts such links into the block quotes that stand for a
/// post, and makes figures of addresses that have a paragraph to themselves. Frames of other sites go, with a notice.
fn replace(document: &mut Document, root: NodeId, context: &mut Context) {
    use Element::*;
    for id in inside(document, root) {
        let Some(element) = document.element(id) else { continue };
        match element {
            Iframe | Embed => {
                let src = document.attribute(id, Attribute::Src).unwrap_or_default();
                match recognize(src) {
                    Some(embed) => replace_player(document, root, id, &embed),
                    None => {
                        note(context, src);
                        document.detach(id);
                    }
                }
            }
            Script => match PROVIDERS.iter().find_map(|provider| scripted(document, id, provider)) {
                Some(embed) => replace_player(document, root, id, &embed),
                None => document.detach(id),
            },
            // CKEditor keeps an address so.
            Oembed => {
                if let Some(embed) = document.attribute(id, Attribute::Url).and_then(recognize) {
                    replace_player(document, root, id, &embed);
                }
            }
            Div if document.attribute(id, Attribute::DataOembedUrl).is_some_and(|url| recognize(url).is_some()) => {
                if let Some(embed) = document.attribute(id, Attribute::DataOembedUrl).and_then(recognize) {
                    replace_player(document, root, id, &embed);
                }
            }
            // A box that holds the quotation of its post is left to that.
            Div if document.attribute(id, Attribute::DataHref).is_some() && !holds_quote(document, id) => {
                if let Some(embed) = document.attribute(id, Attribute::DataHref).and_then(recognize) {
                    let link = create_link(document, &embed, None);
                    document.append(id, link);
                    document.remove_attribute(id, Attribute::DataHref);
                    put_in_figure(document, root, link);
                }
            }
            Blockquote if is_quote(document, id) && !is_in_embed(document, id) => {
                replace_quote(document, root, id);
            }
            Figure if document.attribute(id, Attribute::MaqalClass) == Some(CLASS) => restore(document, root, id),
            P | Div | Figure if !is_in(document, id, &[Table, Li, Blockquote]) => {
                if let Some(embed) = bare_address(document, id) {
                    replace_address(document, root, id, &embed);
                }
            }
            _ => {}
        }
    }
}

fn holds_quote(document: &Document, id: NodeId) -> bool {
    let cites = |id: NodeId| document.attribute(id, Attribute::Cite).and_then(recognize).is_some();
    inside(document, id).into_iter().any(|id| document.is(id, Element::Blockquote) && cites(id))
}

fn note(context: &mut Context, src: &str) {
    let host = url::host(src.trim()).unwrap_or_default();
    if !host.is_empty() {
        context
            .notices
            .push(Notice { code: NoticeCode::FrameRemoved, message: ["a frame of ", host, " was left out"].concat() });
    }
}

/// The post in whose place a provider's script stands.
fn scripted(document: &Document, script: NodeId, provider: &Provider) -> Option<Resource> {
    let naming = provider.script?;
    recognize(&[naming.start, document.attribute(script, naming.attribute)?].concat())
}

/// Is it a block quote that a provider's script would find?
fn is_quote(document: &Document, id: NodeId) -> bool {
    PROVIDERS.iter().any(|provider| has_class(document, id, provider.quote_classes))
}

fn is_in_embed(document: &Document, id: NodeId) -> bool {
    document.inclusive_ancestors(id).any(|id| document.attribute(id, Attribute::MaqalClass) == Some(CLASS))
}

fn create_link(document: &mut Document, embed: &Resource, title: Option<&str>) -> NodeId {
    let link = document.create_element(Element::A);
    mark(document, link, embed, title);
    let text = document.create_text(title.unwrap_or(embed.provider.name));
    document.append(link, text);
    link
}

fn mark(document: &mut Document, link: NodeId, embed: &Resource, title: Option<&str>) {
    document.set_attribute(link, Attribute::Href, &embed.url);
    document.set_attribute(link, Attribute::DataMaqalProvider, embed.provider.key);
    for (name, value) in
        [(Attribute::DataMaqalId, embed.id.as_str()), (Attribute::DataMaqalTitle, title.unwrap_or_default())]
    {
        if !value.is_empty() {
            document.set_attribute(link, name, value);
        }
    }
}

fn replace_player(document: &mut Document, root: NodeId, id: NodeId, embed: &Resource) {
    let title = document.attribute(id, Attribute::Title).map(crate::article::collapse);
    let title = title.filter(|title| !title.is_empty() && title.chars().count() <= MAX_TITLE_CHARS);
    let link = create_link(document, embed, title.as_deref());
    document.insert_before(id, link);
    document.detach(id);
    put_in_figure(document, root, link);
}

/// Makes a figure of ours of the element: of the figure that it is in, or of a new one around the largest box that
/// holds nothing else.
fn put_in_figure(document: &mut Document, root: NodeId, id: NodeId) {
    let is_figure = |&around: &NodeId| around != root && document.is(around, Element::Figure);
    let figure = document.ancestors(id).take(4).find(is_figure);
    let figure = figure.unwrap_or_else(|| {
        let figure = document.create_element(Element::Figure);
        document.wrap(outermost(document, id, root, WRAPPERS), figure);
        figure
    });
    document.set_attribute(figure, Attribute::MaqalClass, CLASS);
    // The boxes between the two say nothing.
    let mut at = document.parent(id);
    while let Some(between) = at.filter(|&between| between != figure) {
        at = document.parent(between);
        if is_any(document, between, WRAPPERS) {
            document.unwrap(between);
        }
    }
}

/// Marks the link of a figure of ours that was read again, by what it leads to.
fn restore(document: &mut Document, root: NodeId, figure: NodeId) {
    let inner: Vec<NodeId> = document.subtree(figure).skip(1).collect();
    if inner.iter().any(|&id| document.attribute(id, Attribute::DataMaqalProvider).is_some()) {
        return;
    }
    if let Some(&quote) = inner.iter().find(|&&id| document.is(id, Element::Blockquote)) {
        return replace_quote(document, root, quote);
    }
    let lead = |id: NodeId| document.attribute(id, Attribute::Href).and_then(recognize);
    if let Some((link, embed)) = inner.iter().find_map(|&id| Some((id, lead(id)?))) {
        let title = short_text(document, link, MAX_TITLE_CHARS).filter(|title| title != embed.provider.name);
        let page = document.attribute(link, Attribute::Href).map(str::to_owned).unwrap_or_default();
        mark(document, link, &embed, title.as_deref());
        document.set_attribute(link, Attribute::Href, &page);
    }
}

/// Keeps the words of a post that is quoted, and marks the last link of the quote that leads to it.
fn replace_quote(document: &mut Document, root: NodeId, quote: NodeId) {
    let links: Vec<NodeId> = inside(document, quote).into_iter().filter(|&id| document.is(id, Element::A)).collect();
    let lead = |id: NodeId| document.attribute(id, Attribute::Href).and_then(recognize);
    let found = links.iter().rev().find_map(|&id| Some((Some(id), lead(id)?)));
    let cited = || document.attribute(quote, Attribute::Cite).and_then(recognize).map(|embed| (None, embed));
    let Some((link, embed)) = found.or_else(cited) else { return };
    let words = document.children(quote).find(|&id| document.is(id, Element::P)).unwrap_or(quote);
    let title = short_text(document, words, MAX_TITLE_CHARS).filter(|title| !title.is_empty());
    match link {
        Some(link) => mark(document, link, &embed, title.as_deref()),
        None => {
            let link = create_link(document, &embed, None);
            document.append(quote, link);
        }
    }
    put_in_figure(document, root, quote);
}

/// The address of a provider where it is all that a block shows.
fn bare_address(document: &Document, id: NodeId) -> Option<Resource> {
    let mut at = id;
    // A figure may have a caption besides.
    for _ in 0..6 {
        at = match document.node(at) {
            Node::Text(text) => return Some(text.trim()).filter(|text| is_address(text)).and_then(recognize),
            Node::Element(Element::A) => {
                let is_marked = document.attribute(at, Attribute::DataMaqalProvider).is_some();
                let is_bare = !is_marked && short_text(document, at, 300).is_some_and(|text| is_address(&text));
                return document.attribute(at, Attribute::Href).filter(|_| is_bare).and_then(recognize);
            }
            Node::Element(_) => {
                let mut shown = document.children(at).filter(|&child| {
                    !super::tools::is_blank(document, child) && !document.is(child, Element::Figcaption)
                });
                let only = shown.next()?;
                if shown.next().is_some() {
                    return None;
                }
                only
            }
        };
    }
    None
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace) && text.contains('/') && text.contains('.')
}

fn replace_address(document: &mut Document, root: NodeId, id: NodeId, embed: &Resource) {
    let link = create_link(document, embed, None);
    let caption = document.children(id).find(|&child| document.is(child, Element::Figcaption));
    while let Some(child) = document.last_child(id) {
        document.detach(child);
    }
    document.append(id, link);
    if let Some(caption) = caption {
        document.append(id, caption);
    }
    put_in_figure(document, root, link);
}

#[cfg(test)]
mod tests {
    use super::super::tests::{run, run_noting};
    use super::*;

    const FILM: &str = "<figure class=\"maqal-embed\"><a href=\"https://www.youtube.com/watch?v=abcDEF-_123\" \
        data-maqal-provider=\"youtube\" data-maqal-id=\"abcDEF-_123\">YouTube</a></figure>";

    #[test]
    fn players_become_links() {
        for html in [
            "<iframe src=\"https://www.youtube.com/embed/abcDEF-_123?rel=0\" onload=x></iframe>",
            "<p><span><iframe src=\"//www.youtube-nocookie.com/embed/abcDEF-_123\"></iframe></span></p>",
            "<object><embed src=\"https://www.youtube.com/v/abcDEF-_123\"></object>",
            "<p>https://youtu.be/abcDEF-_123</p>",
            "<p><a href=\"https://youtu.be/abcDEF-_123\">https://youtu.be/abcDEF-_123</a></p>",
            "<figure class=\"wp-block-embed\"><div>\nhttps://www.youtube.com/watch?v=abcDEF-_123\n</div></figure>",
        ] {
            assert_eq!(run(&PASS, html), FILM, "{html}");
        }
        assert!(
            run(&PASS, "<script data-telegram-post=\"waha/12\" src=x></script>").contains("data-maqal-id=\"waha/12\"")
        );
        assert!(
            run(&PASS, "<div class=\"fb-post\" data-href=\"https://www.facebook.com/waha/posts/1\"></div>")
                .contains("data-maqal-provider=\"facebook\"")
        );
    }

    #[test]
    fn captions_and_titles_stay() {
        let html = "<figure><iframe src=\"https://player.vimeo.com/video/5\" title=\"A film\"></iframe>\
            <figcaption>c</figcaption></figure>";
        assert_eq!(
            run(&PASS, html),
            "<figure class=\"maqal-embed\"><a href=\"https://vimeo.com/5\" data-maqal-provider=\"vimeo\" \
                data-maqal-id=\"5\" \
                data-maqal-title=\"A film\">A film</a><figcaption>c</figcaption></figure>"
        );
    }

    #[test]
    fn quoted_posts_keep_their_words() {
        let html = "<blockquote class=\"twitter-tweet\"><p>Water is back.</p>— Waha \
            <a href=\"https://twitter.com/waha/status/1?s=2\">1 May</a></blockquote>";
        assert_eq!(
            run(&PASS, html),
            "<figure class=\"maqal-embed\"><blockquote><p>Water is back.</p>— Waha \
                <a href=\"https://x.com/waha/status/1\" \
                data-maqal-provider=\"x\" data-maqal-id=\"1\" data-maqal-title=\"Water is back.\">1 May</a>\
                    </blockquote></figure>"
        );
        let html = "<blockquote class=\"tiktok-embed\" cite=\"https://www.tiktok.com/@waha/video/7\">\
            <section>a</section></blockquote>";
        assert!(run(&PASS, html).contains("data-maqal-id=\"7\">TikTok</a>"));
    }

    #[test]
    fn frames_of_others_go_with_a_notice() {
        let (html, notices) = run_noting(&PASS, "en", "<p>a<iframe src=\"https://ads.example/x\"></iframe></p>");
        assert_eq!((html.as_str(), notices), ("<p>a</p>", vec!["FRAME_REMOVED"]));
    }

    #[test]
    fn links_in_sentences_and_plain_quotes_stay() {
        for html in [
            "<p>See <a href=\"https://youtu.be/abcDEF-_123\">https://youtu.be/abcDEF-_123</a>.</p>",
            "<p><a href=\"https://youtu.be/abcDEF-_123\">the film</a></p>",
            "<p>https://a.example/story</p>",
            "<blockquote><p>a <a href=\"https://x.com/waha/status/1\">b</a></p></blockquote>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }

    #[test]
    fn a_source_cannot_pass_for_ours() {
        let html = "<p>a <a href=\"/x\" data-maqal-provider=\"youtube\" data-maqal-id=\"y\">b</a></p>";
        assert_eq!(run(&PASS, html), "<p>a <a href=\"/x\">b</a></p>");
    }
}
