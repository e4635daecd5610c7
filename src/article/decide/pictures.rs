//! Which pictures are an article's by what they say of themselves, and which are icons, logos and faces.

use crate::article::measure::measures::Measures;
use crate::html::{Attribute, Element, has_word};
use crate::small::search::contains_any_literal;
use crate::tree::{Document, NodeId};

/// A picture that says it is smaller is an icon or a face. CSS pixels.
const MIN_PIXELS: u32 = 150;

/// The most letters in the box of a picture: a box of more is not named for it.
const MAX_BOX_LETTERS: u32 = 800;

/// Words in the classes of pictures that are none, and pieces of their addresses.
const SMALL: &[&str] = &[
    "author", "avatar", "badge", "bio", "brand", "byline", "emoji", "flag", "gravatar", "icon", "logo", "pixel",
    "portrait", "profile", "site", "sponsor", "tracking",
];
const SMALL_ADDRESSES: &[&str] = &["avatar", "gravatar", "/icon", "icon.", "logo", "sprite", "pixel", "/ads/", "1x1"];

/// Is it a film, or a picture with an address that may stand in an article?
pub(super) fn is_picture(document: &Document, id: NodeId) -> bool {
    match document.element(id) {
        Some(Element::Img) => addresses(document, id).next().is_some(),
        Some(Element::Iframe) => document.attribute(id, Attribute::MaqalResource).is_some(),
        element => element == Some(Element::Video),
    }
}

/// The addresses that a picture gives; the first of a `srcset` stands for all.
pub(super) fn addresses(document: &Document, id: NodeId) -> impl Iterator<Item = &str> {
    let names =
        [Attribute::DataSrc, Attribute::DataLazySrc, Attribute::DataOriginal, Attribute::Src, Attribute::Srcset];
    let values = names.into_iter().filter_map(move |name| document.attribute(id, name));
    values.filter_map(|value| value.split_ascii_whitespace().next()).filter(|value| !value.starts_with("data:"))
}

/// Does it say that it is smaller than a picture of an article?
pub(super) fn is_little(document: &Document, id: NodeId) -> bool {
    // Systems write 0 for a size that they do not know.
    let is_little = |name| {
        let pixels: Option<u32> = document.attribute(id, name).and_then(|size| size.trim().parse().ok());
        pixels.is_some_and(|size| (1..MIN_PIXELS).contains(&size))
    };
    is_little(Attribute::Width) || is_little(Attribute::Height)
}

/// Is it an icon, a logo, a face?
pub(super) fn is_small(document: &Document, measures: &Measures, id: NodeId, around: NodeId) -> bool {
    let mut up = document.inclusive_ancestors(id).take_while(|&id| id != around).take(4);
    let is_box = |id: NodeId| measures.inside(id).letters <= MAX_BOX_LETTERS;
    let is_named =
        |id: NodeId| document.attribute(id, Attribute::Class).is_some_and(|class| has_word(class, SMALL)) && is_box(id);
    let is_addressed = |address: &str| {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        contains_any_literal(&path.to_ascii_lowercase(), SMALL_ADDRESSES)
    };
    is_little(document, id) || up.any(is_named) || addresses(document, id).any(is_addressed)
}

/// Is it a link to the file of a picture, which shows more of it?
pub(super) fn leads_to_picture(document: &Document, id: NodeId) -> bool {
    const ENDINGS: &[&str] = &[".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];
    let href = document.attribute(id, Attribute::Href).filter(|_| document.is(id, Element::A));
    href.is_some_and(|href| contains_any_literal(&href.to_ascii_lowercase(), ENDINGS))
}

/// Is it a link to another page?
pub(super) fn leads_away(document: &Document, id: NodeId) -> bool {
    let href = document.attribute(id, Attribute::Href).filter(|_| document.is(id, Element::A));
    href.is_some_and(|href| !href.starts_with('#')) && !leads_to_picture(document, id)
}
