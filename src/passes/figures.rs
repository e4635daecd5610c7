//! Pictures with their captions, and galleries of them, in markup that is older than `figure`.

mod captions;
mod cards;
mod words;

use super::pass::{Context, PassInfo, Stage};
use super::shortcodes::value_of;
use super::tools::{elements_inside, first_shown, is_any, is_blank, is_in, only_child, short_text, shows_picture};
use crate::html::{Attribute, Element, has_word, is_blank as is_blank_text};
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "figures",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: build,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            (
                "<div class=\"wp-caption\"><img src=\"a.jpg\"><p class=\"wp-caption-text\">A</p></div>",
                "<figure><img src=\"a.jpg\"><figcaption>A</figcaption></figure>",
            ),
            (
                "<div class=\"gallery\"><img src=\"a.jpg\"><img src=\"b.jpg\"></div>",
                "<figure class=\"maqal-gallery\"><figure><img src=\"a.jpg\"></figure>\
                    <figure><img src=\"b.jpg\"></figure></figure>",
            ),
        ],
        note: "pictures with what their classes call a caption; boxes of pictures that are named as galleries",
        must_follow: &[("embeds", "an embed may be a figure already")],
        must_precede: &[],
    },
};

/// The class of a figure of figures.
pub(super) const GALLERY_CLASS: &str = "maqal-gallery";

const MAX_CAPTION_CHARS: usize = 500;

/// Elements that set words off.
const SET_OFF: &[Element] = &[Element::Em, Element::I, Element::Small];

/// A box of more nodes is no figure.
const MAX_NODES: usize = 40;

/// Words in classes of captions, and of galleries.
const CAPTION: &[&str] = &[
    "bildtext",
    "bildunterschrift",
    "caption",
    "captions",
    "captiontext",
    "credit",
    "cutline",
    "didascalia",
    "imagecaption",
    "imgcaption",
    "legend",
    "legenda",
    "legende",
    "leyenda",
    "onderschrift",
    "photocaption",
];
const GALLERY: &[&str] = &["gallery", "galleries", "slideshow", "carousel", "swiper"];

/// Makes figures of boxes that hold one picture and what their classes call its caption, puts the captions of all
/// figures in order, and makes galleries of boxes that hold nothing but figures, or, by their class, nothing but
/// pictures. An article of ours has its figures, and its boxes are none.
fn build(document: &mut Document, root: NodeId, context: &mut Context) {
    use Element::{Div, Dl, Figcaption, Figure, Img, P, Picture, Section, Span, Table, Ul};
    if context.is_own {
        return captions::settle(document, root, |document, id| document.is(id, Figcaption));
    }
    if !document.may_hold(&[Figcaption, Figure, Img, Picture]) && !document.may_give(&[Attribute::MaqalClass]) {
        return;
    }
    for id in elements_inside(document, root) {
        if is_any(document, id, &[Figure, Div]) && cards::is_one(document, id) {
            cards::settle(document, id);
        }
        if is_any(document, id, &[Div, P]) {
            read_short_code(document, id);
        }
        words::name(document, id);
        if is_any(document, id, &[Div, Dl, P, Section, Span, Table])
            && !is_in(document, id, &[Figure])
            && let Some((picture, said)) = figure(document, id)
        {
            make_figure(document, id, picture, &said);
        }
    }
    captions::settle(document, root, captions::is_caption);
    for id in elements_inside(document, root).into_iter().rev() {
        if is_any(document, id, &[Div, Section, Ul, Figure]) && document.parent(id).is_some() {
            make_gallery(document, id);
        }
    }
}

/// Marks the caption in a paragraph that is the short code of WordPress's classic editor:
/// `[caption id="…"]<img> Boats[/caption]` (<https://codex.wordpress.org/Caption_Shortcode>).
fn read_short_code(document: &mut Document, id: NodeId) {
    let mut children = document.children(id).filter(|&child| !is_blank(document, child));
    let Some(first) = children.next() else { return };
    let Node::Text(code) = document.node(first) else { return };
    let code = code.trim();
    if !code.starts_with("[caption") {
        return;
    }
    let Some(picture) = children.next() else { return };
    let said: Vec<NodeId> = children.collect();
    let Some(&last) = said.last() else { return };
    let Node::Text(end) = document.node(last) else { return };
    let is_code = code.ends_with(']') && shows_picture(document, picture);
    let Some(words) = end.trim_end().strip_suffix("[/caption]").filter(|_| is_code) else { return };
    // Old posts have the words in the code.
    let told = value_of(code, "caption").filter(|_| words.trim().is_empty()).map(str::to_owned);
    match told {
        Some(told) => document.set_text(last, &told),
        None => document.cut_text(last, 0..words.len()),
    }
    document.detach(first);
    let caption = document.create_element(Element::Span);
    document.set_attribute(caption, Attribute::Class, "caption");
    document.insert_after(picture, caption);
    said.into_iter().for_each(|id| document.append(caption, id));
}

