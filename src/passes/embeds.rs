//! Posts, videos and maps of other sites as plain links, which load nothing until a reader asks.

use super::pass::{Context, PassInfo, Stage};
use super::pixels;
use super::tools::{WRAPPERS, has_class, inside, is_any, is_blank, is_in, outermost, short_text};
use crate::article::{Notice, NoticeCode, collapse, document_name};
use crate::embeds::{PROVIDERS, Resource, recognize};
use crate::html::{Attribute, Element, url};
use crate::language::page_words::is_advertisement;
use crate::small::search::{contains_any_literal, find_literal};
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

/// A host, a stroke and a path have more bytes.
const MIN_ADDRESS_BYTES: usize = 5;

/// Addresses of frames that are buttons, feeds, forms and advertisements, whatever their titles say.
const CONTROLS: &[&str] = &[
    "facebook.com/plugins/",
    "facebook.com/v",
    "platform.twitter.com/",
    "syndication.twitter.com/",
    "google.com/recaptcha",
    "hcaptcha.com/",
    "accounts.google.com/",
    "apis.google.com/",
    "googlesyndication.com/",
    "amazon-adsystem.com/",
    "disqus.com/",
    "outbrain.com/",
    "taboola.com/",
    "list-manage.com/",
    "/ads/",
    "//ads.",
    "//ad.",
];

/// Replaces frames, boxes and scripts of providers by links, puts such links into the block quotes that stand for a
/// post, and makes figures of addresses that have a paragraph to themselves. Frames of other sites go, with a notice.
fn replace(document: &mut Document, root: NodeId, context: &mut Context) {
    use Element::*;
    // What is left out here is no embed whatever becomes of those in front of it.
    let may_be = |id: NodeId| match document.element(id) {
        Some(Iframe | Embed | Script | Oembed | Figure | Blockquote) => true,
        Some(P | Div) if bare_address(document, id).is_some() => true,
        Some(_) => document.may_have(id, &[Attribute::MaqalResource]),
        None => false,
    };
    for id in document.subtree(root).skip(1).filter(|&id| may_be(id)).collect::<Vec<_>>() {
        let Some(element) = document.element(id) else { continue };
        match element {
            Iframe | Embed => {
                let src = document.attribute(id, Attribute::Src).unwrap_or_default().to_owned();
                match recognize(&src) {
                    Some(embed) => replace_player(document, root, id, &embed),
                    None => {
                        note(context, &src);
                        let shown = document_in(&src);
                        leave_link(document, id, shown.as_deref().unwrap_or(&src));
                        document.detach(id);
                    }
                }
            }
            Script => document.detach(id),
            // CKEditor keeps an address so.
            Oembed => {
                let url = document.attribute(id, Attribute::Url).unwrap_or_default().to_owned();
                leave_link(document, id, &url);
                document.detach(id);
            }
            Figure if document.attribute(id, Attribute::MaqalClass) == Some(CLASS) => restore(document, root, id),
            _ if is_post(document, id) && !is_in_embed(document, id) => replace_quote(document, root, id),
            P | Div | Figure if !is_in(document, id, &[Table, Li, Blockquote]) => {
                if let Some(embed) = bare_address(document, id) {
                    replace_address(document, root, id, &embed);
                }
            }
            _ => {}
        }
    }
}

fn note(context: &mut Context, src: &str) {
    let host = url::host(src.trim()).unwrap_or_default();
    if !host.is_empty() {
        context
            .notices
            .push(Notice { code: NoticeCode::FrameRemoved, message: ["a frame of ", host, " was left out"].concat() });
    }
}

/// The address of the document that a viewer of another site shows.
fn document_in(viewer: &str) -> Option<String> {
    let (_, query) = viewer.split_once('?')?;
    let mut values = query.split(['&', ';']).filter_map(|pair| pair.split_once('=')).map(|(_, value)| value);
    values.find_map(|value| {
        url::decoded(value).filter(|address| url::host(address).is_some() && document_name(address).is_some())
    })
}

/// Leaves a link in the place of a frame of another site that its title, the caption of its figure or its address
/// calls a part of the article. Advertisements and counters have none of these, or say so.
fn leave_link(document: &mut Document, frame: NodeId, address: &str) {
    let is_addressed = url::host(address.trim()).is_some() || address.starts_with('/');
    let is_shown = !pixels::is_invisible(document, frame) && !pixels::is_counter(address);
    // WordPress gives a quotation with the link besides.
    let is_twin = has_class(document, frame, &["wp-embedded-content"]);
    if !is_addressed || !is_shown || is_twin || contains_any_literal(address, CONTROLS) {
        return;
    }
    let link = document.create_element(Element::A);
    document.set_attribute(link, Attribute::Href, address);
    let title = title(document, frame);
    if title.as_ref().is_some_and(|title| is_advertisement(title)) {
        return;
    }
    if let Some(caption) = caption(document, frame).filter(|_| title.is_none()) {
        return document.wrap_content(caption, link);
    }
    if let Some(words) = title.or_else(|| name(document, frame, address)) {
        let text = document.create_text(&words);
        document.append(link, text);
        document.insert_before(frame, link);
    }
}

/// What a frame without a title is called: the document that it shows, or the host of a player.
fn name(document: &Document, frame: NodeId, address: &str) -> Option<String> {
    const PLAYERS: &[&str] = &["embed", "player", "video"];
    if document.is(frame, Element::Oembed) {
        return Some(address.to_owned());
    }
    let is_player = || contains_any_literal(&address.to_ascii_lowercase(), PLAYERS);
    let host = || url::host(address.trim()).filter(|_| is_player());
    document_name(address).or_else(host).map(str::to_owned)
}

