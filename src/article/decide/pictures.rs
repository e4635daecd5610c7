//! Which pictures are an article's by what they say of themselves, and which are icons, logos and faces.

use crate::article::files::leads_to_picture;
use crate::article::measure::measures::Measures;
use crate::html::{Attribute, Element, has_word};
use crate::small::search::{Literals, split_at_literal};
use crate::tree::{Document, NodeId};

/// A picture that says it is smaller is an icon, a face or a line. CSS pixels.
const MIN_WIDTH_PIXELS: u32 = 150;
const MIN_HEIGHT_PIXELS: u32 = 100;

/// The most letters in the box of a picture: a box of more is not named for it.
const MAX_BOX_LETTERS: u32 = 800;

/// Words in the classes of pictures that are none, and pieces of their addresses.
const SMALL: &[&str] = &[
    "author", "avatar", "badge", "bio", "brand", "byline", "emoji", "flag", "gravatar", "icon", "logo", "pixel",
    "portrait", "profile", "site", "sponsor", "tracking",
];
static SMALL_ADDRESSES: Literals =
    Literals::in_any_case(&["avatar", "gravatar", "/icon", "icon.", "logo", "sprite", "pixel", "/ads/", "1x1"]);

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
    let is_less = |name, least| size(document, id, name).is_some_and(|size| (1..least).contains(&size));
    is_less(Attribute::Width, MIN_WIDTH_PIXELS) || is_less(Attribute::Height, MIN_HEIGHT_PIXELS)
}

/// A size that a picture says, in CSS pixels.
pub(super) fn size(document: &Document, id: NodeId, name: Attribute) -> Option<u32> {
    document.attribute(id, name).and_then(|size| size.trim().parse().ok())
}

/// Is it an icon, a logo, a face?
pub(super) fn is_small(document: &Document, measures: &Measures, id: NodeId, around: NodeId) -> bool {
    let mut up = document.inclusive_ancestors(id).take_while(|&id| id != around).take(4);
    let is_box = |id: NodeId| measures.inside(id).letters <= MAX_BOX_LETTERS;
    let is_named =
        |id: NodeId| document.attribute(id, Attribute::Class).is_some_and(|class| has_word(class, SMALL)) && is_box(id);
    let is_addressed = |address: &str| SMALL_ADDRESSES.are_in(address.split(['?', '#']).next().unwrap_or_default());
    let is_logo = || document.attribute(id, Attribute::Itemprop).is_some_and(|item| has_word(item, &["logo"]));
    is_little(document, id) || is_logo() || up.any(is_named) || addresses(document, id).any(is_addressed)
}

/// Is it a link to another page?
pub(super) fn leads_away(document: &Document, id: NodeId) -> bool {
    let href = document.attribute(id, Attribute::Href).filter(|_| document.is(id, Element::A));
    href.is_some_and(|href| !href.starts_with('#')) && !leads_to_picture(document, id)
}

/// Does a link lead to a page that shows more of its picture, by its name or its address?
pub(super) fn leads_to_gallery(document: &Document, id: NodeId) -> bool {
    const NAMES: &[&str] = &[
        "album",
        "attachment",
        "bild",
        "bilder",
        "enlarge",
        "fancybox",
        "foto",
        "fotos",
        "galeria",
        "galerie",
        "gallery",
        "lightbox",
        "photo",
        "photos",
        "zoom",
    ];
    let mut values = [Attribute::Class, Attribute::Rel, Attribute::Href].into_iter();
    values.any(|name| document.attribute(id, name).is_some_and(|value| has_word(value, NAMES)))
}

/// Is it a link to the page itself, or to the front page of its site?
pub(super) fn leads_home(document: &Document, id: NodeId, page: Option<&str>) -> bool {
    let Some(href) = document.attribute(id, Attribute::Href) else { return false };
    let place = |address: &str| {
        let address = address.split(['?', '#']).next().unwrap_or_default();
        split_at_literal(address, "://").map_or(address, |(_, rest)| rest).trim_end_matches('/').to_owned()
    };
    let place_of_link = place(href);
    !place_of_link.contains('/') || page.is_some_and(|page| place(page) == place_of_link)
}
