//! Pictures and recordings that come with an item: Media RSS, enclosures, and elements of a site's own.
//! <https://www.rssboard.org/media-rss>

use super::{MAX_VALUES, add_link, address, first_text, short_text};
use crate::source::{Image, KnownMetadata, Link, Rendition};
use crate::text::filled;
use crate::xml::Element;

/// Adds the pictures and recordings of an item.
pub(super) fn add_media(known: &mut KnownMetadata, item: &Element, base: Option<&str>) {
    for child in item.children() {
        match child.name() {
            "media:group" => {
                let group = Some(Group { element: child, first: known.images.len() });
                let contents = child.all("media:content").chain(child.all("media:thumbnail"));
                contents.for_each(|content| add_content(known, content, group, base));
            }
            "media:content" | "media:thumbnail" => add_content(known, child, None, base),
            "enclosure" => add_file(known, child.attribute("url"), child, base),
            "itunes:image" => add_file(known, child.attribute("href"), child, base),
            name => {
                if let Some(url) = own_picture(name, child).filter(|_| !is_small(name)) {
                    add_picture(known, Rendition { url: address(base, &url), ..Rendition::default() }, child, None);
                }
            }
        }
    }
    if known.images.is_empty() {
        for child in item.children().filter(|child| is_small(child.name())) {
            let url = own_picture(child.name(), child).and_then(|url| address(base, &url));
            add_picture(known, Rendition { url, ..Rendition::default() }, child, None);
        }
    }
}

/// Pictures that are there for lists, by their names. They count where there is no other.
fn is_small(name: &str) -> bool {
    name.starts_with("thumb") || name.starts_with("small")
}

/// The address in an element of a site's own that is a picture by its name (`image`, `bigimage`, `thumbnail`), as text
/// or in an element `url`.
fn own_picture(name: &str, element: &Element) -> Option<String> {
    let name = name.rsplit(':').next().unwrap_or(name);
    let is_picture = name.ends_with("image") || is_small(name) || matches!(name, "picture" | "photo");
    let url = element.path("url").unwrap_or(element);
    let text =
        element.attribute("url").or(element.attribute("href")).and_then(filled).or_else(|| filled(url.raw_text()));
    text.filter(|text| is_picture && !text.contains(' ') && text.contains('/'))
}

/// Sizes of one picture, which is the first that has been added since.
#[derive(Clone, Copy)]
struct Group<'e> {
    element: &'e Element,
    first: usize,
}

fn add_content(known: &mut KnownMetadata, content: &Element, group: Option<Group<'_>>, base: Option<&str>) {
    if !is_picture(content) {
        return add_file(known, content.attribute("url"), content, base);
    }
    let rendition = rendition(content, content.attribute("url"), base);
    add_picture(known, rendition, content, group);
}

/// A file of any type: a picture, or else what a reader may fetch.
fn add_file(known: &mut KnownMetadata, url: Option<&str>, element: &Element, base: Option<&str>) {
    let Some(url) = url.and_then(|url| address(base, url)) else { return };
    if is_picture(element) {
        return add_picture(known, rendition(element, Some(&url), None), element, None);
    }
    let title = element.child("media:title").and_then(short_text);
    add_link(&mut known.links, Link { url: Some(url), title, rel: Some("enclosure".to_owned()), id: None });
}

fn is_picture(element: &Element) -> bool {
    let is =
        |name: &str, wanted: &str| element.attribute(name).map(|value| value.to_ascii_lowercase().starts_with(wanted));
    let by_name = || {
        let url = element.attribute("url").unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
        let name = url.rsplit('/').next().unwrap_or_default();
        let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
        extension.is_none_or(|extension| {
            matches!(extension.as_str(), "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg")
        })
    };
    match element.name() {
        "media:thumbnail" | "itunes:image" => true,
        _ => is("medium", "image").or_else(|| is("type", "image/")).unwrap_or_else(by_name),
    }
}

fn rendition(element: &Element, url: Option<&str>, base: Option<&str>) -> Rendition {
    let size = |name: &str| element.attribute(name).and_then(|value| value.trim().parse().ok());
    Rendition {
        url: url.and_then(|url| address(base, url)),
        width: size("width"),
        height: size("height"),
        r#type: element.attribute("type").and_then(filled),
        role: None,
    }
}

/// Adds a picture, or one more file of a picture that is there: sizes of one have the same path, or stand in one group.
fn add_picture(known: &mut KnownMetadata, rendition: Rendition, element: &Element, group: Option<Group<'_>>) {
    let Some(url) = rendition.url.as_deref() else { return };
    let count: usize = known.images.iter().map(|image| image.renditions.len()).sum();
    if count >= MAX_VALUES {
        return;
    }
    let said = |names: &[&str]| {
        first_text(element, names).or_else(|| group.and_then(|group| first_text(group.element, names)))
    };
    let caption = said(&["media:description", "media:title"]);
    let credit = said(&["media:credit", "media:copyright"]);
    let is_same = |image: &Image| {
        let mut urls = image.renditions.iter().filter_map(|known| known.url.as_deref());
        urls.any(|known| known.split('?').next() == url.split('?').next())
    };
    let of_group = group.map(|group| group.first).filter(|&first| first < known.images.len());
    let Some(at) = of_group.or_else(|| known.images.iter().position(is_same)) else {
        known.images.push(Image { caption, credit, renditions: vec![rendition], ..Image::default() });
        return;
    };
    let image = &mut known.images[at];
    image.caption = image.caption.take().or(caption);
    image.credit = image.credit.take().or(credit);
    if image.renditions.iter().all(|known| known.url != rendition.url) {
        // Best first.
        let is_smaller = |known: &Rendition| known.width.unwrap_or_default() < rendition.width.unwrap_or_default();
        let at = image.renditions.iter().position(is_smaller).unwrap_or(image.renditions.len());
        image.renditions.insert(at, rendition);
    }
}