/// The caption of the figure that an element stands in, where it holds words and no link.
fn caption(document: &Document, id: NodeId) -> Option<NodeId> {
    let figure = document.ancestors(id).take(4).find(|&id| document.is(id, Element::Figure))?;
    let caption = inside(document, figure).into_iter().find(|&id| document.is(id, Element::Figcaption))?;
    let is_plain = !inside(document, caption)
        .into_iter()
        .any(|id| document.is(id, Element::A) || document.element(id).is_some_and(|element| element.is_block()));
    (is_plain && !document.text(caption).trim().is_empty()).then_some(caption)
}

/// Does it hold the words of a post?
fn is_post(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Attribute::MaqalResource).is_some()
        || (document.is(id, Element::Blockquote) && is_quote(document, id))
}

/// Is it a block quote that a provider's script would find?
pub(super) fn is_quote(document: &Document, id: NodeId) -> bool {
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
    let title = title(document, id);
    let link = create_link(document, embed, title.as_deref());
    document.insert_before(id, link);
    document.detach(id);
    put_in_figure(document, root, link);
}

fn title(document: &Document, frame: NodeId) -> Option<String> {
    let title = document.attribute(frame, Attribute::Title).map(collapse);
    title.filter(|title| !title.is_empty() && title.chars().count() <= MAX_TITLE_CHARS)
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
    let is_marked =
        |document: &Document| inner.iter().any(|&id| document.attribute(id, Attribute::DataMaqalProvider).is_some());
    let quote = inner.iter().find(|&&id| document.is(id, Element::Blockquote));
    if let Some(&quote) = quote.filter(|_| !is_marked(document)) {
        replace_quote(document, root, quote);
    }
    if is_marked(document) {
        return;
    }
    if let Some((link, embed)) = inner.iter().find_map(|&id| Some((id, resource_of(document, id)?))) {
        let title = short_text(document, link, MAX_TITLE_CHARS).filter(|title| title != embed.provider.name);
        let page = document.attribute(link, Attribute::Href).map(str::to_owned).unwrap_or_default();
        mark(document, link, &embed, title.as_deref());
        document.set_attribute(link, Attribute::Href, &page);
    }
}

/// The resource that a link leads to. The page of a map does not tell its ID: a link of ours says it, and is believed
/// where that ID has this page.
fn resource_of(document: &Document, link: NodeId) -> Option<Resource> {
    let href = document.attribute(link, Attribute::Href)?;
    let told = document.attribute(link, Attribute::MaqalSource).and_then(recognize);
    told.filter(|embed| embed.url == href).or_else(|| recognize(href))
}

/// Keeps the words of a post that is quoted, and marks the last link of the quote that leads to it.
fn replace_quote(document: &mut Document, root: NodeId, quote: NodeId) {
    let links: Vec<NodeId> = inside(document, quote).into_iter().filter(|&id| document.is(id, Element::A)).collect();
    let lead = |id: NodeId| document.attribute(id, Attribute::Href).and_then(recognize);
    let found = links.iter().rev().find_map(|&id| Some((Some(id), lead(id)?)));
    let cited = || document.attribute(quote, Attribute::MaqalResource).and_then(recognize).map(|embed| (None, embed));
    let Some((link, embed)) = found.or_else(cited) else { return };
    let words = document.children(quote).find(|&id| document.is(id, Element::P)).unwrap_or(quote);
    let title = short_text(document, words, MAX_TITLE_CHARS).filter(|title| !title.is_empty());
    match link {
        Some(link) => mark(document, link, &embed, title.as_deref()),
        None => {
            let link = create_link(document, &embed, None);
            mark(document, link, &embed, title.as_deref());
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
            Node::Text(text) if text.len() < MIN_ADDRESS_BYTES => return None,
            Node::Text(text) => return Some(bare(text)).filter(|text| is_address(text)).and_then(recognize),
            Node::Element(Element::A) => {
                let is_marked = document.attribute(at, Attribute::DataMaqalProvider).is_some();
                let is_bare = !is_marked && short_text(document, at, 300).is_some_and(|text| is_address(&text));
                return document.attribute(at, Attribute::Href).filter(|_| is_bare).and_then(recognize);
            }
            Node::Element(_) => only_part(document, at)?,
        };
    }
    None
}

/// The one part of a block that shows anything, its caption aside; of one text alone that is not asked.
fn only_part(document: &Document, id: NodeId) -> Option<NodeId> {
    if let Some(text) = document.only_child(id).filter(|&only| document.element(only).is_none()) {
        return Some(text);
    }
    let is_part = |&child: &NodeId| !is_blank(document, child) && !document.is(child, Element::Figcaption);
    let mut parts = document.children(id).filter(is_part);
    let only = parts.next()?;
    parts.next().is_none().then_some(only)
}

/// The address in a text that is nothing else, without the short code that WordPress keeps it in: `[embed]…[/embed]`,
/// `[youtube …]`.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let coded = text.strip_prefix('[').and_then(|code| code.strip_suffix(']'));
    let address = coded.and_then(|code| code.get(find_literal(code, "http")?..));
    let is_end = |byte: u8| byte.is_ascii_whitespace() || b"[]\"'".contains(&byte);
    let end = |address: &str| address.bytes().position(is_end).unwrap_or(address.len());
    address.and_then(|address| address.get(..end(address))).unwrap_or(text)
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
        assert!(run(&PASS, html).contains("data-maqal-id=\"7\" data-maqal-title=\"a\">TikTok</a>"));
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