/// The picture of a box, with the link around it, and what the box says of it: its caption, its credit.
fn figure(document: &Document, id: NodeId) -> Option<(NodeId, Vec<NodeId>)> {
    let mut picture = None;
    for (count, inner) in document.subtree(id).enumerate() {
        let is_second = document.is(inner, Element::Img) && picture.replace(inner).is_some();
        if count == MAX_NODES || is_second {
            return None;
        }
    }
    let picture = picture?;
    // The largest element around the picture that holds nothing else: a link, `picture`, a box.
    let mut whole = picture;
    while let Some(parent) = document.parent(whole).filter(|&parent| parent != id) {
        if only_child(document, parent) != Some(whole) && !document.is(parent, Element::Picture) {
            break;
        }
        whole = parent;
    }
    // The box holds nothing else.
    let (mut said, mut has_caption) = (Vec::new(), false);
    let mut at = document.following(id, id, true);
    while let Some(inner) = at {
        let is_caption = captions::is_caption(document, inner);
        let is_said = (is_caption || captions::is_credit(document, inner)) && !document.is_within(picture, inner);
        if is_said {
            said.push(inner);
            has_caption |= is_caption;
        } else if matches!(document.node(inner), Node::Text(text) if !is_blank_text(text)) {
            return None;
        }
        at = document.following(inner, id, !is_said);
    }
    let is_short = || short_text(document, id, MAX_CAPTION_CHARS).is_some_and(|text| !text.is_empty());
    (has_caption && is_short()).then_some((whole, said))
}

fn has_class_word(document: &Document, id: NodeId, words: &[&str]) -> bool {
    has_word(document.attribute(id, Attribute::Class).unwrap_or_default(), words)
}

/// Makes the figure of the box: the picture, then what is said of it, and nothing else.
fn make_figure(document: &mut Document, id: NodeId, picture: NodeId, said: &[NodeId]) {
    document.detach(picture);
    said.iter().for_each(|&piece| document.detach(piece));
    while let Some(child) = document.last_child(id) {
        document.detach(child);
    }
    document.append(id, picture);
    said.iter().for_each(|&piece| document.append(id, piece));
    use Element::{Div, Dt, P, Span, Tbody, Td, Tr};
    let mut at = picture;
    while is_any(document, at, &[Dt, Td, Tr, Tbody, Div, P, Span]) {
        let inner = first_shown(document, at);
        document.unwrap(at);
        at = inner.unwrap_or(id);
    }
    document.remove_attribute(id, Attribute::MaqalClass);
    document.rename(id, Element::Figure);
}

