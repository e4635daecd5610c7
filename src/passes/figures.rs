//! Pictures with their captions, and galleries of them, in markup that is older than `figure`.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{inside, is_any, is_blank, is_in, only_child, short_text};
use crate::html::{Attribute, Element, has_word};
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

const CLASS: &str = "maqal-gallery";

const MAX_CAPTION_CHARS: usize = 500;

/// A box of more nodes is no figure.
const MAX_NODES: usize = 24;

/// Words in classes of captions, and of galleries.
const CAPTION: &[&str] = &["caption", "captions", "captiontext", "legend", "legende", "credit"];
const GALLERY: &[&str] = &["gallery", "galleries", "slideshow", "carousel", "swiper"];

/// Makes figures of boxes that hold one picture and what their classes call its caption, and galleries of boxes that
/// hold nothing but figures, or, by their class, nothing but pictures.
fn build(document: &mut Document, root: NodeId, _: &mut Context) {
    use Element::{Div, Dl, Figure, Section, Span, Ul};
    let boxes = inside(document, root);
    for &id in &boxes {
        if is_any(document, id, &[Div, Dl, Section, Span])
            && !is_in(document, id, &[Figure])
            && let Some((picture, caption)) = figure(document, id)
        {
            make_figure(document, id, picture, caption);
        }
    }
    for id in boxes.into_iter().rev() {
        if is_any(document, id, &[Div, Section, Ul, Figure]) && document.parent(id).is_some() {
            make_gallery(document, id);
        }
    }
}

/// The picture of a box, with the link around it, and its caption.
fn figure(document: &Document, id: NodeId) -> Option<(NodeId, NodeId)> {
    if document.subtree(id).nth(MAX_NODES).is_some() {
        return None;
    }
    let mut pictures = document.subtree(id).filter(|&inner| document.is(inner, Element::Img));
    let picture = pictures.next().filter(|_| pictures.next().is_none())?;
    // The largest element around the picture that holds nothing else: a link, `picture`, a box.
    let mut whole = picture;
    while let Some(parent) = document.parent(whole).filter(|&parent| parent != id) {
        if only_child(document, parent) != Some(whole) && !document.is(parent, Element::Picture) {
            break;
        }
        whole = parent;
    }
    let caption = document.subtree(id).skip(1).find(|&inner| is_caption(document, inner))?;
    // The box holds nothing else.
    let said = short_text(document, id, MAX_CAPTION_CHARS)?;
    let is_all = short_text(document, caption, MAX_CAPTION_CHARS)? == said && !said.is_empty();
    let holds_picture = document.subtree(caption).any(|inner| inner == picture);
    (is_all && !holds_picture).then_some((whole, caption))
}

fn is_caption(document: &Document, id: NodeId) -> bool {
    is_any(document, id, &[Element::Div, Element::P, Element::Span, Element::Dd, Element::Small])
        && has_class_word(document, id, CAPTION)
}

fn has_class_word(document: &Document, id: NodeId, words: &[&str]) -> bool {
    has_word(document.attribute(id, Attribute::Class).unwrap_or_default(), words)
}

/// Makes the figure of the box: the picture, then its caption, and nothing else.
fn make_figure(document: &mut Document, id: NodeId, picture: NodeId, caption: NodeId) {
    document.detach(picture);
    document.detach(caption);
    while let Some(child) = document.last_child(id) {
        document.detach(child);
    }
    document.append(id, picture);
    document.append(id, caption);
    if is_any(document, picture, &[Element::Dt, Element::Div, Element::P, Element::Span]) {
        document.unwrap(picture);
    }
    document.rename(caption, Element::Figcaption);
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
    document.set_attribute(id, Attribute::MaqalClass, CLASS);
}

/// Is it a picture, or does it hold one and nothing else?
fn shows_picture(document: &Document, id: NodeId) -> bool {
    let mut at = id;
    for _ in 0..4 {
        match document.node(at) {
            Node::Element(Element::Img | Element::Picture | Element::Figure) => return true,
            Node::Element(_) => match only_child(document, at) {
                Some(only) => at = only,
                None => return false,
            },
            Node::Text(_) => return false,
        }
    }
    false
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
            "<div><img src=\"a.jpg\"><p class=\"caption\">A</p><p>And a sentence.</p></div>",
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