fn make_gallery(document: &mut Document, id: NodeId) {
    let parts: Vec<NodeId> = document.children(id).filter(|&child| !is_blank(document, child)).collect();
    let pictures: Vec<NodeId> = parts.iter().copied().filter(|&part| !document.is(part, Element::Figcaption)).collect();
    let is_named = has_class_word(document, id, GALLERY);
    let fits = |&part: &NodeId| match document.element(part) {
        Some(Element::Figure) => document.attribute(part, Attribute::MaqalClass).is_none(),
        Some(Element::Li) => only_child(document, part).is_some_and(|only| shows_picture(document, only)),
        Some(_) => is_named && shows_picture(document, part),
        None => false,
    };
    if pictures.len() < 2 || !pictures.iter().all(fits) || document.attribute(id, Attribute::MaqalClass).is_some() {
        return;
    }
    let is_list = document.is(id, Element::Ul);
    if is_list && !is_named {
        return;
    }
    let others: Vec<NodeId> = document.children(id).filter(|&child| is_blank(document, child)).collect();
    others.into_iter().for_each(|blank| document.detach(blank));
    for part in pictures {
        match document.element(part) {
            Some(Element::Figure) => {}
            Some(Element::Li) => {
                if only_child(document, part).is_some_and(|only| document.is(only, Element::Figure)) {
                    document.unwrap(part);
                } else {
                    document.rename(part, Element::Figure);
                }
            }
            Some(Element::Div | Element::P | Element::Span) => document.rename(part, Element::Figure),
            _ => {
                let figure = document.create_element(Element::Figure);
                document.wrap(part, figure);
            }
        }
    }
    document.rename(id, Element::Figure);
    document.set_attribute(id, Attribute::MaqalClass, GALLERY_CLASS);
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn captions_and_galleries_of_older_systems_become_figures() {
        for (html, expected) in [
            (
                "<div class=\"wp-caption\"><a href=\"/x\"><img src=\"a.jpg\"></a>\
                    <p class=\"wp-caption-text\">A <b>boat</b></p></div>",
                "<figure><a href=\"/x\"><img src=\"a.jpg\"></a><figcaption>A <b>boat</b></figcaption></figure>",
            ),
            (
                "<div><div><img src=\"a.jpg\"></div><span class=\"image-caption\">A</span></div>",
                "<figure><img src=\"a.jpg\"><figcaption>A</figcaption></figure>",
            ),
            (
                "<div class=\"gallery\"><dl class=\"gallery-item\"><dt><img src=\"a.jpg\"></dt>\
                    <dd class=\"gallery-caption\">A</dd></dl>\
                 <br><a href=\"/b\"><img src=\"b.jpg\"></a></div>",
                "<figure class=\"maqal-gallery\"><figure><img src=\"a.jpg\"><figcaption>A</figcaption></figure>\
                 <figure><a href=\"/b\"><img src=\"b.jpg\"></a></figure></figure>",
            ),
            (
                "<ul class=\"blocks-gallery-grid\"><li><figure><img src=\"a.jpg\"></figure></li><li>\
                    <img src=\"b.jpg\"></li></ul>",
                "<figure class=\"maqal-gallery\"><figure><img src=\"a.jpg\"></figure><figure><img src=\"b.jpg\">\
                    </figure></figure>",
            ),
            (
                "<p><img src=\"a.jpg\"><br><em>Boats at rest</em></p>",
                "<figure><img src=\"a.jpg\"><figcaption>Boats at rest</figcaption></figure>",
            ),
            (
                "<table><tr><td><img src=\"a.jpg\"></td></tr><tr><td>Boats</td></tr></table>",
                "<figure><img src=\"a.jpg\"><figcaption>Boats</figcaption></figure>",
            ),
            (
                "<ul><li><img src=\"a.jpg\" alt=\"Boats\"></li></ul><ul><li>Boats</li></ul>",
                "<figure><img src=\"a.jpg\" alt=\"Boats\"><figcaption>Boats</figcaption></figure>",
            ),
            (
                "<figure><figure><img src=\"a.jpg\"></figure><figure><img src=\"b.jpg\"></figure>\
                    <figcaption>Both</figcaption></figure>",
                "<figure class=\"maqal-gallery\"><figure><img src=\"a.jpg\"></figure><figure><img src=\"b.jpg\">\
                    </figure>\
                 <figcaption>Both</figcaption></figure>",
            ),
        ] {
            assert_eq!(run(&PASS, html), expected);
        }
    }

    #[test]
    fn other_boxes_stay() {
        for html in [
            "<div><img src=\"a.jpg\"><p>A sentence of the story.</p></div>",
            "<p><img src=\"a.jpg\">Words of the story</p>",
            "<figure><img src=\"a.jpg\" alt=\"A\"></figure><ul><li>B</li></ul>",
            "<table><tbody><tr><td><img src=\"a.jpg\"></td><td>Words</td></tr></tbody></table>",
            "<div><img src=\"a.jpg\"><img src=\"b.jpg\"></div>",
            "<div class=\"gallery\"><img src=\"a.jpg\"></div>",
            "<ul><li><img src=\"a.jpg\"></li><li><img src=\"b.jpg\"></li></ul>",
            "<figure><img src=\"a.jpg\"><figcaption>A</figcaption></figure>",
        ] {
            // Classes of the source do not come out.
            let expected = html.replace(" class=\"caption\"", "").replace(" class=\"gallery\"", "");
            assert_eq!(run(&PASS, html), expected);
        }
    }
}
